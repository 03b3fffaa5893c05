/** Who sees the result of a round and of its units: pages, tables and links, for each role and each promise to respondents. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { UnitAudience } from '../../../data/round-terms.ts'
import { unitAudiences } from '../../../data/round-terms.ts'
import { screenLanguages } from '../../../views/translate.ts'
import type { House } from '../two-organisations.ts'
import { openTwoOrganisations } from '../two-organisations.ts'
import type { Knocker, Visitor } from '../visitors.ts'
import { enterAs, visitors } from '../visitors.ts'

let house: House
const rounds = new Map<string, string>()
const knockers = new Map<Visitor, Knocker>()

beforeAll(async () => {
  house = await openTwoOrganisations()
  for (const state of ['closed', 'released'] as const)
    for (const audience of unitAudiences) rounds.set(`${state} ${audience}`, await house.addRound(house.own, state, audience))
  rounds.set('criteria', await house.addRound(house.own, 'closed', 'ownUnit', undefined, 'participation-ladder'))
  for (const visitor of visitors) knockers.set(visitor, await enterAs(house, visitor))
}, 60_000)
afterAll(() => house.close())

const names = { schools: 'Koulut', school: 'Keskuskoulu', libraries: 'Kirjastot' } as const
const all = ['schools', 'school', 'libraries'] as const
const below = ['schools', 'school'] as const
type Unit = (typeof all)[number]

async function read(visitor: Visitor, round: string, rest = ''): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await knockers.get(visitor)?.knock('GET', `/results/${rounds.get(round)}${rest}`)
  if (answer === undefined) throw new Error(`Nobody is ${visitor}`)
  return answer
}

const unitsNamedIn = (text: string): readonly Unit[] => all.filter((unit) => text.includes(names[unit]))

/** The units whose names stand on the page of the whole, in the two tables that have units, and those that have a page. */
async function unitsSeen(visitor: Visitor, round: string): Promise<Readonly<Record<string, readonly Unit[]>>> {
  const pages: Unit[] = []
  for (const unit of all) if ((await read(visitor, round, `/units/${house.own.units[unit]}`)).status === 200) pages.push(unit)
  return {
    whole: unitsNamedIn((await read(visitor, round)).text),
    respondents: unitsNamedIn((await read(visitor, round, '/tables/respondents.csv')).text),
    positions: unitsNamedIn((await read(visitor, round, '/tables/positions.csv')).text),
    years: unitsNamedIn((await read(visitor, round, '/tables/years.csv')).text),
    pages,
  }
}

const everywhere = (units: readonly Unit[]): Readonly<Record<string, readonly Unit[]>> => ({
  whole: units,
  respondents: units,
  positions: units,
  years: units,
  pages: units,
})

/** Who sees a released result: everybody sees the whole; these units are seen beside. */
const released: Readonly<Record<UnitAudience, Partial<Record<Visitor, readonly Unit[]>>>> = {
  managers: { administrator: all, manager: all },
  ownUnit: { administrator: all, manager: all, unitViewer: below },
  allUnits: Object.fromEntries(visitors.map((visitor) => [visitor, all])),
}

const closed: Readonly<Record<UnitAudience, Partial<Record<Visitor, readonly Unit[]>>>> = {
  managers: { administrator: all, manager: all, viewer: [], unitViewer: [] },
  ownUnit: { administrator: all, manager: all, viewer: [], unitViewer: below },
  allUnits: { administrator: all, manager: all, viewer: all, unitViewer: below },
}

describe.each(unitAudiences)('Where units are seen by: %s', (audience) => {
  it.each(visitors)('%s sees of a released round the whole, and these units everywhere alike', async (visitor) => {
    expect((await read(visitor, `released ${audience}`)).status).toBe(200)
    expect(await unitsSeen(visitor, `released ${audience}`)).toEqual(everywhere(released[audience][visitor] ?? []))
  })

  it.each(visitors)('%s sees of a closed round what a reader of results may, else nothing but their day', async (visitor) => {
    const seen = closed[audience][visitor]
    const { status, text } = await read(visitor, `closed ${audience}`)
    expect(status).toBe(200)
    if (seen === undefined) {
      // Letters and the thank-you page name this address before there are results.
      expect(text).toContain('The results will be published on 26 December 2026')
      expect([unitsNamedIn(text), text.includes('figure'), text.includes('36')]).toEqual([[], false, false])
      expect((await read(visitor, `closed ${audience}`, '/tables/respondents.csv')).status).toBe(404)
    } else expect(await unitsSeen(visitor, `closed ${audience}`)).toEqual(everywhere(seen))
  })

  it('is said on the page', async () => {
    const said = {
      managers: 'Units’ results are seen only by the managers of the survey.',
      ownUnit: 'A unit’s result is seen by managers and by readers of that unit’s own result.',
      allUnits: 'Everybody who sees this result also sees the results of units.',
    }
    expect((await read('stranger', `released ${audience}`)).text.replaceAll('&#39;', '’')).toContain(said[audience])
  })
})

