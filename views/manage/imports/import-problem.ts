/**
 * A problem of an import in words, with its line and column where it has them.
 */
import type { Table } from '../../tables/table.ts'
import type { Translate } from '../../translate.ts'
import type { ImportProblem } from './import-file.ts'

const longestHeading = 60

/** What is wrong and how to mend it. Sentences of other areas begin small, because they stand behind a place there. */
export function problemText(t: Translate, { problem, values }: ImportProblem): string {
  const text = t(problem.includes(':') ? problem : `import:problem.${problem}`, values)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** The same with where it is. */
export function placedProblem(t: Translate, found: ImportProblem): string {
  const text = problemText(t, found)
  const { line, column } = found
  if (line === undefined) return text
  if (column === undefined) return t('import:atLine', { line, text })
  const heading = column.length > longestHeading ? `${column.slice(0, longestHeading)}…` : column
  return t('import:atCell', { line, column: heading, text })
}

/** All problems as a file. */
export const problemTable = (t: Translate, problems: readonly ImportProblem[]): Table => ({
  id: 'import-problems',
  title: t('import:problemFile.title'),
  columns: [
    { label: t('import:problemFile.line'), kind: 'count' },
    { label: t('import:problemFile.column'), kind: 'text' },
    { label: t('import:problemFile.problem'), kind: 'text' },
  ],
  rows: problems.map((problem) => [problem.line ?? null, problem.column ?? '', problemText(t, problem)]),
})
