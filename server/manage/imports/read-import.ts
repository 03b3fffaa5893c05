/**
 * A whole file read by its mapping: counts for the preview, every problem with its line, and the answers themselves where they are wanted.
 *
 * Runs in the workshop (jobs `previewImport`, `importedAnswers`, `importProblems`); pure.
 */
import { columnsOf, itemsOf } from '../../../questionnaires/columns.ts'
import { isForGroup } from '../../../questionnaires/show-if.ts'
import type { ImportProblem, ImportSummary } from '../../../views/manage/imports/import-file.ts'
import { csvRows } from '../../web/csv-rows.ts'
import { headingsOf } from './file-profile.ts'
import type { ImportRules } from './import-rules.ts'
import type { ReadAnswer } from './row-reader.ts'
import { rowReader } from './row-reader.ts'

export interface ImportInput {
  readonly text: string
  readonly rules: ImportRules
}

interface Reading {
  readonly rows: number
  readonly leftOut: number
  readonly empty: number
  readonly answers: readonly ReadAnswer[]
  readonly problems: readonly ImportProblem[]
}

function readAll({ text, rules }: ImportInput): Reading {
  const [first, ...rows] = csvRows(text).rows
  const answers: ReadAnswer[] = []
  const problems: ImportProblem[] = []
  let [leftOut, empty] = [0, 0]
  if (first === undefined) return { rows: 0, leftOut, empty, answers, problems }
  const read = rowReader(rules, headingsOf(first))
  for (const { line, cells } of rows) {
    const reading = read(cells)
    if (reading === 'leftOut') leftOut += 1
    else if (reading === 'empty') empty += 1
    else if ('codes' in reading) answers.push(reading)
    else for (const problem of reading) problems.push({ line, ...problem })
  }
  return { rows: rows.length, leftOut, empty, answers, problems }
}

function cellsOf(answers: readonly ReadAnswer[], { groups, units }: ImportRules): ImportSummary['cells'] {
  const counts = new Map<string, number>()
  const keyOf = (group: string, unit: string | null): string => `${group} ${unit ?? ''}`
  for (const { group, unit } of answers) counts.set(keyOf(group, unit), (counts.get(keyOf(group, unit)) ?? 0) + 1)
  return groups.flatMap((group) =>
    [...units, null].flatMap((unit) => {
      const count = counts.get(keyOf(group, unit))
      return count === undefined ? [] : [{ group, unit, answers: count }]
    }),
  )
}

function countsOf(answers: readonly ReadAnswer[], { questionnaire }: ImportRules): ImportSummary['columns'] {
  return columnsOf(questionnaire).map(({ id }, index) => {
    const counts = new Map<number, number>()
    for (const { codes } of answers) counts.set(codes[index] ?? 0, (counts.get(codes[index] ?? 0) ?? 0) + 1)
    return { column: id, counts: [...counts].toSorted(([a], [b]) => a - b) }
  })
}

/** So many of a group do not all leave out what they were asked. */
const largeGroup = 20

function unansweredIn(answers: readonly ReadAnswer[], { questionnaire, groups }: ImportRules): ImportSummary['unanswered'] {
  const columns = columnsOf(questionnaire)
  return groups.flatMap((group) => {
    const own = answers.filter((answer) => answer.group === group)
    if (own.length < largeGroup) return []
    const asked = itemsOf(questionnaire).filter((item) => item.kind !== 'openText' && isForGroup(item, group) && item.showIf === undefined)
    const isSilent = (item: string): boolean => {
      const places = columns.flatMap((column, at) => (column.item === item ? [at] : []))
      return own.every(({ codes }) => places.every((at) => codes[at] === -1))
    }
    return asked.filter(({ id }) => isSilent(id)).map(({ id }) => ({ group, item: id }))
  })
}

/** So many problems stand on the page; the file has all. */
const mostShown = 100

export function previewImport(input: ImportInput): ImportSummary {
  const { rows, leftOut, empty, answers, problems } = readAll(input)
  return {
    rows,
    leftOut,
    empty,
    stored: answers.length,
    texts: answers.reduce((sum, { texts }) => sum + texts.length, 0),
    cells: cellsOf(answers, input.rules),
    columns: countsOf(answers, input.rules),
    unanswered: unansweredIn(answers, input.rules),
    problems: problems.slice(0, mostShown),
    problemCount: problems.length,
  }
}

/** More than anybody mends by hand; a file with so many has one cause. */
const mostListed = 50_000

export const importProblems = (input: ImportInput): readonly ImportProblem[] => readAll(input).problems.slice(0, mostListed)

/** Answers in one array, because thousands of small ones take long to hand over. `codes`: those of one answer after the other. */
export interface PackedImport {
  readonly problemCount: number
  readonly places: readonly { readonly group: string; readonly unit: string | null }[]
  readonly codes: Int16Array<ArrayBuffer>
  readonly texts: readonly { readonly group: string; readonly item: string; readonly text: string }[]
}

export function importedAnswers(input: ImportInput): PackedImport {
  const { answers, problems } = readAll(input)
  const each = columnsOf(input.rules.questionnaire).length
  const codes = new Int16Array(answers.length * each)
  answers.forEach((answer, index) => codes.set(answer.codes, index * each))
  return {
    problemCount: problems.length,
    places: answers.map(({ group, unit }) => ({ group, unit })),
    codes,
    texts: answers.flatMap(({ group, texts }) => texts.map((text) => ({ group, ...text }))),
  }
}
