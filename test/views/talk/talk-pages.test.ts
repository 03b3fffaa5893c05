/** The pages for talking about a result: nothing is told before the guess, and only what is sure is called right or wrong. */
import { describe, expect, it } from '@jest/globals'
import { councilHtml, teamHtml } from '../../../server/results/talk/talk-jobs.ts'
import { scopedGroup } from '../../../views/results/result-context.ts'
import { guessOutcome } from '../../../views/talk/compare-guess.ts'
import { readCouncil } from '../../../views/talk/council-guess.ts'
import { councilItems } from '../../../views/talk/council-items.ts'
import { councilPage } from '../../../views/talk/council-page.ts'
import { guessPosition, guessSteps, readGuess } from '../../../views/talk/team-guess.ts'
import { teamPage } from '../../../views/talk/team-page.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { demoContext, wordsOf } from '../results/demo-contexts.ts'

const barometer = demoContext('democracy', 2026, 'en')
const care = demoContext('home care', 2026, 'en')
const staff = { group: 'staff' }

describe('The council’s page', () => {
  it('asks four statements, one of each criterion, and tells no answer before the guess', () => {
    const items = councilItems(barometer)
    expect(new Set(items.map(({ item }) => item.dimension)).size).toBe(4)
    const page = councilPage(
      barometer,
      readCouncil(barometer, false, () => ''),
    )
    expect(page.fields).toHaveLength(4)
    expect(page.revealed).toBeNull()
  })

  it('tells how far off each guess was, and what councillors answered themselves', () => {
    const [first] = councilItems(barometer)
    const actual = Math.round((first?.share ?? 0) * 100)
    const input = readCouncil(barometer, true, (field) => (field === `guess_${first?.item.id}` ? `${actual + 20} %` : ''))
    const page = councilPage(barometer, input)
    expect(page.revealed?.items).toHaveLength(4)
    expect(page.revealed?.items[0]?.sentences.join(' ')).toContain(`The guess was 20 too high.`)
    expect(page.revealed?.items[1]?.sentences.join(' ')).not.toContain('The guess')
    expect(page.revealed?.items[0]?.sentences.at(-1)).toMatch(/^Councillors: \d+ in a hundred answered so themselves\.$/)
    expect(page.revealed?.headline).toBe('You mostly guessed too high: 1 of 1')
  })

  it.each(['-1', '101', '4.5', 'forty', '１０', '1e1', '<script>'])(
    'says what is wrong with "%s", keeps it, and tells nothing',
    (typed) => {
      const page = councilPage(
        barometer,
        readCouncil(barometer, true, () => typed),
      )
      expect(page.revealed).toBeNull()
      expect(page.problems).toHaveLength(4)
      expect(page.fields?.[0]?.value).toBe(typed)
    },
  )

  it('is nowhere for a questionnaire with dialogue types, and stands in three languages for others', async () => {
    expect(await councilHtml({ context: care, fields: {} })).toBeNull()
    for (const language of screenLanguages) {
      const html = await councilHtml({ context: { ...barometer, language }, fields: { step: 'reveal' } })
      expect(wordsOf(html ?? '')).not.toMatch(/talk:|undefined|NaN/)
    }
  })

  it('of residents who chose to answer says so', () => {
    const page = councilPage(demoContext('democracy', 2025, 'en'), { step: 'guess', guess: {}, wrong: {} })
    expect(page.caution ?? page.state?.text).toMatch(/chose to answer|does not describe/)
  })
})

describe('The team’s page', () => {
  it('makes nothing of the result before the guess', async () => {
    const html = (await teamHtml({ context: care, unit: null, fields: {} })) ?? ''
    const page = teamPage(care, staff, { step: 'reveal', guess: {}, experiment: null })
    expect(page.revealed?.headline.length).toBeGreaterThan(3)
    expect(html).not.toContain(page.revealed?.headline ?? '')
    expect(html).not.toContain('axis__dot')
  })

  it('shows the guess on the axis, and an experiment only on the page that comes back', async () => {
    const fields = { step: 'reveal', guess_direction: '1', own: '  Kokeillaan kävelykokousta <b>heti</b>  ' }
    const html = (await teamHtml({ context: care, unit: null, fields })) ?? ''
    expect(html).toContain('axis__guess')
    expect(html).toContain('Kokeillaan kävelykokousta &lt;b&gt;heti&lt;/b&gt;')
  })

  it('of units that few answered says only words, or why there is nothing', () => {
    const units = Object.keys(care.rounds.at(-1)?.released.units ?? {})
    const tiers = new Set<string>()
    for (const unit of units) {
      const tier = scopedGroup(care.rounds.at(-1) ?? care.rounds[0], { unit })?.tier ?? 'hidden'
      tiers.add(tier)
      const page = teamPage(care, { unit }, { step: 'guess', guess: {}, experiment: null })
      expect(page.choices === null).toBe(tier !== 'full')
      expect(page.state === null).toBe(tier === 'full')
      expect(page.bands.length > 0).toBe(tier === 'bands')
    }
    expect([...tiers]).toEqual(expect.arrayContaining(['bands', 'full']))
  })

  it('is nowhere for a barometer, or a unit that is not there', async () => {
    expect(await teamHtml({ context: barometer, unit: null, fields: {} })).toBeNull()
    expect(await teamHtml({ context: care, unit: 'nowhere', fields: {} })).toBeNull()
  })
})

describe('A guess', () => {
  it('lies symmetrically about the middle, within the axis', () => {
    const places = guessSteps.map((step) => guessPosition(step, { clearBelow: 50 }))
    expect(places).toEqual([-75, -25, 0, 25, 75])
  })

  it('that is no step is none', () => {
    expect(readGuess([{ id: 'a' }, { id: 'b' }], (field) => (field === 'guess_a' ? '6' : ['1', '2']))).toEqual({})
  })

  it.each([
    [1, 'clear', true, -1, 'asGuessed'],
    [1, 'clear', true, 1, 'otherSide'],
    [3, 'veryClear', true, 1, 'towardsPole'],
    [3, 'balanced', false, 1, 'asGuessed'],
    [5, 'balanced', false, 1, 'towardsMiddle'],
    [5, 'clear', false, 1, 'open'],
    [undefined, 'clear', true, 1, 'noGuess'],
  ] as const)('%s beside %s (sure: %s, side %s) is %s', (step, clearness, sure, side, outcome) => {
    expect(guessOutcome(step, { clearness, sure }, side)).toBe(outcome)
  })
})
