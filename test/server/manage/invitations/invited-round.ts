/**
 * A survey whose residents and staff are invited in person, in a municipality with three units, and who manages it: for these tests.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftIdOf, draftSecretOfToken } from '../../../../data/draft-cipher.ts'
import type { Invitee } from '../../../../data/invitation.ts'
import type { Page, StaffBrowser } from '../staff-browser.ts'
import { fieldValue } from '../staff-browser.ts'
import type { StaffServer } from '../staff-server.ts'
import { makeOrganisation, setUp, staffServer } from '../staff-server.ts'

export interface InvitedRound {
  readonly server: StaffServer
  readonly browser: StaffBrowser
  readonly round: string
  /** Path of the round's pages. */
  readonly own: string
}

const definitions = join(import.meta.dirname, '../../../../questionnaires')

export const publicUrl = 'http://puntari.test'

const groupsOf = {
  'democracy-barometer': [
    { group: 'residents', recruitment: 'randomSample', populationSize: 20_000, invited: 300, ways: ['personal'] },
    { group: 'councillors', recruitment: 'census', populationSize: 43, invited: null, ways: ['personal', 'open'] },
  ],
  odi: [{ group: 'staff', recruitment: 'census', populationSize: 72, invited: null, ways: ['personal', 'open'] }],
} as const

/** Residents and councillors of the barometer, or staff who answer by unit: all are invited in person. */
export async function invitedRound({ open = false, of = 'democracy-barometer' as keyof typeof groupsOf } = {}): Promise<InvitedRound> {
  const server = await staffServer(publicUrl)
  const browser = await setUp(server)
  const organisation = await makeOrganisation(browser)
  const questionnaire = server.dependencies.library.byId(of)
  if (questionnaire === undefined) throw new Error('The questionnaire is gone')
  const { hash, id, version } = questionnaire
  const json = readFileSync(join(definitions, `${id}.json`), 'utf8')
  await server.store.definitions.keep({ hash, questionnaire: id, version, json })
  const created = await server.store.rounds.create({
    organisation,
    questionnaire: id,
    definitionHash: hash,
    year: 2026,
    title: null,
    opensOn: '2026-11-21',
    closesOn: '2026-12-12',
    resultsOn: '2026-12-26',
    smallestCell: 5,
    readersAnswer: false,
    seed: 1,
    previousRound: null,
    groups: groupsOf[of],
    terms: { texts: { letter: { sv: 'Hej {name}!\n\nSvara på {survey}.' } } },
  })
  if (created.outcome !== 'created') throw new Error('The round could not be made')
  if (open) await server.store.rounds.open(created.id)
  return { server, browser, round: created.id, own: `/manage/rounds/${created.id}` }
}

/** An invented resident. */
export const resident = (number: number, more: Partial<Invitee> = {}): Invitee => ({
  group: 'residents',
  unit: null,
  name: `Asukas ${String(number).padStart(4, '0')}`,
  email: `asukas${number}@example.fi`,
  street: `Rantatie ${number}`,
  postcode: '00100',
  town: 'Järvelä',
  language: 'fi',
  ...more,
})

/** Sends an answer with a token of this invitation, so that it is spent. */
export async function spend({ server, round }: InvitedRound, invitation: string): Promise<void> {
  const { store } = server
  const found = await store.invitations.find(invitation)
  const secret = draftSecretOfToken(invitation)
  const day = '2026-11-21'
  const content = { answers: {}, link: 'l', language: 'fi', page: 'p' }
  await store.drafts.save({ secret, roundId: round, content, day, invitation })
  const codes = Int16Array.of(1)
  const outcome = await store.responses.submit({
    draftSecretHash: draftIdOf(secret),
    roundId: round,
    group: found?.group ?? '',
    unit: found?.unit ?? null,
    codes,
    texts: [],
    day,
    invitation,
  })
  if (outcome !== 'stored') throw new Error(`The answer was not stored: ${outcome}`)
}

/** Posts a form with a file, as a browser does; the redirect is followed. */
export async function upload({ server, browser }: InvitedRound, path: string, page: Page, file: Uint8Array<ArrayBuffer>): Promise<Page> {
  const body = new FormData()
  body.append('_csrf', fieldValue(page, '_csrf') ?? '')
  body.append('pasted', '')
  body.append('file', new Blob([file]), 'list.csv')
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(`${server.address}${path}`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie, 'accept-language': 'en' },
  })
  const location = response.headers.get('location')
  return location === null ? { status: response.status, path, html: await response.text() } : browser.open(location)
}
