/**
 * How the answers to one item fell, as a sentence: a mean in the middle may hide that everybody answered so, or that half did not.
 */
import { isSuppressed } from '../../analysis/estimate.ts'
import type { ItemResult } from '../../analysis/result.ts'
import type { Scale } from '../../questionnaires/item.ts'
import { sumWords, valueOf } from './estimate-words.ts'
import type { Voice } from './voice.ts'

type Fell = Pick<ItemResult, 'distribution'>

interface ChosenOption {
  readonly option: string
  readonly share: number
}

/** A majority for one option is more than half; for one side of the scale it must be clear. A bare one is said only where no side is clear. */
const half = 0.5
const clearMajority = 0.6

/** In the order of the scale; empty where a share is hidden. */
function sharesOf({ say }: Voice, { distribution }: Fell, scale: Scale): readonly ChosenOption[] {
  const shares = scale.options.map(({ code, label }) => {
    const estimate = distribution[String(code)]
    return { option: say(label), share: estimate ? valueOf(estimate) : null }
  })
  return shares.flatMap(({ option, share }) => (share === null || shares.some((one) => one.share === null) ? [] : [{ option, share }]))
}

function cappedOption({ say }: Voice, { distribution }: Fell, scale: Scale): string | null {
  const option = scale.options.find(({ code }) => {
    const share = distribution[String(code)]
    return share !== undefined && isSuppressed(share) && share.band === 'high'
  })
  return option ? say(option.label) : null
}

/** The options of the side on which a clear majority answered, a middle option left out; null where there is none. */
function clearSide(shares: readonly ChosenOption[]): readonly ChosenOption[] | null {
  const size = Math.floor(shares.length / 2)
  const sides = [shares.slice(0, size), shares.slice(shares.length - size)]
  return sides.find((side) => side.reduce((sum, { share }) => sum + share, 0) >= clearMajority) ?? null
}

/** Whether a clear majority is on one side of the scale; null where the distribution is not shown. */
export function hasClearSide(voice: Voice, item: Fell, scale: Scale): boolean | null {
  if (cappedOption(voice, item, scale) !== null) return true
  const shares = sharesOf(voice, item, scale)
  return shares.length === 0 ? null : clearSide(shares) !== null
}

function sideWords(voice: Voice, name: string, side: readonly ChosenOption[]): string {
  const { t } = voice
  const [one, other] = [side[0]?.option ?? '', side.at(-1)?.option ?? '']
  const share = sumWords(
    voice,
    side.reduce((sum, option) => sum + option.share, 0),
  )
  const options = t(`sentences:distribution.${side.length === 2 ? 'or' : 'from_to'}`, { one, other })
  return t('sentences:distribution.side', { name, share, options })
}

/**
 * "Promises are kept: of those who took a stand, 61% answered ‘Fits fairly well’." `name`: the words that were asked, also of a
 * reverse-keyed item. Null where the distribution is not shown.
 */
export function distributionSentence(voice: Voice, name: string, item: Fell, scale: Scale): string | null {
  const { t, format } = voice
  const capped = cappedOption(voice, item, scale)
  if (capped !== null) return t('sentences:distribution.nearly_all', { name, option: capped, share: format.percent(0.9) })
  const shares = sharesOf(voice, item, scale)
  const highest = Math.max(0, ...shares.map(({ share }) => share))
  const [first, ...tied] = shares.filter(({ share }) => share === highest)
  if (first === undefined || highest === 0) return null
  const values = { name, option: first.option, share: format.percent(highest) }
  const side = highest >= clearMajority ? null : clearSide(shares)
  if (side !== null) return sideWords(voice, name, side)
  if (highest > half) return t('sentences:distribution.majority', values)
  if (tied.length === 0) return t('sentences:distribution.split', values)
  const options = format.list([first, ...tied].map(({ option }) => t('sentences:quoted', { words: option })))
  return t('sentences:distribution.tied', { ...values, options })
}
