import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { answerAll, answerPage } from './answering.ts'
import type { House } from './house.ts'
import { axeFindings, desktop, narrow, openHouse, phone, sidewaysOverflow } from './house.ts'

let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const ways = ['fi', 'sv', 'en'].flatMap((lang) => [
  { lang, way: 'on a phone', options: { viewport: phone } },
  { lang, way: 'without script', options: { viewport: desktop, javaScriptEnabled: false } },
])

describe('Somebody who tries a questionnaire', () => {
  it.each(ways)('finds it on the front page and sees the landscape of the unit: $lang $way', async ({ lang, options }) => {
    const odi = house.server.dependencies.library.byId('odi')
    const page = await house.visit(options)
    await page.goto(`/?lang=${lang}`)
    await page.click('a[href="/try/odi"]')
    await page.click('#start button')
    expect(await answerAll(page, 0)).toBe(9)
    await page.click('button[value=send]')
    const shown = (await page.textContent('main')) ?? ''
    expect(shown).toContain(odi?.ownResultTitle[lang])
    expect(await page.getAttribute('html', 'lang')).toBe(lang)
  })

  it.each(['fi', 'sv', 'en'])('meets no barrier on any page, also with an error on it: %s', async (lang) => {
    const page = await house.visit({ viewport: narrow })
    const findings: (string | number)[] = []
    const look = async () => findings.push(...(await axeFindings(page)), await sidewaysOverflow(page))
    await page.goto(`/?lang=${lang}`)
    await look()
    await page.click('a[href="/try/democracy-barometer"]')
    await look()
    await page.click('#start button')
    await look()
    await page.$eval('#answers input[type=radio]', (input) => input.setAttribute('value', '99'))
    await page.locator('#answers input[type=radio]').first().check()
    await page.locator('#answers input[type=radio]').last().check()
    await page.click('#answers button[value=next]')
    expect(await page.locator('.error-summary').isVisible()).toBe(true)
    expect(await page.locator('#answers input[type=radio]').last().isChecked()).toBe(true)
    await look()
    await page.click('.error-summary a')
    await answerAll(page, 2)
    await look()
    await page.click('button[value=send]')
    await look()
    expect(findings.filter((finding) => finding !== 0)).toEqual([])
  })

  it('goes back as far as the introduction and loses nothing', async () => {
    const page = await house.visit()
    await page.goto('/try/odi?lang=en')
    await page.click('#start button')
    await answerPage(page, 1)
    await page.click('button[value=back]')
    await page.click('button[value=back]')
    await page.click('#start button')
    await page.locator('#answers').waitFor()
    expect(await page.locator('#answers input:checked').count()).toBe(6)
  })

  it('reads what was left out before the result, and may go there', async () => {
    const page = await house.visit()
    await page.goto('/try/democracy-barometer?lang=en')
    await page.click('#start button')
    await page.locator('#answers input[type=radio]').first().check()
    while ((await page.locator('#answers button[value=next]').count()) > 0) await page.click('#answers button[value=next]')
    expect(await page.textContent('main')).toContain('You answered 1 of 20 questions')
    await page.click('summary')
    await page.click('button[value^="page:"] >> nth=0')
    expect(await page.locator('#answers').count()).toBe(1)
  })

  it('leaves no trace in the store', async () => {
    const page = await house.visit()
    await page.goto('/try/odi')
    await page.click('#start button')
    await answerAll(page, 3)
    await page.click('button[value=send]')
    expect(await house.store.rounds.list()).toEqual([])
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual([])
  })
})

describe('Somebody who asks for what is not there', () => {
  it.each(['/try/none', '/nothing', '/results/none', '/a/x/page/y', '/%E0%A4%A'])(
    'gets a page that says so and leads on: %s',
    async (path) => {
      const answer = await fetch(`${house.address}${path}`)
      expect([400, 404]).toContain(answer.status)
      expect(await answer.text()).toContain('href="/"')
    },
  )

  it('gets no failure of ours, whatever is posted', async () => {
    const bodies = [
      'state=%7B',
      'state=[]&place=__proto__&go=next',
      'place=result&go=page:',
      'state=null&place=overview',
      'go=start&group=x&kind=y',
      'a[b]=c&a[__proto__][x]=1',
      '%',
      'state={"answers":{"__proto__":1}}&place=p',
    ]
    const answers = await Promise.all(
      bodies.map((body) =>
        fetch(`${house.address}/try/odi`, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      ),
    )
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    const large = await fetch(`${house.address}/try/odi`, {
      method: 'POST',
      body: `state=${'x'.repeat(300_000)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(large.status).toBe(413)
  })
})
