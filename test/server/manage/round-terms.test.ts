/** Ready-made plans, terms, own texts and questions of a survey: from the plan to the opening, and to next year's. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Invitee } from '../../../data/invitation.ts'
import { itemsOf } from '../../../questionnaires/columns.ts'
import { doChores } from '../../../server/chores.ts'
import { questionnaireOfRound } from '../../../server/questionnaire-of-round.ts'
import type { Page, StaffBrowser } from './staff-browser.ts'
import { chosenValues, fieldValue } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { makeOrganisation, openRound, planRound, roundIdOf, setUp, staffServer } from './staff-server.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
beforeEach(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser)
})
afterEach(() => server.stop())

const recipe = (name: string, questionnaire = 'democracy-barometer') =>
  browser.open(`/manage/rounds/new?organisation=${organisation}&questionnaire=${questionnaire}&recipe=${name}`)
const sizes = { 'population-residents': '24000', 'population-councillors': '43' }

async function planned(form: Page, fields: Parameters<StaffBrowser['send']>[2] = sizes): Promise<Page> {
  return browser.send(form, '/manage/rounds/new', { ...fields, action: 'save' })
}

async function withTexts(id: string, fields: Readonly<Record<string, string>>): Promise<Page> {
  return browser.send(await browser.open(`/manage/rounds/${id}/texts`), `/manage/rounds/${id}/texts`, { ...fields, action: 'save' })
}

const choice = {
  'kind-1': 'choice',
  'wording-1-fi': 'Mikä silta?',
  'wording-1-sv': 'Vilken bro?',
  'options-1-fi': 'Uusi\nVanha',
  'options-1-sv': 'Den nya\n\nDen gamla',
}

describe('A ready-made plan', () => {
  it.each([
    ['councilAndOpen', 'selfSelected', 'open'],
    ['councilAndSample', 'randomSample', 'personal'],
  ])('%s asks residents by %s, councillors by invitation, and needs only sizes', async (name, recruitment, way) => {
    const form = await recipe(name)
    expect(chosenValues(form, 'recruitment-residents')).toEqual([recruitment])
    const draft = await planned(form)
    expect(draft.html).toContain('Ready to open')
    const round = await server.store.rounds.find(roundIdOf(draft))
    expect(round?.terms).toMatchObject({
      recipe: name,
      languages: ['fi', 'sv'],
      reminderDays: [8, 15],
      unitAudience: 'managers',
      receipts: false,
    })
    expect(round?.smallestCell).toBe(5)
    expect(round?.groups.map(({ group, ways }) => [group, ways])).toEqual([
      ['residents', [way]],
      ['councillors', ['personal']],
    ])
  })

  it('that does not fit the questionnaire is left aside', async () => {
    const draft = await planned(await recipe('staff'))
    expect((await server.store.rounds.find(roundIdOf(draft)))?.terms.recipe).toBeNull()
    expect((await browser.open(`/manage/organisations/${organisation}`)).html).toContain('questionnaire=odi&amp;recipe=staff')
  })
})

describe('The terms of a survey', () => {
  it('tell every problem at its field and keep what was typed', async () => {
    const typed = {
      ...sizes,
      'ways-residents': [],
      languages: [],
      reminderDays: '8, huomenna',
      smallestCell: '2',
      controller: ' ',
      contact: '',
      addressDays: '400',
      answersYears: '0',
    }
    const refused = await planned(await recipe('councilAndOpen'), typed)
    expect(refused.status).toBe(422)
    for (const field of [
      'ways-residents',
      'languages',
      'reminderDays',
      'smallestCell',
      'controller',
      'contact',
      'addressDays',
      'answersYears',
    ])
      expect(refused.html).toContain(`href="#${field}"`)
    expect([fieldValue(refused, 'reminderDays'), fieldValue(refused, 'addressDays')]).toEqual(['8, huomenna', '400'])
    expect(refused.html).toContain('Choose at least one way to answer: Residents.')
    const late = await planned(await recipe('councilAndOpen'), { ...sizes, reminderDays: '8 40' })
    expect(late.html).toContain('Day 40 comes after closing. The last possible one is 21.')
  })

  it('are kept, and taken on to next year', async () => {
    const fields = {
      ...sizes,
      languages: ['sv', 'en'],
      receipts: 'yes',
      wishes: ['raffle'],
      contact: 'hjälp@example.fi',
      legalBasis: 'consent',
    }
    const id = roundIdOf(await planned(await recipe('councilAndOpen'), fields))
    await withTexts(id, {
      'title-sv': 'Vår enkät',
      'title-en': 'Our survey',
      ...choice,
      'wording-1-en': 'Which bridge?',
      'options-1-en': 'New\nOld',
    })
    const round = await server.store.rounds.find(id)
    expect(round?.terms).toMatchObject({
      languages: ['sv', 'en'],
      receipts: true,
      contactWishes: ['raffle'],
      texts: { title: { sv: 'Vår enkät', en: 'Our survey' } },
      privacy: { contact: 'hjälp@example.fi', legalBasis: 'consent', controller: 'Järvelän kunta', addressDays: 30 },
    })
    const next = roundIdOf(await planned(await browser.open(`/manage/rounds/new?from=${id}`)))
    expect((await server.store.rounds.find(next))?.terms).toEqual(round?.terms)
  })

  it('give no receipts where a group answers by unit', async () => {
    const id = roundIdOf(await planned(await recipe('staff', 'odi'), { receipts: 'yes', unitAudience: 'ownUnit' }))
    expect((await server.store.rounds.find(id))?.terms).toMatchObject({ receipts: false, unitAudience: 'ownUnit' })
  })
})

describe('Own texts and questions', () => {
  it('tell what is wrong with a question and keep it', async () => {
    const id = roundIdOf(await planned(await recipe('councilAndOpen')))
    const wrong = { ...choice, 'wording-1-fi': '', 'wording-1-sv': ' ', 'options-1-sv': 'Bara en', 'title-fi': 'x'.repeat(101) }
    const refused = await withTexts(id, wrong)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Give 2–8 options, one a line.')
    expect(refused.html).toContain('Write the question in at least one language, or leave it out.')
    expect(refused.html).toContain('The text is too long: at most 100 characters.')
    expect(fieldValue(refused, 'options-1-fi')).toBe('Uusi\nVanha')
    const tagged = await withTexts(id, { ...choice, 'wording-1-fi': '<b>Silta</b>' })
    expect(tagged.html).toContain('Write without formatting. Remove &lt;b&gt;.')
    const uneven = await withTexts(id, { ...choice, 'options-1-sv': 'Ett\nTvå\nTre' })
    expect(uneven.html).toContain('Now there are 2 / 3.')
  })

  it('keep a survey from opening while one lacks a language, and are asked once it is open', async () => {
    const draft = await planned(await recipe('councilAndOpen'))
    const id = roundIdOf(draft)
    const lacking = await withTexts(id, { ...choice, 'wording-1-sv': '' })
    expect(lacking.html).toContain('Your own texts lack a language')
    expect((await browser.send(draft, `/manage/rounds/${id}/open`)).status).toBe(422)
    // Characters that nobody sees come along from word processors.
    await withTexts(id, { ...choice, 'wording-1-fi': '\u200bMikä\u202e silta?' })
    const opened = await openRound(browser, await browser.open(`/manage/rounds/${id}`))
    expect(opened.html).toContain('The survey is open.')
    const round = await server.store.rounds.find(id)
    if (round === undefined) throw new Error('the round is gone')
    const questionnaire = await questionnaireOfRound(server.dependencies, round)
    expect(itemsOf(questionnaire).find((item) => item.id === 'own_1')).toMatchObject({
      kind: 'singleChoice',
      wording: { fi: 'Mikä silta?', sv: 'Vilken bro?', en: 'Mikä silta?' },
      options: [{ label: { sv: 'Den nya' } }, { label: { sv: 'Den gamla' } }],
    })
    expect((await browser.open(`/manage/rounds/${id}/texts`)).status).toBe(404)
  })

  it('are not overwritten by somebody who saw an older state', async () => {
    const id = roundIdOf(await planned(await recipe('councilAndOpen')))
    const old = await browser.open(`/manage/rounds/${id}/texts`)
    await withTexts(id, { 'title-fi': 'Ensin', 'title-sv': 'Först' })
    const late = await browser.send(old, `/manage/rounds/${id}/texts`, { 'title-fi': 'Sitten', action: 'save' })
    expect([late.status, fieldValue(late, 'title-fi')]).toEqual([422, 'Sitten'])
    expect((await server.store.rounds.find(id))?.terms.texts.title?.fi).toBe('Ensin')
  })
})

describe('After closing', () => {
  const people: readonly Invitee[] = ['Aino', 'Bo'].map((name) => ({
    group: 'residents',
    unit: null,
    name,
    email: `${name}@example.fi`,
    street: '',
    postcode: '',
    town: '',
    language: 'fi',
  }))

  async function closedRound(): Promise<string> {
    const id = roundIdOf(await openRound(browser, await planned(await recipe('councilAndSample'))))
    await server.store.invitations.add(id, people)
    await server.store.contacts.add(id, { wish: 'raffle', email: 'c@example.fi', language: 'fi' })
    await browser.send(await browser.open(`/manage/rounds/${id}/close`), `/manage/rounds/${id}/close`)
    return id
  }

  it('a sample that was invited one by one is as large as its invitations', async () => {
    const round = await server.store.rounds.find(await closedRound())
    expect(round?.groups.map(({ group, invited }) => [group, invited])).toEqual([
      ['residents', 2],
      ['councillors', null],
    ])
  })

  it('invitations, addresses and wishes are deleted on the day that was promised, and the log says how many', async () => {
    const id = await closedRound()
    const left = async () => [(await server.store.invitations.counts(id)).length, (await server.store.contacts.ofClosedRound(id)).length]
    const closesOn = (await server.store.rounds.find(id))?.closesOn
    expect(closesOn).toBe('2026-12-12')
    await doChores({ ...server.dependencies, today: () => '2027-01-11' })
    expect(await left()).toEqual([1, 1])
    await doChores({ ...server.dependencies, today: () => '2027-01-12' })
    expect(await left()).toEqual([0, 0])
    const [entry] = await server.store.audit.ofOrganisation(organisation)
    expect(entry).toMatchObject({ action: 'addressesPurged', account: null, detail: { count: 3 } })
  })

  it('a published survey can be archived: it keeps its results and nobody’s address', async () => {
    const id = await closedRound()
    await server.store.rounds.release(id)
    await browser.send(await browser.open(`/manage/rounds/${id}/archive`), `/manage/rounds/${id}/archive`)
    expect(await server.store.rounds.find(id)).toMatchObject({ state: 'released', archived: true })
    expect(await server.store.invitations.counts(id)).toEqual([])
    expect((await browser.open(`/manage/rounds/${id}`)).html).toContain('archived')
    expect((await browser.open('/manage')).html).not.toContain(`/manage/rounds/${id}"`)
    expect((await browser.open(`/results/${id}`)).status).toBe(200)
  })
})

describe('A plan without a recipe', () => {
  it('is made as before, with an open link for each group', async () => {
    const round = await server.store.rounds.find(roundIdOf(await planRound(browser, organisation)))
    expect(round?.groups.map(({ ways }) => ways)).toEqual([['open']])
  })
})
