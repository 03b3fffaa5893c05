import { afterEach, describe, expect, it } from '@jest/globals'
import { staffBrowser, fieldValue } from '../staff-browser.ts'
import type { InvitedRound } from './invited-round.ts'
import { invitedRound, resident, spend } from './invited-round.ts'

let here: InvitedRound
afterEach(() => here.server.stop())

const listed = async () => (await here.server.store.invitations.list(here.round, {}, { offset: 0, limit: 1000 })).invitations
const list = (query = '') => here.browser.open(`${here.own}/invitations${query}`)

/** A survey with so many residents on its list. */
async function withResidents(count: number, open = false): Promise<void> {
  here = await invitedRound({ open })
  const people = Array.from({ length: count }, (_, at) => resident(at + 1))
  await here.server.store.invitations.add(here.round, people)
}

describe('The list of the invited', () => {
  it('has fifty a page, is searched by name and address, and counts by group and language', async () => {
    await withResidents(120)
    const first = await list()
    expect(first.html).toContain('120 people')
    expect(first.html).toContain('Page 1 of 3')
    expect([first.html.match(/type="checkbox"/g)?.length, first.html.includes('Asukas 0050'), first.html.includes('Asukas 0051')]).toEqual([
      50,
      true,
      false,
    ])
    expect((await list('?page=3')).html).toContain('Asukas 0120')
    const found = await list('?search=asukas7%40')
    expect([found.html.includes('Asukas 0007'), found.html.includes('1 person')]).toEqual([true, true])
    for (const query of ['?page=-1', '?page=1e9', '?page=x&search=%25&group=martians', '?search[]=1'])
      expect((await list(query)).status).toBe(200)
  })

  it('never says of a person whether an answer has come, and of a small group not even how many', async () => {
    await withResidents(30, true)
    const [one] = await listed()
    const before = await list()
    await spend(here, one?.id ?? '')
    const after = await list()
    expect(before.html).toContain('0 of 30 have answered.')
    expect(after.html).toContain('1 of 30 have answered.')
    const rows = (html: string) => html.slice(html.indexOf('<tbody>', html.indexOf('id="list"')), html.lastIndexOf('</tbody>'))
    expect(rows(after.html)).toBe(rows(before.html))
    await here.server.store.invitations.remove(
      here.round,
      (await listed()).slice(0, 12).map(({ id }) => id),
    )
    expect((await list()).html).toContain('fewer than 20 are invited')
  })
})

