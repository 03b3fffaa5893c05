/** The printed pages and the council package of rounds with few answers, in every state, language and role. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { draftIdOf, newDraftSecret } from '../../../data/draft-cipher.ts'
import type { RoundState } from '../../../data/round.ts'
import { itemsOf, packAnswers } from '../../../questionnaires/columns.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { completeAnswers } from '../../../questionnaires/read-answers.ts'
import { definitionOf } from '../../../server/manage/rounds/kept-definition.ts'
import { loadLibrary } from '../../../server/questionnaire-library.ts'
import { formatsFor } from '../../../views/format.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { screenLanguages, translatorFor } from '../../../views/translate.ts'
import type { House } from '../two-organisations.ts'
import { openTwoOrganisations } from '../two-organisations.ts'
import type { Knocker } from '../visitors.ts'
import { enterAs } from '../visitors.ts'

const library = loadLibrary(join(import.meta.dirname, '..', '..', '..', 'questionnaires'))
const day = '2026-11-21'
let house: House
let manager: Knocker
let stranger: Knocker

beforeAll(async () => {
  house = await openTwoOrganisations()
  manager = await enterAs(house, 'manager')
  stranger = await enterAs(house, 'stranger')
}, 60_000)
afterAll(() => house.close())

function barometer(): Questionnaire {
  const found = library.byId('democracy-barometer')
  if (found === undefined) throw new Error('The barometer is gone')
  return found
}

function codesOf(questionnaire: Questionnaire, person: number): Int16Array {
  const asked = itemsOf(questionnaire).filter(({ groups }) => groups === undefined || groups.includes('residents'))
  const given = asked.flatMap((item) => {
    const options = item.kind === 'rating' ? (questionnaire.scales.find(({ id }) => id === item.scale)?.options ?? []) : []
    const code = options[(person + item.id.length) % Math.max(1, options.length)]?.code
    return code === undefined ? [] : [[item.id, code] as const]
  })
  return packAnswers(questionnaire, completeAnswers(questionnaire, 'residents', Object.fromEntries(given)))
}

/** A round of the barometer that so many residents of a sample answered. */
async function roundWith(people: number, state: RoundState): Promise<string> {
  const { store, own } = house
  const questionnaire = barometer()
  await store.definitions.keep(definitionOf(questionnaire))
  const made = await store.rounds.create({
    organisation: own.organisation,
    questionnaire: questionnaire.id,
    definitionHash: questionnaire.hash,
    year: 2026,
    title: null,
    opensOn: '2026-11-01',
    closesOn: '2026-12-12',
    resultsOn: '2026-12-26',
    smallestCell: 5,
    readersAnswer: false,
    seed: 1,
    previousRound: null,
    groups: [{ group: 'residents', recruitment: 'randomSample', populationSize: 9000, invited: 100 }],
  })
  if (made.outcome !== 'created') throw new Error(made.outcome)
  await store.rounds.open(made.id)
  for (let person = 0; person < people; person += 1) {
    const secret = newDraftSecret()
    await store.drafts.save({ secret, roundId: made.id, content: { answers: {}, link: 'x', language: 'fi', page: 'p' }, day })
    const codes = codesOf(questionnaire, person)
    await store.responses.submit({
      draftSecretHash: draftIdOf(secret),
      roundId: made.id,
      group: 'residents',
      unit: null,
      codes,
      texts: [],
      day,
    })
  }
  if (state !== 'open') await store.rounds.close(made.id)
  if (state === 'released') await store.rounds.release(made.id)
  return made.id
}

const pages = ['report', 'summary', 'discussion']

/** What must stand on a page where so many answered: why nothing is shown, that there are only words, or how many there were. */
function explained(people: number, language: ScreenLanguage): string {
  const t = translatorFor(language)
  if (people < 5) return t('results:state.hidden.text', { count: 5 })
  const name = { fi: 'Asukkaat', sv: 'Invånare', en: 'Residents' }[language]
  if (people < 10) return t('sentences:who.bands', { name })
  return t('sentences:who.sample', { name, n: String(people), size: '100', rate: formatsFor(language).percent(people / 100) })
}

