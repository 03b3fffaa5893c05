/** The development plan: from a finding to an action, what moved in the next round, and what everybody reads of it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { PlannedAction } from '../../../data/planned-action.ts'
import { longestAction, mostActions } from '../../../data/planned-action.ts'
import { defaultPublicChoice } from '../../../questionnaires/public-parts.ts'
import type { House } from '../two-organisations.ts'
import { openTwoOrganisations } from '../two-organisations.ts'
import type { Answer, Knocker } from '../visitors.ts'
import { enterAs } from '../visitors.ts'

let house: House
let manager: Knocker
let viewer: Knocker
let stranger: Knocker
let first: string
let second: string
const key = 'position:staff:direction'

beforeAll(async () => {
  house = await openTwoOrganisations()
  first = await house.addRound(house.own, 'released')
  second = await house.addRound(house.own, 'released', 'ownUnit', first)
  for (const round of [first, second]) {
    const parts = [...defaultPublicChoice.parts, 'plan' as const]
    await house.store.publications.choose(round, { ...defaultPublicChoice, parts, foreword: {} })
  }
  ;[manager, viewer, stranger] = [await enterAs(house, 'manager'), await enterAs(house, 'viewer'), await enterAs(house, 'stranger')]
}, 60_000)
afterAll(() => house.close())

const actions = (round = first): string => `/manage/rounds/${round}/actions`
const plan = (): string => `/manage/organisations/${house.own.organisation}/plan`
const publicPlan = (round = second, language = 'en'): string => `/results/${round}/plan?lang=${language}`
const plain = ({ text }: Answer): string => text.replaceAll('&#39;', '’').replaceAll('&#34;', '"').replaceAll('&amp;', '&')

const filled = { indicator: key, words: 'One meeting a month without an agenda', method: 'world_cafe', owner: 'Board', dueOn: '2026-10-01' }
const said = { 'heard-fi': 'Kuulimme tämän', 'doing-fi': 'Teemme tämän' }

async function add(fields: Readonly<Record<string, string>>, round = first): Promise<PlannedAction> {
  const answer = await manager.knock('POST', `${actions(round)}/new`, fields)
  expect([answer.status, answer.location]).toEqual([303, `${actions(round)}?done=added`])
  const all = await house.store.plans.list(house.own.organisation)
  const added = all.find(({ words }) => words === fields['words'])
  if (added === undefined) throw new Error('The action was not kept')
  return added
}

async function emptyPlan(): Promise<void> {
  for (const { id } of await house.store.plans.list(house.own.organisation)) await house.store.plans.remove(house.own.organisation, id)
}

describe('From a finding to an action', () => {
  it.each(['fi', 'sv', 'en'])('lists in %s what was found, with the way to an action for those who manage', async (language) => {
    const page = await manager.knock('GET', `${actions()}?lang=${language}`)
    expect(page.status).toBe(200)
    expect(page.text).toMatch(/actions\/new\?finding=position%3Astaff%3A\w+/)
    const read = await viewer.knock('GET', `${actions()}?lang=${language}`)
    expect(read.status).toBe(200)
    expect(read.text).not.toContain('/actions/new')
  })

  it('fills in the finding and the method, keeps the action, and notes it in the log', async () => {
    const form = await manager.knock('GET', `${actions()}/new?finding=${key}&method=world_cafe`)
    expect(form.text).toContain(`<option value="${key}" selected>`)
    expect(form.text).toContain('<option value="world_cafe" selected>')
    const kept = await add(filled)
    expect(kept).toMatchObject({
      indicator: { kind: 'position', group: 'staff', axis: 'direction' },
      method: 'world_cafe',
      state: 'planned',
    })
    const page = plain(await manager.knock('GET', `${actions()}?done=added`))
    for (const words of ['The action was added to the plan.', filled.words, 'Responsible: Board', 'Due: 1 October 2026', 'overdue'])
      expect(page).toContain(words)
    const noted = (await house.store.audit.ofOrganisation(house.own.organisation)).map(({ action }) => action)
    expect(noted).toContain('actionAdded')
    await emptyPlan()
  })

  it('has results only of closed rounds', async () => {
    const open = await house.addRound(house.own, 'open')
    expect((await manager.knock('GET', actions(open))).status).toBe(403)
    expect((await manager.knock('POST', `${actions(open)}/new`, filled)).status).toBe(403)
  })
})

describe('The form of an action', () => {
  it('shows every problem at once where it is, and keeps what was typed', async () => {
    const wrong = { words: 'x'.repeat(longestAction.words + 1), method: 'no_such', indicator: 'item:staff:none', owner: 'o'.repeat(101), dueOn: '31.2.2027', public: '1', 'heard-sv': 'Hört' } // prettier-ignore
    const answer = await manager.knock('POST', `${actions()}/new`, wrong)
    expect(answer.status).toBe(422)
    for (const field of ['words', 'method', 'indicator', 'owner', 'dueOn', 'doing-sv']) expect(answer.text).toContain(`href="#${field}"`)
    for (const typed of [wrong.words, wrong.owner, '>Hört<']) expect(answer.text).toContain(typed)
    const nothing = await manager.knock('POST', `${actions()}/new`, { public: '1' })
    expect(plain(nothing)).toContain('Write what you do, or choose a method.')
    expect(plain(nothing)).toContain('Write what you heard and what you do in one language at least.')
    expect(await house.store.plans.list(house.own.organisation)).toEqual([])
  })

  it('keeps what was typed when the language is changed', async () => {
    const answer = await manager.knock('POST', `${actions()}/new`, { ...filled, ...said, language: 'sv' })
    expect(answer.status).toBe(200)
    for (const typed of [filled.words, filled.owner, 'Kuulimme tämän', 'Spara åtgärden', `value="${key}" selected`])
      expect(answer.text).toContain(typed)
    await manager.knock('GET', '/manage?lang=en')
  })

  it('takes any words as words', async () => {
    const naughty = ['</textarea><script>alert(1)</script>', 'مرحبا \u202e123 👩‍👩‍👧‍👦', "'; drop table planned_action; --", '{{name}} $t(plan:title) <%= 7 %>', 'å'.repeat(400)] // prettier-ignore
    for (const words of naughty) {
      const typed = { ...filled, words, owner: words.slice(0, 90), public: '1', 'heard-en': words.slice(0, 300), 'doing-en': words }
      const { id } = await add(typed)
      for (const path of [actions(), `${actions()}/${id}`, `${actions()}/${id}/remove`, plan(), publicPlan()]) {
        const page = await manager.knock('GET', path)
        expect([path, page.status, page.text.includes('<script>alert')]).toEqual([path, 200, false])
        expect(plain(page).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('’', "'")).toContain(words.trim())
      }
      await emptyPlan()
    }
  })

  it('changes how far it is and what came of it, and refuses what is not there', async () => {
    const { id } = await add(filled)
    expect((await manager.knock('POST', `${actions()}/${id}`, { ...filled, state: 'nowhere' })).status).toBe(422)
    const done = await manager.knock('POST', `${actions()}/${id}`, { ...filled, state: 'done', note: 'Six came.' })
    expect([done.status, done.location]).toEqual([303, `${actions()}?done=changed`])
    expect(await house.store.plans.find(house.own.organisation, id)).toMatchObject({ state: 'done', note: 'Six came.' })
    expect((await manager.knock('GET', `${actions(second)}/${id}`)).status).toBe(404)
    expect((await manager.knock('GET', `${actions()}/gone`)).status).toBe(404)
    expect((await (await enterAs(house, 'otherManager')).knock('POST', `${actions()}/${id}`, filled)).status).toBe(404)
    expect((await manager.knock('POST', `${actions()}/${id}/remove`)).location).toBe(`${actions()}?done=removed`)
    expect(await house.store.plans.list(house.own.organisation)).toEqual([])
  })

  it('says that a round has as many actions as it may', async () => {
    const parts = {
      indicator: null,
      words: 'x',
      method: null,
      owner: '',
      dueOn: null,
      state: 'planned',
      note: '',
      isPublic: false,
    } as const
    for (let count = 0; count < mostActions; count += 1) await house.store.plans.add(house.own.organisation, first, { ...parts, publicWords: {} }) // prettier-ignore
    const answer = await manager.knock('POST', `${actions()}/new`, filled)
    expect([answer.status, plain(answer).includes(`This survey has ${mostActions} actions already.`)]).toEqual([422, true])
    await emptyPlan()
  })
})

describe('The plan in the next year', () => {
  it('shows then and now by the released change, and that a change proves nothing of the action', async () => {
    await add(filled)
    for (const reader of [manager, viewer]) {
      const page = plain(await reader.knock('GET', plan()))
      // Both rounds were answered alike.
      expect(page).toContain('the position is about the same as in 2026')
      expect(page).toContain('A change does not prove that the action brought it about.')
      expect(page).toContain('<h2>Overdue</h2>')
    }
    expect(plain(await viewer.knock('GET', plan()))).not.toContain(`${actions()}/`)
    await emptyPlan()
  })

  it('compares with a closed round only once its results were looked at, so that the plan is no first look', async () => {
    await add(filled, second)
    const third = await house.addRound(house.own, 'closed', 'ownUnit', second)
    const before = plain(await manager.knock('GET', plan()))
    expect(before).toContain('the next survey will show whether this result has changed')
    expect(before).toContain(`<a href="/results/${third}">`)
    expect((await house.store.rounds.find(third))?.resultsSeen).toBe(false)
    await manager.knock('GET', `/results/${third}`)
    expect(plain(await manager.knock('GET', plan()))).toContain('the position is about the same as in 2026 (2)')
    await emptyPlan()
  })
})

describe('What we heard, what we do', () => {
  it('shows strangers the public words of public actions, of this round and those before it, and what moved', async () => {
    await add({ ...filled, ...said, public: '1' })
    await add({ ...filled, words: 'Secret meeting', owner: 'Nobody’s business' }, second)
    const page = plain(await stranger.knock('GET', publicPlan(second, 'fi')))
    for (const words of ['Kuulimme tämän', 'Teemme tämän', 'Kysely 2026', 'Onko tulos muuttunut?']) expect(page).toContain(words)
    for (const words of [filled.words, 'Secret meeting', 'Board', 'Nobody’s business']) expect(page).not.toContain(words)
    const english = plain(await stranger.knock('GET', publicPlan()))
    expect(english).toContain('<p class="plan-text" lang="fi" dir="auto">Teemme tämän</p>')
    expect(english).toContain('This text is in Finnish only.')
    expect((await stranger.knock('GET', `/results/${second}`)).text).toContain(`href="/results/${second}/plan"`)
    const picture = /href="([^"]+\/plan\/charts\/[^"]+\.svg)"/.exec(english)?.[1] ?? ''
    expect((await stranger.knock('GET', picture)).text).toContain('<svg')
  })

  it('is an explained empty page, and no link leads there, where the plan is not chosen as public', async () => {
    await house.store.publications.choose(second, { ...defaultPublicChoice, foreword: {} })
    const page = await stranger.knock('GET', publicPlan())
    expect([page.status, page.text.includes('No actions have been published yet'), page.text.includes('Teemme')]).toEqual([
      200,
      true,
      false,
    ])
    expect((await stranger.knock('GET', `/results/${second}`)).text).not.toContain(`/results/${second}/plan"`)
    expect(plain(await manager.knock('GET', actions(second)))).not.toContain('Not everybody can see the public actions yet.')
    await house.store.publications.choose(first, { ...defaultPublicChoice, foreword: {} })
    expect(plain(await manager.knock('GET', actions()))).toContain('Not everybody can see the public actions yet.')
    await emptyPlan()
  })
})
