/**
 * `puntari check FILE…`: every problem of every definition, with file, place, what is wrong and how to mend it; also what a version
 * changed without saying so, and methods that the dialogue guide does not have. Files of the guide are checked too. `--against OLD NEW` compares with a file of one's choice.
 *
 * Works without a server or a database. Reading and writing are passed in.
 */
import { basename, dirname, join } from 'node:path'
import { describeProblem } from '../../questionnaires/describe-problem.ts'
import { parseGuideText } from '../../questionnaires/guide/parse-guide.ts'
import { parseMethodText } from '../../questionnaires/guide/parse-method.ts'
import { unknownMethods } from '../../questionnaires/guide/unknown-methods.ts'
import { parseQuestionnaireText } from '../../questionnaires/parse-questionnaire-text.ts'
import type { Problem } from '../../questionnaires/problem.ts'
import { problemAt } from '../../questionnaires/problem.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { versionFile, versionProblems } from '../../questionnaires/version-changes/version-problems.ts'
import { exitCodes } from './command-io.ts'

/** `read` gives the text of a file or rejects; `write` takes one or more whole lines. `methods`: ids of the guide's; absent: not looked at. */
export interface CheckIo {
  readonly read: (file: string) => Promise<string>
  readonly write: (text: string) => void
  readonly methods?: ReadonlySet<string>
}

/** A file's problem. */
interface Found {
  readonly file: string
  readonly problem: Problem
}

type Checked =
  | { readonly questionnaire: Questionnaire; readonly found: readonly [] }
  /** A sound file of the guide, in a word. */
  | { readonly holds: string; readonly found: readonly [] }
  | { readonly found: readonly Found[] }

/** Keys and texts of a file come from anybody: what a terminal would obey is shown as a sign. */
const printable = (text: string) => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD')

function linesFor({ file, problem }: Found): string {
  const { wrong, mend } = describeProblem(problem, 'en')
  const place = problem.pointer === '' ? '(the whole file)' : problem.pointer
  return [`${file}: ${place}`, `  ${wrong}`, `  ${mend}`].map(printable).join('\n')
}

const wordFor = ({ id, version, pages }: Questionnaire) => `${id}, version ${version}, ${pages.flatMap((page) => page.items).length} items`

/** A file of the dialogue guide, known by where it lies; undefined: a questionnaire. */
function readGuideFile(file: string, text: string): Checked | undefined {
  const isMethod = basename(dirname(file)) === 'methods'
  if (!isMethod && basename(file) !== 'guide.json') return undefined
  const parsed = isMethod ? parseMethodText(text) : parseGuideText(text)
  if (!parsed.ok) return { found: parsed.problems.map((problem) => ({ file, problem })) }
  if (!('id' in parsed.value)) return { holds: `the dialogue guide, ${parsed.value.questions.length} questions`, found: [] }
  const [found, expected] = [basename(file), `${parsed.value.id}.json`]
  if (found !== expected) return { found: [{ file, problem: problemAt('', 'misnamedFile', { found, expected }) }] }
  return { holds: `the method ${parsed.value.id}`, found: [] }
}

async function readDefinition(file: string, io: CheckIo): Promise<Checked> {
  const text = await io
    .read(file)
    .catch((error: unknown) => problemAt('', 'unreadableFile', { reason: error instanceof Error ? error.message : String(error) }))
  if (typeof text !== 'string') return { found: [{ file, problem: text }] }
  const ofGuide = readGuideFile(file, text)
  if (ofGuide !== undefined) return ofGuide
  const parsed = parseQuestionnaireText(text)
  return parsed.ok ? { questionnaire: parsed.questionnaire, found: [] } : { found: parsed.problems.map((problem) => ({ file, problem })) }
}

const changesSince = (before: Checked, newer: Questionnaire, file: string): readonly Found[] =>
  'questionnaire' in before ? versionProblems(before.questionnaire, newer).map((problem) => ({ file, problem })) : before.found

/** What `newer`, which stands in `file`, changed silently from the version it names: in `versions/` beside it, where its own file may lie too. */
async function changesFromNamed(newer: Questionnaire, file: string, io: CheckIo): Promise<readonly Found[]> {
  const { id, previousVersion } = newer
  if (previousVersion === undefined) return []
  const folder = basename(dirname(file)) === 'versions' ? dirname(file) : join(dirname(file), 'versions')
  const older = join(folder, versionFile(id, previousVersion))
  const before = await readDefinition(older, io)
  const isGone = before.found.some(({ problem }) => problem.code === 'unreadableFile')
  return isGone
    ? [{ file, problem: problemAt('/previousVersion', 'previousVersionGone', { file: older }) }]
    : changesSince(before, newer, file)
}

type Compare = (newer: Questionnaire, file: string, io: CheckIo) => Promise<readonly Found[]>

async function besideOthers(newer: Questionnaire, file: string, compare: Compare, io: CheckIo): Promise<readonly Found[]> {
  const ofMethods = io.methods === undefined ? [] : unknownMethods(newer, io.methods)
  return [...ofMethods.map((problem) => ({ file, problem })), ...(await compare(newer, file, io))]
}

async function checkFile(file: string, compare: Compare, io: CheckIo): Promise<number> {
  const read = await readDefinition(file, io)
  const found = 'questionnaire' in read ? await besideOthers(read.questionnaire, file, compare, io) : read.found
  const holds = 'questionnaire' in read ? wordFor(read.questionnaire) : 'holds' in read ? read.holds : ''
  if (found.length === 0) io.write(printable(`${file}: no problems. ${holds}.`))
  found.forEach((one) => io.write(linesFor(one)))
  return found.length
}

async function checkFiles(files: readonly string[], compare: Compare, io: CheckIo): Promise<number> {
  let count = 0
  for (const file of files) count += await checkFile(file, compare, io)
  if (count > 0) io.write(`${count} ${count === 1 ? 'problem' : 'problems'} in ${files.length} ${files.length === 1 ? 'file' : 'files'}.`)
  return count > 0 ? exitCodes.problems : exitCodes.done
}

/**
 * Writes every problem of the files in their order. Exit code: 0 without problems, 1 with any, 2 where no file is named.
 *
 * `given`: files, each compared with the version that it names; or `--against`, the older file, the newer file.
 */
export async function checkCommand(given: readonly string[], io: CheckIo): Promise<number> {
  const [option, older, newer, ...others] = given
  if (option === '--against' && older !== undefined && newer !== undefined && others.length === 0) {
    return checkFiles([newer], async (definition, file) => changesSince(await readDefinition(older, io), definition, file), io)
  }
  if (option !== undefined && !given.includes('--against')) return checkFiles(given, changesFromNamed, io)
  io.write(`Name at least one file: puntari check FILE…${option === undefined ? '' : ', or two: puntari check --against OLD NEW'}`)
  return exitCodes.wrongUse
}
