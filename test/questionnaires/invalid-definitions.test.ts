/**
 * Each small invalid definition gives exactly the problem that was written down for it.
 */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { describeProblem } from '../../questionnaires/describe-problem.ts'
import { parseQuestionnaireText } from '../../questionnaires/parse-questionnaire-text.ts'
import { guideCodes, ownCodes, problemCodes, versionCodes } from '../../questionnaires/problem.ts'
import { expectedProblems, readFixture } from './read-fixture.ts'

const files = Object.entries(expectedProblems)

const problemsIn = (file: string) => {
  const parsed = parseQuestionnaireText(readFixture(`invalid/${file}`))
  return parsed.ok ? [] : parsed.problems
}

describe('An invalid definition', () => {
  it.each(files)('%s gives exactly its problems, in the order of the file', (file, { problems }) => {
    expect(problemsIn(file).map(({ pointer, code }) => ({ pointer, code }))).toEqual(problems)
  })

  it.each(files)('%s is described in each language with every placeholder filled', (file) => {
    const sentences = problemsIn(file).flatMap((problem) =>
      (['fi', 'sv', 'en'] as const).flatMap((language) => Object.values(describeProblem(problem, language))),
    )
    expect(sentences.length).toBeGreaterThanOrEqual(6)
    for (const sentence of sentences) expect(sentence).not.toMatch(/\{\w+\}/)
  })
})

describe('The invalid definitions', () => {
  it('are at least sixty, and each file has its expectation', () => {
    expect(files.length).toBeGreaterThanOrEqual(60)
    expect(readdirSync(new URL('./fixtures/invalid/', import.meta.url)).toSorted()).toEqual(files.map(([file]) => file).toSorted())
  })

  it('show every problem that a definition can have', () => {
    const shown = new Set(files.flatMap(([, { problems }]) => problems.map((problem) => problem.code)))
    // Problems of a file's name and place, of a version beside another, of a method that is not in the guide, or of an upload
    // beside what an organisation has: see the tests of the check command, the library, version-changes and own definitions.
    const outside = ['unreadableFile', 'misnamedFile', ...versionCodes, ...guideCodes, ...ownCodes]
    expect(problemCodes.filter((code) => !shown.has(code))).toEqual(outside)
  })
})
