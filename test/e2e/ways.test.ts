import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { WaysRound } from '../server/respond/ways-round.ts'
import { openWays } from '../server/respond/ways-round.ts'
import { answerAll, answerPage } from './answering.ts'
import type { House } from './house.ts'
import { axeFindings, narrow, openHouse, sidewaysOverflow } from './house.ts'

let house: House
let round: WaysRound
beforeAll(async () => {
  house = await openHouse()
  const terms = { receipts: true, contactWishes: ['raffle' as const, 'results' as const] }
  round = await openWays({ store: house.store, dependencies: house.server.dependencies }, { terms })
})
afterAll(() => house.close())

const responses = async () => house.store.responses.ofRound(round.roundId)
const pathOf = (page: Page): string => new URL(page.url()).pathname
const main = async (page: Page): Promise<string> => (await page.textContent('main')) ?? ''

/** What every page of a respondent must be. */
async function expectGood(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
}

describe('Somebody with a personal link', () => {
  it('answers on a phone, goes on elsewhere, sends once, leaves an address, and finds the link used', async () => {
    const before = (await responses()).length
    const { token } = await round.invite('link', 'sv')
    const phone = await house.visit()
    await phone.goto(`/p/${token}`)
    expect(pathOf(phone)).toBe(round.links.personal)
    expect(await phone.getAttribute('html', 'lang')).toBe('sv')
    expect((await phone.content()).toLowerCase()).not.toContain(token)
    await expectGood(phone)
    await phone.click('#start button')
    await answerPage(phone, 2)
    const table = await house.visit()
    await table.goto(`/p/${token}`)
    await table.click('text=Fortsätt där du slutade')
    await answerAll(table, 1)
    await table.click('button[value=send]')
    expect(await main(table)).toContain('Tack för ditt svar')
    await table.click('text=Lämna din e-postadress')
    await expectGood(table)
    await table.check('text=Jag vill delta i utlottningen')
    await table.fill('#email', 'aino@exempel')
    await table.click('#contact-form button[value=leave]')
    expect(await table.inputValue('#email')).toBe('aino@exempel')
    await expectGood(table)
    await table.fill('#email', 'aino@exempel.fi')
    await table.click('#contact-form button[value=leave]')
    expect(await main(table)).toContain('Tack, din adress är sparad')
    await phone.goto(`${round.links.personal}/overview`)
    expect(await main(phone)).toContain('Den här inbjudan är använd, tack')
    await expectGood(phone)
    expect(await responses()).toHaveLength(before + 1)
  }, 180_000)

  it('whose cookies go while typing types the code, and the page is kept', async () => {
    const { token } = await round.invite('code', 'fi')
    const page = await house.visit({ viewport: narrow })
    await page.goto('/')
    await page.fill('#answer-code', token)
    await page.click('#code-form button')
    await page.click('#start button')
    while ((await page.locator('#answers textarea').count()) === 0) await answerPage(page, 1)
    await page.fill('#answers textarea >> nth=0', 'Tämä jää talteen')
    await page.context().clearCookies()
    await page.click('#answers button[value=next]')
    expect(await main(page)).toContain('Avaa kutsusi uudelleen')
    await expectGood(page)
    await page.fill('#answer-code', token.replace('-', '').toLowerCase())
    await page.click('#code-form button[value=enter]')
    expect(pathOf(page)).toBe(`${round.links.personal}/page/about_you`)
    await page.goto(`${round.links.personal}/page/in_your_own_words`)
    expect(await page.inputValue('#answers textarea >> nth=0')).toBe('Tämä jää talteen')
    await page.goto(`${round.links.personal}/page/information`)
    expect(await page.locator('#answers input:checked').count()).toBeGreaterThan(0)
  }, 180_000)
})

