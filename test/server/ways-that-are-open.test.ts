/** Whoever is signed in finds only links and buttons that they may use: all pages are walked as each role. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createApp } from '../../server/app.ts'
import type { ListedRoute } from './list-routes.ts'
import { listRoutes } from './list-routes.ts'
import { routeMatrix } from './route-matrix.ts'
import { rows } from './route-rows.ts'
import type { House } from './two-organisations.ts'
import { openTwoOrganisations } from './two-organisations.ts'
import type { Knocker, Visitor } from './visitors.ts'
import { enterAs, enterWith } from './visitors.ts'

let house: House
let routes: readonly ListedRoute[]
const rounds: Record<string, string> = {}

beforeAll(async () => {
  house = await openTwoOrganisations()
  routes = listRoutes(createApp(house.server.dependencies))
  for (const state of ['draft', 'open', 'closed', 'released'] as const) rounds[state] = await house.addRound(house.own, state)
}, 60_000)
afterAll(() => house.close())

const most = 150

const pathOf = (href: string): string => href.replace(/#.*$/, '').replaceAll('&amp;', '&')

/** Links of a page to pages of the staff and to results, without those that only change the language. */
const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/<a [^>]*href="([^"]+)"/g)]
    .map(([, href]) => pathOf(href ?? ''))
    .filter((href) => /^\/(manage|results)(\/|$)/.test(href) && !/[?&]lang=/.test(href))

/** Where forms post to; those that only ask (method get) are links in another shape. */
const formsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<form [^>]*>/g)]
    .filter(([tag]) => tag.includes('method="post"'))
    .map(([tag]) => pathOf(/action="([^"]+)"/.exec(tag)?.[1] ?? ''))

interface Walk {
  readonly seen: ReadonlySet<string>
  readonly forms: ReadonlySet<string>
  readonly closed: readonly string[]
}

/** Follows every link from the first page on. `closed`: where a link led to a refusal. */
async function walk(knocker: Knocker): Promise<Walk> {
  const seen = new Set<string>()
  const forms = new Set<string>()
  const closed: string[] = []
  const waiting: [string, string][] = [['/manage', '']]
  for (let next = waiting.shift(); next !== undefined && seen.size < most; next = waiting.shift()) {
    const [path, from] = next
    if (seen.has(path)) continue
    seen.add(path)
    const { status, text, location } = await knocker.knock('GET', path)
    if (status >= 400 || location.startsWith('/manage/sign-in')) closed.push(`${from} leads to ${path}: ${status}`)
    for (const action of formsOf(text)) forms.add(action)
    waiting.push(...linksOf(text).map((link): [string, string] => [link, path]))
  }
  return { seen, forms, closed }
}

/** Fixed words of an address weigh more than its parameters: /people/new is not /people/:account. */
function routeOf(method: string, path: string): ListedRoute | undefined {
  const asked = path.split('?')[0]?.split('/') ?? []
  const fits = (route: ListedRoute): boolean => {
    const parts = route.path.split('/')
    return route.method === method && parts.length === asked.length && parts.every((part, at) => part.startsWith(':') || part === asked[at])
  }
  return routes.filter(fits).toSorted((a, b) => a.path.split(':').length - b.path.split(':').length)[0]
}

/** Signing out is led to the door, as the table says; refused and not there are what no form may lead to. */
function mayPost(visitor: Visitor, path: string): boolean {
  const line = routeMatrix[routeOf('POST', path)?.name ?? '']
  const outcome = rows[line?.row ?? 'nothing'][visitor]
  return outcome !== 403 && outcome !== 404
}

describe('Every link and every form that a role finds leads where it may go', () => {
  it.each(['administrator', 'manager', 'editor', 'viewer', 'unitViewer', 'clerk'] as const)('%s', async (visitor) => {
    const { seen, forms, closed } = await walk(await enterAs(house, visitor))
    expect(closed).toEqual([])
    expect([...forms].filter((action) => !mayPost(visitor, action))).toEqual([])
    expect(seen.size).toBeGreaterThan(3)
  })
})

describe('What each role finds', () => {
  const found = async (visitor: Visitor, path: string): Promise<string> => {
    const { status, text } = await (await enterAs(house, visitor)).knock('GET', path)
    expect(status).toBe(200)
    return text
  }
  const own = (state: string): string => `/manage/rounds/${rounds[state]}`

  it('editor: how many have answered, links to hand out, but no results and no way to open or close', async () => {
    const page = await found('editor', own('open'))
    expect(page).toContain('<b>36</b>')
    expect(page).toContain('/a/')
    expect(page).not.toContain('/close')
    expect(page).not.toContain('/smallest-cell')
    expect(await found('editor', own('draft'))).toContain('A manager of the organisation opens the survey.')
    expect(await found('editor', own('closed'))).not.toContain(`/results/${rounds['closed']}`)
  })

  it.each(['clerk', 'unitViewer'] as const)('%s: no number of answers, no link to answer by', async (visitor) => {
    for (const path of ['/manage', `/manage/organisations/${house.own.organisation}`, own('open'), own('closed')]) {
      const page = await found(visitor, path)
      expect(page).not.toMatch(/\b36\b/)
      expect(page).not.toContain('/a/')
    }
  })

  it('clerk: the surveys that still take answers from paper', async () => {
    const unseen = await house.addRound(house.own, 'closed')
    const page = await found('clerk', '/manage')
    expect(page).toContain(`/manage/rounds/${unseen}/late-answers`)
    expect(page).not.toContain(`${own('released')}/late-answers`)
  })

  it('reader of a unit’s results: the result of the own unit and of the whole', async () => {
    const page = await found('unitViewer', '/manage')
    expect(page).toContain(`/results/${rounds['closed']}/units/${house.own.units.schools}`)
    expect(page).toContain(`/results/${rounds['closed']}"`)
    expect(page).not.toContain(house.own.units.libraries)
  })

  it('somebody without any organisation: a word on what to do', async () => {
    await house.addPerson(house.own, 'nobody yet', 'nobody')
    const { text } = await (await enterWith(house, 'nobody-yet@own.example')).knock('GET', '/manage')
    expect(text).toContain('Your account does not belong to any organisation yet.')
    expect(linksOf(text).filter((link) => link.includes('organisations'))).toEqual([])
  })
})
