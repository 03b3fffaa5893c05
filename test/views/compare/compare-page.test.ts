/** What the page of comparisons says and draws, from results made by hand. */
import { describe, expect, it } from '@jest/globals'
import type { ReleasedGroup } from '../../../analysis/released-result.ts'
import type { GroupResult } from '../../../analysis/result.ts'
import type { CompareContext } from '../../../views/compare/compare-context.ts'
import type { ComparePage } from '../../../views/compare/compare-page.ts'
import { comparePage } from '../../../views/compare/compare-page.ts'
import type { ResultContext, ResultRound } from '../../../views/results/result-context.ts'
import { cooking, fair } from '../results/made-questionnaires.ts'
import { around, change, contextOf, described, full, gap, released, round, score, typeWith } from '../results/made-results.ts'

const fairGroup = (food: number, music: number, parts: Partial<GroupResult> = {}): ReleasedGroup =>
  full({ dimensions: { food: score(around(food)), music: score(around(music)) }, ...parts })

const fairGaps = (food: number, music: number) => ({
  'residents-councillors': { dimensions: { food: gap(food, 'firstHigher'), music: gap(music, 'cantTell') }, items: {} },
})

function fairRound(label: string, parts: Parameters<typeof released>[1] = {}): ResultRound {
  const groups = { residents: fairGroup(40, 50), councillors: fairGroup(70, 52) }
  return round(label, released(fair, { groups, gaps: fairGaps(-30, -2), ...parts }))
}

const pageOf = (context: ResultContext, query = '', parts: Partial<CompareContext> = {}): ComparePage =>
  comparePage({ context, organisations: [], compared: [], versions: [], query, ...parts })

/** Everything that the page says in words. */
const wordsOf = (page: ComparePage): string =>
  [page.title, ...page.lead, ...page.sure.map(({ sentence }) => sentence), ...page.notes, page.ignored ?? ''].join('\n')

describe('A comparison of two groups', () => {
  const page = pageOf(contextOf(fair, [fairRound('2026')]))

  it('opens with the largest sure difference, the higher side first', () => {
    expect(page.title).toBe('The largest sure difference: Name of food')
    expect(page.lead[0]).toBe('Councillors: 70 (65–75). Residents: 40 (35–45). The difference is 25–35 points.')
    expect(page.lead[1]).toContain('2 differences were tested together. One of them is sure.')
    expect(page.sure).toEqual([])
  })

  it('has a table of all figures, and one of all tested differences', () => {
    expect(page.figure?.table.rows).toHaveLength(4)
    expect(page.differences?.rows.map((row) => row[0])).toEqual(['Name of food', 'Name of music'])
    expect(page.figure?.downloads.map(({ href }) => href.split('?')[0])).toEqual([
      '/results/r1/compare/compare.svg',
      '/results/r1/compare/compare.png',
      '/results/r1/compare/figures.csv',
      '/results/r1/compare/differences.csv',
    ])
    expect(page.figure?.downloads.map(({ short }) => short)).toEqual(['SVG', 'PNG', 'CSV', undefined])
  })

  it('puts the measure with the largest difference first, or keeps the order of the survey', () => {
    const context = contextOf(fair, [fairRound('2026', { gaps: fairGaps(-2, -30) })])
    const firstRow = (query: string) => pageOf(context, query).figure?.table.rows[0]?.[0]
    expect(firstRow('order=size')).toBe('Name of music')
    expect(firstRow('order=definition')).toBe('Name of food')
  })

  it('takes the gap that was released, not one of its own, where the two were asked other questions', () => {
    const context = contextOf(fair, [fairRound('2026', { gaps: fairGaps(-12, -2) })])
    expect(pageOf(context).lead[0]).toContain('The difference is 7–17 points.')
  })

  it('tests nothing that the release has left out', () => {
    const hidden = pageOf(contextOf(fair, [fairRound('2026', { gaps: {} })]))
    expect(hidden.title).toBe('These can’t be tested against each other')
    expect(wordsOf(hidden)).toContain('Some differences are not part of the released result.')
  })

  it('says what could have gone unseen where nothing is sure', () => {
    const open = pageOf(contextOf(fair, [fairRound('2026', { gaps: fairGaps(-2, 1) })]))
    expect(open.title).toBe('No difference is sure')
    expect(open.lead.join(' ')).toMatch(/A difference of less than \d+ points could have gone unseen\./)
  })

  it('gives no verdict on a self-selected group, but shows it', () => {
    const residents = full({ recruitment: 'selfSelected', dimensions: { food: score(described(40)), music: score(described(50)) } })
    const page = pageOf(contextOf(fair, [fairRound('2026', { groups: { residents, councillors: fairGroup(70, 52) } })]))
    expect(page.title).toBe('These can’t be tested against each other')
    expect(wordsOf(page)).toContain('Where anyone could answer')
    expect(page.differences).toBeNull()
    expect(page.figure).not.toBeNull()
  })
})

