/** The dialogue guide on a phone without script: from the first question to a method on paper. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { House } from './house.ts'
import { axeFindings, narrow, openHouse, phone, sidewaysOverflow } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
}, 60_000)
afterAll(() => house.close())

describe('A planner with a phone and without script', () => {
  it('answers, finds methods with reasons, reads one and comes back to the same suggestions', async () => {
    const page = await house.visit({ viewport: phone, javaScriptEnabled: false })
    await page.goto('/?lang=fi')
    await page.click('#guide a')
    await page.click('main button')
    expect(await page.textContent('.field-error')).toContain('Valitse yksi vaihtoehto.')
    await page.click('label:has-text("Osittain, osa on jo päätetty")')
    await page.click('main button')
    await page.waitForURL(/step=wishes/u)
    expect(await page.isVisible('#weeks')).toBe(false)
    await page.click('label:has-text("Ymmärtää toisiamme paremmin")')
    await page.click('summary:has-text("Ehdot")')
    await page.fill('#weeks', '12')
    await page.selectOption('#cost', 'medium')
    await page.click('main button')
    await page.waitForURL(/\/guide\?influence=partly&purpose=understanding&weeks=12&cost=medium$/u)
    expect(await page.locator('.suggestion').count()).toBe(3)
    expect(await page.textContent('.suggestion .reason--met')).toContain('Auttaa ymmärtämään toisia')
    const first = await page.textContent('.suggestion h2')
    await page.click('.suggestion h2 a')
    expect(await page.textContent('h1')).toBe(first)
    await page.click('text=Takaisin ehdotuksiin')
    expect(await page.textContent('.suggestion h2')).toBe(first)
    await page.click('text=Muuta vastauksia')
    expect(await page.inputValue('#weeks')).toBe('12')
  }, 60_000)
})

describe('Every page of the guide', () => {
  it.each([
    ['/guide?lang=sv'],
    ['/guide?lang=en&influence=open&weeks=12&size=many&step=wishes'],
    ['/guide?lang=fi&influence=open&purpose=ideas&purpose=permanent&whom=young&weeks=x'],
    ['/guide?lang=sv&influence=decided'],
    ['/guide/methods?lang=en'],
    ['/guide/methods/citizens_jury?lang=fi&influence=open&purpose=ideas&cost=small'],
  ])('%s is accessible, folds open too, and fits 320 px', async (address) => {
    const page = await house.visit({ viewport: narrow })
    expect((await page.goto(address))?.status()).toBe(200)
    await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => fold.setAttribute('open', '')))
    expect(await axeFindings(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  })
})
