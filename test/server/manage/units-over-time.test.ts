/**
 * Merging, splitting and ending units through the managers' pages, and what becomes of it in surveys.
 */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Page, StaffBrowser } from './staff-browser.ts'
import { chosenValues, fieldValue } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { makeOrganisation, openRound, planRound, roundIdOf, setUp, staffServer, today } from './staff-server.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
beforeEach(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser, 'Koulut; 60\n  Keskuskoulu; 34\n  Rantakoulu; 20\nTekniset palvelut; 12')
})
afterEach(() => server.stop())

const unitsOn = (day?: string) => server.store.units.ofOrganisation(organisation, day)
const idOf = async (name: string) => (await server.store.units.history(organisation)).find((unit) => unit.name === name)?.id ?? ''
const namesOn = async (day: string) => (await unitsOn(day)).map(({ name, depth, persons }) => [depth, name, persons])

/** Sends the form of a change with these fields; a list is a field that comes several times. */
async function send(change: string, fields: Readonly<Record<string, string>>, units: readonly string[] = []): Promise<Page> {
  const path = `/manage/organisations/${organisation}/units/${change}`
  const form = await browser.open(path)
  return browser.send(form, path, { ...fields, units })
}

describe('Merging units on the page', () => {
  it('makes the new unit where the merged ones stood, with their people together', async () => {
    const done = await send('merge', { name: 'Yhtenäiskoulu', from: '1.1.2027', parent: 'same', persons: '' }, [
      await idOf('Keskuskoulu'),
      await idOf('Rantakoulu'),
    ])
    expect([done.status, done.path]).toEqual([200, `/manage/organisations/${organisation}?saved=1#units`])
    expect(await namesOn('2027-01-01')).toEqual([
      [0, 'Koulut', 60],
      [1, 'Yhtenäiskoulu', 54],
      [0, 'Tekniset palvelut', 12],
    ])
    expect(done.html).toContain('Merges into ‘Yhtenäiskoulu’ on 1 January 2027.')
    const back = await browser.send(done, `/manage/organisations/${organisation}/units/take-back`, { unit: await idOf('Rantakoulu') })
    expect(back.html).not.toContain('Merges into')
    expect((await namesOn('2027-01-01')).map(([, name]) => name)).toEqual(['Koulut', 'Keskuskoulu', 'Rantakoulu', 'Tekniset palvelut'])
  })

  it('tells every problem with what was typed kept, and changes nothing', async () => {
    const before = await server.store.units.history(organisation)
    const [school, shore, technical] = [await idOf('Keskuskoulu'), await idOf('Rantakoulu'), await idOf('Tekniset palvelut')]
    const empty = await send('merge', { name: '', from: '31.2.2027', persons: 'monta', parent: 'same' }, [school])
    expect(empty.status).toBe(422)
    for (const text of [
      'Choose at least two units',
      'Type the name of the new unit',
      'no such day in the calendar',
      '‘monta’ is not a whole',
    ])
      expect(empty.html).toContain(text)
    expect(fieldValue(empty, 'persons')).toBe('monta')
    expect(chosenValues(empty, 'units')).toEqual([school])
    const ask = (fields: Readonly<Record<string, string>>, units: readonly string[]) =>
      send('merge', { name: 'Uusi', from: '2027-01-01', parent: 'same', persons: '', ...fields }, units)
    const answers: readonly (readonly [Page, string])[] = [
      [await ask({}, [school, technical]), 'The units are in different places.'],
      [await ask({ name: 'KOULUT', parent: 'top' }, [school, technical]), 'There is already a unit ‘KOULUT’ in the same place.'],
      [await ask({ persons: '61' }, [school, shore]), 'There would be 61 people below ‘Koulut’, but it has 60.'],
      [await ask({ parent: 'top' }, [await idOf('Koulut'), school]), 'Another unit that you chose is below ‘Koulut’.'],
      [await ask({ parent: school, persons: '35' }, [shore, technical]), 'There would be 35 people below ‘Keskuskoulu’, but it has 34.'],
      [await ask({ parent: shore, persons: '5' }, [school, shore]), 'The unit ‘Rantakoulu’ is part of the merger or below it.'],
    ]
    for (const [page, text] of answers) {
      expect(page.html).toContain(text)
      expect(page.status).toBe(422)
    }
    expect(await server.store.units.history(organisation)).toEqual(before)
  })

  it('is refused a second time in the same year, with the unit and the year named', async () => {
    const [school, shore] = [await idOf('Keskuskoulu'), await idOf('Rantakoulu')]
    await send('merge', { name: 'Yhtenäiskoulu', from: today, parent: 'same', persons: '' }, [school, shore])
    const again = await send('split', { unit: await idOf('Yhtenäiskoulu'), from: '2026-12-31', 'name-1': 'A', 'name-2': 'B' })
    expect(again.html).toContain('The unit ‘Yhtenäiskoulu’ has already changed in 2026. Choose a day in another year.')
    expect([fieldValue(again, 'name-1'), fieldValue(again, 'name-2')]).toEqual(['A', 'B'])
  })
})

