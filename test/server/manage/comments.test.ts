/** Open answers: who reads them and from when on, what is marked at them, and what of them gets out. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { draftIdOf, newDraftSecret } from '../../../data/draft-cipher.ts'
import { columnsOf } from '../../../questionnaires/columns.ts'
import { definitionOf } from '../../../server/manage/rounds/kept-definition.ts'
import type { StaffBrowser } from './staff-browser.ts'
import { fieldValue, staffBrowser } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { makeOrganisation, setUp, staffServer, today } from './staff-server.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
beforeAll(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser)
})
afterAll(() => server.stop())

/** Words of the big list of naughty strings, and the ones that a template or a database would trip over. */
const naughty = [
  '<script>alert(1)</script> & "quotes"',
  'مرحبا بالعالم – שלום',
  '👩‍👩‍👧‍👦 🏳️‍🌈 Ｔｈｅ',
  `${'ä'.repeat(3000)}`,
  "'; drop table text; --",
  '${7*7} <%= 7 %> {{name}} [object Object]',
]
const named = 'Kiitos, rehtori Maija Meikäläinen vastaa aina. Soita 040 123 4567.'

/** A closed round of residents who all wrote something; its id. */
async function closedRound(texts: readonly string[]): Promise<string> {
  const { store, dependencies } = server
  const questionnaire = dependencies.library.byId('democracy-barometer')
  if (questionnaire === undefined) throw new Error('The barometer is gone')
  await store.definitions.keep(definitionOf(questionnaire))
  const groups = [{ group: 'residents', recruitment: 'randomSample' as const, populationSize: 9000, invited: 40 }]
  const days = { opensOn: '2026-01-01', closesOn: '2026-12-30', resultsOn: '2026-12-31' }
  const said = { year: 2026, title: null, smallestCell: 5, readersAnswer: false, seed: 1, previousRound: null, groups, ...days }
  const created = await store.rounds.create({ organisation, questionnaire: questionnaire.id, definitionHash: questionnaire.hash, ...said })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  await store.rounds.open(created.id)
  const codes = Int16Array.from(columnsOf(questionnaire), () => 2)
  for (const text of texts) {
    const secret = newDraftSecret()
    const content = { answers: {}, link: 'x', language: 'fi', page: 'p' }
    await store.drafts.save({ secret, roundId: created.id, content, day: today })
    const wrote = [{ item: 'open_works_well', language: 'fi', text }]
    const answer = { roundId: created.id, group: 'residents', unit: null, codes, texts: wrote, day: today }
    await store.responses.submit({ ...answer, draftSecretHash: draftIdOf(secret) })
  }
  await store.rounds.close(created.id)
  return created.id
}

const plain = Array.from({ length: 12 }, (_, index) => `Kirjasto ${index} on hyvä`)

describe('Open answers', () => {
  it('are nowhere while fewer than ten wrote, and the page says why', async () => {
    const round = await closedRound(plain.slice(0, 9))
    const page = await browser.open(`/manage/rounds/${round}/comments`)
    expect(page.status).toBe(200)
    expect(page.html).toContain('Nothing to read yet')
    expect(page.html).not.toContain('Kirjasto')
    const [first] = await server.store.comments.ofRound(round)
    expect((await browser.open(`/manage/rounds/${round}/comments/${first?.id ?? ''}`)).status).toBe(404)
  })

  it('are searched, and searching changes nothing of what is typed', async () => {
    const round = await closedRound([...plain, ...naughty])
    const all = await browser.open(`/manage/rounds/${round}/comments`)
    expect(all.html).toContain('18 answers of 18')
    expect(all.html).not.toContain('<script>alert')
    const found = await browser.open(`/manage/rounds/${round}/comments?q=${encodeURIComponent('KIRJASTO 3')}`)
    expect(found.html).toContain('1 answer of 18')
    const none = await browser.open(`/manage/rounds/${round}/comments?q=%00%ff&item=x&state=y&tag=z&page=-7`)
    expect(none.status).toBe(200)
    expect(none.html).toContain('Nothing was found')
  })

  it('are marked: names are suggested, a person decides, and only then it is published without them', async () => {
    const round = await closedRound([...plain, named])
    const comment = (await server.store.comments.ofRound(round)).find(({ text }) => text === named)
    const path = `/manage/rounds/${round}/comments/${comment?.id ?? ''}`
    const form = await browser.open(path)
    expect(fieldValue(form, 'hidden')).toBe('Maija Meikäläinen\n040 123 4567')
    const wrong = await browser.send(form, path, { hidden: 'Pekka', tags: 'a,b,c,d,e,f', publish: 'yes' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('The text has no ‘Pekka’')
    expect(wrong.html).toContain('There are 6 themes')
    expect(fieldValue(wrong, 'tags')).toBe('a,b,c,d,e,f')
    const saved = await browser.send(wrong, path, { hidden: 'Maija Meikäläinen\n040 123 4567', tags: 'koulut, kiitos', publish: 'yes' })
    expect(saved.html).toContain('Your marks are saved')
    expect(saved.html).toMatch(/koulut · 1/)
    const read = await browser.open(`/results/${round}`)
    expect(read.html).toContain('Kiitos, rehtori [removed] vastaa aina. Soita [removed].')
    expect(read.html).not.toContain('Meikäläinen')
    expect(read.html).not.toContain('Kirjasto 3')
    const stranger = staffBrowser(server.address)
    await server.store.rounds.release(round)
    expect((await stranger.open(`/results/${round}`)).html).not.toContain('vastaa aina')
    const choice = { parts: ['items' as const, 'comments' as const], groupsNotShown: [], foreword: {} }
    expect(await server.store.publications.choose(round, choice)).toBe('chosen')
    const open = (await stranger.open(`/results/${round}`)).html
    expect(open).toContain('Kiitos, rehtori [removed] vastaa aina. Soita [removed].')
    expect(open).not.toMatch(/Meikäläinen|040 123/)
    expect((await server.store.audit.ofOrganisation(organisation)).map(({ action }) => action)).toContain('commentPublished')
  }, 30_000)

  it('of every sort of text are shown as they were written', async () => {
    const round = await closedRound([...plain, ...naughty])
    for (const { id, text } of await server.store.comments.ofRound(round)) {
      const page = await browser.open(`/manage/rounds/${round}/comments/${id}`)
      expect(page.status).toBe(200)
      if (text.startsWith('ä')) expect(page.html).toContain(text)
    }
  })
})
