/**
 * Estimates, changes and types in the few words of a terminal. Called by `analysisSummary`.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval, hasValue, isSuppressed } from '../../analysis/estimate.ts'
import type { ChangeResult, GapResult, SlopeResult, TypeResult, Verdict } from '../../analysis/result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { GroupedText } from '../../questionnaires/wording.ts'
import { textFor } from '../../questionnaires/wording.ts'

/** The English words of a definition, for a municipality. */
export const inEnglish = (text: GroupedText): string => textFor(text, { language: 'en', organisationKind: 'municipality' })

const whole = (value: number): string => String(Math.round(value) + 0)

/** Ends of the scales: intervals are not cut in the analysis, but nobody reads a score below 0. */
export const scales = { score: [0, 100], position: [-100, 100], difference: [-200, 200] } as const
export type Scale = keyof typeof scales

const reasons = {
  noAnswers: 'no answers',
  oneAnswer: 'one answer only',
  fewerThan30: 'fewer than 30 answers',
  noVariation: 'no variation',
  tooFewItems: 'too few items',
  tooFewRounds: 'fewer than three comparable rounds',
  noOneFactor: 'not one thing in common',
  notComparable: 'not comparable',
  aboveSize: 'more answers than persons',
  selfSelected: 'self-selected',
} as const

/** `63 (58 to 68)`, `63 (no interval)`, or why there is none. */
export function estimateText(estimate: Estimate, scale: Scale): string {
  if (isSuppressed(estimate)) return 'not shown'
  const [least, most] = scales[scale]
  if (hasInterval(estimate))
    return `${whole(estimate.value)} (${whole(Math.max(least, estimate.lower))} to ${whole(Math.min(most, estimate.upper))})`
  if (hasValue(estimate)) return `${whole(estimate.value)} (no interval)`
  return estimate.value === undefined
    ? `no figure: ${reasons[estimate.notEstimable]}`
    : `${whole(estimate.value)} (no interval: ${reasons[estimate.notEstimable]})`
}

export const verdictTexts: Readonly<Record<Verdict, string>> = {
  strength: 'strength',
  leaningStrength: 'leaning towards a strength',
  inBetween: 'in between',
  leaningNeedsWork: 'leaning towards needs work',
  needsWork: 'needs work',
  none: '',
}

const changeTexts: Readonly<Record<ChangeResult['word'], string>> = {
  risen: 'risen',
  fallen: 'fallen',
  cantTell: "can't tell",
  break: 'not compared: the item changed',
  none: '',
}

const gapTexts: Readonly<Record<GapResult['word'], string>> = {
  firstHigher: 'the first is higher',
  secondHigher: 'the second is higher',
  cantTell: "can't tell",
  none: '',
}

/** What would have gone unseen, rounded up, where nothing can be told. */
const unseen = (word: string, unseenBelow: number | null): string =>
  word === 'cantTell' && unseenBelow !== null ? `; less than ${Math.ceil(unseenBelow)} would not have shown` : ''

export const changeText = ({ word, unseenBelow }: ChangeResult): string => `${changeTexts[word]}${unseen(word, unseenBelow)}`

/** Slopes are small: one decimal. */
const tenths = (value: number): string => (Math.round(value * 10) / 10 + 0).toFixed(1)

/** `4.2 (1.8 to 6.6) a year; risen`: the slope and its word. */
export function slopeText({ perYear, word, unseenBelow }: SlopeResult): string {
  if (!hasInterval(perYear)) return estimateText(perYear, 'difference')
  const figures = `${tenths(perYear.value)} (${tenths(perYear.lower)} to ${tenths(perYear.upper)}) a year`
  const below = unseenBelow === null ? '' : `; less than ${(Math.ceil(unseenBelow * 10) / 10).toFixed(1)} a year would not have shown`
  return `${figures}  ${changeTexts[word]}${word === 'cantTell' ? below : ''}`
}

export const gapText = ({ word, unseenBelow }: GapResult): string => `${gapTexts[word]}${unseen(word, unseenBelow)}`

/** Which landscape, or between which. Letters are never shown. */
export function typeText({ statement, candidates, openAxes }: TypeResult, { types, axes }: Questionnaire): string {
  const names = candidates.map((letters) => inEnglish(types.find((type) => type.letters === letters)?.name ?? {}))
  const open = axes.filter(({ id }) => openAxes.includes(id)).map(({ name }) => inEnglish(name))
  switch (statement) {
    case 'named':
      return names.join('')
    case 'neighbours':
      return `between ${names.join(' and ')}; open: ${open.join(', ')}`
    case 'likeliest':
      return `likeliest ${names.join(' or ')}; open: ${open.join(', ')}`
    case 'balanced':
      return `balanced: no one landscape; open: ${open.join(', ')}`
    case 'none':
      return 'nothing can be said of the type'
  }
}
