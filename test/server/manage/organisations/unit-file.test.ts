import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { StaffBrowser } from '../staff-browser.ts'
import { fieldValue } from '../staff-browser.ts'
import type { StaffServer } from '../staff-server.ts'
import { makeOrganisation, setUp, staffServer } from '../staff-server.ts'
import { askUnits } from './ask-units.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
let path: string
beforeEach(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser)
  path = `/manage/organisations/${organisation}/units/file`
})
afterEach(() => server.stop())

const present = async () =>
  (await server.store.units.ofOrganisation(organisation)).map(({ name, persons, depth }) => [depth, name, persons])
const idOf = async (name: string) => (await server.store.units.history(organisation)).find((unit) => unit.name === name)?.id ?? ''
const send = async (csv: string, action = 'preview') => browser.send(await browser.open(path), path, { csv, action })
const confirm = async (csv: string) => browser.send(await send(csv), path, { csv, action: 'save' })
const windows1252 = (text: string) => Uint8Array.from(text, (letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0)))

describe('The file of units', () => {
  it('is exported with ids and days, and changes nothing when it is read back', async () => {
    await server.store.units.begin(await idOf('Koulut'), '2026-01-01')
    await server.store.units.end(await idOf('Tekniset palvelut'), '2027-06-30')
    const { html: csv } = await browser.open(`/manage/organisations/${organisation}/units.csv`)
    expect(csv).toContain('"Upper unit","Name"')
    expect(csv).toContain(`"${await idOf('Koulut')}","","Koulut","","","",60,"2026-01-01",""`)
    expect((await send(csv)).html).toContain('They are the same as now, so there is nothing to save.')
  })

  it('is shown first and changed only when confirmed: what is added, changed and removed', async () => {
    const csv = 'Nimi;Ylempi yksikkö;Henkilömäärä\nKoulut;;75\nRantakoulu;Koulut;21\nKeskuskoulu;Koulut;34'
    const preview = await send(csv)
    for (const words of ['1 new unit', '1 unit changes', 'People: 60 → 75', '1 unit is removed', 'Tekniset palvelut'])
      expect(preview.html).toContain(words)
    expect(await present()).toEqual([[0, 'Koulut', 60], [1, 'Keskuskoulu', 34], [0, 'Tekniset palvelut', 12]]) // prettier-ignore
    const saved = await browser.send(preview, path, { csv, action: 'save' })
    expect(saved.path).toContain('saved=1')
    expect(await present()).toEqual([[0, 'Koulut', 75], [1, 'Keskuskoulu', 34], [1, 'Rantakoulu', 21]]) // prettier-ignore
    const entries = await server.store.audit.ofOrganisation(organisation)
    expect(entries[0]).toMatchObject({ action: 'unitsImported', detail: { count: 3 } })
  })

  it('is read as offices save it, and tells every problem at once with its line', async () => {
    const csv = 'Name;Upper unit;People;First day\nSkärgård;;monta;\n;Skärgård;4;\nTyö – taito;Nowhere;3;31.2.2027\nTyö – taito;;4;'
    const refused = await browser.sendFile(await browser.open(path), path, { csv: '', action: 'preview' }, windows1252(csv))
    expect(refused.status).toBe(422)
    for (const words of [
      'Line 2: ‘monta’',
      'Line 3: the unit has no name',
      'Line 4: there is no day ‘31.2.2027’',
      'Line 4: no row has the upper unit ‘Nowhere’',
    ])
      expect(refused.html).toContain(words)
    expect(fieldValue(refused, 'csv')).toBe(csv)
    const mended = csv.replace('monta', '40').replace('\n;Skärgård', '\nÅland;Skärgård').replace('31.2.2027', '')
    const again = await browser.send(refused, path, { csv: mended, action: 'preview' })
    expect(again.html).toContain('Line 4: no row has the upper unit ‘Nowhere’')
    const right = mended.replace('Nowhere', 'Skärgård')
    expect((await browser.send(again, path, { csv: right, action: 'preview' })).html).toContain('4 new units')
  })

  it('ends what a survey has seen, and keeps its history', async () => {
    await askUnits(server.store, organisation)
    const saved = await confirm('Name;People\nKoulut;60')
    expect(saved.html).toContain('2 units have been in a survey.')
    const history = await server.store.units.history(organisation)
    expect(history.map(({ name, validUntil }) => [name, validUntil])).toEqual([
      ['Koulut', null],
      ['Keskuskoulu', '2026-11-20'],
      ['Tekniset palvelut', '2026-11-20'],
    ])
  })

  it('is kept whole or not at all', async () => {
    await askUnits(server.store, organisation)
    const from = (await server.store.units.history(organisation)).map(({ id, name, persons }) => `${id};${name};${persons}`)
    const csv = ['id;name;persons;valid_from;parent', ...from.map((line) => `${line};;`), ';Uusi;5;;'].join('\n')
    const refused = await send(csv.replace('Koulut;60;', 'Sivistys;60;2027-01-01'))
    expect([refused.status, refused.html.includes('has been in a survey that opened before its first day')]).toEqual([422, true])
    expect(await present()).toHaveLength(3)
    expect(await idOf('Sivistys')).toBe('')
  })

  it('keeps units that begin or end on a later day, and finds them again', async () => {
    const csv = 'Name;Upper unit;People;First day;Last day\nKoulut;;60;;\nKeskuskoulu;Koulut;34;;1.8.2027\nLukio;Koulut;20;2.8.2027;'
    await confirm(csv)
    expect((await send(csv)).html).toContain('The file has 3 units. They are the same as now')
    const page = await browser.open(`/manage/organisations/${organisation}`)
    expect(page.html).toContain('Begins on 2 August 2027.')
    expect(page.html).toContain('Its last day is 1 August 2027.')
    await confirm(csv.replace('1.8.2027', ''))
    expect((await server.store.units.history(organisation)).find(({ name }) => name === 'Keskuskoulu')?.validUntil).toBeNull()
  })

  it('is checked once more where somebody else changed the units, or the rows were changed after the preview', async () => {
    const csv = 'Name\nKoulut'
    const preview = await send(csv)
    await server.store.units.change(await idOf('Koulut'), { persons: 99 })
    const overtaken = await browser.send(preview, path, { csv, action: 'save' })
    expect([overtaken.status, overtaken.html.includes('have changed since they were checked')]).toEqual([422, true])
    const other = await browser.send(overtaken, path, { csv: 'Name\nLukio', action: 'save' })
    expect(other.status).toBe(422)
    expect(await present()).toHaveLength(3)
    await browser.send(other, path, { csv: 'Name\nLukio', action: 'save' })
    expect(await present()).toEqual([[0, 'Lukio', null]])
  })

  it('is never a mistake of ours, whatever is in it', async () => {
    const page = await browser.open(path)
    const files = [
      '',
      '\0',
      'PK\u0003\u0004',
      'Name\n"open',
      'a;b\n1;2',
      'Name;Name\nx;y',
      `Name\n${'x\n'.repeat(1001)}`,
      'x'.repeat(600_000),
    ]
    for (const file of files) {
      const bytes = new TextEncoder().encode(file)
      expect((await browser.sendFile(page, path, { csv: '', action: 'save', seen: file.slice(0, 9) }, bytes)).status).toBe(422)
    }
    const circle = await send('id;name;parent\na;A;b\nb;B;a')
    expect(circle.html).toContain('Line 2: going upwards from ‘A’ leads in a circle.')
    expect(await present()).toHaveLength(3)
  })
})
