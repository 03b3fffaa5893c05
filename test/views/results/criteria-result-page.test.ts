import { describe, expect, it } from '@jest/globals'
import { render } from '../../../views/render.ts'
import { criteriaResultPage } from '../../../views/results/criteria-result-page.ts'
import { linePoints } from '../../../views/results/criteria-years.ts'
import { pageFrame } from '../../../views/frame/page-frame.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { fair } from './made-questionnaires.ts'
import { around, change, contextOf, described, full, gap, item, released, round, score } from './made-results.ts'

const residents = full({
  n: 412,
  recruitment: 'randomSample',
  populationSize: 30000,
  responseRate: 0.343,
  dimensions: { food: score(around(70), 'strength'), music: score(around(30), 'needsWork') },
  items: { buns: item(around(75), 'strength'), queues: item(around(65), 'leaningStrength'), band: item(around(30), 'needsWork') },
})
const councillors = full({
  dimensions: { food: score(around(50)), music: score(around(62), 'leaningStrength') },
  items: { buns: item(around(50)), band: item(around(62), 'leaningStrength') },
})
const gaps = {
  'residents-councillors': {
    dimensions: { food: gap(20, 'firstHigher'), music: gap(-32, 'secondHigher') },
    items: { buns: gap(25, 'firstHigher'), band: gap(-2, 'cantTell') },
  },
}
const now = released(fair, { groups: { residents, councillors }, gaps })
const page = criteriaResultPage(contextOf(fair, [round('2026', now)]))

describe('a barometer page', () => {
  it('says the finding first and who answered above it', () => {
    expect(page.title).toBe('Strengths: Name of food; needs work: Name of music')
    expect(page.labels).toEqual([
      'Residents: random sample, 412 answered (response rate 34%)',
      'Councillors: 40 of 43 answered, all were asked',
    ])
  })

  it('shows the clearest items of each group with their verdict, and all with score and place', () => {
    expect(page.groups[0]?.first).toEqual([
      {
        label: 'Label buns: this is a strength. The score is 70–80 out of 100.',
        chip: { text: 'strength', tone: 'strength' },
        details: 'Its rank among 3 statements can’t be told.',
      },
      {
        label: 'Label band: this needs work. The score is 25–35 out of 100.',
        chip: { text: 'needs work', tone: 'needs-work' },
        details: 'Its rank among 3 statements can’t be told.',
      },
    ])
    expect(page.groups[0]?.all[1]).toEqual({
      label: '=No queues',
      chip: { text: 'perhaps a strength', tone: 'cannot-tell' },
      details:
        '65 (60–70) · rank can’t be told · don’t know 8%\nLabel queues: of those who took a stand, 70% answered ‘Option 3’ or ‘Option 4’.',
    })
  })

  it('turns the bar of a negatively asked item round with its label', () => {
    const data = /"label":"Option 1","data":(\[.*?\]),"backgroundColor"/.exec(page.distributions[0]?.figures[0]?.svg ?? '')?.[1] ?? '[]'
    const bars = JSON.parse(data) as readonly { readonly x: readonly [number, number] }[]
    const widths = bars.map(({ x }) => Math.round((x[1] - x[0]) * 100))
    expect(widths).toEqual([10, 40, 10])
  })

  it('lists only sure differences of two groups, widest first', () => {
    expect(page.gaps[0]?.widest).toEqual([
      {
        sentence: 'Label buns: residents give higher scores than councillors. The difference is 20–30 points.',
        chip: { text: 'higher: Residents', tone: 'in-between' },
      },
    ])
  })

  it('says each criterion in sentences, and who answered and who did not', () => {
    expect(page.groups[1]?.criteria.map(({ label }) => label)).toEqual([
      'Name of food: neither a clear strength nor clearly in need of work. The score is 45–55 out of 100.',
      'Name of music: perhaps a strength, but this is not sure. The score is 57–67 out of 100.',
    ])
    expect(page.groups[1]?.who).toEqual([
      'Councillors: everybody was asked, and 40 of 43 answered (93%).',
      '3 did not answer. They may think otherwise.',
      'The result holds for the whole group, within the margin of error, if the others agree.',
    ])
  })

  it('lists items that many left out, the most first', () => {
    const items = { ...(residents.tier === 'full' ? residents.figures.items : {}), band: { ...item(around(30)), answered: 30 } }
    const few = contextOf(fair, [round('2026', released(fair, { groups: { residents: full({ items }) } }))])
    expect(criteriaResultPage(few).leftOut).toEqual([
      {
        lead: 'Residents: on these statements, at least one in ten took no stand:',
        items: ['Label band 40%', 'Label buns 20%', '=No queues 20%'],
      },
    ])
  })

  it('puts what needs work first among the questions', () => {
    expect(page.talk.map(({ name }) => name)).toEqual(['Name of music', 'Name of food'])
    expect(page.talk[0]?.meaning).toEqual({ label: 'When the score is low:', text: 'bad music' })
  })
})

