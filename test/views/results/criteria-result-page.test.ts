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
    expect(page.title).toBe('Strength: Name of food – needs work: Name of music')
    expect(page.labels).toEqual([
      'Residents: random sample, 412 answered (response rate 34%)',
      'Councillors: 40 of 43 answered, all were asked',
    ])
  })

  it('shows the clearest items of each group with their verdict, and all with score and place', () => {
    expect(page.groups[0]?.first).toEqual([
      { label: 'Label buns', chip: { text: 'strength', tone: 'strength' }, details: '' },
      { label: 'Label band', chip: { text: 'needs work', tone: 'needs-work' }, details: '' },
    ])
    expect(page.groups[0]?.all[1]).toEqual({
      label: '=No queues',
      chip: { text: 'leaning towards strength', tone: 'cannot-tell' },
      details: '65 (60–70) · rank 1–2 of 3 · don’t know 8%',
    })
  })

  it('turns the bar of a negatively asked item round with its label', () => {
    const data =
      /"label":"Option 1","data":(\[.*?\]),"backgroundColor"/.exec(page.distributions[0]?.views[0]?.figure.svg ?? '')?.[1] ?? '[]'
    const bars = JSON.parse(data) as readonly { readonly x: readonly [number, number] }[]
    const widths = bars.map(({ x }) => Math.round((x[1] - x[0]) * 100))
    expect(widths).toEqual([10, 40, 10])
  })

  it('lists only sure differences of two groups, widest first', () => {
    expect(page.gaps[0]?.widest).toEqual([{ label: 'Label buns', chip: { text: 'higher: Residents', tone: 'in-between' } }])
  })

  it('names items that many left out', () => {
    expect(page.leftOut.join(' ')).toContain('at least one in ten took no stand on these: Label buns 20%')
  })

  it('puts what needs work first among the questions', () => {
    expect(page.talk.map(({ name }) => name)).toEqual(['Name of music', 'Name of food'])
    expect(page.talk[0]?.meaning).toBe('bad music')
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
    expect(both.lead).toContain('Their scores: highest Name of food 67, lowest Name of music 31 (0–100).')
  })

  it('is described and not judged', () => {
    const alone = criteriaResultPage(context)
    expect(alone.title).toBe('412 people told us their view')
    expect(alone.lead).toEqual(['412 people chose to answer. The result does not describe all residents.'])
    expect(alone.talk[0]?.verdicts).toEqual([])
    expect(alone.groups[0]?.first).toEqual([{ label: 'Label buns', chip: { text: '67', tone: 'hidden' }, details: '' }])
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
    expect(criteriaResultPage(story).years?.notes).toHaveLength(1)
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
    ['risen', true, 'risen'],
    ['cantTell', true, 'can’t tell: a change below 7 points would not have shown'],
    ['break', false, 'not compared: the question has changed'],
  ] as const)('%s: joined %s, said as "%s"', (word, joined, words) => {
    expect(linePoints(story(word), 'residents', 'food')[1]?.joined).toBe(joined)
    expect(criteriaResultPage(story(word)).years?.changes).toEqual([
      { label: 'Residents · Name of food (2025–2026)', chip: { text: words, tone: expect.any(String) } },
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
    expect(few.groups[0]?.first).toEqual([{ label: 'Name of food', chip: { text: 'low', tone: 'needs-work' }, details: '' }])
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
