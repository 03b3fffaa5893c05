/** The pages of people: inviting, roles, removing, and who administers the house. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { composeMail } from '../../../server/mail/compose-mail.ts'
import type { House } from '../two-organisations.ts'
import { openTwoOrganisations } from '../two-organisations.ts'
import type { Answer, Knocker, Visitor } from '../visitors.ts'
import { enterAs, enterWith } from '../visitors.ts'

let house: House
beforeEach(async () => {
  house = await openTwoOrganisations()
}, 30_000)
afterEach(() => house.close())

const own = (rest = ''): string => `/manage/organisations/${house.own.organisation}/people${rest}`
const words = ({ text }: Answer): string =>
  text.replaceAll('&#39;', '’').replaceAll('&#34;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
const person = (role: string): string => house.own.people.get(role) ?? ''
const roleOf = (account: string) => house.store.accounts.roleIn(account, house.own.organisation)
const linkIn = (answer: Answer): string => /http:\/\/puntari\.test(\/manage\/welcome\/[\w-]+)/.exec(answer.text)?.[1] ?? ''

async function invite(as: Visitor, fields: Readonly<Record<string, string>>, path = own()): Promise<Answer> {
  return (await enterAs(house, as)).knock('POST', path, { role: 'editor', action: 'save', ...fields })
}

/** The mark of the form and what is chosen in it, as a browser would post it. */
async function openForm(knocker: Knocker, account: string): Promise<Readonly<Record<string, string>>> {
  const { text } = await knocker.knock('GET', own(`/${account}`))
  return { seen: /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? '', action: 'save' }
}

async function changeRole(as: Visitor, account: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
  const knocker = await enterAs(house, as)
  return knocker.knock('POST', own(`/${account}`), { ...(await openForm(knocker, account)), ...fields })
}

