/** The dialogue guide as strangers and managers meet it: step by step, in three languages, with whatever stands in an address. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { suggestMethods } from '../../../analysis/guide/suggest-methods.ts'
import { guideOptions } from '../../../questionnaires/guide/guide-questions.ts'
import { suggestionsAddress } from '../../../views/guide/guide-address.ts'
import { screenLanguages, translatorFor } from '../../../views/translate.ts'
import { answered, guide } from '../../guide/guide.ts'
import type { House } from '../two-organisations.ts'
import { openTwoOrganisations } from '../two-organisations.ts'
import { enterAs } from '../visitors.ts'

const t = translatorFor('en')
let house: House
beforeAll(async () => {
  house = await openTwoOrganisations()
}, 60_000)
afterAll(() => house.close())

async function read(path: string, language = 'en') {
  const answer = await fetch(`${house.server.address}${path}`, { redirect: 'manual', headers: { 'accept-language': language } })
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') ?? '' }
}

const wishes = 'influence=open&decider=own&purpose=understanding&stage=need&size=dozens&cost=medium&conflict=tense'
const titlesIn = (text: string): readonly string[] => [...text.matchAll(/<h1[^>]*>([^<]*)<\/h1>/gu)].map(([, title]) => title ?? '')

describe('Each page of the guide', () => {
  const pages: readonly (readonly [string, Readonly<Record<'fi' | 'sv' | 'en', string>>])[] = [
    ['/guide', { fi: 'Dialogiopas', sv: 'Dialogguiden', en: 'Dialogue guide' }],
    ['/guide?influence=open&step=wishes', { fi: 'Mitä toivotte?', sv: 'Vad önskar ni?', en: 'What are you looking for?' }],
    [`/guide?${wishes}`, { fi: 'Ehdotukset', sv: 'Förslag', en: 'Suggestions' }],
    [
      '/guide?influence=decided&step=wishes',
      {
        fi: 'Tässä asiassa kannattaa tiedottaa',
        sv: 'I den här saken är det bäst att informera',
        en: 'In this matter it is best to inform',
      },
    ],
    ['/guide/methods', { fi: 'Dialogin menetelmät', sv: 'Metoder för dialog', en: 'Methods for dialogue' }],
  ]

  it.each(pages.flatMap(([path, titles]) => screenLanguages.map((language) => [path, language, titles[language]] as const)))(
    '%s stands there for a stranger in %s: "%s"',
    async (path, language, title) => {
      const { status, text } = await read(path, language)
      expect([status, titlesIn(text)]).toEqual([200, [title]])
      expect(text).toContain(`<html lang="${language}"`)
      expect(text).not.toContain('{{')
      expect(text).not.toContain('/manage/rounds')
      expect(text).toContain('<meta name="description" content="')
    },
  )

  it('of a method stands there in each language, with its list of when it is not suited', async () => {
    for (const language of screenLanguages)
      for (const { id, name, notSuitedWhen } of guide.methods.slice(0, 8)) {
        const { status, text } = await read(`/guide/methods/${id}`, language)
        expect([status, titlesIn(text)]).toEqual([200, [name[language]]])
        expect(text).toContain(notSuitedWhen[0]?.[language])
      }
  })

  it.each(['nothing', 'constructor', '__proto__', '..%2f..%2fguide.json', 'eratauko.json'])(
    'is not there for a method called %s',
    async (id) => {
      expect((await read(`/guide/methods/${id}`)).status).toBe(404)
    },
  )
})

describe('The suggestions', () => {
  it('say in words what is met and what is not, three open and the rest folded, with the rule', async () => {
    const { text } = await read(`/guide?${wishes}`)
    expect(text.split('class="card stack suggestion"')).toHaveLength(4)
    expect(text).toMatch(/Met<\/p>\s*<ul>\s*<li>Helps people understand each other/u)
    expect(text).toContain('Not met')
    expect(text).toContain(guide.rule[0]?.en)
    expect(text).toMatch(/Your limits left out \d+ methods\./u)
  })

  it('name the limits that are broken where no method keeps all', async () => {
    const tight = guideOptions.conflict
      .flatMap((conflict) => (['faceToFace', 'online'] as const).map((form) => ({ conflict, form })))
      .map((limits) => answered({ influence: 'open', weeks: 1, cost: 'small', work: 'small', ...limits }))
      .find((answers) => suggestMethods(guide, answers).kind === 'nearest')
    if (tight === undefined) throw new Error('Some method keeps even the tightest limits')
    const { text } = await read(suggestionsAddress({ answers: tight, plan: null }))
    expect(text).toContain(t('guide:suggestions.nearest'))
    expect(text).toContain(t('guide:reason.broken'))
  })

  it('are none where the matter is decided', async () => {
    const { text } = await read('/guide?influence=decided&purpose=listen')
    expect(text).not.toContain('suggestion')
    expect(text).toContain(guide.inform[0]?.en)
  })

  it('lead to a method and back with the answers, in whatever language is chosen', async () => {
    const { text } = await read(`/guide?${wishes}`)
    const [, href = ''] = /<h2><a href="([^"]+)"/u.exec(text) ?? []
    const method = await read(href.replaceAll('&amp;', '&'))
    expect(method.text).toContain('How it fits your answers')
    expect(method.text.replaceAll('&amp;', '&')).toContain(`href="/guide?${wishes}"`)
    expect(text.replaceAll('&amp;', '&')).toContain(`href="/guide?${wishes}&lang=sv"`)
  })
})

describe('An address of the guide', () => {
  it('without an answer to the first question asks it again and says so', async () => {
    expect((await read('/guide?step=wishes&purpose=ideas')).text).toContain('Choose one option.')
    expect((await read('/guide?purpose=ideas')).text).toContain('<input type="hidden" name="purpose" value="ideas">')
  })

  it('with empty fields leads to the one without them', async () => {
    const { status, location } = await read('/guide?influence=open&stage=&weeks=&purpose=ideas')
    expect([status, location]).toEqual([303, '/guide?influence=open&purpose=ideas'])
  })

  it.each([
    ['weeks=abc', 'How many weeks do you have?'],
    ['weeks=-4', 'How many weeks do you have?'],
    ['weeks=99999999999', 'How many weeks do you have?'],
    ['purpose=listen&purpose=profit', 'What do you want to achieve?'],
    ['conflict=%3Cscript%3E', 'conflict'],
  ])('with %s is read without it, and says what was left out', async (query, question) => {
    const { status, text } = await read(`/guide?influence=open&${query}`)
    expect(status).toBe(200)
    expect(text).toContain('could not be read and were left out')
    expect(text).toContain(question)
    expect(text).not.toContain('<script')
  })

  it.each([
    'influence=nonsense',
    'influence',
    'influence[]=open',
    '%E0%A4%A',
    '__proto__=1&influence=open',
    `influence=open&whom=${'x'.repeat(5000)}`,
  ])('with ?%s is answered, never with a fault of the server', async (query) => {
    for (const path of ['/guide', '/guide/methods', '/guide/methods/eratauko'])
      expect((await read(`${path}?${query}`)).status).toBeLessThan(400)
  })
})

describe('From the findings of a survey', () => {
  it('a manager takes a method into the plan; nobody else is shown the way', async () => {
    const round = await house.addRound(house.own, 'closed')
    const finding = 'dimension:staff:flow'
    const query = `${wishes}&plan=${round}&finding=${encodeURIComponent(finding)}`
    const manager = await enterAs(house, 'manager')
    const { text } = await manager.knock('GET', `/guide?${query}`)
    const form = `/manage/rounds/${round}/actions/new?finding=${encodeURIComponent(finding)}&method=`
    const [, href = ''] = /href="([^"]*\/actions\/new[^"]*)"/u.exec(text) ?? []
    expect(href.replaceAll('&amp;', '&')).toContain(form)
    expect(await manager.knock('GET', href.replaceAll('&amp;', '&'))).toMatchObject({
      status: 200,
      text: expect.stringMatching(/<option value="\w+" selected/u),
    })
    expect((await manager.knock('GET', `/manage/rounds/${round}/actions`)).text).not.toContain('/guide?influence')
    for (const visitor of ['stranger', 'viewer', 'otherManager'] as const)
      expect((await (await enterAs(house, visitor)).knock('GET', `/guide?${query}`)).text).not.toContain('/manage/rounds')
  }, 60_000)
})
