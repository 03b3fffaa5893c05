/**
 * A manager's own questionnaire in a browser without a mouse's help: a faulty file, then a sound one, then in use and ready to be planned.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { fileOf, ownDefinition } from '../server/manage/questionnaires/own-files.ts'
import type { House } from './house.ts'
import { faultsOfUnfolded, narrow, openHouse } from './house.ts'
import { addManager, signIn } from './manager.ts'

let house: House
let organisation: string
beforeAll(async () => {
  house = await openHouse({ today: '2026-11-21' })
  await addManager(house)
  const made = { name: 'Koivuranta', kind: 'municipality', inhabitants: 30_000, languages: ['fi', 'sv'] } as const
  organisation = (await house.store.organisations.create(made)).id
}, 60_000)
afterAll(() => house.close())

const file = (definition: unknown) => ({ name: 'oma.json', mimeType: 'application/json', buffer: Buffer.from(fileOf(definition)) })

describe('an own questionnaire', () => {
  it('is uploaded, mended, looked at, taken into use and found among those to choose, on a narrow screen', async () => {
    const page = await house.visit({ viewport: narrow })
    await signIn(page)
    await page.goto(`/manage/organisations/${organisation}/questionnaires`)
    expect(await faultsOfUnfolded(page)).toEqual([])
    await page.setInputFiles('#file', file(ownDefinition({ minutes: 'kolme' })))
    await page.click('text=Tarkista tiedosto')
    await page.waitForURL('**/uploads/*')
    expect(await page.textContent('#problems')).toContain('/minutes')
    expect(await faultsOfUnfolded(page)).toEqual([])
    await page.click('text=Lähetä korjattu tiedosto')
    await page.setInputFiles('#file', file(ownDefinition()))
    await page.click('text=Tarkista tiedosto')
    await page.waitForURL('**/uploads/*')
    expect(await faultsOfUnfolded(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width)
    await page.click('.card--next button.ds-button')
    await page.waitForURL('**outcome=taken')
    await page.click('.card--next a.ds-button')
    expect(page.url()).toContain('questionnaire=kuulemmeko')
    await page.context().close()
  }, 60_000)
})