describe('Inviting', () => {
  it('several at once shows each one’s link, once; with it the person chooses a password and sees what the role may', async () => {
    const page = await invite('manager', { people: 'Liisa Lahti liisa@kunta.example\n\nOlli <olli@kunta.example>' })
    expect([page.status, words(page)]).toEqual([200, expect.stringContaining('2 people invited')])
    expect(words(page)).toContain('Liisa Lahti, liisa@kunta.example')
    const again = await (await enterAs(house, 'manager')).knock('GET', own())
    expect(linkIn(again)).toBe('')
    const stranger = await enterWith(house, undefined)
    const chosen = { password: 'vihreä harppu ja lumi', passwordAgain: 'vihreä harppu ja lumi' }
    expect((await stranger.knock('POST', linkIn(page), chosen)).status).toBe(303)
    expect((await stranger.knock('GET', own())).status).toBe(403)
    expect((await stranger.knock('GET', `/manage/organisations/${house.own.organisation}`)).status).toBe(200)
    expect(linkIn(page)).not.toBe('')
  })

  it('is told every problem at once with its line, and what was typed stays', async () => {
    const people = 'Liisa Lahti\nolli@kunta\nmaija@kunta.example\nMaija@kunta.example'
    const page = await invite('manager', { people, role: '' })
    expect(page.status).toBe(422)
    expect(words(page)).toContain(people)
    for (const problem of [
      'Line 1: the e-mail address is missing',
      'Line 2: the address ‘olli@kunta’',
      'Line 4: the address Maija@kunta.example is already on line 3',
      'Choose a role.',
    ])
      // prettier-ignore
      expect(words(page)).toContain(problem)
    expect(await house.store.accounts.findByEmail('maija@kunta.example')).toBeUndefined()
  })

  it('needs a unit of the organisation for a reader of a unit’s results', async () => {
    const reader = { role: 'unitViewer', people: 'liisa@kunta.example' }
    expect(words(await invite('manager', reader))).toContain('Choose the unit whose results the person sees.')
    expect((await invite('manager', { ...reader, unit: house.other.units.school })).status).toBe(422)
    expect((await invite('manager', { ...reader, unit: house.own.units.school })).status).toBe(200)
    const account = await house.store.accounts.findByEmail('liisa@kunta.example')
    expect((await house.store.accounts.memberships(account?.id ?? '')).map(({ unit }) => unit)).toEqual([house.own.units.school])
  })

  it('does not invite who is there already, and keeps the role', async () => {
    const page = await invite('manager', { people: 'viewer@own.example\nliisa@kunta.example', role: 'manager' })
    expect([page.status, words(page)]).toEqual([422, expect.stringContaining('viewer@own.example belongs to the organisation already.')])
    expect(await roleOf(person('viewer'))).toBe('viewer')
  })

  it('gives a person of another organisation the role, and no link', async () => {
    const page = await invite('manager', { people: 'editor@other.example' })
    expect(words(page)).toContain('Has an account already. Signing in is enough.')
    expect(linkIn(page)).toBe('')
    expect(await roleOf(house.other.people.get('editor') ?? '')).toBe('editor')
  })

  it('shows a manager no link of somebody who waits for another role too, but an administrator', async () => {
    await invite('administrator', { people: 'chief@house.example' }, '/manage/people')
    const page = await invite('manager', { people: 'chief@house.example' })
    expect(words(page)).toContain('An administrator of the service hands over the link.')
    expect(linkIn(page)).toBe('')
    const account = await house.store.accounts.findByEmail('chief@house.example')
    const byManager = await (await enterAs(house, 'manager')).knock('POST', own(`/${account?.id}/invitation`))
    expect(byManager.status).toBe(403)
    const byAdministrator = await (await enterAs(house, 'administrator')).knock('POST', `/manage/people/${account?.id}/invitation`)
    expect(linkIn(byAdministrator)).not.toBe('')
  })

  it('once more spends the earlier link', async () => {
    const first = linkIn(await invite('manager', { people: 'liisa@kunta.example' }))
    const account = await house.store.accounts.findByEmail('liisa@kunta.example')
    const second = linkIn(await (await enterAs(house, 'manager')).knock('POST', own(`/${account?.id}/invitation`)))
    const stranger = await enterWith(house, undefined)
    expect([first, second]).not.toContain('')
    expect((await stranger.knock('GET', second)).status).toBe(200)
    expect((await stranger.knock('GET', first)).status).not.toBe(200)
  })

  it('keeps what was typed when the language is changed', async () => {
    const page = await invite('manager', { people: 'liisa@kunta.example', role: 'clerk', language: 'fi' })
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('liisa@kunta.example</textarea>')])
    expect(page.text).toMatch(/value="clerk" checked/)
    expect(await house.store.accounts.findByEmail('liisa@kunta.example')).toBeUndefined()
  })
})

describe('Where the house sends mail', () => {
  it('the invitation is queued in the chosen language, and no link is shown', async () => {
    const mailing = await openTwoOrganisations(true)
    const knocker = await enterAs(mailing, 'manager')
    const path = `/manage/organisations/${mailing.own.organisation}/people`
    const fields = { people: 'liisa@kunta.example', role: 'editor', mailLanguage: 'sv', action: 'save' }
    expect(await knocker.knock('POST', path, fields)).toMatchObject({ status: 303, location: `${path}?notice=invited` })
    const account = await mailing.store.accounts.findByEmail('liisa@kunta.example')
    expect((await mailing.store.mail.ofAccount(account?.id ?? '')).map(({ kind }) => kind)).toEqual(['accountInvitation'])
    await mailing.close()
  })

  it('who can sign in already is told of the role, without a link to another password', async () => {
    const mail = { id: 'm', kind: 'accountInvitation', language: 'en', attempts: 1 } as const
    const written = (account: string) => composeMail(house.server.dependencies, { ...mail, account })
    const known = await written(person('editor'))
    expect([known?.subject, known?.text]).toEqual([
      'You have been given a new role in Puntari',
      expect.stringContaining('http://puntari.test/manage\n'),
    ])
    const made = await house.store.accounts.create({ email: 'new@kunta.example', name: '', passwordHash: '', role: 'member' })
    expect((await written(made.outcome === 'created' ? made.account.id : ''))?.text).toContain('/manage/welcome/')
  })
})

