/** A manager chooses what is public, looks at it, publishes, and a resident reads it on a phone: by keyboard, without script, axe-clean. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openDemoHouse } from './demo-house.ts'
import type { House } from './house.ts'
import { faultsOf, narrow, phone } from './house.ts'
import { signIn } from './manager.ts'

let house: House
let round: string
beforeAll(async () => {
  ;({ house } = await openDemoHouse(2026, '2026-09-10'))
  const closed = await house.store.rounds.list({ states: ['closed'] })
  round = closed.find(({ questionnaire }) => questionnaire === 'democracy-barometer')?.id ?? ''
}, 120_000)
afterAll(() => house.close())

describe('Publishing', () => {
  it('is chosen, looked at and done, and a resident sees what was chosen and nothing else', async () => {
    const page = await house.visit()
    await signIn(page, 'fi', { email: 'demo@koivuranta.example', password: 'ilmapuntari-2026' })
    await page.goto(`/manage/rounds/${round}?lang=fi`)
    await page.click('main a[href$="/publish"]')
    expect(await faultsOf(page)).toEqual([])
    await page.fill('[name=foreword-fi]', 'Kiitos kaikille vastaajille.\n\nValtuusto käsittelee tulokset lokakuussa.')
    for (const part of ['gaps', 'backgrounds']) await page.uncheck(`[name=parts][value=${part}]`)
    await page.click('button[value=preview]')
    expect(new URL(page.url()).pathname).toBe(`/manage/rounds/${round}/preview`)
    expect(await faultsOf(page)).toEqual([])
    const preview = await page.textContent('main')
    expect(preview).toContain('Kiitos kaikille vastaajille.')
    await page.click('.preview-bar a')
    await page.setViewportSize(narrow)
    expect(await faultsOf(page)).toEqual([])
    await page.focus('#release button')
    await page.keyboard.press('Enter')
    await page.waitForURL('**notice=released')
    expect(await faultsOf(page)).toEqual([])
    const fingerprint = (await house.store.publications.find(round))?.frozen?.hash ?? 'none'
    expect(await page.textContent('main')).toContain(fingerprint)

    for (const language of ['fi', 'sv', 'en']) {
      const resident = await house.visit({ javaScriptEnabled: false, viewport: phone })
      await resident.goto(`/results/${round}?lang=${language}`)
      expect(await faultsOf(resident, false)).toEqual([])
      const read = (await resident.textContent('main')) ?? ''
      expect(read).toContain('Kiitos kaikille vastaajille.')
      expect(read).toContain(fingerprint)
      expect(await resident.locator('section[lang=fi].foreword').count()).toBe(language === 'fi' ? 0 : 1)
      expect(await resident.locator('#gaps, #backgrounds').count()).toBe(0)
      for (const table of ['gaps', 'backgrounds'])
        expect((await resident.request.get(`/results/${round}/tables/${table}.csv`)).status()).toBe(404)
      expect((await resident.request.get(`/results/${round}/tables/dimensions.csv`)).status()).toBe(200)
    }
  }, 180_000)
})
