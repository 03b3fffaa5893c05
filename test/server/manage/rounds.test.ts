import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { draftIdOf, newDraftSecret } from '../../../data/draft-cipher.ts'
import { answerByUnit } from './answered-round.ts'
import type { StaffBrowser } from './staff-browser.ts'
import { chosenValues, fieldValue } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { makeOrganisation, openRound, planRound, roundIdOf, setUp, staffServer, today } from './staff-server.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
beforeEach(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser)
})
afterEach(() => server.stop())

const barometer = () => `/manage/rounds/new?organisation=${organisation}&questionnaire=democracy-barometer`

/** So many people of this unit answer. */
async function answer(roundId: string, unit: string, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    const secret = newDraftSecret()
    const content = { answers: {}, link: 'x', language: 'fi', page: 'p' }
    await server.store.drafts.save({ secret, roundId, content, day: today })
    const draftSecretHash = draftIdOf(secret)
    await server.store.responses.submit({ draftSecretHash, roundId, group: 'staff', unit, codes: Int16Array.of(1), texts: [], day: today })
  }
}

describe('Planning a survey', () => {
  it('has sensible days filled in and needs nothing typed for staff by unit', async () => {
    const draft = await planRound(browser, organisation)
    expect(draft.html).toContain('Ready to open')
    const round = await server.store.rounds.find(roundIdOf(draft))
    expect(round).toMatchObject({
      year: 2026,
      opensOn: today,
      closesOn: '2026-12-12',
      resultsOn: '2026-12-26',
      state: 'draft',
      smallestCell: 5,
    })
    expect(round?.groups).toEqual([{ group: 'staff', recruitment: 'census', populationSize: 72, invited: null, ways: ['open'] }])
  })

  it('tells every problem with its group and keeps what was typed', async () => {
    const form = await browser.open(barometer())
    expect([fieldValue(form, 'opensOn'), fieldValue(form, 'closesOn'), fieldValue(form, 'resultsOn')]).toEqual([
      today,
      '2026-12-12',
      '2026-12-26',
    ])
    const typed = {
      year: '26',
      opensOn: '1.12.2026',
      closesOn: '2026-11-30',
      resultsOn: 'joskus',
      'included-residents': 'yes',
      'recruitment-residents': 'randomSample',
      'population-residents': '1 000',
      'invited-residents': '2000',
      'included-councillors': 'yes',
      'population-councillors': 'kaikki',
    }
    const refused = await browser.send(form, '/manage/rounds/new', typed)
    expect(refused.status).toBe(422)
    for (const field of ['year', 'closesOn', 'resultsOn', 'invited-residents', 'population-councillors'])
      expect(refused.html).toContain(`href="#${field}"`)
    expect(refused.html).toContain('Residents: the sample has 2000 people, but the group has only 1000.')
    for (const [name, value] of Object.entries(typed).filter(([field]) => !/included|recruitment/.test(field)))
      expect(fieldValue(refused, name)).toBe(value)
    expect(chosenValues(refused, 'recruitment-residents')).toEqual(['randomSample'])
    expect(await server.store.rounds.list()).toEqual([])
  })

  it('offers only questionnaires that fit the kind of organisation', async () => {
    await server.store.organisations.change(organisation, { kind: 'other' })
    expect((await browser.open(barometer())).status).toBe(404)
    expect((await browser.open(`/manage/organisations/${organisation}`)).html).not.toContain('democracy-barometer')
  })

  it('can be changed and removed while it is a plan', async () => {
    const id = roundIdOf(await planRound(browser, organisation))
    const form = await browser.open(`/manage/rounds/${id}/edit`)
    const days = { year: '2027', opensOn: '2027-01-10', closesOn: '2027-01-31', resultsOn: '2027-02-10', 'recruitment-staff': 'census' }
    expect((await browser.send(form, `/manage/rounds/${id}/edit`, days)).status).toBe(200)
    expect(await server.store.rounds.find(id)).toMatchObject({ year: 2027, opensOn: '2027-01-10' })
    await browser.send(await browser.open(`/manage/rounds/${id}/remove`), `/manage/rounds/${id}/remove`)
    expect(await server.store.rounds.find(id)).toBeUndefined()
  })
})

