/**
 * The log's chain as managers and administrators meet it: the page, the file, and what is noted of plans, units and organisations.
 */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { auditActions } from '../../../data/audit-entry.ts'
import { openStore } from '../../../data/open-store.ts'
import { hashPassword } from '../../../server/manage/password.ts'
import { actionText } from '../../../views/manage/log-words.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { sampleOrganisation } from '../../data/sample-round.ts'
import { inTemporaryFolder } from '../../data/temporary-folder.ts'
import type { StaffBrowser } from './staff-browser.ts'
import { staffBrowser } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { makeOrganisation, openRound, password, planRound, roundIdOf, setUp, staffServer, today } from './staff-server.ts'

let server: StaffServer
let admin: StaffBrowser
let organisation: string
beforeEach(async () => {
  server = await staffServer()
  admin = await setUp(server)
  organisation = await makeOrganisation(admin)
})
afterEach(() => server.stop())

const logOf = (id: string): string => `/manage/organisations/${id}/log`
const actions = async () => (await server.store.audit.ofOrganisation(organisation)).map(({ action }) => action)
const rowsOf = (csv: string) => parse<Record<string, string>>(csv, { columns: true, bom: true })

async function manager(): Promise<StaffBrowser> {
  const made = await server.store.accounts.create({
    email: 'manni@example.fi',
    name: '',
    passwordHash: await hashPassword(password),
    role: 'member',
  })
  if (made.outcome === 'created')
    await server.store.accounts.join({ accountId: made.account.id, organisationId: organisation, role: 'manager' })
  const browser = staffBrowser(server.address)
  await browser.send(await browser.open('/manage/sign-in'), '/manage/sign-in', { email: 'manni@example.fi', password })
  return browser
}

describe('What the log notes', () => {
  it('is also the plan of a survey that was made, changed and removed, with its name', async () => {
    const page = await planRound(admin, organisation)
    const id = roundIdOf(page)
    const edit = `/manage/rounds/${id}/edit`
    const days = {
      year: '2026',
      opensOn: today,
      closesOn: '2026-12-13',
      resultsOn: '2026-12-26',
      'recruitment-staff': 'census',
      action: 'save',
    }
    await admin.send(await admin.open(edit), edit, days)
    await admin.send(await admin.open(`/manage/rounds/${id}/remove`), `/manage/rounds/${id}/remove`)
    expect(await actions()).toEqual(['roundRemoved', 'roundChanged', 'roundCreated', 'organisationCreated'])
    expect((await admin.open(logOf(organisation))).html).toMatch(/Removed the plan of a survey: .+ 2026/)
  })

  it('is also the days of an open survey that were moved, as a day is written', async () => {
    const id = roundIdOf(await openRound(admin, await planRound(admin, organisation)))
    const days = { closesOn: '2026-12-20', resultsOn: '2027-01-05' }
    await admin.send(await admin.open(`/manage/rounds/${id}`), `/manage/rounds/${id}/days`, days)
    expect((await admin.open(logOf(organisation))).html).toContain(
      'Moved days: last day to answer 20 December 2026, results 5 January 2027',
    )
  })

  it('is also a changed organisation and units that ended', async () => {
    const edit = `/manage/organisations/${organisation}/edit`
    const units = {
      name: 'Järvelä',
      kind: 'municipality',
      inhabitants: '29870',
      units: 'Koulut; 60\nTekniset palvelut; 12',
      action: 'save',
    }
    await admin.send(await admin.open(edit), edit, units)
    const end = `/manage/organisations/${organisation}/units/end`
    const unit = (await server.store.units.ofOrganisation(organisation))[0]?.id ?? ''
    await admin.send(await admin.open(end), end, { unit, day: '2026-12-31' })
    expect(await actions()).toEqual(['unitsChanged', 'organisationChanged', 'organisationCreated'])
  })

  it('has words for every step in every language, and for a step that is not known', () => {
    const detail = {
      count: 2,
      from: 5,
      to: 8,
      closesOn: '2026-12-20',
      resultsOn: '2027-01-05',
      role: 'editor',
      survey: 'ODI',
      file: 'answers',
      groups: 2,
      questionnaire: 'our_own',
      version: 1,
      hash: 'abc',
    }
    const line = { at: today, detail: { ...detail, reason: 'x' }, who: { by: 'server' }, whom: 'Manni', round: null } as const
    for (const language of screenLanguages) {
      const texts = auditActions.map((action) => actionText(language, { ...line, action }))
      expect(texts.filter((text) => text.includes('{{') || text === actionText(language, { ...line, action: 'toString' }))).toEqual([])
      expect(new Set(texts).size).toBe(auditActions.length)
    }
  })
})

