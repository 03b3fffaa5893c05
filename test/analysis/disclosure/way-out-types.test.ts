/** A way out that does not pass disclosure control fails to compile: shown by compiling some. */
import { beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const root = process.cwd()
const at = (name: string): string => join(root, 'test/analysis/disclosure', `${name}.snippet.ts`)

const imports = `
import { releasedJson } from '../../../analysis/released-json.ts'
import type { ReleasedResult } from '../../../analysis/released-result.ts'
import type { Result } from '../../../analysis/result.ts'
import type { ResultContext, ResultRound } from '../../../views/results/result-context.ts'
import { criteriaResultPage } from '../../../views/results/criteria-result-page.ts'
import { dialogueTypeResultPage } from '../../../views/results/dialogue-type-result-page.ts'
import { resultTables } from '../../../views/tables/result-tables.ts'
export declare const result: Result
export declare const released: ReleasedResult
export declare const context: ResultContext
`

const withRound = (released: string): string => `{ ...context, rounds: [{ label: '2026', year: 2026, released: ${released} }] }`
const changed = '{ ...released, groups: {} }'
const byHand =
  '{ ...result, smallestCell: 5, readersAnswer: false, groups: {}, units: {}, backgrounds: {}, changes: {}, slopes: { groups: {}, units: {} } }'

const proper: Readonly<Record<string, string>> = {
  json: 'export const out = releasedJson(released)',
  criteria: `export const out = criteriaResultPage(${withRound('released')})`,
  dialogue: `export const out = dialogueTypeResultPage(${withRound('released')}, { group: 'a' })`,
  tables: `export const out = resultTables(${withRound('released')})`,
}

const wrong: Readonly<Record<string, string>> = {
  'a result as JSON': 'export const out = releasedJson(result)',
  'a result on a page of criteria': `export const out = criteriaResultPage(${withRound('result')})`,
  'a result on a page of a dialogue type': `export const out = dialogueTypeResultPage(${withRound('result')}, { group: 'a' })`,
  'a result in tables': `export const out = resultTables(${withRound('result')})`,
  'a result called released': 'export const out: ReleasedResult = result',
  'an object made by hand as JSON': `export const out = releasedJson(${byHand})`,
  'an object made by hand in tables': `export const out = resultTables(${withRound(byHand)})`,
  'a changed copy as JSON': `export const out = releasedJson(${changed})`,
  'a changed copy on a page': `export const out = criteriaResultPage(${withRound(changed)})`,
  'a changed copy in tables': `export const out = resultTables(${withRound(changed)})`,
  'a changed copy in a round': `export const out: ResultRound = { label: '2026', year: 2026, released: ${changed} }`,
}

const names = (snippets: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(snippets).map(([name, code]) => [at(name.replaceAll(' ', '-')), imports + code] as const)

function options(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as { config: unknown }
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options
}

/** Messages of the compiler about each snippet, by path. */
function compiled(snippets: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const host = ts.createCompilerHost(options())
  const program = ts.createProgram([...snippets.keys()], options(), {
    ...host,
    fileExists: (path) => snippets.has(path) || host.fileExists(path),
    readFile: (path) => snippets.get(path) ?? host.readFile(path),
    getSourceFile: (path, language) => {
      const text = snippets.get(path)
      return text === undefined ? host.getSourceFile(path, language) : ts.createSourceFile(path, text, language)
    },
  })
  const messages = (path: string): readonly string[] =>
    program.getSemanticDiagnostics(program.getSourceFile(path)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
  return new Map([...snippets.keys()].map((path) => [path, messages(path)]))
}

describe('the compiler', () => {
  let messages: ReadonlyMap<string, readonly string[]> = new Map()
  beforeAll(() => {
    messages = compiled(new Map([...names(proper), ...names(wrong)]))
  }, 120_000)

  it.each(names(proper).map(([path], index) => [Object.keys(proper)[index], path]))('lets a released result out: %s', (_, path = '') => {
    expect(messages.get(path)).toEqual([])
  })

  it.each(names(wrong).map(([path], index) => [Object.keys(wrong)[index], path]))('refuses %s', (_, path = '') => {
    expect(messages.get(path)?.join(' ')).toMatch(
      /'released' is missing|missing the following .* 'ReleasedResult': .*\breleased\b|not assignable to .*'ReleasedResult'/,
    )
  })
})
