/**
 * The questionnaires that this server knows: read once at its start, from the folder of definitions and the versions kept beside them.
 *
 * Called by the command that starts a server. What is broken, and a version that changed something silently, stops the start, with
 * every problem in words.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unknownMethods } from '../questionnaires/guide/unknown-methods.ts'
import { parseQuestionnaireText } from '../questionnaires/parse-questionnaire-text.ts'
import { problemAt } from '../questionnaires/problem.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import { chainProblems } from '../questionnaires/version-changes/chain-problems.ts'
import { versionFile } from '../questionnaires/version-changes/version-problems.ts'
import { fileComplaint } from './file-complaint.ts'

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

function readDefinition(folder: string, name: string, nameOf: (questionnaire: Questionnaire) => string): Read {
  const file = join(folder, name)
  const parsed = parseQuestionnaireText(readFileSync(file, 'utf8'))
  if (!parsed.ok) return { complaints: parsed.problems.map((problem) => fileComplaint(file, problem)) }
  const expected = nameOf(parsed.questionnaire)
  if (name !== expected) return { complaints: [fileComplaint(file, problemAt('', 'misnamedFile', { found: name, expected }))] }
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
    .map(({ version, problem }) => fileComplaint(files.get(version) ?? version.id, problem))
}

/** Methods that the guide does not have. Only of current definitions: an older one can't be mended any more. */
const methodComplaints = (current: readonly Known[], methods: ReadonlySet<string>): readonly string[] =>
  current.flatMap(({ file, questionnaire }) => unknownMethods(questionnaire, methods).map((problem) => fileComplaint(file, problem)))

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
 * The library of a folder: `ID.json` for the current definitions, `versions/ID.N.json` for all older ones. `methods`: ids of those that
 * the dialogue guide has; absent: what definitions point to is not looked at.
 *
 * @throws Error whose message lists every problem of every file, where there is one. How versions follow each other is looked at once
 * each is sound by itself.
 */
export function loadLibrary(folder: string, methods?: ReadonlySet<string>): QuestionnaireLibrary {
  const currentFiles = readFolder(folder, ({ id }) => `${id}.json`)
  const olderFiles = readFolder(join(folder, 'versions'), ({ id, version }) => versionFile(id, version))
  const broken = [...currentFiles, ...olderFiles].flatMap((one) => one.complaints)
  const [current, older] = [knownOf(currentFiles), knownOf(olderFiles)]
  const ofMethods = methods === undefined ? [] : methodComplaints(current, methods)
  const complaints = broken.length > 0 ? [...broken, ...ofMethods] : [...chainComplaints([...older, ...current]), ...ofMethods]
  if (complaints.length > 0) throw new Error(`Some questionnaires are broken.\n${complaints.join('\n')}`)
  return libraryOf(
    current.map(({ questionnaire }) => questionnaire),
    older.map(({ questionnaire }) => questionnaire),
  )
}
