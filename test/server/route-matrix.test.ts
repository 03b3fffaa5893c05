/** Every route of the server, requested by everybody who may knock. The table stands in `route-matrix.ts`. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createApp } from '../../server/app.ts'
import type { ListedRoute } from './list-routes.ts'
import { listRoutes } from './list-routes.ts'
import type { Things } from './route-fixture.ts'
import { addressOf, fieldsOf, thingsOf } from './route-fixture.ts'
import { routeMatrix } from './route-matrix.ts'
import { rows } from './route-rows.ts'
import type { House } from './two-organisations.ts'
import { openTwoOrganisations } from './two-organisations.ts'
import type { Knocker, Visitor } from './visitors.ts'
import { enterAs, outcomeOf, visitors } from './visitors.ts'

let house: House
let things: Things
let routes: readonly ListedRoute[]
const knockers = new Map<Visitor, Knocker>()

beforeAll(async () => {
  house = await openTwoOrganisations()
  things = thingsOf(house)
  routes = listRoutes(createApp(house.server.dependencies))
  for (const visitor of visitors) knockers.set(visitor, await enterAs(house, visitor))
}, 60_000)
afterAll(() => house.close())

describe('The table of routes and roles', () => {
  it('has a line for every route', () => {
    const missing = routes.filter(({ name }) => !Object.hasOwn(routeMatrix, name))
    const advice = missing.map(
      ({ name, needs }) => `"${name}" has no line in test/server/route-matrix.ts: add one, such as line('${needs ?? 'everybody'}').`,
    )
    expect(advice).toEqual([])
  })

  it('has no line for a route that is gone', () => {
    const known = new Set(routes.map(({ name }) => name))
    const gone = Object.keys(routeMatrix).filter((name) => !known.has(name))
    expect(gone.map((name) => `There is no route "${name}" any more: remove its line from test/server/route-matrix.ts.`)).toEqual([])
  })

  it('has no two lines for one route, and no route answers twice', () => {
    expect(routes.length).toBe(new Set(routes.map(({ name }) => name)).size)
  })
})

/** What each visitor got, as the rows of the table say it. */
async function outcomesAt(route: ListedRoute): Promise<Readonly<Record<string, unknown>>> {
  const line = routeMatrix[route.name]
  if (line === undefined) throw new Error(`${route.name} has no line`)
  const outcomes: [Visitor, unknown][] = []
  for (const visitor of visitors) {
    const [address, fields] = [await addressOf(route, line, things), await fieldsOf(route, line, things)]
    const answer = await knockers.get(visitor)?.knock(route.method, address, route.method === 'POST' ? fields : {})
    outcomes.push([visitor, answer && outcomeOf(answer)])
    if (line.signsOut === true) knockers.set(visitor, await enterAs(house, visitor))
  }
  return Object.fromEntries(outcomes)
}

describe('At every route each visitor gets what the table says', () => {
  it.each(Object.keys(routeMatrix))('%s', async (name) => {
    const route = routes.find((each) => each.name === name)
    const line = routeMatrix[name]
    if (route === undefined || line === undefined) throw new Error(`There is no route ${name}`)
    expect(await outcomesAt(route)).toEqual(rows[line.row])
  })
})
