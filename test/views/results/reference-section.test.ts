import { describe, expect, it } from '@jest/globals'
import type { GroupReference, Reference } from '../../../analysis/reference/reference-of.ts'
import { render } from '../../../views/render.ts'
import type { PublishedValue, ReferenceContext } from '../../../views/results/reference-context.ts'
import { referenceSection } from '../../../views/results/reference-section.ts'
import { standingOf } from '../../../views/results/reference-standing.ts'
import { seriesGroups } from '../../../views/results/criteria-overview.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { publishedTable, referenceTable } from '../../../views/tables/reference-table.ts'
import { cooking, fair } from './made-questionnaires.ts'
import { around, contextOf, described, full, released, round, score, typeWith } from './made-results.ts'

describe('Where a range of places stands', () => {
  it.each([
    [1, 1, 7, 'highest'],
    [1, 2, 8, 'highest'],
    [2, 3, 8, 'upper'],
    [1, 4, 8, 'upper'],
    [3, 5, 8, 'some'],
    [3, 6, 7, 'cantTell'],
    [2, 6, 7, 'cantTell'],
    [1, 7, 7, 'cantTell'],
    [5, 8, 8, 'lower'],
    [5, 7, 8, 'lower'],
    [7, 8, 8, 'lowest'],
    [6, 6, 6, 'lowest'],
  ])('from %d to %d of %d: %s', (from, to, of, standing) => {
    expect(standingOf({ from, to, of })).toBe(standing)
  })
})

const compared = (from: number, to: number, parts: Partial<Extract<Reference, { status: 'compared' }>> = {}): Reference => ({
  status: 'compared',
  others: 6,
  lowest: 41.2,
  median: 48.15,
  highest: 55,
  place: { from, to, of: 7 },
  ...parts,
})
const tooFew: Reference = { status: 'tooFew', others: 4 }
const measured = (dimensions: Readonly<Record<string, Reference>>): GroupReference => ({
  status: 'measured',
  measures: { dimensions, items: {}, positions: {} },
})
const published: PublishedValue = {
  group: 'residents',
  kind: 'dimensions',
  measure: 'food',
  value: 51.5,
  lower: null,
  upper: null,
  n: null,
  year: 2024,
  label: 'Mean of <131>',
  source: 'Report 12',
  address: 'https://example.org/report',
}

const residents = full({ recruitment: 'randomSample', dimensions: { food: score(around(62)), music: score(around(48)) } })
const openLink = full({ recruitment: 'selfSelected', dimensions: { food: score(described(62)) } })

function fairContext(groups: ReferenceContext['groups'], parts: Partial<ReferenceContext> = {}, group = residents): ResultContext {
  const reference: ReferenceContext = { kind: 'municipality', sized: true, groups, published: [], ...parts }
  return contextOf(fair, [round('2026', released(fair, { groups: { residents: group } }))], { reference })
}
const sectionOf = (context: ResultContext) => referenceSection(context, 'dimensions', seriesGroups(context))

describe('The section about others', () => {
  it('says where each criterion stands, its place and the others, and draws both', () => {
    const section = sectionOf(fairContext({ residents: measured({ food: compared(1, 2), music: compared(2, 7) }) }))
    expect(section?.line).toBeNull()
    expect(section?.groups[0]).toMatchObject({
      lead: 'This is compared with 6 other municipalities in the same size class.',
      lines: [
        { label: 'Name of food', sentence: 'The result is among the highest of the 7 compared.', isTold: true },
        { label: 'Name of music', sentence: 'The result can’t be told apart from most of the others.', isTold: false },
      ],
    })
    expect(section?.groups[0]?.lines[0]?.details).toBe('rank 1–2 of 7 · others 41–55, median 48')
    expect(section?.groups[0]?.figure?.svg).toContain('>48</text>')
    expect(section?.groups[0]?.figure?.methodLink?.href).toBe('/method/reference-groups')
  })

  it('is one line, without any figure, where there are four others', async () => {
    const section = sectionOf(fairContext({ residents: measured({ food: tooFew, music: tooFew }) }))
    expect(section).toEqual({ line: 'There are too few municipalities to compare with (found 4, needed 5).', groups: [] })
    const html = await render('results/reference', 'en', { section })
    expect(html).not.toContain('<section')
  })

  it('is one line for a self-selected group, and nothing where a page knows of no others', () => {
    const line = 'This group answered through an open link. That is why it is not compared with others.'
    expect(sectionOf(fairContext({ residents: { status: 'selfSelected' } }, {}, openLink))?.line).toBe(line)
    expect(sectionOf(contextOf(fair, [round('2026', released(fair, { groups: { residents } }))]))).toBeNull()
  })

  it('shows published values with letter and source also where there are too few others, and escapes them', async () => {
    const context = fairContext(
      { residents: measured({ food: tooFew, music: tooFew }) },
      { published: [published, { ...published, measure: 'music' }] },
    )
    const section = sectionOf(context)
    expect(section?.groups[0]?.lead).toBe('There are too few municipalities to compare with (found 4, needed 5).')
    expect(section?.groups[0]?.sources).toMatchObject([{ mark: 'a', text: 'Mean of <131>, 2024', href: published.address }])
    expect(section?.groups[0]?.figure?.svg).toContain('52 a')
    expect(publishedTable(context).rows).toHaveLength(2)
  })

  it('never shows a published value beside a self-selected group', () => {
    const section = sectionOf(fairContext({ residents: { status: 'selfSelected' } }, { published: [published] }, openLink))
    expect(section?.groups).toEqual([])
  })

  it('names on an axis the pole that is near, and no better or worse', () => {
    const staff = full({ type: typeWith(0) })
    const positions = {
      direction: compared(6, 7, { lowest: -60, median: -10, highest: 40 }),
      start: compared(1, 3),
      grounds: compared(2, 7),
      way: compared(4, 4),
    }
    const groups: ReferenceContext['groups'] = { staff: { status: 'measured', measures: { dimensions: {}, items: {}, positions } } }
    const reference: ReferenceContext = { kind: 'county', sized: true, groups, published: [] }
    const context = contextOf(cooking, [round('2026', released(cooking, { groups: { staff } }))], { reference })
    const section = referenceSection(context, 'positions', seriesGroups(context))
    expect(section?.groups[0]?.lines.map(({ sentence }) => sentence)).toEqual([
      'Of the 7 compared, the position is among the nearest to ‘Left of direction’.',
      'Of the 7 compared, the position is in the half nearer to ‘Right of start’.',
      'The position can’t be told apart from most of the others.',
      'The position can be told apart from some of the others, but not from all.',
    ])
    expect(section?.groups[0]?.figure?.svg).toContain('>Others</text>')
  })

  it('has a table with one row a measure, and no name of any other', () => {
    const table = referenceTable(fairContext({ residents: measured({ food: compared(1, 2), music: tooFew }) }))
    expect(table.rows).toEqual([
      ['Name of food', 'Residents', 62, 57, 67, 40, '', 6, 41.2, 48.15, 55, 1, 2, 'The result is among the highest of the 7 compared.'],
      [
        'Name of music',
        'Residents',
        48,
        43,
        53,
        40,
        '',
        4,
        null,
        null,
        null,
        null,
        null,
        'There are too few municipalities to compare with (found 4, needed 5).',
      ],
    ])
    expect(table.columns).toHaveLength(14)
  })
})
