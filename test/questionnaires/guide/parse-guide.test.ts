/**
 * The files of the dialogue guide: what is wrong is told with its place, the schemas say the same as the structure, and what comes with
 * Puntari is whole.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { parseGuide, parseGuideText } from '../../../questionnaires/guide/parse-guide.ts'
import { parseMethod, parseMethodText } from '../../../questionnaires/guide/parse-method.ts'
import { guideShapeProblems } from '../../../questionnaires/guide/structure/guide-structure.ts'
import { methodShapeProblems } from '../../../questionnaires/guide/structure/method-structure.ts'
import { unknownMethods } from '../../../questionnaires/guide/unknown-methods.ts'
import { parseQuestionnaireText } from '../../../questionnaires/parse-questionnaire-text.ts'
import { guide } from '../../guide/guide.ts'
import { changedAt, pathsIn } from '../changed-definition.ts'

const folder = new URL('../../../questionnaires/guide/', import.meta.url)
const json = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
const words = json('guide.json')
const method = json('methods/eratauko.json')

const found = (parsed: ReturnType<typeof parseGuide> | ReturnType<typeof parseMethod>): readonly string[] =>
  parsed.ok ? [] : parsed.problems.map(({ pointer, code }) => `${pointer} ${code}`)
const brokenMethod = (path: readonly (string | number)[], value: unknown): readonly string[] =>
  found(parseMethod(changedAt(method, path, () => value)))

/** One member changed, taken away, or given another. */
const changed = (whole: unknown) =>
  fc
    .tuple(fc.constantFrom(...pathsIn(whole)), fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, '', 'small', 'open', 0, 521, [], {})))
    .map(([path, value]) => changedAt(whole, path, () => value))

describe('A broken method', () => {
  it.each([
    ['a language is missing', ['summary', 'sv'], undefined, '/summary missing'],
    ['the name is too long', ['name', 'en'], 'x'.repeat(41), '/name/en labelTooLong'],
    ['there is markup', ['steps', 0, 'fi'], '<b>Hei</b>', '/steps/0/fi markup'],
    ['a fact is no word of the vocabulary', ['facts', 'sizes'], ['everybody'], '/facts/sizes/0 notOneOf'],
    ['a fact is named twice', ['facts', 'forms'], ['online', 'online'], '/facts/forms/1 duplicateId'],
    ['there is no aim', ['facts', 'purposes', 'main'], [], '/facts/purposes/main tooFew'],
    ['it never says when it is not suited', ['notSuitedWhen'], [], '/notSuitedWhen tooFew'],
    ['the example has no place', ['example', 'place'], undefined, '/example missing'],
  ])('where %s is told so at its place', (_, path, value, problem) => {
    expect(brokenMethod(path, value)).toContain(problem)
  })

  it('that serves a purpose both mainly and beside is told so', () => {
    const purposes = { main: ['listen'], also: ['ideas', 'listen'] }
    expect(brokenMethod(['facts', 'purposes'], purposes)).toEqual(['/facts/purposes/also/1 duplicateId'])
  })

  it('is told by line and column where it is no JSON, and by key where one stands twice', () => {
    expect(found(parseMethodText('{"id": "x",\n}'))).toEqual([' jsonSyntax'])
    const twice = readFileSync(new URL('methods/eratauko.json', folder), 'utf8').replace('{', '{"kind": "method",')
    expect(found(parseMethodText(twice))).toEqual(['/kind duplicateKey'])
  })
})

describe('Broken questions of the guide', () => {
  it.each([
    ['a question is missing', ['questions', 3], undefined, '/questions missing'],
    ['a question is no word of the vocabulary', ['questions', 0, 'id'], 'mood', '/questions/0/id notOneOf'],
    ['an answer is missing', ['questions', 2, 'options', 0], undefined, '/questions/2/options missing'],
    ['an answer is unknown', ['questions', 2, 'options', 0, 'id'], 'profit', '/questions/2/options/0/id notOneOf'],
    [
      'a wish has no words for a method that misses it',
      ['questions', 2, 'options', 0, 'missed'],
      undefined,
      '/questions/2/options/0 missing',
    ],
    ['a wish is called a limit', ['questions', 2, 'role'], 'limit', '/questions/2/role notOneOf'],
  ])('where %s are told so at their place', (_, path, value, problem) => {
    expect(found(parseGuide(changedAt(words, path, () => value)))).toContain(problem)
  })

  it('with a weight below nothing are told so', () => {
    expect(found(parseGuide({ ...Object(words), weights: { also: -1 } }))).toEqual(['/weights/also numberOutOfRange'])
  })
})

describe('The schemas of the guide', () => {
  it.each([
    ['method', method, methodShapeProblems],
    ['guide', words, guideShapeProblems],
  ])(
    'say of a %s the same as the structure',
    (name, valid, problemsOf) => {
      const isOfSchema = new Ajv2020({ allErrors: true }).compile(Object(json(`schema/${name}.schema.json`)))
      expect(isOfSchema(valid)).toBe(true)
      fc.assert(
        fc.property(changed(valid), (value) => expect(problemsOf(value).length === 0).toBe(isOfSchema(value))),
        { numRuns: 150 },
      )
    },
    60_000,
  )

  it('are told of whatever JSON comes, without an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        for (const parsed of [parseGuide(value), parseMethod(value)]) expect(parsed.ok).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

describe('The guide that comes with Puntari', () => {
  it('asks every question, and knows at least thirty methods, of each kind some', () => {
    expect(parseGuideText(JSON.stringify(words)).ok).toBe(true)
    expect(guide.methods.length).toBeGreaterThanOrEqual(30)
    expect(new Set(guide.methods.map(({ kind }) => kind)).size).toBe(3)
  })

  it('has every method that a questionnaire points to', () => {
    const definitions = new URL('../', folder)
    const known = new Set(guide.methods.map(({ id }) => id))
    for (const file of readdirSync(definitions).filter((name) => name.endsWith('.json'))) {
      const parsed = parseQuestionnaireText(readFileSync(new URL(file, definitions), 'utf8'))
      expect([file, parsed.ok && unknownMethods(parsed.questionnaire, known)]).toEqual([file, []])
    }
  })
})
