/**
 * A manager invites people: a list with faults, mended and confirmed, one person by hand, then letters; on a phone, at 320 px, without script.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { ScreenLanguage } from '../../views/translate.ts'
import { translatorFor } from '../../views/translate.ts'
import { pageCount } from '../views/letters/pdf-pages.ts'
import type { House } from './house.ts'
import { desktop, faultsOf, narrow, openHouse, phone } from './house.ts'
import { addManager, signIn } from './manager.ts'

let house: House
let round: string
let findings: string[] = []

async function look(page: Page, hasScript: boolean): Promise<void> {
  findings.push(...(await faultsOf(page, hasScript)))
}

/** A survey of the staff of two schools, planned, with personal invitations. */
async function planSurvey({ store, server }: House): Promise<string> {
  const questionnaire = server.dependencies.library.byId('odi')
  if (questionnaire === undefined) throw new Error('The questionnaire is gone')
  const { hash, version } = questionnaire
  const languages = ['fi', 'sv', 'en']
  const { id: organisation } = await store.organisations.create({
    name: 'Koivuranta',
    kind: 'municipality',
    inhabitants: 30_000,
    languages,
  })
  for (const name of ['Keskuskoulu', 'Rantakoulu']) await store.units.add({ organisation, parent: null, name, persons: 30 })
  const json = readFileSync(join(import.meta.dirname, '../../questionnaires/odi.json'), 'utf8')
  await store.definitions.keep({ hash, questionnaire: 'odi', version, json })
  const created = await store.rounds.create({
    organisation,
    questionnaire: 'odi',
    definitionHash: hash,
    year: 2026,
    title: null,
    opensOn: '2026-09-10',
    closesOn: '2026-09-30',
    resultsOn: '2026-10-14',
    smallestCell: 5,
    readersAnswer: false,
    seed: 1,
    previousRound: null,
    groups: [{ group: 'staff', recruitment: 'census', populationSize: 60, invited: null, ways: ['personal'] }],
    terms: { languages },
  })
  if (created.outcome !== 'created') throw new Error('The round could not be made')
  return created.id
}

const faulty = [
  'Nimi;Sähköposti;Katuosoite;Postinumero;Postitoimipaikka;Yksikkö;Kieli',
  'Aino Mäki;aino@example.fi;Rantatie 5;00100;Järvelä;Keskuskoulu;fi',
  'Bo Ek;bo.example.fi;;;;Rantakoulu;sv',
  'Äinö Šimková;ainos@example.fi;Ågatan 2;20100;Åbo;Keskuskoulo;sv',
].join('\n')
const mended = faulty.replace('bo.example.fi', 'bo@example.fi').replace('Keskuskoulo', 'Keskuskoulu')

const people: readonly { readonly lang: ScreenLanguage; readonly way: string; readonly options: BrowserContextOptions }[] = [
  { lang: 'fi', way: 'on a phone', options: { viewport: phone } },
  { lang: 'sv', way: 'at 320 px without script', options: { viewport: narrow, javaScriptEnabled: false } },
  { lang: 'en', way: 'at a desk', options: { viewport: desktop } },
]

describe('A manager who invites people', () => {
  beforeEach(async () => {
    house = await openHouse({ today: '2026-09-10' })
    findings = []
    await addManager(house)
    round = await planSurvey(house)
  })
  afterEach(() => house.close())

  it.each(people)(
    'adds a list after mending it, one person by hand, and makes letters: $lang $way',
    async ({ lang, options }) => {
      const t = translatorFor(lang)
      const hasScript = options.javaScriptEnabled !== false
      const page = await house.visit(options)
      await signIn(page, lang)
      await page.goto(`/manage/rounds/${round}/invitations`)
      await look(page, hasScript)
      await page.click('main a[href$="/import"]')
      await page.click('main button[value=save]')
      expect(await page.textContent('.error-summary')).toContain(t('invitations:refusal.nothing'))
      await look(page, hasScript)

      await page.fill('[name=pasted]', faulty)
      await page.click('main button[value=save]')
      const shown = (await page.textContent('main')) ?? ''
      expect(shown).toContain(t('invitations:problem.emailWrong', { typed: 'bo.example.fi' }))
      expect(shown).toContain(t('invitations:problem.unitNear', { typed: 'Keskuskoulo', nearest: 'Keskuskoulu' }))
      await look(page, hasScript)
      await page.click('main a[href$="columns=1"]')
      expect(await page.inputValue('[name=column-6]')).toBe('unit')
      await look(page, hasScript)
      await page.click('main button[value=save]')

      await page.click('.actions a[href$="/import"]')
      await page.setInputFiles('[name=file]', { name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${mended}`) })
      await page.click('main button[value=save]')
      expect(await page.textContent('main')).toContain(t('invitations:preview.new', { count: 3, number: '3' }))
      await page.click('form[action$="/confirm"] button')
      await page.waitForSelector(`h1:has-text("${t('invitations:progress.done.title')}")`)
      await look(page, hasScript)

      await page.click('main a[href$="/invitations"]')
      await page.click('main a[href$="/invitations/new"]')
      await page.fill('[name=name]', 'Dag Öman')
      await page.selectOption('[name=unit]', { label: 'Rantakoulu' })
      await page.click('main button[value=save]')
      expect(await page.textContent('#street-error')).toContain(t('invitations:problem.unreachable'))
      await look(page, hasScript)
      await page.fill('[name=email]', 'dag@example.fi')
      await page.click('main button[value=save]')
      await page.waitForURL(/added=1/)
      expect(await page.textContent('#list')).toContain(t('invitations:list.found', { count: 4, number: '4' }))
      await look(page, hasScript)

      await page.check('tr:has-text("Dag Öman") input')
      await page.click('form[action$="/remove"] button')
      await look(page, hasScript)
      await page.click('main form[action$="/remove"] button')
      await page.waitForURL(/removed=1/)

      await page.click('main a[href$="/letters"]')
      await look(page, hasScript)
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('main button[value=pdf] >> nth=0')])
      expect(pageCount(readFileSync(await download.path()))).toBe(1)
      await page.click('main a[href*="/sample?language="] >> nth=0')
      await look(page, hasScript)
      await page.goto(`/manage/rounds/${round}/posters`)
      await look(page, hasScript)
      expect(findings).toEqual([])
    },
    90_000,
  )
})
