/** A round with an organisation's own questions: its result page asks them in full, in three languages, and keeps open texts in. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { draftIdOf, newDraftSecret } from '../../../data/draft-cipher.ts'
import type { Answers } from '../../../questionnaires/answers.ts'
import { itemsOf, packAnswers } from '../../../questionnaires/columns.ts'
import type { Item } from '../../../questionnaires/item.ts'
import type { OwnQuestion } from '../../../questionnaires/own-questions.ts'
import { withOwnQuestions } from '../../../questionnaires/own-questions.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { completeAnswers } from '../../../questionnaires/read-answers.ts'
import { definitionOf } from '../../../server/manage/rounds/kept-definition.ts'
import { loadLibrary } from '../../../server/questionnaire-library.ts'
import type { StaffServer } from '../manage/staff-server.ts'
import { staffServer } from '../manage/staff-server.ts'

const library = loadLibrary(join(import.meta.dirname, '..', '..', '..', 'questionnaires'))
const day = '2026-02-02'
const secretWords = 'Salaisia sanoja'

const questions: readonly OwnQuestion[] = [
  { kind: 'agreement', wording: { fi: 'Tori on hyvä.', sv: 'Torget är bra.', en: 'The square is good.' }, options: [] },
  {
    kind: 'choice',
    wording: { fi: 'Mikä silta?', sv: 'Vilken bro?', en: 'Which bridge?' },
    options: [
      { fi: 'Uusi & iso', sv: 'Ny & stor', en: 'New & large' },
      { fi: 'Vanha', sv: 'Den gamla', en: 'The old one' },
    ],
  },
  { kind: 'text', wording: { fi: 'Muuta?', sv: 'Annat?', en: 'Else?' }, options: [] },
]

const told = {
  fi: ['Omat kysymyksemme', 'Tori on hyvä.', 'Jokseenkin samaa mieltä', 'Mikä silta?', 'vastanneista 75 % valitsi', 'Uusi &amp; iso'],
  sv: ['Våra egna frågor', 'Torget är bra.', 'Delvis av samma åsikt', 'Vilken bro?', 'valde 75 % alternativet', 'Ny &amp; stor'],
  en: ['Our own questions', 'The square is good.', 'Tend to agree', 'Which bridge?', '75% chose', 'New &amp; large'],
} as const

let server: StaffServer
beforeAll(async () => {
  server = await staffServer()
})
afterAll(() => server.stop())

function codeOf({ scales }: Questionnaire, item: Item, person: number): number | undefined {
  if (item.id === 'own_2') return person % 4 === 0 ? 2 : 1
  const options =
    item.kind === 'rating' || item.kind === 'pair'
      ? scales.find(({ id }) => id === item.scale)?.options
      : item.kind === 'singleChoice'
        ? item.options
        : []
  return options?.[(person + item.id.length) % options.length]?.code
}

function answersOf(questionnaire: Questionnaire, group: string, person: number): Answers {
  const asked = itemsOf(questionnaire).filter(({ groups }) => groups === undefined || groups.includes(group))
  const given = asked.flatMap((item) => {
    const code = codeOf(questionnaire, item, person)
    return code === undefined ? [] : [[item.id, code] as const]
  })
  return completeAnswers(questionnaire, group, Object.fromEntries(given))
}

/** A released round of which so many people of a group answered; the path of its result, and its unit where it has one. */
async function releasedRound(id: string, group: string, people: number) {
  const { store } = server
  const core = library.byId(id)
  if (core === undefined) throw new Error(`The questionnaire ${id} is gone`)
  const questionnaire = withOwnQuestions(core, questions)
  const { id: organisation } = await store.organisations.create({
    name: 'X',
    kind: 'municipality',
    languages: ['fi', 'sv'],
    inhabitants: 9,
  })
  await store.units.add({ organisation, parent: null, name: 'Kitchen', persons: 60 })
  await store.definitions.keep(definitionOf(questionnaire))
  const days = { opensOn: '2026-01-01', closesOn: '2026-12-30', resultsOn: '2026-12-31' }
  const groups = [{ group, recruitment: 'census' as const, populationSize: 60, invited: null }]
  const said = { year: 2026, title: null, smallestCell: 5, readersAnswer: false, seed: 1, previousRound: null }
  const terms = { unitAudience: 'allUnits' as const }
  const plan = { organisation, questionnaire: id, definitionHash: questionnaire.hash, groups, terms }
  const created = await store.rounds.create({ ...plan, ...said, ...days })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  await store.rounds.open(created.id)
  const [first] = await store.rounds.units(created.id)
  const unit = core.groups.some(({ id: one, byUnit }) => one === group && byUnit) ? (first?.unit ?? null) : null
  for (let person = 0; person < people; person += 1) {
    const secret = newDraftSecret()
    await store.drafts.save({ secret, roundId: created.id, content: { answers: {}, link: 'x', language: 'fi', page: 'p' }, day })
    const codes = packAnswers(questionnaire, answersOf(questionnaire, group, person))
    const texts = [{ item: 'own_3', language: 'fi', text: secretWords }]
    const stored = await store.responses.submit({ draftSecretHash: draftIdOf(secret), roundId: created.id, group, unit, codes, texts, day })
    if (stored !== 'stored') throw new Error(stored)
  }
  await store.rounds.close(created.id)
  await store.rounds.release(created.id)
  return { path: `/results/${created.id}`, unit }
}

const read = async (path: string): Promise<string> => (await fetch(`${server.address}${path}`)).text()

async function expectTold(path: string): Promise<void> {
  for (const [language, words] of Object.entries(told)) {
    const html = (await read(`${path}?lang=${language}`)).replaceAll(/[\u00a0\u202f]/g, ' ')
    for (const each of words) expect(html).toContain(each)
    expect(html).not.toContain(secretWords)
    expect(html).not.toMatch(/Oma kysymys \d|Egen fråga \d|Own question \d/)
  }
}

describe('A round with own questions', () => {
  it('of a barometer shows them in full, with a file of their own', async () => {
    const { path } = await releasedRound('democracy-barometer', 'councillors', 40)
    await expectTold(path)
    const csv = await read(`${path}/tables/own-questions.csv?lang=en`)
    expect(csv).toContain('"Which bridge?","Councillors",1,"New & large",0.75,40,""')
    expect(csv).not.toContain(secretWords)
    for (const table of ['items', 'distributions', 'respondents'])
      expect(await read(`${path}/tables/${table}.csv?lang=en`)).not.toMatch(/own question|square is good/i)
  }, 30_000)

  it('of a dialogue type shows them of the whole and of the unit', async () => {
    const { path, unit } = await releasedRound('odi', 'staff', 24)
    await expectTold(path)
    await expectTold(`${path}/units/${unit}`)
  }, 30_000)

  it('that too few answered shows nothing of them', async () => {
    const { path } = await releasedRound('odi', 'staff', 7)
    expect(await read(`${path}?lang=en`)).not.toMatch(/Our own questions|The square is good/)
    expect((await fetch(`${server.address}${path}/tables/own-questions.csv`)).status).toBe(404)
  }, 30_000)
})
