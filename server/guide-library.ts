/**
 * The dialogue guide that this server knows: guide.json and methods/ID.json of a folder, read once at the start.
 *
 * Called by the command that starts a server. What is broken stops the start, with every problem in words.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Guide } from '../questionnaires/guide/guide.ts'
import { parseGuideText } from '../questionnaires/guide/parse-guide.ts'
import { parseMethodText } from '../questionnaires/guide/parse-method.ts'
import type { Problem } from '../questionnaires/problem.ts'
import { problemAt } from '../questionnaires/problem.ts'
import type { ReadJson } from '../questionnaires/read-json-text.ts'
import { fileComplaint } from './file-complaint.ts'

/** The guide that comes with Puntari. */
export const shippedGuide = join(import.meta.dirname, '..', 'questionnaires', 'guide')

const methodFolder = (folder: string): string => join(folder, 'methods')

const methodFiles = (folder: string): readonly string[] => {
  const methods = methodFolder(folder)
  return existsSync(methods) ? readdirSync(methods).filter((name) => name.endsWith('.json')) : []
}

/** Ids of the methods in a folder, by the names of their files: also where some file is broken. */
export const methodIdsIn = (folder: string): ReadonlySet<string> => new Set(methodFiles(folder).map((name) => basename(name, '.json')))

/** A file that bears another name than its method's id. */
const misnamed = (name: string, id: string): readonly Problem[] =>
  name === `${id}.json` ? [] : [problemAt('', 'misnamedFile', { found: name, expected: `${id}.json` })]

const complaintsOf = <Value>(file: string, read: ReadJson<Value>): readonly string[] =>
  read.ok ? [] : read.problems.map((problem) => fileComplaint(file, problem))

/**
 * The guide of a folder, its methods by id.
 * @throws Error whose message lists every problem of every file; also where there is no guide.json or no method.
 */
export function loadGuide(folder: string): Guide {
  const file = join(folder, 'guide.json')
  const words = parseGuideText(readFileSync(file, 'utf8'))
  const read = methodFiles(folder).map((name) => {
    const path = join(methodFolder(folder), name)
    const method = parseMethodText(readFileSync(path, 'utf8'))
    const wrongName = method.ok ? misnamed(name, method.value.id).map((problem) => fileComplaint(path, problem)) : []
    return { method, complaints: [...complaintsOf(path, method), ...wrongName] }
  })
  const complaints = [...complaintsOf(file, words), ...read.flatMap((one) => one.complaints)]
  if (complaints.length > 0 || !words.ok) throw new Error(`The dialogue guide is broken.\n${complaints.join('\n')}`)
  if (read.length === 0) throw new Error(`The dialogue guide is broken.\n${methodFolder(folder)}: there is no method.`)
  const methods = read.flatMap(({ method }) => (method.ok ? [method.value] : []))
  return { ...words.value, methods: methods.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}
