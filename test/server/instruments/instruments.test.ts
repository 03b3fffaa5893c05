/** The pages of questionnaires and their sample results, as strangers meet them: three languages, unknown ids, whatever an address holds. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { textFor } from '../../../questionnaires/wording.ts'
import { escapeHtml } from '../../../views/charts/escape-html.ts'
import { screenLanguages, translatorFor } from '../../../views/translate.ts'
import { library } from '../demo/demo-library.ts'
import type { StaffServer } from '../manage/staff-server.ts'
import { makeOrganisation, setUp, staffServer } from '../manage/staff-server.ts'

let server: StaffServer
beforeAll(async () => {
  server = await staffServer()
})
afterAll(() => server.stop())

interface Read {
  readonly status: number
  readonly text: string
  readonly robots: string | null
}

async function read(path: string, language = 'en'): Promise<Read> {
  const answer = await fetch(`${server.address}${path}`, { headers: { 'accept-language': language } })
  return { status: answer.status, text: await answer.text(), robots: answer.headers.get('x-robots-tag') }
}

const all = library.current.map((questionnaire, turn) => [questionnaire.id, { questionnaire, turn }] as const)
/** One that is quick, and answered by unit. */
const byUnit = library.current.find(({ resultKind }) => resultKind === 'dialogueType')
if (byUnit === undefined) throw new Error('No questionnaire gives a dialogue type')

describe('The page of a questionnaire', () => {
  it.each(all)('says in three languages what %s is for, who answers, what it asks and what it measures', async (id, { questionnaire }) => {
    for (const language of screenLanguages) {
      const { status, text } = await read(`/questionnaires/${id}`, language)
      const audience = { language, organisationKind: questionnaire.organisationKinds[0] ?? 'other' }
      const { title, purpose, source, evidence, groups, dimensions, axes, nowAndWanted, pages } = questionnaire
      const items = pages.flatMap((page) => page.items)
      const asked = items.flatMap((item) =>
        (item.groups ?? groups.map((group) => group.id)).map((group) => textFor(item.wording, { ...audience, group })),
      )
      const meant = [...dimensions, ...axes, ...nowAndWanted].flatMap(({ name, description }) => [name, description])
      const words = [title, purpose, source, evidence.note, ...groups.map(({ name }) => name), ...meant].map((one) =>
        textFor(one, audience),
      )
      expect(status).toBe(200)
      expect([...words, ...asked].filter((one) => !text.includes(escapeHtml(one)))).toEqual([])
      expect(text).toContain(`href="/questionnaires/${id}/sample"`)
      expect(text).not.toMatch(/<input/)
    }
  })

  it('asks in the words of the kind of organisation that was chosen, and of the first where that is none of its own', async () => {
    const varied = library.current.find(
      ({ organisationKinds }) => organisationKinds.includes('municipality') && organisationKinds.includes('county'),
    )
    const page = (kind: string) => read(`/questionnaires/${varied?.id}?kind=${kind}`, 'fi')
    expect((await page('county')).text).not.toBe((await page('municipality')).text)
    expect((await page('__proto__')).text).toBe((await read(`/questionnaires/${varied?.id}`, 'fi')).text)
  })
})

describe('The sample result', () => {
  it.each(all)('of %s looks like a result, is no file and in no search, and says that it is invented', async (id, { turn }) => {
    const language = screenLanguages[turn % screenLanguages.length] ?? 'fi'
    const { status, text, robots } = await read(`/questionnaires/${id}/sample`, language)
    const t = translatorFor(language)
    expect([status, robots]).toEqual([200, 'noindex'])
    expect(text).toContain(t('instruments:sample.title'))
    expect(text).toContain(t('instruments:sample.text'))
    expect(text).not.toContain('<meta name="description"')
    expect(text).not.toContain(' download>')
  })

  it('is there by unit where a group answers by unit', async () => {
    const address = `/questionnaires/${byUnit.id}/sample`
    expect((await read(address)).text).toContain(`href="${address}/units/north"`)
    const { status, text } = await read(`${address}/units/north`, 'sv')
    expect([status, text]).toEqual([200, expect.stringContaining(translatorFor('sv')('instruments:sample.units.north'))])
  })
})

describe('An address of no questionnaire', () => {
  it.each(['/none', '/none/sample', '/__proto__', '/constructor/sample', '/%00', `/${'x'.repeat(200)}`, '/odi.json', '/..%2fodi'])(
    'is not found: %s',
    async (path) => {
      for (const language of screenLanguages) expect((await read(`/questionnaires${path}`, language)).status).toBe(404)
    },
  )

  it.each(['nobody', '__proto__', '%3Cscript%3E'])('nor is a unit that a sample has not: %s', async (unit) => {
    expect((await read(`/questionnaires/${byUnit.id}/sample/units/${unit}`)).status).toBe(404)
  })
})

describe('Questionnaires are offered by purpose', () => {
  it('on the front page, each once, with minutes, groups, questions and sample result', async () => {
    for (const language of screenLanguages) {
      const { text } = await read('/', language)
      for (const { id, useFor } of library.current) {
        expect(text.split(`href="/questionnaires/${id}"`)).toHaveLength(2)
        for (const href of [`/questionnaires/${id}#asked`, `/questionnaires/${id}/sample`, `/try/${id}`])
          expect(text).toContain(`href="${href}"`)
        expect(text).toContain(escapeHtml(translatorFor(language)(`instruments:use.${useFor ?? 'other'}.title`)))
      }
    }
  })

  it('to a manager, those whose words fit the organisation', async () => {
    const browser = await setUp(server)
    const organisation = await makeOrganisation(browser)
    const { html } = await browser.open(`/manage/organisations/${organisation}`)
    for (const { id, organisationKinds } of library.current) {
      const fits = organisationKinds.includes('municipality')
      expect([id, html.includes(`questionnaire=${id}"`), html.includes(`/questionnaires/${id}/sample`)]).toEqual([id, fits, fits])
    }
    expect(html).toContain(translatorFor('en')('instruments:use.planCooperation.title'))
  })
})