describe('Removing', () => {
  it('asks first, then takes off the chosen ones, notes the number, and says the same whether they have answered or not', async () => {
    await withResidents(30, true)
    const people = await listed()
    const [spentOne, other] = [people[0]?.id ?? '', people[1]?.id ?? '']
    await spend(here, spentOne)
    const path = `${here.own}/invitations/remove`
    const token = { _csrf: fieldValue(await list(), '_csrf') ?? '' }
    const asked = await here.browser.post(path, { ...token, invitation: [spentOne, other] })
    expect(asked.html).toContain('Remove people from the list?')
    expect(await listed()).toHaveLength(30)
    const told = async (ids: readonly string[]) => {
      const page = await here.browser.post(path, { ...token, invitation: ids, confirmed: '1' })
      return [...page.html.matchAll(/<p class="notice[^>]*>([^<]*)/g)].map(([, words]) => words)
    }
    const same = await told([spentOne])
    expect(await told([other])).toEqual(same)
    expect(await told(['unknown'])).toEqual(['1 was not removed: no longer on the list, or can no longer be removed.'])
    expect(await listed()).toHaveLength(28)
    expect((await here.server.store.audit.all()).map(({ action, detail }) => [action, detail])).toContainEqual([
      'invitationsRemoved',
      { count: 1 },
    ])
  })

  it('from a group that answers by unit ends with its first answer, for all alike', async () => {
    here = await invitedRound({ open: true, of: 'odi' })
    const [unit] = (await here.server.store.rounds.units(here.round)).filter(({ name }) => name === 'Keskuskoulu')
    const staff = Array.from({ length: 25 }, (_, at) => resident(at, { group: 'staff', unit: unit?.unit ?? null }))
    await here.server.store.invitations.add(here.round, staff)
    expect((await list()).html.match(/type="checkbox"/g)).toHaveLength(25)
    const [one, another] = await listed()
    await spend(here, one?.id ?? '')
    const page = await list()
    expect([page.html.includes('type="checkbox"'), page.html.includes('Nobody can be removed from these groups any more: Staff.')]).toEqual(
      [false, true],
    )
    expect(page.html).toContain('less than a quarter have answered')
    const token = { _csrf: fieldValue(page, '_csrf') ?? '' }
    await here.browser.post(`${here.own}/invitations/remove`, { ...token, invitation: another?.id ?? '', confirmed: '1' })
    expect(await listed()).toHaveLength(25)
  })
})

describe('One person', () => {
  it('is added by hand, or told what is wrong with everything typed kept', async () => {
    here = await invitedRound()
    const path = `${here.own}/invitations/new`
    const form = await here.browser.open(path)
    const typed = {
      name: 'Äinö Šimková',
      email: 'aino(at)example.fi',
      street: '',
      postcode: '',
      town: '',
      spoken: 'fi',
      group: 'residents',
    }
    const refused = await here.browser.send(form, path, { ...typed, action: 'save' })
    expect([refused.status, fieldValue(refused, 'name')]).toEqual([422, 'Äinö Šimková'])
    expect(refused.html).toContain('is not an e-mail address')
    await here.browser.send(refused, path, { ...typed, email: 'aino@example.fi', action: 'save' })
    expect(await listed()).toMatchObject([{ name: 'Äinö Šimková', email: 'aino@example.fi', group: 'residents' }])
    const twice = await here.browser.send(refused, path, { ...typed, email: 'AINO@example.fi', action: 'save' })
    expect([twice.status, twice.html.includes('already on the list')]).toEqual([422, true])
  })

  it('gets another address and keeps group and codes', async () => {
    await withResidents(2, true)
    const [one] = await listed()
    const [fresh] = await here.server.store.invitations.newTokens([one?.id ?? ''], 'code')
    const path = `${here.own}/invitations/${one?.id}/edit`
    const form = await here.browser.open(path)
    expect(fieldValue(form, 'street')).toBe('Rantatie 1')
    const typed = { name: 'Uusi Nimi', email: '', street: 'Ågatan 2', postcode: '100', town: 'Åbo', spoken: 'sv', group: 'councillors' }
    const saved = await here.browser.send(form, path, { ...typed, action: 'save' })
    expect(saved.html).toContain('The change is saved.')
    const kept = await here.server.store.invitations.findByToken(fresh?.token ?? '')
    expect(kept).toMatchObject({ name: 'Uusi Nimi', postcode: '00100', town: 'Åbo', language: 'sv', group: 'residents' })
    expect((await here.browser.open(`${here.own}/invitations/unknown/edit`)).status).toBe(404)
  })
})

describe('The list as a file', () => {
  it('can be read in again, runs nothing in a spreadsheet, and is noted in the log', async () => {
    await withResidents(3)
    await here.server.store.invitations.add(here.round, [resident(9, { name: '=cmd()' })])
    const page = await list()
    const file = await here.browser.send(page, `${here.own}/invitations/export`)
    expect(file.html).toContain('"Asukas 0001","asukas1@example.fi","Rantatie 1","00100","Järvelä","fi","","Residents"')
    expect(file.html).toContain(`"'=cmd()"`)
    expect((await here.server.store.audit.all()).map(({ action, detail }) => [action, detail])).toContainEqual([
      'exportTaken',
      { file: 'invitations-2026.csv' },
    ])
    const path = `${here.own}/invitations/import`
    const again = await here.browser.send(await here.browser.open(path), path, { pasted: file.html, action: 'save' })
    expect(again.html).toContain('4 people are on the list already')
  })
})

describe('Pages of invitations', () => {
  it('are closed to those who are not signed in, and change nothing once the survey is closed', async () => {
    await withResidents(3, true)
    const stranger = staffBrowser(here.server.address)
    expect((await stranger.open(`${here.own}/invitations`)).path).toContain('/manage/sign-in')
    await here.server.store.rounds.close(here.round)
    const page = await list()
    expect([page.status, page.html.includes('type="checkbox"'), page.html.includes('/edit')]).toEqual([200, false, false])
    expect((await here.browser.open(`${here.own}/invitations/new`)).status).toBe(404)
    const token = { _csrf: fieldValue(page, '_csrf') ?? '' }
    await here.browser.post(`${here.own}/invitations/import`, { ...token, pasted: 'email\nx@example.fi' })
    expect(await listed()).toHaveLength(3)
  })
})
