/** What is not public is taken out of a released result, and nothing else happens to it. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { narrowParts } from '../../../analysis/disclosure/narrow-parts.ts'
import type { ReleasedResult } from '../../../analysis/released-result.ts'
import { isOwnQuestion } from '../../../questionnaires/own-questions.ts'
import type { PublicChoice, PublicPart } from '../../../questionnaires/public-parts.ts'
import { publicParts } from '../../../questionnaires/public-parts.ts'
import { releaseStory } from '../../../server/results/release-story.ts'
import { inventedRounds } from '../../attack/invented-rounds.ts'
import { demoContext } from '../../views/results/demo-contexts.ts'

const everything: PublicChoice = { parts: publicParts, groupsNotShown: [] }
const without = (...parts: readonly PublicPart[]): PublicChoice => ({
  parts: publicParts.filter((part) => !parts.includes(part)),
  groupsNotShown: [],
})
const labels = ['2024', '2025', '2026']
const choicesOf = (choice: PublicChoice, others: Readonly<Record<string, PublicChoice>> = {}) =>
  new Map(labels.map((label) => [label, others[label] ?? choice]))

function lastOf(series: 'democracy' | 'home care'): ReleasedResult {
  const last = demoContext(series, 2026, 'en').rounds.at(-1)
  if (last === undefined) throw new Error('The demo has no rounds')
  return last.released
}

const [democracy, homeCare] = [lastOf('democracy'), lastOf('home care')]
const narrow = (
  released: ReleasedResult,
  choice: PublicChoice,
  { others = {}, groupByUnit = 'staff' }: { others?: Readonly<Record<string, PublicChoice>>; groupByUnit?: string | null } = {},
): ReleasedResult => narrowParts(released, '2026', { choices: choicesOf(choice, others), groupByUnit })

/** Every value that is no object, by its path. */
function leaves(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
}

const itemsIn = (released: ReleasedResult): readonly string[] =>
  leaves(released).flatMap(([path]) => {
    const [, item] = /\/items\/([^/]+)/u.exec(path) ?? []
    return item === undefined ? [] : [item]
  })

describe('a result of which everything is public', () => {
  it('stays as it was', () => {
    expect(narrow(democracy, everything)).toEqual(democracy)
    expect(narrow(homeCare, everything)).toEqual(homeCare)
  })
})

describe('a part that is not public', () => {
  it('items: leaves no statement, and the own questions', () => {
    const narrowed = narrow(democracy, without('items'))
    expect(itemsIn(democracy).length).toBeGreaterThan(0)
    expect(itemsIn(narrowed).filter((item) => !isOwnQuestion(item))).toEqual([])
    expect(Object.keys(narrowed.groups)).toEqual(Object.keys(democracy.groups))
    expect(Object.keys(narrowed.gaps)).toEqual(Object.keys(democracy.gaps))
  })

  it('priority: leaves no importance, and it goes with the statements', () => {
    const importanceIn = ({ groups }: ReleasedResult): readonly string[] =>
      Object.values(groups).flatMap((group) => (group.tier === 'full' ? Object.keys(group.figures.importance ?? {}) : []))
    expect(importanceIn(democracy).length).toBeGreaterThan(0)
    expect(importanceIn(narrow(democracy, without('priority')))).toEqual([])
    expect(importanceIn(narrow(democracy, without('items')))).toEqual([])
    expect(itemsIn(narrow(democracy, without('priority'))).length).toBeGreaterThan(0)
  })

  it.each([
    ['backgrounds', ({ backgrounds }: ReleasedResult) => [backgrounds]],
    ['gaps', ({ gaps }: ReleasedResult) => [gaps]],
    ['years', ({ changes, slopes }: ReleasedResult) => [changes, slopes.groups, slopes.units]],
  ] as const)('%s: leaves none of it, and all the rest', (part, of) => {
    expect(of(democracy).some((each) => Object.keys(each).length > 0)).toBe(true)
    const narrowed = narrow(democracy, without(part))
    expect(of(narrowed).flatMap((each) => Object.keys(each))).toEqual([])
    expect(narrowed.groups).toEqual(democracy.groups)
    expect(narrowed.units).toEqual(democracy.units)
  })

  it('units: leaves no unit anywhere', () => {
    const narrowed = narrow(homeCare, without('units'))
    const units = Object.keys(homeCare.units)
    expect(units.length).toBeGreaterThan(3)
    const said = JSON.stringify(narrowed)
    expect(units.filter((unit) => said.includes(`"${unit}"`))).toEqual([])
    expect(narrowed.groups).toEqual(homeCare.groups)
  })

  it('a group: is gone from figures, backgrounds, gaps, changes and slopes', () => {
    const narrowed = narrow(democracy, { parts: publicParts, groupsNotShown: ['councillors'] })
    expect(JSON.stringify(democracy)).toContain('councillors')
    expect(JSON.stringify(narrowed)).not.toContain('councillors')
    expect(narrowed.groups['residents']).toEqual(democracy.groups['residents'])
  })

  it('a group that answers by unit: takes its units along', () => {
    const narrowed = narrow(homeCare, { parts: publicParts, groupsNotShown: ['staff'] })
    expect([narrowed.groups, narrowed.units, narrowed.slopes.units]).toEqual([{}, {}, {}])
  })
})

