/**
 * What a comparison says in words: where the largest sure difference is, the other sure ones, and what was not compared and why.
 *
 * Called by the page of comparisons. Nothing is called a difference that is not sure, and nothing sure is left unsaid.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import type { NotCompared } from '../../analysis/comparison/place-pairs.ts'
import type { ReleasedDifference } from '../../analysis/comparison/released-differences.ts'
import type { Place } from '../../analysis/comparison/place.ts'
import { poleName } from '../sentences/axis-words.ts'
import { pointsWords, unseenWords } from '../sentences/difference-words.ts'
import { estimateWords, valueOf } from '../sentences/estimate-words.ts'
import { oneAfterOther } from '../sentences/name-in-sentence.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { distanceRange, positionBounds, rangeWords, scoreBounds } from '../sentences/whole-range.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import { councilNotes } from '../results/rounds-between.ts'
import { axisOf, subjectLabel } from '../tables/comparison-tables.ts'
import { chosenRounds } from './compare-places.ts'
import type { CompareView } from './compare-view.ts'
import { bySize, isSure, labelOf } from './compare-view.ts'

export interface SureDifference {
  readonly sentence: string
  readonly chip: Chip
}

/** `sure`: the largest first, behind the one in the title. `notes`: whole sentences. */
export interface CompareFinding {
  readonly title: string
  readonly lead: readonly string[]
  readonly sure: readonly SureDifference[]
  readonly notes: readonly string[]
}

/** How far apart two may be at most. */
const farthest = ({ choice }: CompareView): number => (choice.measure.kind === 'positions' ? 200 : 100)

export const measureName = ({ input, choice }: CompareView, id: string): string => subjectLabel(input.context, choice.measure.kind, id)

/** "62 (58–66)"; of a position its distance from the middle and its pole. */
function valueWords({ input, voice, choice }: CompareView, id: string, estimate: Estimate | undefined): string {
  if (estimate === undefined) return voice.t('results:not_shown')
  const value = valueOf(estimate)
  if (choice.measure.kind !== 'positions') return estimateWords(voice, estimate, scoreBounds)
  const axis = axisOf(input.context, id)
  const pole = axis === undefined || value === null ? null : poleName(voice, axis, value)
  if (value === null || pole === null || Math.round(Math.abs(value)) === 0) return estimateWords(voice, estimate, positionBounds)
  return voice.t('compare:position', { points: voice.format.whole(Math.abs(value)), pole })
}

/** "Residents: 48 (45–51). Councillors: 62 (58–66)." The higher first. */
function sidesWords(view: CompareView, { id, first, second, word }: ReleasedDifference): string {
  const sides: readonly Place[] = word === 'secondHigher' ? [second, first] : [first, second]
  const said = sides.map((place) => {
    const value = valueWords(view, id, place.measures[view.choice.measure.kind][id])
    return view.voice.t('compare:side', { name: labelOf(view, place), value })
  })
  return oneAfterOther(said)
}

function sureDifference(view: CompareView, difference: ReleasedDifference): SureDifference {
  const { voice } = view
  const range = hasInterval(difference.difference) ? rangeWords(voice, distanceRange(difference.difference, farthest(view))) : ''
  return {
    sentence: voice.t('compare:line', { name: measureName(view, difference.id), sides: sidesWords(view, difference) }),
    chip: { text: voice.t('compare:points', { range }), tone: 'in-between' },
  }
}

/** Reasons that are said, in this order. That a group was not asked something is seen in the picture. */
const saidReasons: readonly NotCompared[] = ['samePersons', 'selfSelected', 'askedOtherwise', 'otherQuestions', 'notReleased', 'few']

function reasons({ differences, voice }: CompareView): readonly string[] {
  const found = new Set(differences.notCompared.map(({ why }) => why))
  return saidReasons.flatMap((why) => (found.has(why) ? [voice.t(`compare:notCompared.${why}`)] : []))
}

/** Places of which words only, or nothing, is shown. */
function withheld({ places, voice }: CompareView): readonly string[] {
  const namesOf = (tier: 'bands' | 'hidden' | 'absent'): readonly string[] =>
    places.flatMap(({ place, label }) => {
      const { released, group, unit, shown } = place
      const isThere = unit === null ? group in released.groups : unit in released.units
      return (isThere ? shown.tier : 'absent') === tier ? [label] : []
    })
  return (['bands', 'hidden', 'absent'] as const).flatMap((tier) => {
    const names = namesOf(tier)
    return names.length === 0 ? [] : [voice.t(`compare:withheld.${tier}`, { names: voice.format.list(names) })]
  })
}

function notes(view: CompareView): readonly string[] {
  const { input, voice, choice, leftOut, places } = view
  const [first, ...others] = chosenRounds(input.context, choice)
  const councils = first === undefined ? [] : councilNotes({ ...input.context, rounds: [first, ...others] }, choice.groups)
  return [
    ...(leftOut > 0 ? [voice.t('compare:leftOut', { count: leftOut, most: places.length })] : []),
    ...reasons(view),
    ...(choice.reference && choice.groups.length > 1 ? [voice.t('compare:oneGroup')] : []),
    ...councils,
    ...withheld(view),
  ]
}

/** Nothing is sure, or nothing could be tested. */
function openFinding(view: CompareView): CompareFinding {
  const { voice, differences, places } = view
  const { t } = voice
  const unseen = Math.max(0, ...differences.compared.map(({ unseenBelow }) => unseenBelow ?? 0))
  if (differences.tested > 0) {
    const lead = [t('compare:tested', { count: differences.tested }), unseenWords(voice, 'gap', unseen)]
    return { title: t('compare:finding.none'), lead: lead.filter((line) => line !== null), sure: [], notes: notes(view) }
  }
  const why = places.length < 2 ? 'alone' : 'untested'
  return { title: t(`compare:finding.${why}`), lead: [t(`compare:next.${why}`)], sure: [], notes: notes(view) }
}

export function compareFinding(view: CompareView): CompareFinding {
  const { voice, differences } = view
  const { t } = voice
  const [largest, ...others] = differences.compared.filter(isSure).toSorted(bySize)
  if (largest === undefined) return openFinding(view)
  return {
    title: t('compare:finding.largest', { name: measureName(view, largest.id) }),
    lead: [
      oneAfterOther([sidesWords(view, largest), pointsWords(voice, 'gap', largest.difference, farthest(view))]),
      oneAfterOther([t('compare:tested', { count: differences.tested }), t('compare:sure', { count: others.length + 1 })]),
    ],
    sure: others.map((one) => sureDifference(view, one)),
    notes: notes(view),
  }
}
