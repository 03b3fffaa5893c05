/**
 * A slope over three rounds or more as whole sentences: by how much a criterion, statement or position has moved a year.
 *
 * Called for the years. The range is the margin of error, rounded outward so that it never claims more than the figure bears.
 */
import type { IntervalEstimate } from '../../analysis/estimate.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import type { SlopeResult } from '../../analysis/result.ts'
import type { Axis } from '../../questionnaires/meaning.ts'
import { poleName } from './axis-words.ts'
import type { Voice } from './voice.ts'

/** `name` as a label. `smallest`: the smallest difference worth naming. `axis`: of a position. */
export interface SlopeSubject {
  readonly name: string
  readonly smallest: number
  readonly axis?: Axis
}

/** What arithmetic leaves behind a round number must not push it to the next one. */
const dust = 1e-9

/** Points a year below this are told in tenths, others in whole numbers. */
const tenthsBelow = 2

const digitsFor = (largest: number): 0 | 1 => (largest < tenthsBelow ? 1 : 0)

function rounded(value: number, digits: 0 | 1, round: (value: number) => number): number {
  const scale = 10 ** digits
  return round(value * scale) / scale
}

const up = (value: number, digits: 0 | 1): number => rounded(value - dust, digits, Math.ceil) + 0
const down = (value: number, digits: 0 | 1): number => rounded(value + dust, digits, Math.floor) + 0

/** "7" or "0.9". */
const pointsText = ({ format }: Voice, points: number, digits: 0 | 1): string =>
  Number.isInteger(points) ? format.whole(points) : format.decimal(points, digits)

/** Points as a value and as a count, which chooses the plural. */
function pointsAbove(voice: Voice, bound: number): { readonly points: string; readonly count: number } {
  const digits = digitsFor(bound)
  const count = up(bound, digits)
  return { points: pointsText(voice, count, digits), count }
}

/** Both ends as distances from zero, the nearer first. */
function distances({ lower, upper, value }: IntervalEstimate): { readonly near: number; readonly far: number } {
  return value < 0 ? { near: Math.max(0, -upper), far: -lower } : { near: Math.max(0, lower), far: upper }
}

/** Where the slope is sure. "At most" where the nearer end rounds to nothing. */
function sureSlope(voice: Voice, subject: SlopeSubject, perYear: IntervalEstimate, period: Record<'from' | 'to', string>): string {
  const { near, far } = distances(perYear)
  const digits = digitsFor(far)
  const lower = down(near, digits)
  const pole = subject.axis ? poleName(voice, subject.axis, perYear.value) : null
  const key = pole === null ? (perYear.value < 0 ? 'fallen' : 'risen') : 'moved'
  const values = { name: subject.name, ...period, pole: pole ?? '' }
  if (lower === 0) return voice.t(`slope:${key}_at_most`, { ...values, ...pointsAbove(voice, far) })
  const ends = { lower: pointsText(voice, lower, digits), upper: pointsText(voice, up(far, digits), digits) }
  return voice.t(`slope:${key}`, { ...values, range: voice.t('slope:range', ends) })
}

/**
 * "Residents · Clarity, 2022–2026: risen by about 3–7 points a year." Null where there is no slope.
 *
 * About level: even the farther end, over the whole time, is too small to name. Else what would not have shown.
 */
export function slopeWords(
  voice: Voice,
  subject: SlopeSubject,
  { perYear, word, from, to, years, unseenBelow }: SlopeResult,
): string | null {
  if (word === 'none' || !hasInterval(perYear) || from === null || to === null) return null
  const period = { from, to }
  if (word !== 'cantTell') return sureSlope(voice, subject, perYear, period)
  const farthest = Math.max(Math.abs(perYear.lower), Math.abs(perYear.upper))
  if (farthest * years < subject.smallest) return voice.t('slope:level', { name: subject.name, ...period, ...pointsAbove(voice, farthest) })
  const told = voice.t('slope:cant_tell', { name: subject.name, ...period })
  if (unseenBelow === null) return told
  return `${told} ${voice.t(subject.axis ? 'slope:unseen_moved' : 'slope:unseen', pointsAbove(voice, unseenBelow))}`
}