describe('A comparison over the years', () => {
  const changes = (word: 'risen' | 'break') => ({
    '2025→2026': {
      groups: {
        residents: { dimensions: { food: change(30, word), music: change(2, 'cantTell') }, items: {}, positions: {}, changedLetters: [] },
      },
      units: {},
    },
  })
  const years = (word: 'risen' | 'break') =>
    contextOf(fair, [fairRound('2025'), fairRound('2026', { changes: changes(word), groups: { residents: fairGroup(70, 52) } })])
  const query = 'group=residents&year=2025&year=2026'

  it('takes the change that was released, later minus earlier', () => {
    const page = pageOf(years('risen'), query)
    expect(page.title).toContain('Name of food')
    expect(page.lead[0]).toBe('Residents · 2026: 70 (65–75). Residents · 2025: 40 (35–45). The difference is 25–35 points.')
    expect(page.lead[1]).toContain('2 differences were tested together.')
  })

  it('computes nothing across a break', () => {
    const page = pageOf(years('break'), query)
    expect(page.lead.join(' ')).toContain('One difference was tested.')
    expect(wordsOf(page)).toContain('Some questions were not the same everywhere.')
  })

  it('never tests one group in one year against another in another year', () => {
    const page = pageOf(years('risen'), `${query}&group=councillors`)
    for (const row of page.differences?.rows ?? [])
      expect(new Set(row.slice(1, 3).map((name) => name.split(' · ')[1])).size).toBe(
        row[1]?.split(' · ')[0] === row[2]?.split(' · ')[0] ? 2 : 1,
      )
  })
})