describe('Somebody with an answer code', () => {
  it('mistypes it, reads what is wrong in three languages, mends it and answers', async () => {
    const { token } = await round.invite('code', 'en')
    const slip = token.slice(0, -1) + (token.endsWith('3') ? '4' : '3')
    const page = await house.visit({ viewport: narrow, javaScriptEnabled: false })
    await page.goto('/?lang=en')
    expect(await sidewaysOverflow(page)).toBe(0)
    await page.fill('#answer-code', slip.toLowerCase())
    await Promise.all([page.waitForURL('**/code'), page.keyboard.press('Enter')])
    expect(await page.inputValue('#answer-code')).toBe(slip.toLowerCase())
    expect(await main(page)).toContain('There is a slip in the code')
    expect(await sidewaysOverflow(page)).toBe(0)
    for (const [language, label] of [
      ['sv', 'Svarskod'],
      ['fi', 'Vastauskoodi'],
    ] as const) {
      await page.click(`.languages button[value=${language}]`)
      expect(await page.textContent('label[for=answer-code]')).toBe(label)
      expect(await page.inputValue('#answer-code')).toBe(slip.toLowerCase())
    }
    await page.fill('#answer-code', ` ${token.toLowerCase().replace('-', '')}`)
    await page.click('#code-form button[value=enter]')
    expect(pathOf(page)).toBe(round.links.personal)
    expect(await sidewaysOverflow(page)).toBe(0)
  }, 180_000)
})

describe('A device at the library', () => {
  it('lets two persons answer one after another, and shows nothing of the first to the second', async () => {
    const before = (await responses()).length
    const page = await house.visit()
    await page.goto(`${round.links.kiosk}?lang=fi`)
    expect(await main(page)).toContain('Tällä laitteella vastaa moni')
    await expectGood(page)
    await page.click('#start button')
    await answerPage(page, 1)
    await expectGood(page)
    await page.click('text=Keskeytä ja aloita alusta')
    expect(pathOf(page)).toBe(round.links.kiosk)
    for (const choice of [0, 3]) {
      await page.click('#start button')
      expect(await page.locator('#answers input:checked').count()).toBe(0)
      await answerAll(page, choice)
      await page.click('button[value=send]')
      expect(await main(page)).toContain('60 sekunnin kuluttua')
      expect(await page.locator('.own-result').count()).toBe(0)
      await expectGood(page)
      await page.goBack()
      expect(await page.locator('#answers input:checked').count()).toBe(0)
      await page.goto(round.links.kiosk)
    }
    expect(await responses()).toHaveLength(before + 2)
  }, 180_000)
})

describe('Somebody with an open link', () => {
  it('loses the cookie while typing, goes on, and gives the earlier page again', async () => {
    const page = await house.visit({ viewport: narrow })
    await page.goto(`${round.links.open}?lang=fi`)
    await page.click('#start button')
    await answerPage(page, 0)
    await page.context().clearCookies()
    await page.click('#answers input[type=radio] >> nth=1')
    await page.click('#answers button[value=next]')
    expect(await main(page)).toContain('Selain oli unohtanut aiemmat vastauksesi')
    await expectGood(page)
    await page.click('main a:has-text("Sivu 1")')
    expect(await page.locator('#answers input:checked').count()).toBe(0)
    await answerPage(page, 0)
    expect(await page.locator('#answers input:checked').count()).toBe(1)
  }, 180_000)

  it('has two tabs, writes down the receipt, sends in one, and the other says so', async () => {
    const before = (await responses()).length
    const page = await house.visit()
    await page.goto(`${round.links.open}?lang=en`)
    await page.click('#start button')
    const tab = await page.context().newPage()
    await tab.goto(page.url())
    await answerPage(tab, 1)
    await page.goto(`${round.links.open}/overview`)
    await expectGood(page)
    const receipt = (await page.textContent('.code-to-keep')) ?? ''
    await page.click('button[value=send]')
    expect(await main(page)).toContain('Thank you for your answers')
    await answerPage(tab, 1)
    expect(await main(tab)).toContain('Your answers have already been sent')
    await expectGood(tab)
    await page.goBack()
    expect(await main(page)).toContain('Your answers have already been sent')
    expect(await responses()).toHaveLength(before + 1)
    await page.goto('/receipt')
    await page.fill('#receipt', receipt.toUpperCase())
    await page.click('#receipt-form button[value=check]')
    expect(await main(page)).toContain('The answer is counted')
    await expectGood(page)
  }, 180_000)
})

describe('The doors in Finnish, Swedish and English', () => {
  it.each(['fi', 'sv', 'en'])(
    'fit a narrow window and every reader in %s',
    async (language) => {
      const page = await house.visit({ viewport: narrow })
      for (const path of [
        '/',
        '/code',
        '/code?unknown',
        '/receipt',
        `${round.links.open}/contact`,
        round.links.personal,
        round.links.kiosk,
      ]) {
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
        expect(await page.getAttribute('html', 'lang')).toBe(language)
        await expectGood(page)
      }
    },
    180_000,
  )
})
