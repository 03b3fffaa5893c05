/**
 * What a valid definition becomes: complete, frozen, with a hash that follows its content and nothing else.
 */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { defaultRules } from '../../questionnaires/definition.ts'
import { parseQuestionnaireText } from '../../questionnaires/parse-questionnaire-text.ts'
import { parseQuestionnaire } from '../../questionnaires/parse-questionnaire.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { readFixture, validDefinition } from './read-fixture.ts'

function questionnaireOf(json: unknown): Questionnaire {
  const parsed = parseQuestionnaire(json)
  if (!parsed.ok) throw new Error(`Not valid: ${JSON.stringify(parsed.problems)}`)
  return parsed.questionnaire
}

/** The same JSON with the keys of every object in an order that `rank` decides. */
function reordered(value: unknown, rank: (key: string) => number): unknown {
  if (Array.isArray(value)) return value.map((element) => reordered(element, rank))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b))
  return Object.fromEntries(members.map(([key, member]) => [key, reordered(member, rank)]))
}

const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen))

const { hash: tinyHash } = questionnaireOf(validDefinition('tiny'))

describe('A valid definition', () => {
  it.each(['tiny', 'smallest'] as const)('%s becomes a questionnaire that is frozen through and through', (name) => {
    expect(isFrozen(questionnaireOf(validDefinition(name)))).toBe(true)
  })

  it('is left as it was: the questionnaire is a copy', () => {
    const json = validDefinition('tiny')
    parseQuestionnaire(json)
    expect(Object.isFrozen(json)).toBe(false)
    expect(json).toEqual(validDefinition('tiny'))
  })

  it('gets empty lists and the usual rules where it says nothing', () => {
    const { axes, facets, facetRows, types, gaps, rules } = questionnaireOf(validDefinition('smallest'))
    expect({ axes, facets, facetRows, types, gaps }).toEqual({ axes: [], facets: [], facetRows: [], types: [], gaps: [] })
    expect(rules).toEqual(defaultRules)
  })

  it('keeps the rules that it sets and gets the others', () => {
    expect(questionnaireOf(validDefinition('tiny')).rules).toEqual({ ...defaultRules, balancedBelow: 15, strengthFrom: 65 })
  })

  it('comes back the same after it was written as JSON and read again', () => {
    const { hash, ...definition } = questionnaireOf(validDefinition('tiny'))
    expect(questionnaireOf(JSON.parse(JSON.stringify(definition)))).toEqual({ hash, ...definition })
  })

  it('may begin with a byte order mark', () => {
    const parsed = parseQuestionnaireText(`\uFEFF${readFixture('tiny.json')}`)
    expect(parsed.ok && parsed.questionnaire.hash).toBe(tinyHash)
  })

  it('has its words by group in the order of the groups, however the file writes them', () => {
    const json = validDefinition('tiny')
    const byGroup = { guests: { fi: 'V', sv: 'G', en: 'G' }, staff: { fi: 'H', sv: 'P', en: 'S' } }
    const { introduction } = questionnaireOf({ ...json, introduction: { byGroup } })
    expect('byGroup' in introduction && Object.keys(introduction.byGroup)).toEqual(['staff', 'guests'])
  })
})

describe('The hash of a definition', () => {
  it('is this one for good: answers are kept under it', () => {
    expect(questionnaireOf(validDefinition('smallest')).hash).toBe('e392ab40a31e4f096c6878dd6c0ecfaf48bc33d545cecc3bf98411d0a948c155')
  })

  it('does not follow the order of keys', () => {
    fc.assert(
      fc.property(fc.func(fc.nat(100)), (rank) => questionnaireOf(reordered(validDefinition('tiny'), rank)).hash === tinyHash),
      { numRuns: 50 },
    )
  })

  it('does not follow whether defaults are written out, or where the schema lies', () => {
    const json = validDefinition('smallest')
    const written = { $schema: './somewhere.json', ...json, axes: [], gaps: [], rules: { ...defaultRules } }
    expect(questionnaireOf(written).hash).toBe(questionnaireOf(json).hash)
  })

  it.each([
    ['a word', { minutes: 3 }],
    ['a rule', { rules: { balancedBelow: 14 } }],
    ['the version', { version: 2 }],
    ['the order of groups', { groups: [...[validDefinition('tiny')['groups']].flat()].toReversed() }],
  ])('follows %s', (_, change) => {
    expect(questionnaireOf({ ...validDefinition('tiny'), ...change }).hash).not.toBe(tinyHash)
  })
})
