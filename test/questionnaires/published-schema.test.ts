/**
 * The published JSON Schema and the parser's structure say the same: what an editor underlines, the program refuses.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { structureProblems } from '../../questionnaires/structure/questionnaire-structure.ts'
import { changedDefinition } from './changed-definition.ts'
import { expectedProblems, readFixture, validDefinition } from './read-fixture.ts'

const schema = JSON.parse(readFileSync(new URL('../../questionnaires/schema/questionnaire.schema.json', import.meta.url), 'utf8'))
const isOfSchema = new Ajv2020({ allErrors: true }).compile(schema)

const filesOf = (layer: string) => Object.keys(expectedProblems).filter((file) => expectedProblems[file]?.layer === layer)
const invalid = (file: string): unknown => JSON.parse(readFixture(`invalid/${file}`))

/** Every object schema inside the schema. */
function partsOf(part: unknown): readonly Record<string, unknown>[] {
  if (typeof part !== 'object' || part === null) return []
  return [{ ...part }, ...Object.values(part).flatMap(partsOf)]
}

describe('The published JSON Schema', () => {
  it.each(['tiny', 'smallest'] as const)('takes the valid definition %s, as the structure does', (name) => {
    expect(isOfSchema(validDefinition(name))).toBe(true)
    expect(structureProblems(validDefinition(name))).toEqual([])
  })

  it.each(filesOf('structure'))('refuses %s, as the structure does', (file) => {
    expect(isOfSchema(invalid(file))).toBe(false)
    expect(structureProblems(invalid(file))).not.toEqual([])
  })

  it.each(filesOf('meaning'))('takes %s, whose problem is one of meaning, as the structure does', (file) => {
    expect(isOfSchema(invalid(file))).toBe(true)
    expect(structureProblems(invalid(file))).toEqual([])
  })

  it('agrees with the structure about definitions that were changed at random', () => {
    fc.assert(
      fc.property(changedDefinition('smallest'), (json) => {
        expect(structureProblems(json).length === 0).toBe(isOfSchema(json))
      }),
      { numRuns: 2000 },
    )
  }, 120_000)

  it('agrees with the structure about changes to a definition that uses everything', () => {
    fc.assert(
      fc.property(changedDefinition('tiny'), (json) => {
        expect(structureProblems(json).length === 0).toBe(isOfSchema(json))
      }),
      { numRuns: 500 },
    )
  }, 120_000)

  it('tells editors what each member is for', () => {
    const members = partsOf(schema)
      .map((part) => part['properties'])
      .flatMap((properties) => (typeof properties === 'object' && properties !== null ? Object.values(properties) : []))
      .filter((member) => typeof member === 'object' && member !== null && !('const' in member) && !('$ref' in member))
    expect(members.length).toBeGreaterThan(40)
    for (const member of members)
      expect(Object.keys(member).some((key) => key === 'title' || key === 'description' || key === 'enum')).toBe(true)
  })
})
