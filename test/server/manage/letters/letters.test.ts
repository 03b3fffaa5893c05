import { afterEach, describe, expect, it } from '@jest/globals'
import type { Page } from '../staff-browser.ts'
import { fieldValue } from '../staff-browser.ts'
import { hasCamera, pageCount, readByCamera, textOf } from '../../../views/letters/pdf-pages.ts'
import type { InvitedRound } from '../invitations/invited-round.ts'
import { invitedRound, resident, spend } from '../invitations/invited-round.ts'

let here: InvitedRound
afterEach(() => here.server.stop())

const path = () => `${here.own}/letters`
const ids = async () =>
  (await here.server.store.invitations.list(here.round, {}, { offset: 0, limit: 2000 })).invitations.map(({ id }) => id)
const lettersLogged = async () =>
  (await here.server.store.audit.all()).filter(({ action }) => action === 'lettersMade').map(({ detail }) => detail)

/** A file as it comes: `staffBrowser` reads text only. */
async function file(method: 'GET' | 'POST', address: string, fields: Readonly<Record<string, string>> = {}) {
  const cookie = [...here.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const body = method === 'POST' ? { body: new URLSearchParams(fields) } : {}
  const response = await fetch(`${here.server.address}${address}`, { method, headers: { cookie, 'accept-language': 'en' }, ...body })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { type: response.headers.get('content-type') ?? '', name: response.headers.get('content-disposition') ?? '', bytes }
}
const lotOf = (page: Page, more: Readonly<Record<string, string>> = {}) => ({
  _csrf: fieldValue(page, '_csrf') ?? '',
  group: 'residents',
  spoken: 'fi',
  from: '1',
  ...more,
})

describe('Letters', () => {
  it('come in lots of 500 sorted by postcode and name, each with a fresh code that opens its invitation', async () => {
    here = await invitedRound()
    const people = Array.from({ length: 502 }, (_, at) => resident(at + 1, { postcode: at === 501 ? '00002' : '00100' }))
    const others = [resident(900, { language: 'sv' }), resident(901, { street: '', postcode: '', town: '' })]
    await here.server.store.invitations.add(here.round, [...people, ...others])
    const page = await here.browser.open(path())
    for (const words of ['Make letters 1–500 (PDF)', 'Make letters 501–502 (PDF)', 'Residents, Swedish', 'These are secret lists.'])
      expect(page.html).toContain(words)
    expect(await lettersLogged()).toEqual([])
    const last = await file('POST', path(), lotOf(page, { from: '501', as: 'pdf' }))
    expect([last.type, pageCount(last.bytes)]).toEqual(['application/pdf', 2])
    expect(last.name).toContain('letters-fi-501-1000.pdf')
    expect(await lettersLogged()).toEqual([{ count: 2 }])
    const first = Buffer.from((await file('POST', path(), lotOf(page, { as: 'csv' }))).bytes).toString()
    const rows = first.trim().split('\r\n')
    expect([rows.length, rows[1]?.startsWith('"Asukas 0502","Rantatie 502","00002 JÄRVELÄ"')]).toEqual([501, true])
    const [, code = '', link = ''] = /"([3-9A-Z]{4}-[3-9A-Z]{4})","(http[^"]*)"/.exec(rows[1] ?? '') ?? []
    expect(link).toBe(`http://puntari.test/p/${code}`)
    expect(await here.server.store.invitations.findByToken(code.toLowerCase())).toMatchObject({ name: 'Asukas 0502' })
    if (!hasCamera) return
    const read = readByCamera(last.bytes, 2).split('/').at(-1) ?? ''
    expect(textOf(last.bytes)).toContain(read)
    expect(await here.server.store.invitations.findByToken(read)).toMatchObject({ name: 'Asukas 0501' })
  }, 60_000)

  it('go to those who have not answered, without anybody being passed over between two lots', async () => {
    here = await invitedRound({ open: true })
    const people = Array.from({ length: 25 }, (_, at) => resident(at + 1))
    await here.server.store.invitations.add(here.round, people)
    const [first = ''] = await ids()
    await spend(here, first)
    const page = await here.browser.open(path())
    expect(page.html).toContain('The pile therefore shows who has, but never what.')
    const made = Buffer.from((await file('POST', path(), lotOf(page, { as: 'csv' }))).bytes).toString()
    expect([made.includes('Asukas 0001'), made.trim().split('\r\n').length]).toEqual([false, 25])
    const odd = { _csrf: fieldValue(page, '_csrf') ?? '' }
    for (const more of [{ from: '26' }, { from: 'x' }, { group: 'martians' }, { spoken: 'en' }, { from: '-1e9' }]) {
      const nothing = await here.browser.post(path(), { ...lotOf(page), ...odd, ...more })
      expect([nothing.status, nothing.html.includes('there was nothing to print')]).toEqual([200, true])
    }
    expect(await lettersLogged()).toEqual([{ count: 24 }])
  })

  it('of a small group, or one that answers by unit, are no longer made once somebody has answered', async () => {
    here = await invitedRound({ open: true })
    await here.server.store.invitations.add(here.round, [resident(1), resident(2)])
    const before = await here.browser.open(path())
    expect(before.html).toContain('Make letters 1–2 (PDF)')
    await spend(here, (await ids())[0] ?? '')
    const after = await here.browser.open(path())
    expect([after.html.includes('Make letters'), after.html.includes('new letters would show who')]).toEqual([false, true])
    await here.browser.post(path(), lotOf(before, { as: 'pdf' }))
    expect(await lettersLogged()).toEqual([])
  })

  it('are shown as a sample in each language, with the own text, and no code is made for it', async () => {
    here = await invitedRound()
    await here.server.store.invitations.add(here.round, [resident(1, { name: '王 Wang' })])
    const sample = await here.browser.open(`${path()}/sample?language=sv`)
    for (const words of ['Hej Modell Person!', 'Svara på Demokratibarometern 2026.', 'KX7M-PR3D', 'MODELLBY'])
      expect(sample.html).toContain(words)
    const pdf = await file('GET', `${path()}/sample.pdf?language=fi`)
    expect([pdf.type, pageCount(pdf.bytes)]).toEqual(['application/pdf', 1])
    expect(await here.server.store.invitations.findByToken('KX7M-PR3D')).toBeUndefined()
    expect((await here.browser.open(path())).html).toContain('They are printed as question marks: 王 Wang.')
  })
})

describe('Posters', () => {
  it('are made for the open links of the survey, in the languages chosen', async () => {
    here = await invitedRound({ open: true, of: 'odi' })
    expect((await here.browser.open(`${here.own}/posters`)).html).toContain('There are no open links')
    const units = await here.server.store.rounds.units(here.round)
    const targets = units.map(({ unit }) => ({ group: 'staff', unit }))
    const made = await here.server.store.links.create(here.round, [
      ...targets,
      { ...(targets[0] ?? { group: 'staff', unit: null }), way: 'kiosk' },
    ])
    const page = await here.browser.open(`${here.own}/posters`)
    expect(page.html.match(/<li>Staff · /g)).toHaveLength(3)
    const pdf = await file('GET', `${here.own}/posters.pdf?language=fi&language=sv`)
    expect(pageCount(pdf.bytes)).toBe(3)
    const codes = made.outcome === 'created' ? made.links.filter(({ way }) => way === 'open').map(({ code }) => code) : []
    expect(codes).toHaveLength(3)
    if (!hasCamera) return
    expect(codes).toContain(readByCamera(pdf.bytes, 3).replace('http://puntari.test/a/', ''))
    expect(textOf(pdf.bytes)).toContain('Tekniset palvelut')
  })
})
