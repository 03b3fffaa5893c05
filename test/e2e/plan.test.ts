/**
 * From a finding to the next year: a manager chooses two actions, one public; a year later the plan shows what moved, and a resident reads it.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { draftIdOf, newDraftSecret } from '../../data/draft-cipher.ts'
import { defaultTerms } from '../../data/round-terms.ts'
import type { Answers } from '../../questionnaires/answers.ts'
import { itemsOf, packAnswers } from '../../questionnaires/columns.ts'
import { defaultPublicChoice } from '../../questionnaires/public-parts.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { definitionOf } from '../../server/manage/rounds/kept-definition.ts'
import type { House } from './house.ts'
import { desktop, faultsOfUnfolded, narrow, openHouse } from './house.ts'
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

/** Everybody answers every rating with one of the two options from this place of its scale on. */
function answersOf(questionnaire: Questionnaire, person: number, from: number): Answers {
  const rated = itemsOf(questionnaire).flatMap((item) => {
    const options = item.kind === 'rating' ? questionnaire.scales.find(({ id }) => id === item.scale)?.options : undefined
    const code = options?.[Math.min(options.length - 1, from + (person % 2))]?.code
    return code === undefined ? [] : [[item.id, code] as const]
  })
  return Object.fromEntries(rated)
}

/** A closed round of 40 residents drawn by lot; its id. */
async function closedRound(year: number, previousRound: string | null, from: number): Promise<string> {
  const { store, server } = house
  const questionnaire = server.dependencies.library.byId('democracy-barometer')
  if (questionnaire === undefined) throw new Error('The barometer is gone')
  await store.definitions.keep(definitionOf(questionnaire))
  const groups = [{ group: 'residents', recruitment: 'randomSample', populationSize: 30_000, invited: 200, ways: ['open'] }] as const
  const days = { opensOn: `${year}-09-01`, closesOn: `${year}-09-30`, resultsOn: `${year}-10-20` }
  const said = { year, title: null, smallestCell: 5, readersAnswer: false, seed: 1, previousRound, groups, terms: defaultTerms, ...days }
  const created = await store.rounds.create({ organisation, questionnaire: questionnaire.id, definitionHash: questionnaire.hash, ...said })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  await store.rounds.open(created.id)
  const send = async (person: number): Promise<void> => {
    const secret = newDraftSecret()
    const day = days.opensOn
    await store.drafts.save({ secret, roundId: created.id, content: { answers: {}, link: 'x', language: 'fi', page: 'p' }, day })
    const codes = packAnswers(questionnaire, answersOf(questionnaire, person, from))
    await store.responses.submit({ draftSecretHash: draftIdOf(secret), roundId: created.id, group: 'residents', unit: null, codes, texts: [], day }) // prettier-ignore
  }
  await Promise.all(Array.from({ length: 40 }, (_, person) => send(person)))
  await store.rounds.close(created.id)
  return created.id
}

const main = async (page: Page): Promise<string> => ((await page.textContent('main')) ?? '').replaceAll(/\s+/gu, ' ')

async function chooseTwoActions(page: Page): Promise<void> {
  await page.click('.plan-finding a.ds-button >> nth=0')
  await page.click('#action button[value=save]')
  expect(await main(page)).toContain('Kirjoita, mitä teette, tai valitse menetelmä.')
  expect(await faultsOfUnfolded(page)).toEqual([])
  await page.fill('#words', 'Kerromme suunnitelmista kartalla joka maanantai')
  await page.fill('#owner', 'Viestintä')
  await page.fill('#dueOn', '2027-03-31')
  await page.check('#public')
  await page.fill('#heard-fi', 'Kuulimme, että tieto tulee liian myöhään.')
  await page.fill('#doing-fi', 'Kerromme suunnitelmista kartalla.')
  await page.click('#action button[value=save]')
  expect(await main(page)).toContain('Toimenpide lisättiin suunnitelmaan.')
  // A method of the guide, chosen from the second finding.
  await page.click('.plan-finding >> nth=1 >> summary')
  await page.click('.plan-finding >> nth=1 >> details a >> nth=0')
  await page.click('#action button[value=save]')
  expect(await page.locator('.plan-action').count()).toBe(2)
}

describe('The development plan', () => {
  it('leads from a finding to two actions, and next year to what moved', async () => {
    const { store } = house
    const first = await closedRound(2025, null, 0)
    const page = await house.visit({ viewport: desktop })
    await signIn(page)
    await page.goto(`/manage/rounds/${first}/actions`)
    expect(await main(page)).toContain('Kehitettävää')
    expect(await faultsOfUnfolded(page)).toEqual([])
    await chooseTwoActions(page)
    expect(await main(page)).toContain('seuraava kysely näyttää, onko tulos muuttunut')

    const second = await closedRound(2026, first, 2)
    await page.goto(`/manage/organisations/${organisation}/plan`)
    expect(await main(page)).toContain('Tämän kyselyn tuloksia ei ole vielä avattu.')
    await page.click(`main a[href="/results/${second}"]`)
    await page.goto(`/manage/organisations/${organisation}/plan`)
    expect(await main(page)).toMatch(/noussut .*2025: \d+ \(\d+–\d+\) → 2026: \d+/)
    expect(await main(page)).toContain('Muutos ei todista, että se johtuu toimenpiteestä.')
    expect(await faultsOfUnfolded(page)).toEqual([])
    await page.setViewportSize(narrow)
    expect(await faultsOfUnfolded(page)).toEqual([])

    await store.rounds.release(second)
    await store.rounds.release(first)
    const parts = [...defaultPublicChoice.parts, 'plan' as const]
    await store.publications.choose(second, { ...defaultPublicChoice, parts, foreword: {} })
    const resident = await house.visit({ javaScriptEnabled: false })
    await resident.goto(`/results/${second}?lang=sv`)
    await resident.click(`main a[href="/results/${second}/plan"]`)
    expect(await main(resident)).toContain('Kerromme suunnitelmista kartalla.')
    expect(await main(resident)).toContain('Den här texten finns bara på finska.')
    expect(await main(resident)).not.toContain('Viestintä')
    const reader = await house.visit({ viewport: narrow })
    await reader.goto(`/results/${second}/plan?lang=fi`)
    expect(await faultsOfUnfolded(reader)).toEqual([])
  }, 120_000)

  it('names the day of results to whoever comes before it', async () => {
    const round = await closedRound(2026, null, 1)
    await house.store.rounds.close(round)
    house.setToday('2026-10-01')
    const page = await house.visit({ viewport: narrow })
    await page.goto(`/results/${round}?lang=fi`)
    expect(await main(page)).toContain('Tulokset julkaistaan 20. lokakuuta 2026')
    expect(await faultsOfUnfolded(page)).toEqual([])
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('main a[download]')])
    expect(file.suggestedFilename()).toBe('results-2026-10-20.ics')
  })
})
