import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { ensureSetupCode } from '../../server/manage/setup-code.ts'
import { translatorFor } from '../../views/translate.ts'
import { present } from '../data/sample-round.ts'
import { answerByUnit, openedRound } from '../server/manage/answered-round.ts'
import { csvText, fileRows, madeAnswers } from '../server/manage/imports/earlier-file.ts'
import { makeOrganisation, password, setUp } from '../server/manage/staff-server.ts'
import type { House } from './house.ts'
import { faultsOf, narrow, openHouse } from './house.ts'

let house: House
let organisation: string
let later: string
let csv: string
beforeAll(async () => {
  house = await openHouse({ today: '2026-11-21' })
  const { address, dependencies, stop } = house.server
  const setupCode = (await ensureSetupCode(house.store, dependencies.randomBytes)) ?? ''
  const server = { store: house.store, address, setupCode, dependencies, stop }
  const admin = await setUp(server)
  organisation = await makeOrganisation(admin)
  const round = await openedRound(server, admin, organisation)
  for (const unit of round.units) for (const code of [1, 2, 3, 4]) await answerByUnit(server, round.id, { unit, people: 4, code })
  await house.store.rounds.close(round.id)
  later = round.id
  const odi = present(dependencies.library.byId('odi'))
  const answers = madeAnswers(odi, { group: 'staff', unit: round.units[1], people: 30, seed: 9 })
  const rows = fileRows(odi, answers, { language: 'fi', separator: ';', unitName: () => 'Keskuskoulu' })
  csv = csvText(
    rows.map((row, at) => row.map((cell, column) => (at === 4 && column === 2 ? 'Ehkä – <b>tai</b> ei' : cell))),
    ';',
  )
}, 60_000)
afterAll(() => house.close())

const t = translatorFor('fi')
const press = (page: Page): Promise<void> => page.click('main form button[value=save]')

describe('Earlier results', () => {
  it('come in by a file that is mended on the way, and stand first in the trend of the next survey', async () => {
    const page = await house.visit({ viewport: narrow })
    const findings: string[] = []
    const look = async (): Promise<void> => void findings.push(...(await faultsOf(page)))
    await page.goto('/manage/sign-in?lang=fi')
    await page.fill('[name=email]', 'aino@example.fi')
    await page.fill('[name=password]', password)
    await page.click('main form button')
    await page.waitForURL('**/manage')

    await page.goto(`/manage/organisations/${organisation}`)
    await page.click('main a[href$="/imports"]')
    await look()
    await page.click('main a[href*="/imports/new"] >> text=/Miten me/')
    await press(page)
    await page.waitForSelector('#problems')
    await look()
    await page.fill('#source', 'Webropol-kysely 2024')
    await page.fill('#year', '2024')
    await page.fill('#opensOn', '2024-09-01')
    await page.fill('#closesOn', '2024-09-30')
    await page.setInputFiles('#file', { name: 'vanha.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'utf8') })
    await press(page)
    await page.waitForURL(/columns$/)
    await look()
    await page.selectOption('#target-1', '')
    await page.click('nav button[value=sv]')
    expect(await page.inputValue('#target-1')).toBe('')
    await page.click('nav button[value=fi]')
    await page.selectOption('#target-1', 'unit')
    await press(page)
    await page.waitForURL(/values$/)
    expect(await page.textContent('main')).toContain(t('import:values.undecidedCount', { count: 1 }))
    await look()
    await press(page)
    await page.waitForSelector('#problems')
    expect(await page.textContent('#problems')).toContain('Ehkä – <b>tai</b> ei')
    await look()
    await page.click(`main a >> text=${t('import:preview.change.values')}`)
    await page.selectOption('main select:has(option[value=""][selected])', 'dontKnow')
    await press(page)
    expect(await page.locator('#problems').count()).toBe(0)
    await page.click('main summary')
    await look()
    await page.click('form[action$="/confirm"] button')
    expect(await page.textContent('[role=status]')).toBe(t('import:notice.imported'))
    await look()
    await page.click('form[action$="/place"] button')
    expect(await page.textContent('[role=status]')).toBe(t('import:notice.placed'))

    await page.goto(`/results/${later}`)
    expect(await page.textContent('#years')).toContain('2024')
    expect(await page.textContent('main')).toContain(t('import:result.earlier', { label: '2024', source: 'Webropol-kysely 2024' }))
    await page.goto(`/manage/organisations/${organisation}/imports/published?questionnaire=odi`)
    await look()
    expect(findings).toEqual([])
  }, 120_000)
})