describe('a group that chose itself', () => {
  const chosen = full({
    n: 412,
    recruitment: 'selfSelected',
    populationSize: null,
    responseRate: null,
    dimensions: { food: score(described(67), 'none') },
    items: { buns: item(described(67), 'none') },
  })
  const context = contextOf(fair, [round('2026', released(fair, { groups: { residents: chosen } }))])

  it('says what those who chose to answer rated highest and lowest', () => {
    const dimensions = { food: score(described(67), 'none'), music: score(described(31), 'none') }
    const residents = full({ n: 412, recruitment: 'selfSelected', populationSize: null, responseRate: null, dimensions })
    const both = criteriaResultPage(contextOf(fair, [round('2026', released(fair, { groups: { residents } }))]))
    expect(both.lead).toContain('Their mean scores (0–100): highest Name of food 67, lowest Name of music 31.')
  })

  it('is described and not judged', () => {
    const alone = criteriaResultPage(context)
    expect(alone.title).toBe('412 people told us their view')
    expect(alone.lead).toEqual([
      '412 people chose to answer. The result does not describe all residents.',
      'Not asked in this survey: Councillors.',
    ])
    expect(alone.talk[0]?.verdicts.map(({ chip }) => chip)).toEqual([null])
    expect(alone.groups[0]?.first).toMatchObject([
      { label: 'Label buns: the mean score of the 412 who chose to answer this is 67 out of 100.', chip: null },
    ])
  })

  it('is a hollow mark that no line joins over the years', () => {
    const changes = {
      '2025→2026': {
        groups: { residents: { dimensions: { food: change(0, 'none') }, items: {}, positions: {}, changedLetters: [] } },
        units: {},
      },
    }
    const later = released(fair, { groups: { residents }, changes })
    const story = contextOf(fair, [round('2025', released(fair, { groups: { residents: chosen } })), round('2026', later)])
    expect(linePoints(story, 'residents', 'food')).toMatchObject([
      { at: 2025, hollow: true, joined: false },
      { at: 2026, hollow: false, joined: false, lower: 65, upper: 75 },
    ])
    expect(criteriaResultPage(story).years?.notes).toEqual([
      'Residents, 2025: anyone could answer through an open link. This is not compared with the others.',
    ])
  })
})

describe('over the years', () => {
  const story = (word: 'risen' | 'break' | 'cantTell') => {
    const changes = {
      '2025→2026': {
        groups: { residents: { dimensions: { food: change(8, word) }, items: {}, positions: {}, changedLetters: [] } },
        units: {},
      },
    }
    return contextOf(fair, [
      round('2025', released(fair, { groups: { residents } })),
      round('2026', released(fair, { groups: { residents }, changes })),
    ])
  }

  it.each([
    ['risen', true, 'the score has risen since 2025. The change is 3–13 points.'],
    ['cantTell', true, 'it can’t be told whether the score has changed since 2025. A change of less than 7 points could have gone unseen.'],
    ['break', false, '2025 and 2026 are not compared. The questions were not asked in the same way both times.'],
  ] as const)('%s: joined %s, said as "%s"', (word, joined, words) => {
    expect(linePoints(story(word), 'residents', 'food')[1]?.joined).toBe(joined)
    expect(criteriaResultPage(story(word)).years?.changes).toEqual([
      { label: `Residents · Name of food: ${words}`, chip: { text: expect.any(String), tone: expect.any(String) } },
    ])
  })
})

describe('groups with few answers', () => {
  it('give words from five answers and nothing below', () => {
    const groups = {
      residents: { tier: 'bands' as const, dimensions: { food: 'low' as const }, positions: {} },
      councillors: { tier: 'hidden' as const },
    }
    const few = criteriaResultPage(contextOf(fair, [round('2026', released(fair, { groups }))]))
    expect(few.overview).toBeNull()
    expect(few.groups.map(({ name }) => name)).toEqual(['Residents'])
    expect(few.groups[0]?.first).toEqual([])
    expect(few.groups[0]?.criteria).toEqual([
      { label: 'Name of food: the score is low.', chip: { text: 'low', tone: 'needs-work' }, details: '' },
    ])
  })

  it('leave a page that says why where no group may be shown', () => {
    const none = criteriaResultPage(contextOf(fair, [round('2026', released(fair, { groups: { residents: { tier: 'hidden' } } }))]))
    expect(none.state?.title).toBe('The result is not shown: too few answers')
    expect(none.groups).toEqual([])
  })
})

describe('the page as HTML', () => {
  it.each(screenLanguages)('is drawn without style attributes in %s', async (language) => {
    const made = criteriaResultPage({ ...contextOf(fair, [round('2026', now)]), language })
    const html = await render('results/criteria', language, { ...made, frame: pageFrame({ language, title: made.title, address: '/x' }) })
    expect(html).not.toMatch(/\sstyle=/)
    expect(html).toContain('/results/r1/tables/dimensions.csv')
  })
})
