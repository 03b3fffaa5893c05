/**
 * `puntari check FILE…`: every problem of every definition, with file, place, what is wrong and how to mend it.
 *
 * Works without a server or a database. Reading and writing are passed in.
 */
import { describeProblem } from '../../questionnaires/describe-problem.ts'
import { parseQuestionnaireText } from '../../questionnaires/parse-questionnaire-text.ts'
import type { Problem } from '../../questionnaires/problem.ts'
import { problemAt } from '../../questionnaires/problem.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { exitCodes } from './command-io.ts'

/** `read` gives the text of a file or rejects; `write` takes one or more whole lines. */
export interface CheckIo {
  readonly read: (file: string) => Promise<string>
  readonly write: (text: string) => void
}

/** Keys and texts of a file come from anybody: what a terminal would obey is shown as a sign. */
const printable = (text: string) => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD')

function linesFor(file: string, problem: Problem): string {
  const { wrong, mend } = describeProblem(problem, 'en')
  const place = problem.pointer === '' ? '(the whole file)' : problem.pointer
  return [`${file}: ${place}`, `  ${wrong}`, `  ${mend}`].map(printable).join('\n')
}

const wordFor = (file: string, { id, version, pages }: Questionnaire) =>
  printable(`${file}: no problems. ${id}, version ${version}, ${pages.flatMap((page) => page.items).length} items.`)

async function checkFile(file: string, io: CheckIo): Promise<readonly Problem[]> {
  const text = await io
    .read(file)
    .catch((error: unknown) => problemAt('', 'unreadableFile', { reason: error instanceof Error ? error.message : String(error) }))
  const parsed = typeof text === 'string' ? parseQuestionnaireText(text) : { ok: false as const, problems: [text] }
  if (parsed.ok) io.write(wordFor(file, parsed.questionnaire))
  else parsed.problems.forEach((problem) => io.write(linesFor(file, problem)))
  return parsed.ok ? [] : parsed.problems
}

/** Writes every problem of the files in their order. Exit code: 0 without problems, 1 with any, 2 where no file is named. */
export async function checkCommand(files: readonly string[], io: CheckIo): Promise<number> {
  if (files.length === 0) {
    io.write('Name at least one file: puntari check FILE…')
    return exitCodes.wrongUse
  }
  let count = 0
  for (const file of files) count += (await checkFile(file, io)).length
  if (count > 0) io.write(`${count} ${count === 1 ? 'problem' : 'problems'} in ${files.length} ${files.length === 1 ? 'file' : 'files'}.`)
  return count > 0 ? exitCodes.problems : exitCodes.done
}
