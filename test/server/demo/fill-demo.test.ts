/**
 * The demo in a real store: everything is there, quickly, and the same every time.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openStore } from '../../../data/open-store.ts'
import { sizeClassOf } from '../../../data/organisation.ts'
import type { Store } from '../../../data/store.ts'
import { parseQuestionnaireText } from '../../../questionnaires/parse-questionnaire-text.ts'
import { demoBytes } from '../../../server/demo/chance.ts'
import type { DemoGuide } from '../../../server/demo/demo-guide.ts'
import { describeGuide } from '../../../server/demo/demo-guide.ts'
import { demoRounds } from '../../../server/demo/demo-rounds.ts'
import { fillDemo } from '../../../server/demo/fill-demo.ts'
import { verifyPassword } from '../../../server/manage/password.ts'
import { demoSeed, library, likelyOnes, peopleOf, today } from './demo-library.ts'

const openDemo = () => openStore({ file: ':memory:', random: demoBytes(demoSeed) })

describe('the filled demo', () => {
  let store: Store
  let guide: DemoGuide
  beforeAll(async () => {
    store = await openDemo()
    guide = await fillDemo(store, library, { seed: demoSeed, today })
  }, 120_000)
  afterAll(() => store.close())

  it('holds a municipality with six units and a county whose teams stand under two areas', async () => {
    const organisations = (await store.organisations.list()).slice(0, 2)
    expect(organisations.map(({ name, kind, inhabitants }) => [name.slice(0, 10), kind, inhabitants])).toEqual([
      ['Kaislajärv', 'county', 118_000],
      ['Koivuranta', 'municipality', 30_000],
    ])
    const [county, municipality] = await Promise.all(organisations.map(({ id }) => store.units.ofOrganisation(id, today)))
    expect(municipality?.map(({ persons }) => persons)).toEqual([34, 16, 23, 9, 4, 0])
    expect(county?.map(({ depth }) => depth)).toEqual([0, 1, 1, 1, 0, 1, 1])
    const letters = [...(municipality ?? []), ...(county ?? [])].map(({ name }) => JSON.stringify(name)).join('')
    for (const odd of ['å', 'ä', 'ö', 'Š', 'Å']) expect(letters).toContain(odd)
  })

  it('holds seven neighbours of the municipality’s size after them, each with one released round', async () => {
    const others = (await store.organisations.list()).slice(2)
    expect(others.map(({ kind, inhabitants }) => [kind, sizeClassOf(inhabitants)])).toEqual(Array(7).fill(['municipality', 'under50000']))
    const rounds = await Promise.all(others.map(({ id }) => store.rounds.list({ organisation: id })))
    expect(rounds.map((own) => own.map(({ state, questionnaire }) => [state, questionnaire]))).toEqual(
      Array(7).fill([['released', 'democracy-barometer']]),
    )
  })

  it('holds ten rounds in their states, each tied to the one before', async () => {
    const own = new Set((await store.organisations.list()).slice(0, 2).map(({ id }) => id))
    const told = new Set(demoRounds(today).map(({ questionnaire }) => questionnaire))
    const rounds = (await store.rounds.list()).filter(({ organisation, questionnaire }) => own.has(organisation) && told.has(questionnaire))
    const count = (state: string): number => rounds.filter((round) => round.state === state).length
    expect([rounds.length, count('released'), count('closed'), count('open')]).toEqual([10, 7, 2, 1])
    expect(rounds.filter(({ previousRound }) => previousRound === null).map(({ year }) => year)).toEqual([2024, 2024, 2024])
  })

  it('holds one small released round of every other questionnaire, asked by an organisation that its words fit', async () => {
    const kinds = new Map((await store.organisations.list()).map(({ id, kind }) => [id, kind]))
    const told = new Set(demoRounds(today).map(({ questionnaire }) => questionnaire))
    const others = (await store.rounds.list()).filter(({ questionnaire }) => !told.has(questionnaire))
    expect(others.map(({ questionnaire }) => questionnaire).toSorted()).toEqual(
      likelyOnes.map(({ questionnaire }) => questionnaire).toSorted(),
    )
    expect(likelyOnes).toHaveLength(library.current.length - told.size)
    for (const { id, organisation, questionnaire, state } of others) {
      const kind = kinds.get(organisation) ?? 'other'
      expect([state, library.byId(questionnaire)?.organisationKinds.includes(kind)]).toEqual(['released', true])
      expect((await store.responses.ofRound(id)).length).toBeLessThan(200)
    }
  })

  it('has leaders who answered too in the county only: there one answer of each unit does not count', async () => {
    const rounds = await store.rounds.list()
    const having = new Set(rounds.filter(({ readersAnswer }) => readersAnswer).map(({ organisation }) => organisation))
    const county = (await store.organisations.list()).find(({ kind }) => kind === 'county')
    expect(having).toEqual(new Set([county?.id]))
    const ofCounty = rounds.filter(({ organisation }) => organisation === county?.id)
    expect(ofCounty.map(({ readersAnswer }) => readersAnswer)).toEqual([true, true, true])
  })

  it('keeps what people sent, and of who broke off only the count', async () => {
    const closed = (await store.rounds.list({ states: ['closed'] })).find(({ questionnaire }) => questionnaire === 'odi')
    const id = closed?.id ?? ''
    const people = peopleOf('dialogue 2026')
    const started = (await store.counters.days(id)).reduce((sum, day) => sum + day.started, 0)
    expect(await store.responses.ofRound(id)).toHaveLength(people.filter(({ sent }) => sent).length)
    expect(started).toBe(people.length)
    expect(people.length).toBeGreaterThan(people.filter(({ sent }) => sent).length)
  })

  it('keeps definitions that can be read again', async () => {
    for (const { hash } of library.current) {
      const kept = await store.definitions.find(hash)
      const parsed = parseQuestionnaireText(kept?.json ?? '')
      expect(parsed.ok && parsed.questionnaire.hash).toBe(hash)
    }
  })

  it('names accounts that can sign in, links that lead to the open round, and results', async () => {
    for (const { email, password } of guide.accounts) {
      const account = await store.accounts.findByEmail(email)
      expect(await verifyPassword(password, account?.passwordHash ?? '')).toBe(true)
    }
    const [open] = await store.rounds.list({ states: ['open'] })
    const links = await Promise.all(guide.links.map(({ path }) => store.links.find(path.replace('/a/', ''))))
    expect(links.map((link) => link?.roundId)).toEqual(Array(5).fill(open?.id))
    expect(guide.results).toHaveLength(9 + likelyOnes.length)
    const words = describeGuide(guide, 'http://localhost:3000')
    for (const { path } of [...guide.links, ...guide.results]) expect(words).toContain(`http://localhost:3000${path}`)
  })

  it('is the same in another store that is given the same chance, ids included', async () => {
    const other = await openDemo()
    const again = await fillDemo(other, library, { seed: demoSeed, today })
    expect(again).toEqual(guide)
    const rounds = await store.rounds.list()
    expect(await other.rounds.list()).toEqual(rounds)
    for (const { id } of rounds) expect(await other.responses.ofRound(id)).toEqual(await store.responses.ofRound(id))
    await other.close()
  }, 120_000)

  it('refuses a store that has been filled before', async () => {
    await expect(fillDemo(store, library, { seed: demoSeed, today })).rejects.toThrow('needs an empty store')
  })
})