describe('Opening a survey', () => {
  it('keeps the definition, copies the units and gives one link for each unit with people of its own', async () => {
    const opened = await openRound(browser, await planRound(browser, organisation))
    expect(opened.html).toContain('The survey is open.')
    const id = roundIdOf(opened)
    const links = await server.store.links.ofRound(id)
    expect(links).toHaveLength(3)
    for (const { code } of links) expect(opened.html).toContain(`http://puntari.test/a/${code}`)
    expect(await server.store.rounds.units(id)).toHaveLength(3)
    const round = await server.store.rounds.find(id)
    expect((await server.store.definitions.find(round?.definitionHash ?? ''))?.questionnaire).toBe('odi')
  })

  it('waits until units are there, and is refused where they changed since the page was shown', async () => {
    const draft = await planRound(browser, organisation)
    for (const { id } of (await server.store.units.ofOrganisation(organisation)).toReversed()) await server.store.units.remove(id)
    const refused = await openRound(browser, draft)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('The survey is answered unit by unit, but there are no units')
    expect((await server.store.rounds.find(roundIdOf(draft)))?.state).toBe('draft')
  })
})

describe('An open survey', () => {
  it('tells groups exactly and units only as fewer than five or five and more', async () => {
    const id = roundIdOf(await openRound(browser, await planRound(browser, organisation)))
    const [first, second] = await server.store.rounds.units(id)
    await answer(id, first?.unit ?? '', 7)
    await answer(id, second?.unit ?? '', 4)
    const page = await browser.open(`/manage/rounds/${id}`)
    expect(page.html).toContain('<b>11</b> answers, 72 people were asked')
    expect(page.html.match(/fewer than 5 answers/g)).toHaveLength(2)
    expect(page.html.match(/5 answers or more/g)).toHaveLength(1)
    expect((await browser.open('/manage')).html).toContain('So far: 11 answers.')
  })

  it('lets the last day move, but not into the past, and the smallest number rise, but not fall', async () => {
    const opened = await openRound(browser, await planRound(browser, organisation))
    const id = roundIdOf(opened)
    const days = (closesOn: string, resultsOn: string) => browser.send(opened, `/manage/rounds/${id}/days`, { closesOn, resultsOn })
    const past = await days('2026-11-01', '2026-12-26')
    expect([past.status, fieldValue(past, 'closesOn')]).toEqual([422, '2026-11-01'])
    expect((await days('2026-12-20', '2027-01-05')).html).toContain('The days have been moved.')
    const cell = (smallestCell: string) => browser.send(opened, `/manage/rounds/${id}/smallest-cell`, { smallestCell })
    expect([(await cell('3')).status, (await cell('viisi')).status, (await cell('8')).status]).toEqual([422, 422, 200])
    expect(await server.store.rounds.find(id)).toMatchObject({ closesOn: '2026-12-20', resultsOn: '2027-01-05', smallestCell: 8 })
  })

  it('closes after a page that says what happens; then results can be read, published, and asked again next year', async () => {
    const id = roundIdOf(await openRound(browser, await planRound(browser, organisation)))
    const [unit] = await server.store.rounds.units(id)
    await answerByUnit(server, id, { unit: unit?.unit ?? '', people: 12 })
    const confirm = await browser.open(`/manage/rounds/${id}/close`)
    expect(confirm.html).toContain('A closed survey cannot be opened again.')
    const closed = await browser.send(confirm, `/manage/rounds/${id}/close`)
    expect(closed.html).toContain(`href="/manage/rounds/${id}/workbench"`)
    await browser.send(await browser.open(`/manage/rounds/${id}/publish`), `/manage/rounds/${id}/release`)
    expect((await server.store.rounds.find(id))?.state).toBe('released')
    const form = await browser.open(`/manage/rounds/new?from=${id}`)
    expect([fieldValue(form, 'year'), fieldValue(form, 'opensOn'), fieldValue(form, 'from')]).toEqual(['2027', '2027-11-21', id])
    const typed = { year: '2027', opensOn: '2027-11-21', closesOn: '2027-12-12', resultsOn: '2027-12-26', 'recruitment-staff': 'census' }
    const next = await browser.send(form, '/manage/rounds/new', typed)
    expect(await server.store.rounds.find(roundIdOf(next))).toMatchObject({ previousRound: id, year: 2027, questionnaire: 'odi' })
  })
})
