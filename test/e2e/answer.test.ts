import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { answerAll, answerPage } from './answering.ts'
import type { House } from './house.ts'
import { axeFindings, desktop, narrow, openHouse, sidewaysOverflow } from './house.ts'
import type { OpenRound } from './open-round.ts'
import { openRound } from './open-round.ts'

let house: House
let staff: OpenRound
let residents: OpenRound

beforeAll(async () => {
  house = await openHouse()
  staff = await openRound(house, 'odi', 'staff')
  residents = await openRound(house, 'democracy-barometer', 'residents')
})
afterAll(() => house.close())

const responses = async (round: OpenRound) => house.store.responses.ofRound(round.id)

describe('A member of staff with a link to their unit', () => {
  it('answers on a phone, leaves, comes back to the same page, and sends once', async () => {
    const page = await house.visit()
    await page.goto(`${staff.link}?lang=fi`)
    expect(await page.textContent('main')).toContain('Pohjoinen tiimi')
    expect(await axeFindings(page)).toEqual([])
    await page.click('#start button')
    await answerPage(page, 1)
    await answerPage(page, 0)
    const left = page.url()
    await page.goto('/')
    await page.goto(staff.link)
    await page.click('text=Jatka siitä, mihin jäit')
    expect(page.url().split('?')[0]).toBe(left.split('?')[0])
    await page.click('button[value=back]')
    expect(await page.locator('#answers input:checked').count()).toBe(6)
    await answerAll(page, 2)
    expect(await axeFindings(page)).toEqual([])
    await page.click('button[value=send]')
    await page.waitForSelector('text=Kiitos vastauksestasi')
    const thanks = (await page.textContent('main')) ?? ''
    expect(thanks).toContain('5. lokakuuta 2026')
    expect(thanks).toContain(house.server.dependencies.library.byId('odi')?.ownResultTitle['fi'])
    expect(await axeFindings(page)).toEqual([])
    expect(await responses(staff)).toHaveLength(1)
    await page.goto(staff.link)
    expect(await page.locator('#start button').textContent()).toBe('Aloita')
  })

  it('has one response stored when the same answers are sent twice', async () => {
    const before = (await responses(staff)).length
    const page = await house.visit()
    await page.goto(staff.link)
    await page.click('#start button')
    await answerPage(page, 0)
    await page.goto(`${staff.link}/overview`)
    const cookies = await page.context().cookies()
    const send = () =>
      fetch(`${house.address}${staff.link}/overview`, {
        method: 'POST',
        headers: {
          cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'go=send',
      })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(texts.filter((text) => text.includes('Vastauksesi on jo otettu vastaan'))).toHaveLength(2)
    expect(await responses(staff)).toHaveLength(before + 1)
  })

  it('changes the language on the way without losing an answer of the page', async () => {
    const page = await house.visit({ viewport: desktop })
    await page.goto(`${staff.link}?lang=fi`)
    await page.click('#start button')
    await page.locator('#answers input[type=radio]').nth(2).check()
    await page.click('.languages button[value=sv]')
    expect(await page.getAttribute('html', 'lang')).toBe('sv')
    expect(await page.locator('#answers input[type=radio]').nth(2).isChecked()).toBe(true)
    await page.click('.languages button[value=en]')
    expect(await page.textContent('#answers button[value=next]')).toBe('Continue')
    expect(await page.locator('#answers input[type=radio]').nth(2).isChecked()).toBe(true)
  })

  it('has the answers forgotten on a shared device, from every page', async () => {
    const page = await house.visit()
    await page.goto(`${staff.link}?lang=en`)
    await page.click('#start button')
    await page.locator('#answers input[type=radio]').first().check()
    await page.click('text=Shared device? Delete my answers here')
    expect(await page.textContent('main')).toContain('Your unfinished answers have been deleted')
    expect(await page.context().cookies()).toHaveLength(1)
    await page.click('main a')
    await page.click('#start button')
    expect(await page.locator('#answers input:checked').count()).toBe(0)
  })
})

describe('A resident', () => {
  it.each([
    ['without script', { javaScriptEnabled: false }],
    ['at 320 px', { viewport: narrow }],
  ])('answers the barometer %s', async (_, options) => {
    const before = (await responses(residents)).length
    const page = await house.visit(options)
    await page.goto(`${residents.link}?lang=sv`)
    await page.click('#start button')
    expect(await sidewaysOverflow(page)).toBe(0)
    await answerAll(page, 3)
    expect(await sidewaysOverflow(page)).toBe(0)
    await page.click('button[value=send]')
    expect(await page.textContent('main')).toContain('Tack för ditt svar')
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await responses(residents)).toHaveLength(before + 1)
  })

  it('answers by keyboard alone', async () => {
    const page = await house.visit()
    await page.goto(`${residents.link}?lang=en`)
    const press = async (key: string, until: () => Promise<boolean>) => {
      for (let count = 0; count < 80 && !(await until()); count += 1) await page.keyboard.press(key)
    }
    const focused = (selector: string) => () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
    await press('Tab', focused('#start button'))
    await page.keyboard.press('Enter')
    await page.waitForSelector('#answers')
    await press('Tab', focused('#answers input[type=radio]'))
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('#answers input[type=radio]').nth(1).isChecked()).toBe(true)
    await press('Tab', focused('#answers button[value=next]'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/page/)
    await page.click('button[value=back]')
    expect(await page.locator('#answers input[type=radio]').nth(1).isChecked()).toBe(true)
  })

  it('is told where a text is too long, keeps all of it, and nothing else is lost', async () => {
    const page = await house.visit({ javaScriptEnabled: false })
    await page.goto(`${residents.link}?lang=fi`)
    await page.click('#start button')
    while ((await page.locator('#answers textarea').count()) === 0) await answerPage(page, 1)
    const address = page.url()
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const name = (await page.getAttribute('#answers textarea', 'name')) ?? ''
    const body = new URLSearchParams({ [name]: 'ö'.repeat(1001), go: 'next' })
    const answer = await fetch(address, { method: 'POST', headers: { cookie }, body })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('ö'.repeat(1001))
    expect(html).toContain('1001')
    await page.setContent(html)
    await page.goto(`${residents.link}/overview`)
    expect(await page.textContent('main')).not.toContain('vastasit 0 kohtaan')
  })
})

describe('A link that takes no answers', () => {
  const text = async (path: string) => {
    const page = await house.visit()
    const answer = await page.goto(`${path}?lang=en`)
    expect(await axeFindings(page)).toEqual([])
    return `${answer?.status()} ${await page.textContent('main')}`
  }

  it('says that it is unknown, not yet open, or closed, and what to do', async () => {
    expect(await text('/a/nosuchlink')).toMatch(/404.*Answer link not found/s)
    house.setToday('2026-08-31')
    expect(await text(residents.link)).toMatch(/403.*not open yet.*1 September 2026/s)
    house.setToday('2026-09-22')
    expect(await text(residents.link)).toMatch(/410.*has closed/s)
    house.setToday('2026-09-10')
  })

  it('refuses a form that another site posts', async () => {
    const answer = await fetch(`${house.address}${residents.link}`, { method: 'POST', headers: { origin: 'https://elsewhere.example' } })
    expect(answer.status).toBe(403)
  })
})
