/**
 * The questionnaires that this server knows: read once at its start, from the folder of definitions and the versions kept beside them.
 *
 * Called by the command that starts a server. What is broken, and a version that changed something silently, stops the start, with
 * every problem in words.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeProblem } from '../questionnaires/describe-problem.ts'
import { parseQuestionnaireText } from '../questionnaires/parse-questionnaire-text.ts'
import type { Problem } from '../questionnaires/problem.ts'
import { problemAt } from '../questionnaires/problem.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import { chainProblems } from '../questionnaires/version-changes/chain-problems.ts'
import { versionFile } from '../questionnaires/version-changes/version-problems.ts'

/** Current definitions by id; any version, current or older, by the hash of its content. */
export interface QuestionnaireLibrary {
  readonly current: readonly Questionnaire[]
  /** The current version with this id. */
  readonly byId: (id: string) => Questionnaire | undefined
  /** The version with this content: what a round's answers were given to. */
  readonly byHash: (hash: string) => Questionnaire | undefined
  /** All versions with this id that are kept, the oldest first: what a comparison over several versions must know. */
  readonly versionsOf: (id: string) => readonly Questionnaire[]
}

type Read =
  | { readonly file: string; readonly questionnaire: Questionnaire; readonly complaints: readonly [] }
  | { readonly complaints: readonly string[] }

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
  return { file, questionnaire: parsed.questionnaire, complaints: [] }
}

function readFolder(folder: string, nameOf: (questionnaire: Questionnaire) => string): readonly Read[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return names.toSorted().map((name) => readDefinition(folder, name, nameOf))
}

type Known = Extract<Read, { readonly questionnaire: Questionnaire }>

const knownOf = (read: readonly Read[]): readonly Known[] => read.flatMap((one) => ('questionnaire' in one ? [one] : []))

/** What the versions of each questionnaire say or keep silent of each other. */
function chainComplaints(known: readonly Known[]): readonly string[] {
  const files = new Map(known.map(({ file, questionnaire }) => [questionnaire, file]))
  return [...Map.groupBy(known, ({ questionnaire }) => questionnaire.id).values()]
    .flatMap((versions) => chainProblems(versions.map(({ questionnaire }) => questionnaire)))
    .map(({ version, problem }) => complaint(files.get(version) ?? version.id, problem))
}

function libraryOf(current: readonly Questionnaire[], older: readonly Questionnaire[]): QuestionnaireLibrary {
  const all = [...older, ...current]
  const byId = new Map(current.map((questionnaire) => [questionnaire.id, questionnaire]))
  const byHash = new Map(all.map((questionnaire) => [questionnaire.hash, questionnaire]))
  const versions = Map.groupBy(
    all.toSorted((a, b) => a.version - b.version),
    ({ id }) => id,
  )
  return { current, byId: (id) => byId.get(id), byHash: (hash) => byHash.get(hash), versionsOf: (id) => versions.get(id) ?? [] }
}

/**
 * The library of a folder: `ID.json` for the current definitions, `versions/ID.N.json` for all older ones.
 *
 * @throws Error whose message lists every problem of every file, where there is one. How versions follow each other is looked at once
 * each is sound by itself.
 */
export function loadLibrary(folder: string): QuestionnaireLibrary {
  const currentFiles = readFolder(folder, ({ id }) => `${id}.json`)
  const olderFiles = readFolder(join(folder, 'versions'), ({ id, version }) => versionFile(id, version))
  const broken = [...currentFiles, ...olderFiles].flatMap((one) => one.complaints)
  const [current, older] = [knownOf(currentFiles), knownOf(olderFiles)]
  const complaints = broken.length > 0 ? broken : chainComplaints([...older, ...current])
  if (complaints.length > 0) throw new Error(`Some questionnaires are broken.\n${complaints.join('\n')}`)
  return libraryOf(
    current.map(({ questionnaire }) => questionnaire),
    older.map(({ questionnaire }) => questionnaire),
  )
}
