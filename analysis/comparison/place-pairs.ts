/**
 * Two places on one measure: the difference that may be tested, or why there is none.
 *
 * Called by `releasedDifferences`. Where the release has compared the two already (gaps of groups, changes between rounds), its own
 * difference is taken: it knows which items both were asked and where a line is broken.
 */
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Estimate } from '../estimate.ts'
import { hasInterval, isNotEstimable, isSuppressed } from '../estimate.ts'
import { differenceBehind, momentsBehind } from '../estimates/moments-behind.ts'
import type { Difference } from '../estimates/welch.ts'
import { welchDifference } from '../estimates/welch.ts'
import { comparableMeasures, itemsBehind } from '../reference/comparable-measures.ts'
import type { MeasureKind } from '../reference/measures.ts'
import { isWhole } from './comparable.ts'
import type { Contrast, Place } from './place.ts'
import { contrastOf, sharePersons } from './place.ts'

/**
 * samePersons: some people are in both. selfSelected: at least one chose to answer. askedOtherwise: by lot in one organisation, all in
 * the other. otherQuestions: not asked the same, or a version changed it. notReleased: the round's release does not compare the two.
 * few: too few answers, or all alike, or more of them than persons. notAsked: one of them has no such figure.
 */
export type NotCompared = 'samePersons' | 'selfSelected' | 'askedOtherwise' | 'otherQuestions' | 'notReleased' | 'few' | 'notAsked'

export type PairedDifference = Difference | NotCompared

/** First minus second. */
export interface PlacePair {
  readonly first: Place
  readonly second: Place
  readonly contrast: Contrast
}

const gapKeyOf = ({ first, second }: PlacePair): string => `${first.group}-${second.group}`
const turned = ({ first, second, contrast }: PlacePair): PlacePair => ({ first: second, second: first, contrast })

/** As the release has it: gaps in the definition's order, changes from the earlier to the later. */
function oriented(pair: PlacePair, labels: readonly string[]): PlacePair {
  const { first, second, contrast } = pair
  if (contrast === 'rounds') return labels.indexOf(first.round) < labels.indexOf(second.round) ? turned(pair) : pair
  const isTurned = contrast === 'scopes' && first.questionnaire.gaps.some((gap) => gap.first === second.group && gap.second === first.group)
  return isTurned ? turned(pair) : pair
}

/** Every two places that differ in one thing only. `labels`: of the rounds in the order of time. */
export function pairsOf(places: readonly Place[], labels: readonly string[]): readonly PlacePair[] {
  return places.flatMap((first, index) =>
    places.slice(index + 1).flatMap((second) => {
      const contrast = contrastOf(first, second)
      return contrast === null ? [] : [oriented({ first, second, contrast }, labels)]
    }),
  )
}

/** Why a figure can't be tested; null where it can. */
function untestable(estimate: Estimate | undefined): NotCompared | null {
  if (estimate === undefined) return 'notAsked'
  if (hasInterval(estimate)) return null
  if (isSuppressed(estimate)) return 'few'
  return isNotEstimable(estimate) && estimate.notEstimable !== 'selfSelected' ? 'few' : 'selfSelected'
}

/** What the release says of the two; null where it says nothing of such pairs and they may be compared here. */
function released(pair: PlacePair, kind: MeasureKind, id: string): PairedDifference | null {
  const { first, second, contrast } = pair
  if (contrast === 'rounds') {
    const changes = first.released.changes[`${second.round}→${first.round}`]
    const change = (first.unit === null ? changes?.groups[first.group] : changes?.units[first.unit])?.[kind][id]
    if (change === undefined) return 'notReleased'
    return change.word === 'break' ? 'otherQuestions' : differenceBehind(change.difference)
  }
  if (contrast === 'organisations' || first.unit !== null || second.unit !== null || kind === 'positions') return null
  const isDefined = first.questionnaire.gaps.some((gap) => `${gap.first}-${gap.second}` === gapKeyOf(pair))
  if (!isDefined) return null
  const gap = first.released.gaps[gapKeyOf(pair)]?.[kind][id]
  return gap === undefined ? 'notReleased' : differenceBehind(gap.difference)
}

/** A test of measures: whether the two were asked the same, in the same words. */
function askedAlike(
  { first, second, contrast }: PlacePair,
  versions: readonly Questionnaire[],
): (kind: MeasureKind, id: string) => boolean {
  if (contrast === 'organisations') return comparableMeasures(first.questionnaire, second.questionnaire, versions, first.group)
  if (first.group === second.group) return () => true
  const [ofFirst, ofSecond] = [itemsBehind(first.questionnaire, first.group), itemsBehind(second.questionnaire, second.group)]
  return (kind, id) => {
    const items = ofSecond[kind].get(id)
    return items !== undefined && isWhole(ofFirst[kind].get(id), items, () => true)
  }
}

const recruitmentOf = ({ shown }: Place): string | null => (shown.tier === 'full' ? shown.figures.recruitment : null)

/**
 * The difference of the two on each of these measures, not yet adjusted. `versions`: of the questionnaire, as far as they are known.
 *
 * From released means, standard errors and n: s² = n · se² gives back the very variances, so that Welch's t is that of the answers.
 */
export function pairedDifferences(
  pair: PlacePair,
  versions: readonly Questionnaire[],
  kind: MeasureKind,
  ids: readonly string[],
): readonly PairedDifference[] {
  const { first, second, contrast } = pair
  if (contrast === 'scopes' && sharePersons(first, second)) return ids.map(() => 'samePersons')
  const isAskedAlike = askedAlike(pair, versions)
  return ids.map((id) => {
    const [one, other] = [first.measures[kind][id], second.measures[kind][id]]
    const against = [untestable(one), untestable(other)]
    const why = (['notAsked', 'selfSelected', 'few'] as const).find((reason) => against.includes(reason))
    if (why !== undefined) return why
    if (contrast === 'organisations' && recruitmentOf(first) !== recruitmentOf(second)) return 'askedOtherwise'
    const told = released(pair, kind, id)
    if (told !== null) return told
    if (!isAskedAlike(kind, id)) return 'otherQuestions'
    if (one === undefined || other === undefined || !hasInterval(one) || !hasInterval(other)) return 'few'
    return welchDifference(momentsBehind(one), momentsBehind(other), one.level)
  })
}
