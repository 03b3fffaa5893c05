/**
 * The worked example of positions and draws: two directions of twelve persons.
 *
 * Called by `methodPage`. Every figure comes from the function that computes it in results; no result is typed here.
 */
import { axisSummary } from '../../analysis/dialogue-type/axis-summary.ts'
import { typeProbabilities } from '../../analysis/dialogue-type/type-probabilities.ts'
import { pairPosition } from '../../analysis/scores/scored-item.ts'
import { defaultRules } from '../../questionnaires/definition.ts'
import type { Axis, Pole } from '../../questionnaires/meaning.ts'
import type { MethodExample } from './example-numbers.ts'
import { exampleBasis, highestCode, listOf, lowestCode, rangeOf } from './example-numbers.ts'

const seed = 2026
const noText = { fi: '', sv: '', en: '' }
const pole = (letter: string): Pole => ({ letter, name: noText, description: noText })

/** An axis without words: the figures need none. */
const axis = (id: string, first: string, second: string): Axis => ({
  id,
  name: noText,
  description: noText,
  questions: [],
  methods: [],
  poles: [pole(first), pole(second)],
})

const positions = [22, -11, 56, 33, 0, 44, -33, 67, 11, 33, 22, 44]
const otherPositions = [11, 33, -22, 0, 22, 44, 33, -11, 56, 22, -33, 11]

export const dialogueTypeExample: MethodExample = (format) => {
  const basis = exampleBasis(null)
  const first = axisSummary({ axis: axis('first', 'a', 'b'), positions: Float64Array.from(positions) }, basis, defaultRules)
  const second = axisSummary({ axis: axis('second', 'c', 'd'), positions: Float64Array.from(otherPositions) }, basis, defaultRules)
  const probabilities = typeProbabilities([first, second], seed)
  const code = 3
  const { balancedBelow, slightBelow, clearBelow, sureLetterProbability, namedTypeProbability } = defaultRules
  return {
    balanced: balancedBelow,
    slight: slightBelow,
    clear: clearBelow,
    sure: format.decimal(sureLetterProbability * 100, 1),
    named: format.percent(namedTypeProbability),
    code,
    score: format.decimal(pairPosition(code, lowestCode, highestCode, 1), 1),
    n: positions.length,
    positions: listOf(format, positions),
    mean: format.decimal(first.moments.mean, 1),
    interval: rangeOf(format, first.position),
    probability: format.percent(first.letterProbability ?? 0),
    otherMean: format.decimal(second.moments.mean, 1),
    both: format.percent(probabilities?.['bd'] ?? 0),
  }
}
