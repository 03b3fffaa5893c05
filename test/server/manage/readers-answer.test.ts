/** The box "people who read the results answer too": from the plan to what respondents are promised and readers see. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { answerByUnit } from './answered-round.ts'
import type { Page, StaffBrowser } from './staff-browser.ts'
import { chosenValues, fieldValue } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { makeOrganisation, openRound, roundIdOf, setUp, staffServer, today } from './staff-server.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
beforeEach(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser, 'Koulut; 40\nPieni yksikkö; 5')
})
afterEach(() => server.stop())

const box = 'readersAnswer'
const ticked = (page: Page): readonly string[] => chosenValues(page, box)
const form = (questionnaire: string) => browser.open(`/manage/rounds/new?organisation=${organisation}&questionnaire=${questionnaire}`)
const typed = { year: '2026', opensOn: today, closesOn: '2026-12-12', resultsOn: '2026-12-26', 'recruitment-staff': 'census' }

/** Plans a round of the dialogue index; its page. */
async function plan(readersAnswer: boolean): Promise<Page> {
  return browser.send(await form('odi'), '/manage/rounds/new', { ...typed, [box]: readersAnswer ? 'yes' : [] })
}

/** A page without tags. */
const words = ({ html }: Pick<Page, 'html'>): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

describe('The plan of a survey', () => {
  it('has the box ticked at first where a group answers by unit, and no box where none does', async () => {
    expect(ticked(await form('odi'))).toEqual(['yes'])
    expect(fieldValue(await form('democracy-barometer'), box)).toBeUndefined()
  })

  it.each([[true], [false]])('keeps the box as it was left where something else is wrong: ticked %s', async (readersAnswer) => {
    const wrong = { ...typed, year: '26', [box]: readersAnswer ? 'yes' : [] }
    const refused = await browser.send(await form('odi'), '/manage/rounds/new', wrong)
    expect([refused.status, ticked(refused)]).toEqual([422, readersAnswer ? ['yes'] : []])
  })

  it('keeps the choice, lets it change while it is a plan, and takes it on to next year', async () => {
    const id = roundIdOf(await plan(true))
    expect((await server.store.rounds.find(id))?.readersAnswer).toBe(true)
    const edit = await browser.open(`/manage/rounds/${id}/edit`)
    expect(ticked(edit)).toEqual(['yes'])
    await browser.send(edit, `/manage/rounds/${id}/edit`, { ...typed, [box]: [] })
    expect((await server.store.rounds.find(id))?.readersAnswer).toBe(false)
    expect(ticked(await browser.open(`/manage/rounds/new?from=${id}`))).toEqual([])
    expect(ticked(await browser.open(`/manage/rounds/new?from=${roundIdOf(await plan(true))}`))).toEqual(['yes'])
  })

  it('is not believed where it says so of a survey without units', async () => {
    const residents = { 'included-residents': 'yes', 'recruitment-residents': 'selfSelected', 'included-councillors': [], [box]: 'yes' }
    const made = await browser.send(await form('democracy-barometer'), '/manage/rounds/new', { ...typed, ...residents })
    expect((await server.store.rounds.find(roundIdOf(made)))?.readersAnswer).toBe(false)
  })

  it('says it on its page, and counts the units that are too small for it', async () => {
    const [having, without] = [words(await plan(true)), words(await plan(false))]
    expect(having).toContain('a unit’s result needs at least 6 answers')
    expect(having).toContain('1 unit has fewer than 6 people')
    expect(without).not.toContain('The reader’s own answer')
    expect(without).not.toContain('fewer than')
  })
})

describe('An open survey', () => {
  it('says it to the manager and promises respondents the number that holds', async () => {
    for (const [readersAnswer, least] of [
      [true, 6],
      [false, 5],
    ] as const) {
      const opened = await openRound(browser, await plan(readersAnswer))
      const [link] = await server.store.links.ofRound(roundIdOf(opened))
      const first = words(await browser.open(`/a/${link?.code}?lang=en`))
      expect(first).toContain(`Results are shown only when the same group has at least ${least} answers.`)
      expect(words(opened).includes('A group that answers unit by unit needs 6')).toBe(readersAnswer)
    }
  })

  it('tells of a unit fewer or more than that number', async () => {
    const id = roundIdOf(await openRound(browser, await plan(true)))
    const [unit] = await server.store.rounds.units(id)
    const told = async (): Promise<readonly string[]> =>
      words(await browser.open(`/manage/rounds/${id}`)).match(/fewer than \d+ answers|\d+ answers or more/g) ?? []
    await answerByUnit(server, id, { unit: unit?.unit ?? '', people: 5 })
    expect(await told()).toEqual(['fewer than 6 answers', 'fewer than 6 answers'])
    await answerByUnit(server, id, { unit: unit?.unit ?? '', people: 1 })
    expect(await told()).toEqual(['6 answers or more', 'fewer than 6 answers'])
  })
})

describe('The result of a unit', () => {
  // Alone, so that no other unit’s figures have to be hidden with its own.
  beforeEach(async () => {
    organisation = await makeOrganisation(browser, 'Koulut; 40')
  })

  /** What its page says once so many have answered and the survey is closed. */
  async function unitPage(people: number, readersAnswer: boolean): Promise<string> {
    const id = roundIdOf(await openRound(browser, await plan(readersAnswer)))
    const [unit] = await server.store.rounds.units(id)
    for (let person = 0; person < people; person += 1)
      await answerByUnit(server, id, { unit: unit?.unit ?? '', people: 1, code: 1 + (person % 4) })
    await browser.send(await browser.open(`/manage/rounds/${id}/close`), `/manage/rounds/${id}/close`)
    const { html } = await browser.open(`/results/${id}/units/${unit?.unit}`)
    return words({ html: html.replaceAll(/<(script|svg)[^]*?<\/\1>/g, '') })
  }

  it('is told in words from ten answers and in figures from eleven where readers answer, in figures from ten where they do not', async () => {
    const [ten, eleven, tenOthers] = [await unitPage(10, true), await unitPage(11, true), await unitPage(10, false)]
    expect(ten).toContain('Figures are shown if there are at least 11 answers')
    expect(eleven).toMatch(/\b11 of 40/)
    expect(tenOthers).toMatch(/\b10 of 40/)
    for (const shown of [eleven, tenOthers]) expect(shown).not.toContain('Figures are shown if')
  })

  it('is hidden below six, and the page says six', async () => {
    expect(await unitPage(5, true)).toContain('once there are at least 6 answers')
    expect(await unitPage(4, false)).toContain('once there are at least 5 answers')
  })
})