describe('The file of the log', () => {
  it('holds the organisation’s entries, oldest first, each with a text that has the hash beside it', async () => {
    await server.store.audit.add({ at: today, account: null, organisation: null, round: null, action: 'sessionsEnded', detail: {} })
    await planRound(admin, organisation)
    const rows = rowsOf((await (await manager()).open(`${logOf(organisation)}.csv`)).html)
    expect(rows.map((row) => [row['Number'], row['What'], row['Organisation']])).toEqual([
      ['1', 'Added the organisation', 'Järvelän kunta'],
      ['3', 'Made a plan for the survey', 'Järvelän kunta'],
    ])
    for (const row of rows)
      expect(
        createHash('sha256')
          .update(row['Checked text'] ?? '')
          .digest('hex'),
      ).toBe(row['Checksum'])
    expect((await server.store.audit.head())?.hash).toBe(rows[1]?.['Checksum'])
  })

  it('of the whole installation is for administrators, and every line in it follows the one before', async () => {
    await makeOrganisation(admin)
    await server.store.audit.add({ at: today, account: null, organisation: null, round: null, action: 'sessionsEnded', detail: {} })
    const rows = rowsOf((await admin.open('/manage/log.csv')).html)
    expect(rows.map((row) => row['Previous checksum'])).toEqual(['0'.repeat(64), ...rows.slice(0, 2).map((row) => row['Checksum'])])
    const other = await manager()
    expect((await other.open('/manage/log.csv')).status).toBe(403)
    expect((await other.open(logOf(organisation))).html).not.toContain('/manage/log.csv')
    expect((await admin.open(logOf(organisation))).html).toContain('href="/manage/log.csv"')
  })
})

describe('The page of the log', () => {
  it('of the service shows administrators what concerns no organisation, and nobody else', async () => {
    const detail = { whom: 'gone', role: 'admin' }
    await server.store.audit.add({ at: today, account: null, organisation: null, round: null, action: 'memberRoleChanged', detail })
    const { html } = await admin.open('/manage/log')
    expect(html).toContain('Changed the role of a removed account. New role: administrator of the service')
    expect(html).not.toContain('Added the organisation')
    const other = await manager()
    expect((await other.open('/manage/log')).status).toBe(403)
    expect((await admin.open(logOf(organisation))).html).toContain('href="/manage/log"')
  })

  it('says that the log is intact, what that can’t prove, and which hash to keep', async () => {
    const { html } = await admin.open(logOf(organisation))
    for (const words of [
      'Intact. The log has 1 entry',
      'Whoever can rewrite the whole database',
      (await server.store.audit.head())?.hash ?? 'none',
    ])
      expect(html).toContain(words)
  })

  it('says from where on it is broken, and still shows what can be read', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      const store = await openStore({ file })
      const { organisation: other } = await sampleOrganisation(store)
      const entry = { at: today, account: null, organisation: other, round: null, action: 'roundClosed', detail: {} } as const
      for (const at of [today, `${today} 14:05`, today]) await store.audit.add({ ...entry, at })
      await store.close()
      const raw = new Database(file)
      raw.exec('drop trigger no_update_of_audit_entry')
      raw.exec("update audit_entry set at = 'yesterday', action = 'constructor', detail = 'null' where id = 2")
      raw.close()
      const broken = await staffServer('http://puntari.test', await openStore({ file }))
      const { status, html } = await (await setUp(broken)).open(logOf(other))
      expect(status).toBe(200)
      for (const words of [
        'The log is broken from entry 2',
        'Compare the log with a file',
        'yesterday',
        'does not know',
        'Closed the survey',
      ])
        expect(html).toContain(words)
      expect(html).not.toContain('Intact.')
      await broken.stop()
    }))
})
