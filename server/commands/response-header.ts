/**
 * The first line of a responses file: which columns it has, doubles, lacks, or should not have.
 *
 * Called by `readResponsesCsv`.
 */
import { itemsOf } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { CsvFault } from './csv-fault.ts'
import { csvFault } from './csv-fault.ts'
import type { CsvProblem } from './csv-table.ts'

const beforeTheCodebook = ['group', 'unit', 'round']

function nameFault(name: string, questionnaire: Questionnaire): CsvFault {
  if (name === '') return csvFault('unnamedColumn')
  if (name === 'weight') return csvFault('weight')
  const item = itemsOf(questionnaire).find(({ id }) => id === name)
  if (item === undefined) return csvFault('unknownColumn')
  return csvFault(item.kind === 'openText' ? 'openText' : 'notSplit')
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
    if (!known.has(name)) return [{ line: 1, column, ...nameFault(name, questionnaire) }]
    return header.indexOf(name) < index ? [{ line: 1, column, ...csvFault('columnTwice') }] : []
  })
  const missing = ['group', ...codebook].filter((name) => !header.includes(name))
  return [...wrong, ...missing.map((column) => ({ line: 1, column, ...csvFault('columnMissing') }))]
}
