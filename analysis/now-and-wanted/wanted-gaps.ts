/**
 * How far what is lies from what is wanted, pair by pair, in one group: wanted minus now.
 *
 * Called by `analyseGroup`, and by `releaseWanted` with what may be told. No pole is better: "more" means further towards the last step.
 */
import type { Rules } from '../../questionnaires/questionnaire.ts'
import type { Direction } from '../comparison/difference-word.ts'
import { directionOf, testedTogether, unseenBelow } from '../comparison/difference-word.ts'
import { holm } from '../estimates/holm.ts'
import type { Difference } from '../estimates/welch.ts'
import { noDifference } from '../estimates/welch.ts'
import { itemCorrelation } from '../importance/item-correlation.ts'
import type { Member } from '../member.ts'
import type { CorrelationResult, WantedResult } from '../relation-result.ts'
import type { GroupResult, ItemResult } from '../result.ts'
import type { ComparedPlan } from '../scores/group-plan.ts'
import { pairedDifference } from './paired-difference.ts'

/** A pair whose difference is known; `now` and `wanted` are ids of items. */
export interface MeasuredPair extends CorrelationResult {
  readonly id: string
  readonly now: string
  readonly wanted: string
  readonly difference: Difference
}

const words: Readonly<Record<Direction, WantedResult['word']>> = { up: 'more', down: 'less', cantTell: 'cantTell', none: 'none' }

/** One family of tests: Holm over all pairs of the group. */
export function wantedResults(pairs: readonly MeasuredPair[], rules: Rules, level: number): Readonly<Record<string, WantedResult>> {
  const differences = pairs.map(({ difference }) => difference)
  const adjusted = holm(differences.map(({ p }) => p))
  const tested = testedTogether(differences)
  const smallest = rules.smallestScoreDifference
  return Object.fromEntries(
    pairs.map(({ id, now, wanted, correlation, isOpen, difference }, index): [string, WantedResult] => {
      const adjustedP = adjusted[index] ?? null
      const word = words[directionOf(difference.estimate, adjustedP, smallest, level)]
      const unseen = unseenBelow(difference, tested, smallest)
      return [id, { now, wanted, correlation, isOpen, difference: difference.estimate, adjustedP, word, unseenBelow: unseen }]
    }),
  )
}

function measured(member: Member, { id, now, wanted }: ComparedPlan, items: Readonly<Record<string, ItemResult>>): MeasuredPair {
  const { correlation, isOpen, exact, n } = itemCorrelation(member, wanted, now)
  const [is, should] = [items[now.id]?.inference, items[wanted.id]?.inference]
  const difference = is && should ? pairedDifference(should, is, { correlation: exact ?? 0, n }) : noDifference
  return { id, now: now.id, wanted: wanted.id, correlation, isOpen, difference }
}

/** Absent where the group is asked no pair. `items`: the results of the group's items. */
export function wantedGaps(member: Member, items: GroupResult['items']): Pick<GroupResult, 'nowAndWanted'> {
  const { compared, rules } = member.plan
  if (compared.length === 0) return {}
  const pairs = compared.map((pair) => measured(member, pair, items))
  return { nowAndWanted: wantedResults(pairs, rules, member.basis.level) }
}