describe('A comparison of units', () => {
  const unit = (position: number): ReleasedGroup => {
    const type = typeWith(0)
    return full({ type: { ...type, positions: { ...type.positions, way: around(position) } } })
  }
  const bands: ReleasedGroup = { tier: 'bands', dimensions: {}, positions: { direction: 'first', way: 'open' } }
  const parts = { groups: { staff: unit(0) }, units: { north: unit(40), south: unit(-30), few: bands, none: { tier: 'hidden' as const } } }
  const unitNames = { north: 'North', south: 'South', few: 'Few', none: 'None', part: 'Part' }
  const context = contextOf(cooking, [round('2026', released(cooking, parts))], { unitNames })

  it('shows by default those of which something is shown, with their poles', () => {
    const page = pageOf(context)
    expect(page.form.chosen.map(({ label }) => label)).toEqual(['Few', 'North', 'South', '2026'])
    expect(page.lead[0]).toBe('North: 40 towards ‘Right of way’. South: 30 towards ‘Left of way’. The difference is 62–78 points.')
  })

  it('says bands and hidden ones in words, and no figure of them', () => {
    const page = pageOf(context, 'unit=few&unit=none&unit=north')
    expect(wordsOf(page)).toContain('In words only, because few answered: Few.')
    expect(wordsOf(page)).toContain('Not shown, because too few answered: None.')
    const rows = page.figure?.table.rows ?? []
    expect(rows.filter((row) => row[1] === 'Few' || row[1] === 'None').flatMap((row) => row.slice(3, 7))).not.toContainEqual(
      expect.stringMatching(/\d/),
    )
    expect(rows.find((row) => row[0] === 'Name of direction' && row[1] === 'Few')).toContain('Left of direction')
  })

  it('never tests a unit against the whole or against the unit above it, and says so', () => {
    const units = { north: unit(40), part: unit(-30) }
    const nested = released(cooking, { groups: { staff: unit(0) }, units })
    const withParents = Object.assign(nested, { unitParents: { north: null, part: 'north' } })
    const page = pageOf(contextOf(cooking, [round('2026', withParents)], { unitNames }), 'group=staff&unit=north&unit=part')
    expect(page.title).toBe('These can’t be tested against each other')
    expect(wordsOf(page)).toContain('Answers of a unit are also part of the units above it')
  })

  it.each([
    ['no unit', {}],
    ['one unit', { north: unit(40) }],
  ])('explains itself with %s', (_, units) => {
    const page = pageOf(contextOf(cooking, [round('2026', released(cooking, { groups: { staff: unit(0) }, units }))], { unitNames }))
    expect(page.title).toBe('Choose at least two to compare')
    expect(page.lead[0]).toContain('There is only one result here.')
  })

  it('explains itself where nothing at all is shown', () => {
    const hidden = { tier: 'hidden' as const }
    const page = pageOf(contextOf(cooking, [round('2026', released(cooking, { groups: { staff: hidden }, units: { north: hidden } }))]))
    expect(page.state?.title).toBe('There are no figures to compare')
    expect(page.figure).toBeNull()
  })

  it('says that something of the address was left out, without repeating it', () => {
    const page = pageOf(context, 'unit=north&unit=south&unit=<b>secret</b>')
    expect(page.ignored).toBe('The address asks for one thing that is not here or not public. It has been left out.')
  })

  it('shows at most forty at once, and says how many more were chosen', () => {
    const many = Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`u${index}`, unit(index)]))
    const crowd = contextOf(cooking, [round('2026', released(cooking, { groups: { staff: unit(0) }, units: many }))])
    const page = pageOf(
      crowd,
      Object.keys(many)
        .map((id) => `unit=${id}`)
        .join('&'),
    )
    expect(wordsOf(page)).toContain('5 more were chosen. At most 40 can be shown at once.')
    expect(page.figure?.table.rows).toHaveLength(160)
  })
})

describe('A comparison of organisations', () => {
  const other = (id: string, groups: Parameters<typeof released>[1]['groups'], questionnaire = fair) => ({
    id,
    name: `Town ${id}`,
    label: '2025',
    questionnaire,
    released: released(questionnaire, groups === undefined ? {} : { groups }),
  })
  const organisations = ['a', 'b'].map((id) => ({ id, name: `Town ${id}` }))
  const query = 'group=residents&organisation=a&organisation=b'
  const compare = (compared: CompareContext['compared']) => pageOf(contextOf(fair, [fairRound('2026')]), query, { organisations, compared })

  it('tests the own group against the same group of the others, and the others against each other', () => {
    const page = compare([other('a', { residents: fairGroup(70, 50) }), other('b', { residents: fairGroup(41, 51) })])
    expect(page.lead[0]).toContain('Town a · 2025: 70 (65–75). Koivuranta · 2026: 40 (35–45).')
    expect(page.differences?.rows).toHaveLength(6)
  })

  it('tests nothing where they were asked in other ways, or by a version that changed the questions', () => {
    const lot = fairGroup(70, 50, { recruitment: 'randomSample' })
    expect(wordsOf(compare([other('a', { residents: lot })]))).toContain('In one organisation all were asked')
    const changed = { ...fair, id: 'other', hash: 'other' }
    expect(wordsOf(compare([other('a', { residents: fairGroup(70, 50) }, changed)]))).toContain('Some questions were not the same')
  })

  it('shows only what the others have made public', () => {
    const page = compare([other('a', { councillors: fairGroup(70, 50) })])
    expect(page.differences).toBeNull()
    expect(wordsOf(page)).toContain('Not asked, or not public: Town a · 2025.')
  })
})
