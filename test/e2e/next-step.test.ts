/**
 * From a result to the next step, as one story: a development manager reads the workbench, compares years and units, chooses two actions,
 * publishes; a resident reads it on a phone and prints it; next year the plan shows what moved.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { MadeOrganisation } from '../../server/demo/make-organisation.ts'
import { demoRounds } from '../../server/demo/demo-rounds.ts'
import { fillRound } from '../../server/demo/fill-round.ts'
import { koivuranta } from '../../server/demo/koivuranta.ts'
import { openDemoHouse } from './demo-house.ts'
import type { House } from './house.ts'
import { desktop, faultsOf, faultsOfUnfolded, narrow, phone } from './house.ts'
import { signIn } from './manager.ts'

const seed = 2026
let house: House
let round: string
let organisation: string

beforeAll(async () => {
  ;({ house } = await openDemoHouse(seed, '2026-09-10'))
  const found = (await house.store.rounds.list({ states: ['closed'] })).find(({ questionnaire }) => questionnaire === 'odi')
  ;[round, organisation] = [found?.id ?? '', found?.organisation ?? '']
}, 120_000)
afterAll(() => house.close())

const manager = { email: 'demo@koivuranta.example', password: 'ilmapuntari-2026' }
const main = async (page: Page): Promise<string> => ((await page.textContent('main')) ?? '').replaceAll(/\s+/gu, ' ')

/** Units of the demo by key, as the store has them. */
async function madeOrganisation(): Promise<MadeOrganisation> {
  const units = await house.store.units.ofOrganisation(organisation)
  const planned = [...koivuranta.units, ...(koivuranta.mergers ?? [])]
  const idOf = (name: string): string => units.find((unit) => typeof unit.name === 'object' && unit.name.fi === name)?.id ?? ''
  return { id: organisation, units: new Map(planned.map(({ key, name }) => [key, idOf(name.fi)])) }
}

/** Next year the same people answer once more. */
async function nextYear(): Promise<string> {
  house.setToday('2027-03-10')
  const last = demoRounds('2026-09-10').find(({ key }) => key === 'dialogue 2026')
  const questionnaire = house.server.dependencies.library.byId('odi')
  if (last === undefined || questionnaire === undefined) throw new Error('The demo has no such survey')
  const next = { ...last, key: 'dialogue 2027', year: 2027, days: ['2027-03-04', '2027-03-22', '2027-04-07'] as const }
  const release = () => Promise.reject(new Error('This survey stays closed'))
  const setting = { questionnaire, organisation: await madeOrganisation(), previous: round, seed, today: '2027-03-10', release }
  return fillRound(house.store, next, setting)
}

async function compare(page: Page): Promise<void> {
  await page.click('#steps a[href$="/compare"]')
  const summary = page.locator('.compare-choice summary')
  if (!(await page.isVisible('.compare-choice form'))) await summary.click()
  for (const year of ['2024', '2025']) await page.check(`.compare-choice label:has-text("${year}") input`)
  const units = page.locator('.compare-choice input[name=unit]')
  for (let at = 0; at < 6; at += 1) await units.nth(at).check()
  await page.click('.compare-choice form button')
  expect(new URL(page.url()).searchParams.getAll('unit').length).toBeGreaterThanOrEqual(6)
  expect(await page.textContent('h1')).toMatch(/Suurin varma ero|Mitään eroa/)
  expect(await faultsOf(page)).toEqual([])
}

async function chooseTwoActions(page: Page): Promise<void> {
  await page.goto(`/manage/rounds/${round}/workbench`)
  await page.click('#steps a[href$="/actions"]')
  for (const [at, words] of ['Kokous kävellen joka torstai', 'Kysymme hiljaisilta ensin'].entries()) {
    await page.$$eval('details', (all) => all.forEach((each) => each.setAttribute('open', '')))
    await page.click(`.plan-finding >> nth=${at} >> a.ds-button`)
    await page.fill('#words', words)
    await page.fill('#owner', 'Yksiköiden esihenkilöt')
    await page.click('#action button[value=save]')
    expect(await main(page)).toContain(words)
  }
  expect(await page.locator('.plan-action').count()).toBe(2)
}

describe('From a result to the next step', () => {
  it('a manager compares, chooses, publishes; a resident reads and prints; next year shows what moved', async () => {
    const page = await house.visit({ viewport: desktop })
    await signIn(page, 'fi', manager)
    await page.goto(`/manage/rounds/${round}`)
    await page.click('.card--next a.ds-button')
    await page.waitForURL('**/workbench')
    expect(await faultsOfUnfolded(page)).toEqual([])
    await page.setViewportSize(narrow)
    expect(await faultsOf(page)).toEqual([])
    await page.setViewportSize(desktop)
    await compare(page)
    await chooseTwoActions(page)

    await page.goto(`/manage/rounds/${round}/publish`)
    await page.click('#release button')
    await page.waitForURL('**notice=released')
    const resident = await house.visit({ viewport: phone })
    await resident.goto(`/results/${round}?lang=fi`)
    expect((await resident.textContent('h1'))?.trim().length).toBeGreaterThan(3)
    expect(await faultsOf(resident)).toEqual([])
    expect((await resident.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
    await resident.goto(`/results/${round}/report?lang=sv`)
    expect((await resident.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(20_000)

    const next = await nextYear()
    await page.goto(`/manage/rounds/${next}/workbench?lang=fi`)
    await page.goto(`/manage/organisations/${organisation}/plan`)
    expect(await main(page)).toMatch(/2026: .* → 2027: /)
    expect(await main(page)).toContain('Muutos ei todista, että se johtuu toimenpiteestä.')
    expect(await faultsOfUnfolded(page)).toEqual([])
  }, 240_000)

  it('a team guesses before it looks, and chooses an experiment that is kept nowhere', async () => {
    const page = await house.visit({ viewport: narrow, javaScriptEnabled: false })
    const [released] = (await house.store.rounds.list({ states: ['released'] })).filter(({ questionnaire }) => questionnaire === 'odi')
    await page.goto(`/results/${released?.id ?? ''}/team?lang=fi`)
    expect(await faultsOf(page, false)).toEqual([])
    expect(await page.locator('.axis').count()).toBe(0)
    await page.check('[name=guess_direction][value="1"]')
    await page.click('main form button')
    expect(await page.locator('.axis__guess').count()).toBe(1)
    expect(await faultsOf(page, false)).toEqual([])
    await page.fill('#own', 'Palaveri ilman esityslistaa')
    await page.click('main form[method=post] button')
    expect(await page.textContent('#chosen')).toContain('Palaveri ilman esityslistaa')
    expect(await faultsOf(page, false)).toEqual([])
  }, 60_000)

  it('councillors guess what residents answered', async () => {
    const page = await house.visit({ viewport: phone })
    const barometer = (await house.store.rounds.list({ states: ['released'] })).find(
      ({ questionnaire, year }) => questionnaire === 'democracy-barometer' && year === 2024,
    )
    await page.goto(`/results/${barometer?.id ?? ''}/council?lang=sv`)
    await page.fill('main form input[type=text] >> nth=0', 'många')
    await page.click('main form button')
    expect(await page.textContent('main')).toContain('Skriv ett heltal från 0 till 100')
    expect(await faultsOf(page)).toEqual([])
    await page.fill('main form input[type=text] >> nth=0', '95')
    await page.click('main form button')
    expect(await page.textContent('main')).toContain('Ni gissade 95 av hundra.')
    expect(await page.locator('main svg').count()).toBeGreaterThan(3)
    expect(await faultsOfUnfolded(page)).toEqual([])
  }, 60_000)
})
