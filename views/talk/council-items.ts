/**
 * The four statements that councillors guess: the same for everybody who opens the page, chosen by a rule that the page tells.
 *
 * One of each criterion: where the two groups differ most; where that can't be told, where the residents' mean is furthest from the
 * middle. Only statements whose answers are shown.
 */
import type { ItemResult } from '../../analysis/result.ts'
import type { RatingItem, Scale } from '../../questionnaires/item.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { allItems, scaleOf } from '../tables/item-labels.ts'
import type { ResultContext } from '../results/result-context.ts'
import { currentRound } from '../results/result-context.ts'

const mostItems = 4

/** `guessed`: those whose answers are guessed; `guessing`: those who guess, or null where the questionnaire pairs them with nobody. */
export interface CouncilGroups {
  readonly guessed: string
  readonly guessing: string | null
}

export interface CouncilItem {
  readonly item: RatingItem
  readonly scale: Scale
  /** Of the guessed group. */
  readonly result: ItemResult
  /** Share of the guessed group on the upper half of the scale, in [0, 1]; `over` where only that can be said. */
  readonly share: number
  readonly isCapped: boolean
  /** The same of those who guess; null where it may not be told. */
  readonly ownShare: number | null
}

/** The first pair of the definition, or its first group alone. */
export function councilGroups({ questionnaire: { gaps, groups } }: ResultContext): CouncilGroups {
  const [pair] = gaps
  return pair === undefined ? { guessed: groups[0]?.id ?? '', guessing: null } : { guessed: pair.first, guessing: pair.second }
}

/** Codes of the upper half of a scale; a middle option belongs to neither half. */
export function upperCodes({ options }: Scale): readonly number[] {
  const codes = options.map(({ code }) => code).toSorted((a, b) => a - b)
  return codes.slice(codes.length - Math.floor(codes.length / 2))
}

/** Null where a share of it is hidden. A single option over nine in ten gives the bound. */
function upperShare({ distribution }: ItemResult, scale: Scale): { readonly share: number; readonly isCapped: boolean } | null {
  const upper = upperCodes(scale)
  const shares = scale.options.map(({ code }) => ({ code, estimate: distribution[String(code)] }))
  const capped = shares.find(({ estimate }) => estimate !== undefined && 'band' in estimate && estimate.band === 'high')
  if (capped !== undefined) return upper.includes(capped.code) ? { share: 0.9, isCapped: true } : null
  const values = shares.filter(({ code }) => upper.includes(code)).map(({ estimate }) => (estimate ? valueOf(estimate) : null))
  return values.some((value) => value === null)
    ? null
    : { share: values.reduce<number>((sum, value) => sum + (value ?? 0), 0), isCapped: false }
}

function candidates(context: ResultContext, { guessed, guessing }: CouncilGroups): readonly CouncilItem[] {
  const { groups } = currentRound(context).released
  const [theirs, own] = [groups[guessed], guessing === null ? undefined : groups[guessing]]
  if (theirs?.tier !== 'full') return []
  return allItems(context.questionnaire).flatMap((item): readonly CouncilItem[] => {
    const scale = scaleOf(context.questionnaire, item.id)
    const result = theirs.figures.items[item.id]
    if (item.kind !== 'rating' || item.dimension === undefined || scale === undefined || result === undefined) return []
    const share = upperShare(result, scale)
    const ownResult = own?.tier === 'full' ? own.figures.items[item.id] : undefined
    const ownShare = ownResult === undefined ? null : upperShare(ownResult, scale)
    return share === null
      ? []
      : [{ item, scale, result, ...share, ownShare: ownShare === null || ownShare.isCapped ? null : ownShare.share }]
  })
}

/** How much there is to learn from guessing it. */
const surprise = ({ share, ownShare }: CouncilItem): number => (ownShare === null ? Math.abs(share - 0.5) / 2 : Math.abs(share - ownShare))

/** At most four, in the order of the questionnaire. */
export function councilItems(context: ResultContext): readonly CouncilItem[] {
  const all = candidates(context, councilGroups(context))
  const best = [...Map.groupBy(all, ({ item }) => item.dimension)].flatMap(([, items]) =>
    items.toSorted((a, b) => surprise(b) - surprise(a) || all.indexOf(a) - all.indexOf(b)).slice(0, 1),
  )
  const chosen = best.toSorted((a, b) => surprise(b) - surprise(a)).slice(0, mostItems)
  return all.filter((one) => chosen.includes(one))
}
