/** Every questionnaire of the library from its page to a published result. None is named here: a new one has its story by being there. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { textFor } from '../../questionnaires/wording.ts'
import { escapeHtml } from '../../views/charts/escape-html.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import { screenLanguages, translatorFor } from '../../views/translate.ts'
import { library } from '../server/demo/demo-library.ts'
import type { House } from './house.ts'
import { answerByPost } from './answer-by-post.ts'
import { axeFindings, openHouse, phone, sidewaysOverflow } from './house.ts'
import { openInstrumentRound, othersAnswer, publish } from './instrument-round.ts'

let house: House
let page: Page
beforeAll(async () => {
  house = await openHouse()
  page = await house.visit({ viewport: phone })
}, 60_000)
afterAll(() => house.close())

/** Ticks an answer of every question of the page, each another one. */
const tick = (turn: number): Promise<void> =>
  page.$$eval(
    '#answers fieldset',
    (fieldsets, start) =>
      fieldsets.forEach((fieldset, at) => {
        const options = [...fieldset.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')]
        options[(start + at) % Math.max(options.length, 1)]?.click()
      }),
    turn,
  )

/** From the link to the thank-you page; how many pages there were. */
async function answer(link: string, turn: number): Promise<number> {
  await page.goto(link)
  await page.click('#start button')
  let pages = 0
  for (; (await page.locator('#answers button[value=next]').count()) > 0; pages += 1) {
    await tick(turn + pages)
    await page.click('#answers button[value=next]')
  }
  await page.click('button[value=send]')
  await page.waitForSelector('.notice--good h1')
  return pages
}

/** What the result has to say of: criteria, axes, what is and what is wanted. */
function measureNames({ axes, dimensions, nowAndWanted, organisationKinds }: Questionnaire, language: ScreenLanguage): readonly string[] {
  const audience = { language, organisationKind: organisationKinds[0] ?? 'municipality' }
  return [...axes, ...dimensions, ...nowAndWanted].map(({ name }) => textFor(name, audience))
}

/** What does not stand in the page as it is read. */
const missing = async (words: readonly string[]): Promise<readonly string[]> => {
  const text = (await page.textContent('main')) ?? ''
  return words.filter((each) => !text.includes(each))
}

describe('Every questionnaire', () => {
  it.each(library.current.map((questionnaire, turn) => [questionnaire.id, { questionnaire, turn }] as const))(
    'is presented, answered in three languages, closed, published and read: %s',
    async (id, { questionnaire, turn }) => {
      const inTurn = (step: number): ScreenLanguage => screenLanguages[(turn + step) % screenLanguages.length] ?? 'fi'
      await page.goto(`/questionnaires/${id}?lang=${inTurn(0)}`)
      expect(await axeFindings(page)).toEqual([])
      expect(await sidewaysOverflow(page)).toBe(0)
      expect(await missing(measureNames(questionnaire, inTurn(0)))).toEqual([])

      const round = await openInstrumentRound(house, questionnaire)
      await othersAnswer(house, questionnaire, round)
      const before = (await house.store.responses.ofRound(round.id)).length
      const linkIn = (step: number): string =>
        `${round.linkOf(questionnaire.groups[(turn + step) % questionnaire.groups.length]?.id ?? '')}?lang=${inTurn(step)}`
      expect(await answer(linkIn(0), turn)).toBeGreaterThan(1)
      const thanks = [
        await page.content(),
        await answerByPost(house.address, linkIn(1), 1),
        await answerByPost(house.address, linkIn(2), 2),
      ]
      expect(thanks.map((text, step) => text.includes(translatorFor(inTurn(step))('respond:thanksTitle')))).toEqual([true, true, true])
      expect(await house.store.responses.ofRound(round.id)).toHaveLength(before + screenLanguages.length)

      await publish(house, round)
      await page.goto(`/results/${round.id}?lang=${inTurn(0)}`)
      expect(await missing(measureNames(questionnaire, inTurn(0)))).toEqual([])
      expect(await sidewaysOverflow(page)).toBe(0)
      const headlines = new Set([await page.innerHTML('h1')])
      for (const language of [inTurn(1), inTurn(2)]) {
        const html = await (await fetch(`${house.address}/results/${round.id}?lang=${language}`)).text()
        headlines.add(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '')
        expect(measureNames(questionnaire, language).filter((name) => !html.includes(escapeHtml(name)))).toEqual([])
      }
      expect(headlines.size).toBe(screenLanguages.length)
    },
    120_000,
  )
})
