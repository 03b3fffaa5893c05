/** A programme in a browser: an association proposes, members accept, all open at once, and the pooled result is made and published. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { hashPassword } from '../../server/manage/password.ts'
import { translatorFor } from '../../views/translate.ts'
import { answer } from '../server/programmes/made-programme.ts'
import type { House } from './house.ts'
import { desktop, faultsOfUnfolded, narrow, openHouse } from './house.ts'

const password = 'kolme sinistä kissaa'
const names = ['Ahola', 'Björkby', 'Celsiola', 'Dalby']
let house: House
let association: string
const towns: string[] = []

beforeAll(async () => {
  house = await openHouse({ today: '2026-09-01' })
  const { organisations, units, accounts } = house.store
  const create = async (name: string, gathers: boolean, inhabitants: number | null): Promise<string> =>
    (
      await organisations.create({
        name,
        kind: gathers ? 'other' : 'municipality',
        association: gathers,
        languages: ['fi', 'sv'],
        inhabitants,
      })
    ).id
  association = await create('Rannikon liitto', true, null)
  const passwordHash = await hashPassword(password)
  for (const name of names) towns.push(await create(name, false, 9000))
  for (const organisation of [association, ...towns]) {
    const made = await accounts.create({ email: `${organisation}@example.fi`, name: 'Manni', passwordHash, role: 'member' })
    if (made.outcome === 'created') await accounts.join({ organisationId: organisation, accountId: made.account.id, role: 'manager' })
    if (organisation !== association) await units.add({ organisation, parent: null, name: 'Koulut', persons: 30 })
  }
}, 60_000)
afterAll(() => house.close())

async function look(page: Page): Promise<void> {
  expect(await faultsOfUnfolded(page)).toEqual([])
}

async function signedIn(organisation: string, lang: string, options = {}): Promise<Page> {
  const page = await house.visit({ viewport: narrow, ...options })
  await page.goto('/manage/sign-in')
  await page.fill('[name=email]', `${organisation}@example.fi`)
  await page.fill('[name=password]', password)
  await page.click('main form button')
  await page.waitForURL('**/manage')
  await page.goto(`/manage/organisations/${organisation}?lang=${lang}`)
  return page
}

describe('A programme', () => {
  it('runs from the proposal to the published result, without script and on a narrow screen', async () => {
    const t = translatorFor('fi')
    const leader = await signedIn(association, 'fi')
    await look(leader)
    await leader.click('main a[href$="/programmes/new"]')
    await leader.click('main form button[name=action]')
    await leader.waitForSelector('[aria-invalid], .field--error')
    await look(leader)
    await leader.check('[name=questionnaire][value=odi]')
    for (const town of towns) await leader.check(`[name=members][value="${town}"]`)
    await leader.click('main form button[name=action]')
    await leader.waitForURL(/notice=proposed/)
    await look(leader)

    for (const [town = '', lang] of [[towns[0], 'sv'] as const, [towns[1], 'en'] as const, [towns[2], 'fi'] as const]) {
      const member = await signedIn(town, lang, { javaScriptEnabled: lang !== 'sv', viewport: lang === 'sv' ? desktop : narrow })
      if (lang === 'en') await look(member)
      await member.click('main a[href*="/proposals/"]')
      if (lang === 'en') await look(member)
      await member.click('main form button')
      await member.waitForURL(/\/manage\/rounds\//)
      await member.close()
    }

    await leader.reload()
    expect(await leader.textContent('main')).toContain(t('programme:member.proposed'))
    await leader.click('form[action$="/open"] button')
    await leader.waitForURL(/opened=3/)
    await look(leader)

    const odi = house.server.dependencies.library.byId('odi')
    if (odi === undefined) throw new Error('The questionnaire is gone')
    for (const { id } of await house.store.rounds.list({ states: ['open'] })) {
      const [unit] = await house.store.rounds.units(id)
      await answer(house.store, id, odi, 'staff', 14, unit?.unit ?? null)
      await house.store.rounds.close(id)
    }

    await leader.reload()
    await leader.click('main a[href$="/pool"]')
    await look(leader)
    expect(await leader.textContent('main')).toContain('Dalby')
    await leader.click('main form button')
    await leader.waitForURL(/notice=pooled/)
    await leader.click('main a[href^="/programmes/"]')
    await look(leader)
    const text = await leader.textContent('main')
    expect(text).toContain(t('programme:scope.whole'))
    expect(text).toContain(t('programme:full', { count: 3, names: 'Ahola, Björkby ja Celsiola' }))
    expect(text).toContain('42')
    const address = new URL(leader.url()).pathname

    const stranger = await house.visit({ viewport: narrow })
    expect((await stranger.goto(address))?.status()).toBe(404)
    for (const { id } of await house.store.rounds.list({ states: ['closed'] })) await house.store.rounds.release(id)
    await leader.goto(`/manage/organisations/${association}/programmes/${address.split('/').at(-1) ?? ''}`)
    await leader.click('main a[href$="/release"]')
    await look(leader)
    await leader.click('main form button')
    await leader.waitForURL(/notice=released/)
    expect((await stranger.goto(`${address}?lang=sv`))?.status()).toBe(200)
    expect((await stranger.goto(`${address}/sizes/under10000`))?.status()).toBe(200)
    await look(stranger)
  }, 300_000)
})
