/**
 * The questionnaires that this server knows: read once at its start, from the folder of definitions and the versions kept beside them.
 *
 * Called by the command that starts a server. What is broken stops the start, with every problem in words.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeProblem } from '../questionnaires/describe-problem.ts'
import { parseQuestionnaireText } from '../questionnaires/parse-questionnaire-text.ts'
import type { Problem } from '../questionnaires/problem.ts'
import { problemAt } from '../questionnaires/problem.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'

/** Current definitions by id; any version, current or older, by the hash of its content. */
export interface QuestionnaireLibrary {
  readonly current: readonly Questionnaire[]
  /** The current version with this id. */
  readonly byId: (id: string) => Questionnaire | undefined
  /** The version with this content: what a round's answers were given to. */
  readonly byHash: (hash: string) => Questionnaire | undefined
}

type Read = { readonly questionnaire: Questionnaire; readonly complaints: readonly [] } | { readonly complaints: readonly string[] }

const complaint = (file: string, problem: Problem) => {
  const { wrong, mend } = describeProblem(problem, 'en')
  return `${file}: ${problem.pointer}\n  ${wrong}\n  ${mend}`
}

function readDefinition(folder: string, name: string, nameOf: (questionnaire: Questionnaire) => string): Read {
  const file = join(folder, name)
  const parsed = parseQuestionnaireText(readFileSync(file, 'utf8'))
  if (!parsed.ok) return { complaints: parsed.problems.map((problem) => complaint(file, problem)) }
  const expected = nameOf(parsed.questionnaire)
  if (name !== expected) return { complaints: [complaint(file, problemAt('', 'misnamedFile', { found: name, expected }))] }
  return { questionnaire: parsed.questionnaire, complaints: [] }
}

function readFolder(folder: string, nameOf: (questionnaire: Questionnaire) => string): readonly Read[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return names.toSorted().map((name) => readDefinition(folder, name, nameOf))
}

const questionnairesOf = (read: readonly Read[]) => read.flatMap((one) => ('questionnaire' in one ? [one.questionnaire] : []))

/**
 * The library of a folder: `ID.json` for the current definitions, `versions/ID.N.json` for all older ones.
 *
 * @throws Error whose message lists every problem of every file, where there is one.
 */
export function loadLibrary(folder: string): QuestionnaireLibrary {
  const currentFiles = readFolder(folder, ({ id }) => `${id}.json`)
  const olderFiles = readFolder(join(folder, 'versions'), ({ id, version }) => `${id}.${version}.json`)
  const complaints = [...currentFiles, ...olderFiles].flatMap((one) => one.complaints)
  if (complaints.length > 0) throw new Error(`Some questionnaires are broken.\n${complaints.join('\n')}`)
  const current = questionnairesOf(currentFiles)
  const byId = new Map(current.map((questionnaire) => [questionnaire.id, questionnaire]))
  const byHash = new Map([...questionnairesOf(olderFiles), ...current].map((questionnaire) => [questionnaire.hash, questionnaire]))
  return { current, byId: (id) => byId.get(id), byHash: (hash) => byHash.get(hash) }
}
