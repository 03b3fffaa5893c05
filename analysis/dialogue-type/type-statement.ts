/**
 * What may be said of the type: one is named, two stand side by side, or none.
 *
 * Called by `typeOfPositions`; pages design each statement apart.
 */
import type { Rules } from '../../questionnaires/questionnaire.ts'
import type { TypeResult, TypeStatement } from '../result.ts'
import type { AxisSummary } from './axis-summary.ts'
import { allTypes } from './type-letters.ts'

type Probabilities = Readonly<Record<string, number>>

/** The part of a type's result that carries words. */
export type TypeWords = Pick<TypeResult, 'letters' | 'statement' | 'named' | 'candidates' | 'openAxes'>

const statements: readonly TypeStatement[] = ['named', 'neighbours', 'likeliest']

/** The axis whose letter is least sure; of equal ones the first. */
function leastSure(summaries: readonly AxisSummary[]): readonly AxisSummary[] {
  const least = Math.min(...summaries.map((summary) => summary.letterProbability ?? 0))
  return summaries.filter((summary) => summary.letterProbability === least).slice(0, 1)
}

/**
 * Axes that are open: those whose letter is not sure. Where all are sure but the type as a whole is not probable enough, the
 * least sure one counts as open, so that two neighbours are shown and not a name.
 */
function openAxesOf(summaries: readonly AxisSummary[], probabilities: Probabilities, rules: Rules): readonly AxisSummary[] {
  const open = summaries.filter((summary) => !summary.result.sure)
  if (open.length > 0) return open
  const letters = summaries.map((summary) => summary.result.letter).join('')
  return (probabilities[letters] ?? 0) >= rules.namedTypeProbability ? [] : leastSure(summaries)
}

/** Types that agree with every sure letter, likeliest first; of equally likely ones the one that the positions lean to. */
function candidatesOf(summaries: readonly AxisSummary[], letters: string, probabilities: Probabilities): readonly string[] {
  const leaning = summaries.map((summary) => summary.result.letter)
  const agreeing = (type: string): number => [...type].filter((letter, index) => letter === leaning[index]).length
  return allTypes(summaries.map((summary) => summary.axis))
    .filter((type) => [...letters].every((letter, index) => letter === '-' || letter === type[index]))
    .toSorted((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0) || agreeing(b) - agreeing(a))
}

/**
 * Without probabilities (an axis without interval) nothing is said: statement `none`. Open is then every axis that is not sure, but
 * not one that nobody has a position on: there is nothing that could go either way.
 */
export function typeWords(summaries: readonly AxisSummary[], probabilities: Probabilities | null, rules: Rules): TypeWords {
  const open = probabilities
    ? openAxesOf(summaries, probabilities, rules)
    : summaries.filter(({ moments, result }) => moments.n > 0 && !result.sure)
  const letters = summaries.map((summary) => (open.includes(summary) ? '-' : summary.result.letter)).join('')
  const statement = probabilities ? (statements[open.length] ?? 'balanced') : 'none'
  const candidates = probabilities && statement !== 'balanced' ? candidatesOf(summaries, letters, probabilities).slice(0, 2) : []
  return {
    letters,
    statement,
    named: statement === 'named' ? letters : null,
    candidates,
    openAxes: open.map((summary) => summary.axis.id),
  }
}