describe('what another round keeps back', () => {
  it('is in no change with it and in no slope, while other changes stay', () => {
    const narrowed = narrow(democracy, everything, { others: { '2025': without('items') } })
    expect(narrowed.groups).toEqual(democracy.groups)
    expect(narrowed.changes['2025→2026']?.groups['residents']?.items).toEqual({})
    expect(narrowed.changes['2025→2026']?.groups['residents']?.dimensions).toEqual(
      democracy.changes['2025→2026']?.groups['residents']?.dimensions,
    )
    expect(narrowed.changes['2024→2026']).toEqual(democracy.changes['2024→2026'])
    expect(Object.values(narrowed.slopes.groups).flatMap(({ items }) => Object.keys(items))).toEqual([])
  })

  it('a group or units: likewise', () => {
    const group = narrow(democracy, everything, { others: { '2024': { parts: publicParts, groupsNotShown: ['residents'] } } })
    expect(Object.keys(group.changes['2024→2026']?.groups ?? {})).not.toContain('residents')
    expect(Object.keys(group.changes['2025→2026']?.groups ?? {})).toContain('residents')
    expect(Object.keys(group.slopes.groups)).not.toContain('residents')
    const units = narrow(homeCare, everything, { others: { '2025': without('units') } })
    expect([units.changes['2025→2026']?.units, units.slopes.units]).toEqual([{}, {}])
    expect(units.units).toEqual(homeCare.units)
  })

  it('a round that the page does not show tells nothing', () => {
    const alone = narrowParts(democracy, '2026', { choices: new Map([['2026', everything]]), groupByUnit: 'staff' })
    expect(leaves(alone.changes)).toEqual([])
  })
})

describe('any choice', () => {
  const choice = fc.record({ parts: fc.subarray([...publicParts]), groupsNotShown: fc.subarray(['helpers', 'residents', 'councillors']) })

  it('only takes away: every figure that is left was there, with the same value, and choosing twice takes nothing more', () => {
    const results = [democracy, homeCare]
    fc.assert(
      fc.property(fc.nat(1), choice, choice, (which, own, earlier) => {
        const released = results[which] ?? democracy
        const before = new Map(leaves(released))
        const narrowed = narrow(released, own, { others: { '2025': earlier } })
        expect(leaves(narrowed).filter(([path, value]) => !before.has(path) || before.get(path) !== value)).toEqual([])
        expect(narrow(narrowed, own, { others: { '2025': earlier } })).toEqual(narrowed)
      }),
      { numRuns: 30 },
    )
  })

  it('holds in random rounds too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), choice, (seed, own) => {
        const story = inventedRounds(seed).stories.at(-1) ?? []
        const label = story.at(-1)?.input.label ?? ''
        const released = releaseStory(story, () => []).at(-1)
        if (released === undefined) return
        const choices = new Map(story.map(({ input }) => [input.label, own]))
        const before = new Map(leaves(released))
        const narrowed = narrowParts(released, label, { choices, groupByUnit: 'helpers' })
        expect(leaves(narrowed).filter(([path, value]) => !before.has(path) || before.get(path) !== value)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})