describe('Splitting and ending a unit on the page', () => {
  it('puts two to six new units in its place, and says what is missing', async () => {
    const school = await idOf('Keskuskoulu')
    const refused = await send('split', { unit: school, from: '2027-01-01', 'name-1': 'Alakoulu', 'persons-3': '5' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Type the name of the new unit.')
    expect(refused.html).toMatch(/<details class="disclosure" open>/)
    expect((await send('split', { unit: '', from: '' })).html).toContain('Choose a unit from the list.')
    await send('split', { unit: school, from: '2027-01-01', 'name-1': 'Alakoulu', 'persons-1': '20', 'name-2': 'Yläkoulu' })
    expect(await namesOn('2027-01-01')).toEqual([
      [0, 'Koulut', 60],
      [1, 'Alakoulu', 20],
      [1, 'Yläkoulu', null],
      [1, 'Rantakoulu', 20],
      [0, 'Tekniset palvelut', 12],
    ])
  })

  it('ends a unit on its last day, which can be taken back, but not one above others', async () => {
    const refused = await send('end', { unit: await idOf('Koulut'), day: '2026-12-31' })
    expect(refused.html).toContain('The unit ‘Koulut’ has other units below it.')
    const done = await send('end', { unit: await idOf('Rantakoulu'), day: '2026-12-31' })
    expect(done.html).toContain('Its last day is 31 December 2026.')
    await browser.send(done, `/manage/organisations/${organisation}/units/take-back`, { unit: await idOf('Rantakoulu') })
    expect((await unitsOn('2027-01-01')).map(({ name }) => name)).toContain('Rantakoulu')
  })

  it('does nothing to units of others', async () => {
    const other = await server.store.organisations.create({ name: 'Toinen', kind: 'other', languages: ['fi'], inhabitants: null })
    const added = await server.store.units.add({ organisation: other.id, parent: null, name: 'Vieras', persons: 5 })
    const foreign = added.outcome === 'added' ? added.id : ''
    const before = await server.store.units.history(other.id)
    const tries = [
      await send('end', { unit: foreign, day: '2026-12-31' }),
      await send('split', { unit: foreign, from: '2027-01-01', 'name-1': 'A', 'name-2': 'B' }),
      await send('merge', { name: 'Uusi', from: '2027-01-01', parent: 'top', persons: '' }, [foreign, await idOf('Koulut')]),
    ]
    expect(tries.map(({ status }) => status)).toEqual([422, 422, 422])
    expect(await server.store.units.history(other.id)).toEqual(before)
  })
})

describe('A unit that has been in a survey', () => {
  const edit = async (units: string, action = 'save') => {
    const path = `/manage/organisations/${organisation}/edit`
    const form = await browser.open(path)
    return browser.send(form, path, {
      name: 'Järvelän kunta',
      kind: 'municipality',
      inhabitants: '29870',
      languages: ['fi', 'sv'],
      units,
      action,
    })
  }

  it('is ended, not removed, where its line is deleted: the page says so, and the survey keeps it', async () => {
    const round = roundIdOf(await openRound(browser, await planRound(browser, organisation)))
    const preview = await edit('Koulut; 60\n  Keskuskoulu; 34\n  Rantakoulu; 20', 'preview')
    expect(preview.html).toContain('A unit that has been in a survey ends now and keeps its history.')
    const saved = await edit('Koulut; 60\n  Keskuskoulu; 34\n  Rantakoulu; 20')
    expect(saved.html).toContain('1 unit has been in a survey. It has ended and keeps its history.')
    expect(saved.html).toContain('Its last day was 20 November 2026.')
    expect((await unitsOn(today)).map(({ name }) => name)).toEqual(['Koulut', 'Keskuskoulu', 'Rantakoulu'])
    expect(await server.store.rounds.units(round)).toHaveLength(4)
  })

  it('moves once a year, and back; a second move changes nothing of what was typed with it', async () => {
    await openRound(browser, await planRound(browser, organisation))
    await edit('Koulut; 60\n  Keskuskoulu; 34\nRantakoulu; 20\nTekniset palvelut; 12')
    const refused = await edit('Koulut; 61\n  Keskuskoulu; 34\nTekniset palvelut; 40\n  Rantakoulu; 20')
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Line 4: ‘Rantakoulu’ has already changed in 2026.')
    expect(await namesOn(today)).toContainEqual([0, 'Tekniset palvelut', 12])
    expect((await edit('Koulut; 60\n  Keskuskoulu; 34\n  Rantakoulu; 20\nTekniset palvelut; 12')).status).toBe(200)
  })
})

describe('A merger of municipalities in an association', () => {
  it('gives the next survey one unit that names the two, and leaves the survey before as it was', async () => {
    const form = await browser.open('/manage/organisations/new')
    const units = 'Alajoki; 40\nYlijoki; 25\nVälijärvi; 30'
    const made = await browser.send(form, '/manage/organisations/new', {
      name: 'Jokilaakson liitto',
      kind: 'other',
      inhabitants: '',
      languages: ['fi', 'sv'],
      units,
      action: 'save',
    })
    organisation = /organisations\/(\w+)/.exec(made.path)?.[1] ?? ''
    const first = roundIdOf(await openRound(browser, await planRound(browser, organisation)))
    await send('merge', { name: 'Jokikunta', from: '2026-11-21', parent: 'same', persons: '' }, [
      await idOf('Alajoki'),
      await idOf('Ylijoki'),
    ])
    const second = roundIdOf(await openRound(browser, await planRound(browser, organisation)))
    const named = async (round: string) => (await server.store.rounds.units(round)).map(({ name, persons }) => [name, persons])
    expect(await named(first)).toEqual([['Alajoki', 40], ['Ylijoki', 25], ['Välijärvi', 30]]) // prettier-ignore
    expect(await named(second)).toEqual([['Jokikunta', 65], ['Välijärvi', 30]]) // prettier-ignore
    const merged = (await server.store.units.history(organisation)).find(({ name }) => name === 'Jokikunta')
    expect(merged?.predecessors).toEqual([await idOf('Alajoki'), await idOf('Ylijoki')])
    expect(await server.store.links.ofRound(second)).toHaveLength(2)
  })
})
