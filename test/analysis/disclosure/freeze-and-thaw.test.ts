/** Frozen results come back as they were, and not at all where one byte of them changed. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FrozenRound } from '../../../analysis/disclosure/freeze-released.ts'
import { freezeReleased } from '../../../analysis/disclosure/freeze-released.ts'
import { thawReleased } from '../../../analysis/disclosure/thaw-released.ts'
import { textHash } from '../../../questionnaires/text-hash.ts'
import { releaseStory } from '../../../server/results/release-story.ts'
import { resultTables } from '../../../views/tables/result-tables.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import { inventedRounds } from '../../attack/invented-rounds.ts'
import { demoContext } from '../../views/results/demo-contexts.ts'
import type { ResultContext, ResultRound } from '../../../views/results/result-context.ts'

const frozenFrom = ({ rounds }: ResultContext): readonly FrozenRound[] =>
  rounds.map(({ label, year, released }) => ({ round: `round of ${year}`, label, year, released }))

const csvOf = (context: ResultContext): readonly string[] => resultTables(context).map((table) => toCsv(table, 'en'))

const sourcesOf = (call: RegExp): readonly string[] =>
  ['server', 'views', 'data', 'analysis'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && call.test(readFileSync(join(room, name), 'utf8')))
      .map((name) => join(room, name)),
  )

describe('the ways in and out of what is frozen', () => {
  it('are few: one releases, one reads for pages, one verifies', () => {
    expect(sourcesOf(/\brounds\.release\(/u)).toEqual(['server/results/release-round.ts'])
    expect(sourcesOf(/(?<!function )\bthawReleased\(/u).toSorted()).toEqual([
      'server/results/frozen-stories.ts',
      'server/results/verify-publications.ts',
    ])
  })
})

describe('frozen results', () => {
  it.each(['democracy', 'home care'] as const)('of the demo give the same tables, row by row: %s', (series) => {
    const context = demoContext(series, 2026, 'en')
    const { text, hash } = freezeReleased(frozenFrom(context))
    const [first, ...others] = (thawReleased(text, hash) ?? []).map((each): ResultRound => each)
    if (first === undefined) throw new Error('Nothing came back')
    expect(csvOf({ ...context, rounds: [first, ...others] })).toEqual(csvOf(context))
  })

  it('of random rounds come back with every figure, in the order in which they stood', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (seed) => {
        const story = inventedRounds(seed).stories.at(-1) ?? []
        const released = releaseStory(story, () => [])
        const rounds = story.map(({ input }, at): FrozenRound[] => {
          const one = released[at]
          return one === undefined ? [] : [{ round: `r${at}`, label: input.label, year: 2024 + at, released: one }]
        })
        const { text, hash } = freezeReleased(rounds.flat())
        const thawed = thawReleased(text, hash)
        expect(JSON.stringify(thawed)).toBe(JSON.stringify(rounds.flat()))
        expect(freezeReleased(thawed ?? []).hash).toBe(hash)
      }),
      { numRuns: 25 },
    )
  })

  it('are refused where one character changed, was added or is missing', () => {
    const { text, hash } = freezeReleased(frozenFrom(demoContext('democracy', 2024, 'en')))
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '7', ' ', 'x', ''), (at, other) => {
        fc.pre(text[at] !== other)
        expect(thawReleased(`${text.slice(0, at)}${other}${text.slice(at + 1)}`, hash)).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  it('are refused with the hash of another text', () => {
    const { text } = freezeReleased(frozenFrom(demoContext('democracy', 2024, 'en')))
    expect(thawReleased(text, textHash('something else'))).toBeNull()
    expect(thawReleased(text, '')).toBeNull()
  })
})
