/**
 * Three rounds or more of one questionnaire: by how much each measure rises or falls a year, beside the steps of `compareRounds`.
 *
 * Called by the server for the rounds that are shown together, and by the command line.
 */
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import { comparableItems, isWhole } from './comparison/comparable.ts'
import type { Reading, UsableReading } from './comparison/slope-rounds.ts'
import { chooseRounds } from './comparison/slope-rounds.ts'
import { slopeFamily } from './comparison/slopes.ts'
import { fewestRounds } from './estimates/linear-slope.ts'
import { isAboveSize } from './group-basis.ts'
import type { MeasuredMember, MeasuredRound, RoundInput } from './measure-round.ts'
import { measured } from './measure-round.ts'
import type { GroupSlopes, Slopes } from './result.ts'

/** `at`: when it was, in years, such as 2026 or 2026.5. */
export type TimedRound<Round extends RoundInput | MeasuredRound = RoundInput | MeasuredRound> = Round & { readonly at: number }

type Timed = TimedRound<MeasuredRound>
type Family = keyof GroupSlopes

/** One figure of one round: `of` a group or unit by its id, `id` of the dimension, item or axis. */
export interface FigureOfRound {
  readonly round: string
  readonly of: keyof Slopes
  readonly member: string
  readonly family: Family
  readonly id: string
}

interface Setting {
  readonly rounds: readonly Timed[]
  readonly isComparable: (earlier: string, later: string) => (id: string) => boolean
  readonly mayUse: (figure: FigureOfRound) => boolean
  readonly rules: Questionnaire['rules']
}

/** Throws a RangeError where a round has no time or two have one label. */
function inOrder(rounds: readonly TimedRound[]): readonly Timed[] {
  const labels = new Set(rounds.map(({ label }) => label))
  if (labels.size < rounds.length || rounds.some(({ at }) => !Number.isFinite(at)))
    throw new RangeError(
      `Slopes need rounds with times and labels of their own: ${rounds.map(({ label, at }) => `${label} ${at}`).join(', ')}`,
    )
  return rounds.toSorted((a, b) => a.at - b.at).map((round) => ({ ...measured(round), at: round.at }))
}

/** The test of `comparableItems` between two rounds by label, made once for each two. */
function comparability(rounds: readonly Timed[], between: readonly Questionnaire[]): Setting['isComparable'] {
  const versions = [...between, ...rounds.map(({ questionnaire }) => questionnaire)]
  const made = new Map<string, (id: string) => boolean>()
  const versionOf = (label: string): Questionnaire | undefined => rounds.find((round) => round.label === label)?.questionnaire
  return (earlier, later) => {
    const key = JSON.stringify([earlier, later])
    const [one, other] = [versionOf(earlier), versionOf(later)]
    const test = made.get(key) ?? (one && other ? comparableItems(one, other, versions) : () => false)
    made.set(key, test)
    return test
  }
}

function readingOf({ mayUse }: Setting, round: Timed, figure: FigureOfRound): Reading {
  const member = round[figure.of].get(figure.member)
  const isFit = member !== undefined && !isAboveSize(member.size, member.basis) && mayUse(figure)
  const measure = isFit ? member[figure.family].find(({ id }) => id === figure.id) : undefined
  return { label: round.label, at: round.at, recruitment: member?.basis.recruitment ?? null, measure }
}

function slopesOfMember(setting: Setting, of: keyof Slopes, id: string, last: MeasuredMember): GroupSlopes {
  const { rounds, isComparable, rules } = setting
  const isJoined = (earlier: UsableReading, later: UsableReading): boolean =>
    isWhole(earlier.measure.items, later.measure.items, isComparable(earlier.label, later.label))
  const family = (name: Family, smallest: number): GroupSlopes[Family] => {
    const trends = last[name].map((measure) => {
      const readings = rounds.map((round) =>
        readingOf(setting, round, { round: round.label, of, member: id, family: name, id: measure.id }),
      )
      return { id: measure.id, ...chooseRounds(readings, isJoined) }
    })
    return slopeFamily(trends, { smallest, level: last.basis.level })
  }
  const { smallestScoreDifference, smallestAxisDifference } = rules
  return {
    dimensions: family('dimensions', smallestScoreDifference),
    items: family('items', smallestScoreDifference),
    positions: family('positions', smallestAxisDifference),
  }
}

/**
 * The slope of every dimension, rating and axis of every group and unit of the last round.
 *
 * `questionnaire`: whose bounds apply, normally the last round's. `rounds`: in any order; fewer than three give nothing.
 * `between`: versions between the rounds' that no round answered. `mayUse`: false where a figure of a round must not have a part in
 * it, so that a slope can be made of released figures only; then it gives nothing away that they do not.
 * Rounds in which the group chose itself, has more answers than persons, too few or no variation are left out; of those before a
 * break none is used. Dimensions, items and positions are families of their own (Holm), in each group and unit.
 * Throws a RangeError where the rounds are of different questionnaires, lack a time, or share a label.
 */
export function slopesOf(
  questionnaire: Questionnaire,
  rounds: readonly TimedRound[],
  between: readonly Questionnaire[] = [],
  mayUse: (figure: FigureOfRound) => boolean = () => true,
): Slopes {
  const ids = [...rounds.map((round) => round.questionnaire), ...between].map(({ id }) => id)
  if (ids.some((id) => id !== questionnaire.id)) throw new RangeError(`Rounds of different questionnaires: ${ids.join(', ')}`)
  if (rounds.length < fewestRounds) return { groups: {}, units: {} }
  const timed = inOrder(rounds)
  const setting: Setting = { rounds: timed, isComparable: comparability(timed, between), mayUse, rules: questionnaire.rules }
  const slopes = (of: keyof Slopes): Readonly<Record<string, GroupSlopes>> =>
    Object.fromEntries([...(timed.at(-1)?.[of] ?? [])].map(([id, member]) => [id, slopesOfMember(setting, of, id, member)]))
  return { groups: slopes('groups'), units: slopes('units') }
}
