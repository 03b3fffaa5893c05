/**
 * The first line of a responses file: which columns it has, doubles, lacks, or should not have.
 *
 * Called by `readResponsesCsv`.
 */
import { itemsOf } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { CsvProblem } from './csv-table.ts'

const beforeTheCodebook = ['group', 'unit', 'round']

function nameProblem(name: string, questionnaire: Questionnaire): string {
  if (name === '') return 'The column has no name. Please name it, or remove it.'
  if (name === 'weight') return 'Weights are not supported yet. Please remove the column; all answers then count alike.'
  const item = itemsOf(questionnaire).find(({ id }) => id === name)
  if (item === undefined) return 'The questionnaire has no such column. Please rename or remove it.'
  return item.kind === 'openText'
    ? 'Open texts are not analysed here. Please remove the column.'
    : 'This item has a column for each option, named item__code, with 0 or 1. Please split the column.'
}

/** Everything that is wrong with the names, unknown and double ones first, then those that are missing. `codebook`: ids of its columns. */
export function headerProblems(
  header: readonly string[],
  codebook: readonly string[],
  questionnaire: Questionnaire,
): readonly CsvProblem[] {
  const known = new Set([...beforeTheCodebook, ...codebook])
  const wrong = header.flatMap((name, index): CsvProblem[] => {
    const column = name === '' ? `number ${index + 1}` : name
    if (!known.has(name)) return [{ line: 1, column, what: nameProblem(name, questionnaire) }]
    return header.indexOf(name) < index ? [{ line: 1, column, what: 'The column stands twice. Please remove one.' }] : []
  })
  const missing = ['group', ...codebook].filter((name) => !header.includes(name))
  return [
    ...wrong,
    ...missing.map((column) => ({ line: 1, column, what: 'The column is missing. Please add it, empty where nothing was answered.' })),
  ]
}
