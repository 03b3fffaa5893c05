/**
 * A questionnaire with background items of every kind, and invented answers to it, for the tests of microdata.
 */
import fc from 'fast-check'
import { columnsOf, missingCodes } from '../../../questionnaires/columns.ts'
import type { Item } from '../../../questionnaires/item.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { Text } from '../../../questionnaires/wording.ts'
import type { MicrodataInput } from '../../../analysis/disclosure/microdata.ts'
import type { UnitPlace } from '../../../analysis/microdata/identifying-columns.ts'
import type { Response } from '../../../analysis/response-matrix.ts'
import { tinyQuestionnaire } from '../../fixtures/tiny-questionnaire.ts'

const text = (words: string): Text => ({ fi: words, sv: words, en: words })
const options = (codes: readonly number[]) => codes.map((code) => ({ code, label: text(`${code}`) }))
const named = (id: string) => ({ id, wording: text(id), shortLabel: text(id) })

const items: readonly Item[] = [
  { kind: 'rating', scale: 'four', ...named('trust') },
  { kind: 'singleChoice', background: true, options: options([1, 2, 3, 4, 5, 6]), ...named('age') },
  { kind: 'number', background: true, minimum: 0, maximum: 90, ...named('years') },
  { kind: 'multipleChoice', background: true, options: options([1, 2]), ...named('roles') },
  { kind: 'rating', scale: 'four', showIf: { item: 'age', codes: [1] }, ...named('school') },
  { kind: 'openText', maximumLength: 500, ...named('wish') },
  { kind: 'openText', maximumLength: 500, showIf: { item: 'school', codes: [1] }, ...named('why') },
]

/** Groups customers, keepers, and helpers by unit. */
export const surveyQuestionnaire: Questionnaire = { ...tinyQuestionnaire, pages: [{ id: 'all', items }] }

/** Two departments with two teams each under one house; `alone` stands beside it. */
export const surveyUnits: readonly UnitPlace[] = [
  { unit: 'house', parent: null },
  { unit: 'north', parent: 'house' },
  { unit: 'n1', parent: 'north' },
  { unit: 'n2', parent: 'north' },
  { unit: 'south', parent: 'house' },
  { unit: 's1', parent: 'south' },
  { unit: 's2', parent: 'south' },
  { unit: 'alone', parent: null },
]

/** One response; what is not given is not answered. */
export function surveyResponse(group: string, codes: Readonly<Record<string, number>>, unit: string | null = null): Response {
  const ids = columnsOf(surveyQuestionnaire).map(({ id }) => id)
  return { group, unit, codes: Int16Array.from(ids, (id) => codes[id] ?? missingCodes.notAnswered) }
}

/** So many times the same. */
export const times = (
  count: number,
  group: string,
  codes: Readonly<Record<string, number>>,
  unit: string | null = null,
): readonly Response[] => Array.from({ length: count }, () => surveyResponse(group, codes, unit))

export const inputOf = (responses: readonly Response[], more: Partial<MicrodataInput> = {}): MicrodataInput => ({
  questionnaire: surveyQuestionnaire,
  responses,
  texts: [],
  units: surveyUnits,
  smallestCell: 5,
  seed: 7,
  ...more,
})

const code = (most: number) =>
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: most }) }, { weight: 1, arbitrary: fc.constantFrom(-1, -2) })

const anyCodes = fc.record({
  trust: code(4),
  age: code(6),
  years: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constant(-1)),
  roles__1: fc.constantFrom(0, 1),
  roles__2: fc.constantFrom(0, 1),
})

/** Any answers of up to 120 people in three groups; few distinct ones, so that combinations meet. */
export const anyResponses: fc.Arbitrary<readonly Response[]> = fc.array(
  fc
    .tuple(fc.constantFrom('customers', 'customers', 'keepers', 'helpers', 'helpers'), anyCodes, fc.constantFrom(...surveyUnits))
    .map(([group, codes, { unit }]) => surveyResponse(group, codes, group === 'helpers' ? unit : null)),
  { maxLength: 120 },
)