describe('A released round with few answers', () => {
  it.each([0, 1, 4, 5, 9, 10])(
    'of %i explains itself on every printed page, in three languages',
    async (people) => {
      const round = await roundWith(people, 'released')
      for (const language of screenLanguages)
        for (const page of pages) {
          const { status, text } = await stranger.knock('GET', `/results/${round}/${page}?lang=${language}`)
          expect(status).toBe(200)
          expect(text).toContain(`<html lang="${language}"`)
          expect(text).not.toMatch(/{{|undefined|NaN/)
          expect(text.replaceAll('&#39;', '’')).toContain(explained(people, language))
          // Below ten no figure of an answer leaves the house.
          expect(text.includes('report-figure')).toBe(people >= 10)
        }
      const agenda = await manager.knock('GET', `/manage/rounds/${round}/package/agenda/en`)
      expect(agenda.text.replaceAll("'", '’')).toContain(explained(people, 'en'))
    },
    60_000,
  )
})

describe('A round that is not released', () => {
  it('has no printed page for strangers, whatever its state', async () => {
    for (const state of ['open', 'closed'] as const) {
      const round = await roundWith(6, state)
      for (const page of pages) expect((await stranger.knock('GET', `/results/${round}/${page}`)).status).toBe(404)
      expect((await manager.knock('GET', `/results/${round}/report`)).status).toBe(state === 'closed' ? 200 : 403)
      expect((await manager.knock('GET', `/manage/rounds/${round}/package`)).status).toBe(state === 'closed' ? 200 : 403)
      expect((await manager.knock('GET', `/manage/rounds/${round}/package/agenda/fi`)).status).toBe(state === 'closed' ? 200 : 403)
    }
  }, 60_000)

  it('says on its package that others can’t open the addresses yet', async () => {
    const { text } = await manager.knock('GET', `/manage/rounds/${await roundWith(6, 'closed')}/package`)
    expect(text).toContain('have not been released yet')
  })
})

describe('The council package', () => {
  it('gives its texts as files with Windows line ends and its indicators as CSV, in each language and no other', async () => {
    const round = await roundWith(12, 'released')
    const own = `/manage/rounds/${round}/package`
    const heads = { fi: 'Päätösehdotus', sv: 'Beslutsförslag', en: 'Proposal' }
    for (const language of screenLanguages) {
      const { text } = await manager.knock('GET', `${own}/agenda/${language}`)
      expect(text).toContain(`\r\n${heads[language]}\r\n`)
      expect((await manager.knock('GET', `${own}/welfare/${language}`)).text).toContain('\r\n– ')
      expect((await manager.knock('GET', `${own}/indicators/${language}`)).text.split('\r\n').length).toBeGreaterThan(4)
    }
    for (const kind of ['agenda', 'welfare', 'indicators']) expect((await manager.knock('GET', `${own}/${kind}/no`)).status).toBe(404)
  }, 60_000)

  it('tells only what is public: units that are not published are in no text, and have no page', async () => {
    const round = await house.addRound(house.own, 'released', 'allUnits')
    const all = (await manager.knock('GET', `/manage/rounds/${round}/package`)).text
    expect(all).toContain(`/results/${round}/units/${house.own.units.school}/discussion`)
    const choice = { parts: [], groupsNotShown: [], foreword: {} }
    await house.store.publications.choose(round, choice)
    const { text } = await manager.knock('GET', `/manage/rounds/${round}/package/agenda/en`)
    expect(text).not.toContain('Keskuskoulu')
    expect((await stranger.knock('GET', `/results/${round}/report`)).text).not.toContain('Keskuskoulu')
    expect((await stranger.knock('GET', `/results/${round}/units/${house.own.units.school}/discussion`)).status).toBe(404)
  }, 60_000)
})