describe('A role', () => {
  it('is changed by a manager, stands in the log, and counts at once', async () => {
    const clerk = await enterAs(house, 'clerk')
    expect((await changeRole('manager', person('clerk'), { role: 'editor' })).status).toBe(303)
    expect((await clerk.knock('GET', `/manage/rounds/new?organisation=${house.own.organisation}&questionnaire=odi`)).status).toBe(200)
    const [entry] = await house.store.audit.ofOrganisation(house.own.organisation)
    expect(entry).toMatchObject({
      action: 'memberRoleChanged',
      account: person('manager'),
      detail: { whom: person('clerk'), role: 'editor' },
    })
  })

  it('of the last manager stays, whoever of the managers tries', async () => {
    const demoted = await changeRole('manager', person('manager'), { role: 'viewer' })
    expect([demoted.status, words(demoted)]).toEqual([422, expect.stringContaining('This is the only manager who can sign in.')])
    const removed = await (await enterAs(house, 'manager')).knock('POST', own(`/${person('manager')}/remove`))
    expect([removed.status, await roleOf(person('manager'))]).toEqual([422, 'manager'])
    expect((await changeRole('administrator', person('manager'), { role: 'viewer' })).status).toBe(303)
  })

  it('that somebody else changed meanwhile is shown again with a word, and what was chosen', async () => {
    const knocker = await enterAs(house, 'manager')
    const form = await openForm(knocker, person('clerk'))
    await changeRole('administrator', person('clerk'), { role: 'viewer' })
    const late = await knocker.knock('POST', own(`/${person('clerk')}`), { ...form, role: 'editor' })
    expect([late.status, words(late)]).toEqual([422, expect.stringContaining('Somebody else')])
    expect(late.text).toMatch(/value="editor" checked/)
    expect(await roleOf(person('clerk'))).toBe('viewer')
  })

  it('of an administrator is not a manager’s to change', async () => {
    await house.store.accounts.join({ accountId: house.administrator, organisationId: house.own.organisation, role: 'viewer' })
    const knocker = await enterAs(house, 'manager')
    expect((await knocker.knock('GET', own(`/${house.administrator}`))).status).toBe(403)
    expect((await knocker.knock('GET', own())).text).not.toContain(own(`/${house.administrator}`))
  })

  it('of somebody in another organisation is not there', async () => {
    const knocker = await enterAs(house, 'manager')
    const stranger = house.other.people.get('editor') ?? ''
    expect((await knocker.knock('GET', own(`/${stranger}`))).status).toBe(404)
    expect((await knocker.knock('POST', own(`/${stranger}/remove`))).status).toBe(404)
  })
})

describe('Removing', () => {
  it('from the organisation ends the way in; the account stays', async () => {
    const editor = await enterAs(house, 'editor')
    expect((await (await enterAs(house, 'manager')).knock('POST', own(`/${person('editor')}/remove`))).status).toBe(303)
    expect((await editor.knock('GET', `/manage/organisations/${house.own.organisation}`)).status).toBe(404)
    expect(await house.store.accounts.find(person('editor'))).toBeDefined()
  })

  it('an account signs it out everywhere, also one’s own', async () => {
    const [second, editor] = [await house.addPerson(house.own, 'second', 'nobody'), await enterAs(house, 'editor')]
    const administrator = await enterAs(house, 'administrator')
    await administrator.knock('POST', `/manage/people/${second}/role`, { role: 'admin' })
    await administrator.knock('POST', `/manage/people/${person('editor')}/remove`)
    expect((await editor.knock('GET', '/manage')).location).toContain('/manage/sign-in')
    expect((await administrator.knock('POST', `/manage/people/${house.administrator}/remove`)).status).toBe(303)
    expect((await administrator.knock('GET', '/manage')).location).toContain('/manage/sign-in')
  })

  it('the last administrator is refused', async () => {
    const administrator = await enterAs(house, 'administrator')
    for (const [path, fields] of [
      ['remove', {}],
      ['role', { role: 'member' }],
    ] as const)
      // prettier-ignore
      expect((await administrator.knock('POST', `/manage/people/${house.administrator}/${path}`, fields)).location).toContain(
        'notice=lastAdministrator',
      )
    expect((await house.store.accounts.find(house.administrator))?.role).toBe('admin')
  })
})
