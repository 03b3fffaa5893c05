/** A programme from the association's form to the opened surveys of its members. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { hashPassword } from '../../../server/manage/password.ts'
import type { Page, StaffBrowser } from '../manage/staff-browser.ts'
import { fieldValue, staffBrowser } from '../manage/staff-browser.ts'
import type { StaffServer } from '../manage/staff-server.ts'
import { password, setUp, staffServer, today } from '../manage/staff-server.ts'

let server: StaffServer
let admin: StaffBrowser
let association: string
let towns: readonly string[]
beforeEach(async () => {
  server = await staffServer()
  admin = await setUp(server)
  const { organisations, units } = server.store
  const create = async (name: string, gathers = false) =>
    (
      await organisations.create({
        name,
        kind: gathers ? 'other' : 'municipality',
        association: gathers,
        languages: ['fi'],
        inhabitants: 9000,
      })
    ).id
  association = await create('Rannikon liitto', true)
  towns = [await create('Ahola'), await create('Björkby'), await create('Celsiola')]
  for (const organisation of towns.slice(0, 2)) await units.add({ organisation, parent: null, name: 'Koulut', persons: 30 })
})
afterEach(() => server.stop())

const own = () => `/manage/organisations/${association}/programmes`
const words = ({ html }: Page): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

async function signedIn(email: string, organisation: string): Promise<StaffBrowser> {
  const account = await server.store.accounts.create({ email, name: email, passwordHash: await hashPassword(password), role: 'member' })
  if (account.outcome === 'created')
    await server.store.accounts.join({ organisationId: organisation, accountId: account.account.id, role: 'manager' })
  const browser = staffBrowser(server.address, 'en')
  await browser.send(await browser.open('/manage/sign-in'), '/manage/sign-in', { email, password })
  return browser
}

const typed = () => ({
  questionnaire: 'odi',
  year: '2026',
  opensOn: today,
  closesOn: '2026-12-12',
  resultsOn: '2026-12-26',
  members: towns,
  action: 'save',
})

/** The association's manager proposes; the programme's page. */
async function proposed(manager: StaffBrowser): Promise<Page> {
  return manager.send(await manager.open(`${own()}/new`), `${own()}/new`, typed())
}

describe('the form of a programme', () => {
  it('tells everything that is wrong at once and keeps what was typed', async () => {
    const form = await admin.open(`${own()}/new`)
    const wrong = {
      ...typed(),
      questionnaire: 'nothing',
      year: '26',
      closesOn: '2020-01-01',
      members: [],
      title: 'Dialogue',
      smallestCell: '2',
    }
    const refused = await admin.send(form, `${own()}/new`, wrong)
    expect(refused.status).toBe(422)
    for (const said of ['Choose what is asked.', 'Type the year', 'Choose at least one organisation.', 'from 3 to 100'])
      expect(words(refused)).toContain(said)
    expect(fieldValue(refused, 'title')).toBe('Dialogue')
    expect(await server.store.programmes.ofAssociation(association)).toEqual([])
  })

  it('is there for the managers of an association, and not for those of a municipality', async () => {
    const [town = ''] = towns
    expect((await (await signedIn('a@example.fi', association)).open(`${own()}/new`)).status).toBe(200)
    const manager = await signedIn('b@example.fi', town)
    expect((await manager.open(`/manage/organisations/${town}/programmes/new`)).status).toBe(404)
    expect((await manager.open(`${own()}/new`)).status).toBe(404)
  })
})

describe('a proposal', () => {
  it('becomes a plan of the member when its manager accepts, once, and nobody else may', async () => {
    const [first = '', second = ''] = towns
    const page = await proposed(await signedIn('liitto@example.fi', association))
    const id = /programmes\/([^?]+)/.exec(page.path)?.[1] ?? ''
    const manager = await signedIn('ahola@example.fi', first)
    expect(words(await manager.open(`/manage/organisations/${first}`))).toContain('Rannikon liitto invites you')
    const path = `/manage/organisations/${first}/proposals/${id}`
    const accepted = await manager.send(await manager.open(path), path)
    expect(accepted.path).toContain('/manage/rounds/')
    const again = await manager.open(path)
    expect(again.path).toBe(accepted.path.split('?')[0])
    expect((await server.store.rounds.list()).map(({ organisation, state }) => ({ organisation, state }))).toEqual([
      { organisation: first, state: 'draft' },
    ])
    expect((await manager.open(`/manage/organisations/${second}/proposals/${id}`)).status).toBe(404)
    expect((await manager.open(page.path)).status).toBe(404)
    expect((await manager.open(`/manage/organisations/${first}/programmes/${id}`)).status).toBe(404)
  })

  it('can be taken back, and sent to others later', async () => {
    const [first = ''] = towns
    const page = await proposed(admin)
    const path = page.path.split('?')[0] ?? ''
    const withdrawn = await admin.send(page, `${path}/withdraw`, { member: first })
    expect(words(withdrawn)).toContain('The invitation has been taken back.')
    const invited = await admin.send(withdrawn, `${path}/members`, { members: [first, association, 'nobody'] })
    expect(words(invited)).toContain('The invitations have been sent.')
    expect((await server.store.programmes.ofAssociation(association))[0]?.members.length).toBe(3)
  })
})

describe('opening all that are ready', () => {
  it('opens the accepted surveys that pass their checks and says what the others lack', async () => {
    const page = await proposed(admin)
    const path = page.path.split('?')[0] ?? ''
    const accepted = await admin.send(page, `${path}/accept-all`)
    expect(words(accepted)).toContain('The plan lacks: units.')
    // A member may not go below what the programme says.
    for (const { id } of await server.store.rounds.list()) await server.store.rounds.change(id, { smallestCell: 3 })
    const opened = await admin.send(accepted, `${path}/open`)
    expect(words(opened)).toContain('2 surveys were opened.')
    const rounds = await server.store.rounds.list()
    expect(rounds.map(({ state }) => state).toSorted()).toEqual(['draft', 'open', 'open'])
    expect(rounds.filter(({ state }) => state === 'open').map(({ smallestCell }) => smallestCell)).toEqual([5, 5])
    for (const { id } of rounds.filter(({ state }) => state === 'open')) expect((await server.store.links.ofRound(id)).length).toBe(1)
    const actions = (await server.store.audit.ofOrganisation(association)).map(({ action, detail }) => ({ action, detail }))
    expect(actions).toContainEqual({ action: 'programmeOpened', detail: { count: 2 } })
  })

  it('needs an administrator where a member has not accepted', async () => {
    const manager = await signedIn('liitto@example.fi', association)
    const page = await proposed(manager)
    const path = page.path.split('?')[0] ?? ''
    const token = { _csrf: fieldValue(page, '_csrf') ?? '' }
    expect((await manager.post(`${path}/accept-all`, token)).status).toBe(403)
    expect(words(await manager.post(`${path}/open`, token))).toContain('0 surveys were opened.')
    expect(await server.store.rounds.list()).toEqual([])
  })

  it('is no way to pool: that needs three closed surveys', async () => {
    const page = await proposed(admin)
    const path = page.path.split('?')[0] ?? ''
    const token = { _csrf: fieldValue(page, '_csrf') ?? '' }
    expect(words(await admin.post(`${path}/pool`, token))).toContain('At least three surveys must be closed')
    expect(words(await admin.open(`${path}/pool`))).toContain('At least three surveys must be closed')
    expect((await admin.open(`${path}/release`)).path).toContain(path)
  })
})