describe('A reader of a unit’s results', () => {
  it('finds the way from the unit to the whole and back', async () => {
    const own = `/units/${house.own.units.schools}`
    expect((await read('unitViewer', 'closed ownUnit', own)).text).toContain(`href="/results/${rounds.get('closed ownUnit')}"`)
    expect((await read('unitViewer', 'closed ownUnit')).text).toContain(`href="/results/${rounds.get('closed ownUnit')}${own}"`)
  })

  it('reads the same of it as a manager does', async () => {
    const rows = async (visitor: Visitor): Promise<readonly string[]> =>
      (await read(visitor, 'closed ownUnit', '/tables/positions.csv')).text.split('\n').filter((row) => row.includes('Keskuskoulu'))
    expect(await rows('unitViewer')).toEqual(await rows('manager'))
    expect((await rows('manager')).length).toBeGreaterThan(0)
  })
})

describe('Research data', () => {
  it.each([
    ['managers', 403],
    ['ownUnit', 403],
    ['allUnits', 200],
  ] as const)('tell the units, so that a reader of results gets none where units are seen by %s only', async (audience, status) => {
    const accountId = house.own.people.get('viewer') ?? ''
    const organisationId = house.own.organisation
    await house.store.microdataPermissions.change({ accountId, organisationId, may: true, by: house.administrator, at: '2026-11-21 10:00' })
    const fields = { reason: 'A study of dialogue in schools.', understood: 'yes', file: 'answers' }
    const path = `/manage/rounds/${rounds.get(`closed ${audience}`)}/microdata`
    expect((await knockers.get('viewer')?.knock('POST', path, fields))?.status).toBe(status)
  })
})

describe('The pages of units where the result is criteria', () => {
  it.each([
    ['manager', all],
    ['unitViewer', below],
    ['viewer', []],
    ['stranger', []],
  ] as const)('are there for the %s as they are where it is a dialogue type', async (visitor, seen) => {
    const pages: Unit[] = []
    for (const unit of all) {
      const { status, text } = await read(visitor, 'criteria', `/units/${house.own.units[unit]}`)
      if (status !== 200) continue
      pages.push(unit)
      expect(text).toContain(`${names[unit]}:`)
      expect(text).toContain('Now and wanted')
    }
    expect(pages).toEqual(seen)
  })

  it.each([
    ['manager', all],
    ['unitViewer', below],
    ['viewer', []],
    ['stranger', []],
  ] as const)('are printed for the %s where that one sees them, and for nobody else', async (visitor, seen) => {
    for (const page of ['report', 'discussion']) {
      const printed: Unit[] = []
      for (const unit of all) {
        const { status, text } = await read(visitor, 'criteria', `/units/${house.own.units[unit]}/${page}?lang=sv`)
        expect([200, 404]).toContain(status)
        if (status !== 200) continue
        printed.push(unit)
        expect(text).toContain('<html lang="sv"')
        expect(text).toMatch(new RegExp(`<h1>[^<]*${names[unit]}</h1>`))
      }
      expect(printed).toEqual(seen)
    }
  })

  it('are printed in three languages, lead back to the unit, and are linked from it', async () => {
    const own = `/units/${house.own.units.school}`
    for (const language of screenLanguages) {
      const { text } = await read('unitViewer', 'criteria', `${own}/discussion?lang=${language}`)
      expect(text).toContain(`<html lang="${language}"`)
      expect(text).toContain(`<a href="/results/${rounds.get('criteria')}${own}">`)
      expect(text).not.toMatch(/{{|undefined|NaN/)
    }
    expect((await read('unitViewer', 'criteria', own)).text).toContain(`/results/${rounds.get('criteria')}${own}/discussion"`)
    expect((await read('manager', 'criteria', '/units/nowhere/report')).status).toBe(404)
  })

  it('stand in the council package', async () => {
    const answer = await knockers.get('manager')?.knock('GET', `/manage/rounds/${rounds.get('criteria')}/package`)
    for (const unit of all) expect(answer?.text).toContain(`/units/${house.own.units[unit]}/discussion"`)
  })

  it('have their charts, and no unit has those of another', async () => {
    const chart = (unit: Unit): string => `/units/${house.own.units[unit]}/charts/criteria.svg`
    expect((await read('unitViewer', 'criteria', chart('school'))).text).toContain('Keskuskoulu')
    expect((await read('unitViewer', 'criteria', chart('libraries'))).status).toBe(404)
  })
})
