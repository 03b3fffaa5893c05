/**
 * Which rounds a slope of one measure may rest on.
 *
 * Called by `slopesOf` for every dimension, rating and axis of a group or unit.
 */
import type { Measure } from '../measure-round.ts'
import type { LeftOutOfSlope } from '../result.ts'
import type { Recruitment } from '../sampling-design.ts'

/** One measure of one group or unit in one round. `measure` undefined: not asked, not allowed, or more answers than persons. */
export interface Reading {
  readonly label: string
  readonly at: number
  readonly recruitment: Recruitment | null
  readonly measure: Measure | undefined
}

/** A reading that has a mean with an interval. */
export interface UsableReading extends Reading {
  readonly measure: Measure
}

/** `used` in the order of time. `leftOut` by label. */
export interface ChosenRounds {
  readonly used: readonly UsableReading[]
  readonly leftOut: Readonly<Record<string, LeftOutOfSlope>>
}

const isUsable = (reading: Reading): reading is UsableReading =>
  reading.recruitment !== 'selfSelected' && (reading.measure?.moments.n ?? 0) >= 2 && (reading.measure?.moments.variance ?? 0) > 0

/** Those behind the last break: every next one may be compared with the one before it. */
function behindLastBreak(
  usable: readonly UsableReading[],
  isJoined: (earlier: UsableReading, later: UsableReading) => boolean,
): readonly UsableReading[] {
  const lastBreak = usable.findLastIndex((later, index) => {
    const earlier = usable[index - 1]
    return earlier !== undefined && !isJoined(earlier, later)
  })
  return usable.slice(Math.max(0, lastBreak))
}

/** `readings`: one a round, in the order of time. `isJoined`: nothing is broken between the two. */
export function chooseRounds(
  readings: readonly Reading[],
  isJoined: (earlier: UsableReading, later: UsableReading) => boolean,
): ChosenRounds {
  const usable = readings.filter(isUsable)
  const used = behindLastBreak(usable, isJoined)
  const reasonOf = (reading: Reading): LeftOutOfSlope => {
    if (reading.recruitment === 'selfSelected') return 'selfSelected'
    return isUsable(reading) ? 'break' : 'notEstimable'
  }
  const others = readings.filter((reading) => !used.some(({ label }) => label === reading.label))
  return { used, leftOut: Object.fromEntries(others.map((reading) => [reading.label, reasonOf(reading)])) }
}
