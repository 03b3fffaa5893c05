import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Page } from '../staff-browser.ts'
import { fieldValue } from '../staff-browser.ts'
import type { InvitedRound } from './invited-round.ts'
import { invitedRound, resident, upload } from './invited-round.ts'

let here: InvitedRound
afterEach(() => here.server.stop())

const namesKept = async () =>
  (await here.server.store.invitations.list(here.round, {}, { offset: 0, limit: 5000 })).invitations.map(({ name }) => name)
const logged = async () => (await here.server.store.audit.all()).map(({ action, detail }) => [action, detail])

/** Pastes a list; the page that comes. */
async function paste(list: string): Promise<Page> {
  const path = `${here.own}/invitations/import`
  return here.browser.send(await here.browser.open(path), path, { pasted: list, action: 'save' })
}
const confirm = (page: Page) => here.browser.send(page, `${page.path}/confirm`)

const faulty = [
  'Name;E-mail;Unit;Language',
  'Aino Mäki;aino@example.fi;Tekniset palvelut;fi',
  'Bo Ek;bo.example.fi;Keskuskoulu;sv',
  'Cecilia Åkerman;cecilia@example.fi;Keskuskoulo;sv',
  'Aino Mäki;AINO@example.fi;Keskuskoulu;fi',
  'Dag Öman;dag@example.fi;Keskuskoulu;',
].join('\n')

describe('A list with faults', () => {
  beforeEach(async () => {
    here = await invitedRound({ of: 'odi' })
  })

  it('is shown as it was understood, with every fault by line, and nothing is saved', async () => {
    const page = await paste(faulty)
    expect(page.status).toBe(200)
    for (const words of [
      '2 people will be added.',
      '3 lines have something to mend.',
      'Line 3: ‘bo.example.fi’ is not an e-mail address.',
      'Line 4: There is no unit called ‘Keskuskoulo’. Did you mean ‘Keskuskoulu’?',
      'Line 5: The same person is already on line 2.',
      '1 person has no language. Finnish is used.',
      'Leave the faulty lines out and add 2 people',
    ])
      expect(page.html).toContain(words)
    expect(await namesKept()).toEqual([])
    const swedish = await here.browser.open(`${page.path}?lang=sv`)
    expect(swedish.html).toContain('Menade du ”Keskuskoulu”?')
  })

  it('gives its faulty lines as a file with the reasons, which can be mended and read in again', async () => {
    const page = await paste(faulty)
    await here.browser.open(`${page.path}?lang=en`)
    const file = await here.browser.open(`${page.path}/faulty.csv`)
    expect(file.html).toContain('"Bo Ek","bo.example.fi","Keskuskoulu","sv","Line 3: ‘bo.example.fi’ is not an e-mail address.')
    const mended = file.html.replace('bo.example.fi', 'bo@example.fi').replace('Keskuskoulo', 'Keskuskoulu')
    const again = await paste(mended)
    expect(again.html).toContain('3 people will be added.')
    expect(again.html).toContain('These columns are left out: What to mend.')
  })

  it('is added without them, once, however often it is confirmed, and the log has the number only', async () => {
    const page = await paste(faulty)
    const [done, again] = [await confirm(page), await confirm(page)]
    for (const shown of [done, again]) expect(shown.html).toContain('2 of 2 have been added. 3 lines were left out.')
    expect(await namesKept()).toEqual(['Aino Mäki', 'Dag Öman'])
    expect(await logged()).toContainEqual(['invitationsImported', { count: 2 }])
    const there = await paste(faulty)
    expect(there.html).toContain('2 people are on the list already')
    expect(there.html).toContain('Nobody will be added.')
  })
})

describe('A list', () => {
  beforeEach(async () => {
    here = await invitedRound()
  })

  it('without headings asks what its columns hold, refuses what does not suffice, and is then understood', async () => {
    const asked = await paste('Aino Mäki;aino@example.fi;Residents\nBo Ek;bo@example.fi;Residents')
    expect(asked.html).toContain('What do the columns hold?')
    const path = `${asked.path}/columns`
    const refused = await here.browser.send(asked, path, { headed: 'no', 'column-1': 'street', 'column-2': 'street' })
    expect([refused.status, /selected>Street address/.test(refused.html)]).toEqual([422, true])
    const shown = await here.browser.send(asked, path, { headed: 'no', 'column-1': 'name', 'column-2': 'email', 'column-3': 'group' })
    expect(shown.html).toContain('2 people will be added.')
    await confirm(shown)
    expect(await namesKept()).toEqual(['Aino Mäki', 'Bo Ek'])
  })

  it.each([
    ['nothing at all', '', 'There is no list yet.'],
    ['headings only', 'Name;E-mail', 'has headings but no people'],
    ['an open quotation mark', 'Name;E-mail\n"Aino;aino@example.fi', 'is not closed'],
  ])('of %s is refused in words, and what was pasted stays', async (_what, list, words) => {
    const page = await paste(list)
    expect([page.status, fieldValue(page, 'pasted')]).toEqual([422, list])
    expect(page.html).toContain(words)
  })

  it('comes as a file in Windows-1252 too; a workbook and a picture are no lists', async () => {
    const path = `${here.own}/invitations/import`
    const form = await here.browser.open(path)
    const text = 'Ryhmä;Nimi;Sähköposti\nAsukkaat;Äinö Öhman;aino@example.fi'
    const page = await upload(
      here,
      path,
      form,
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    )
    expect(page.html).toContain('Äinö Öhman')
    for (const file of [Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0)]) {
      const refused = await upload(here, path, form, file)
      expect([refused.status, refused.html.includes('The file is not text')]).toEqual([422, true])
    }
    const empty = await upload(here, path, form, new Uint8Array())
    expect(empty.status).toBe(422)
  })

  it('is nobody else’s, and one that is forgotten is asked for again', async () => {
    const page = await paste('Group,email\nResidents,a@example.fi')
    const id = page.path.split('/').at(-1) ?? ''
    const other = await here.browser.open(`${here.own}/invitations/import/${id}x`)
    expect(other.path).toContain('gone=1')
    expect(other.html).toContain('lists wait for half an hour')
    const later = await paste('Group,email\nResidents,b@example.fi')
    expect((await here.browser.open(page.path)).path).toContain('gone=1')
    expect((await here.browser.open(later.path)).status).toBe(200)
  })

  it('of 2 500 people is added in lots, and the page tells how far it is', async () => {
    const lines = Array.from({ length: 2500 }, (_, at) => `Residents;${resident(at).name};asukas${at}@example.fi`)
    const path = `${here.own}/invitations/import`
    const file = new TextEncoder().encode(['Group;Name;E-mail', ...lines].join('\n'))
    const page = await upload(here, path, await here.browser.open(path), file)
    expect(page.html).toContain('2,500 people will be added.')
    let shown = await confirm(page)
    for (let looks = 0; shown.html.includes('People are being added') && looks < 600; looks++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      shown = await here.browser.open(page.path)
    }
    expect(shown.html).toContain('2,500 of 2,500 have been added.')
    expect(await namesKept()).toHaveLength(2500)
  }, 90_000)
})
