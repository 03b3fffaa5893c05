/**
 * Two organisations in one store whose rows look alike, and everything that is kept of one of them, byte by byte.
 *
 * Each has units, people, an unfinished plan, an open round with a link, an invitation, a draft and answers, closed and released rounds,
 * mail, a programme, a published value, a plan and a log.
 */
import BetterSqlite from 'better-sqlite3'
import { join } from 'node:path'
import { draftIdOf, newDraftSecret } from '../../data/draft-cipher.ts'
import { openStore } from '../../data/open-store.ts'
import type { ActionParts } from '../../data/planned-action.ts'
import type { RoundState } from '../../data/round.ts'
import type { Store } from '../../data/store.ts'
import { planFor, sampleOrganisation } from './sample-round.ts'

export const day = '2026-09-14'

/** Ids and codes of one of the two. */
export interface Twin {
  readonly organisation: string
  readonly unit: string
  readonly unit2: string
  readonly person: string
  readonly manager: string
  readonly draft: string
  readonly open: string
  readonly closed: string
  readonly released: string
  readonly link: string
  readonly invitation: string
  readonly token: string
  readonly draftSecret: string
  readonly value: string
  readonly action: string
  readonly programme: string
}

export interface Twins {
  readonly store: Store
  readonly own: Twin
  readonly other: Twin
  /** Every row that has anything to do with the other, by table. */
  dumpOfOther(): readonly string[]
  close(): Promise<void>
}

async function addRound(store: Store, organisation: string, state: RoundState): Promise<string> {
  const created = await store.rounds.create(planFor(organisation))
  if (created.outcome !== 'created') throw new Error(created.outcome)
  if (state === 'draft') return created.id
  await store.rounds.open(created.id, [{ group: 'residents', unit: null }])
  for (let person = 0; person < 6; person += 1) await send(store, created.id, person)
  if (state !== 'open') await store.rounds.close(created.id)
  if (state === 'released') await store.rounds.release(created.id)
  return created.id
}

async function send(store: Store, roundId: string, person: number): Promise<void> {
  const secret = newDraftSecret()
  const texts = [{ item: 'i9', language: 'fi', text: 'Hyvä näin.' }]
  await store.drafts.save({ secret, roundId, content: { answers: {}, link: 'x', language: 'fi', page: 'p' }, day })
  const codes = Int16Array.of(1, 2, person)
  await store.responses.submit({ draftSecretHash: draftIdOf(secret), roundId, group: 'residents', unit: null, codes, texts, day })
}

async function addPerson(store: Store, name: string, organisationId: string, role: 'manager' | 'editor'): Promise<string> {
  const made = await store.accounts.create({ email: `${name}@${organisationId}.example`, name, passwordHash: '$', role: 'member' })
  if (made.outcome !== 'created') throw new Error(made.outcome)
  await store.accounts.join({ accountId: made.account.id, organisationId, role })
  return made.account.id
}

export const invitee = {
  group: 'residents',
  unit: null,
  name: 'Maija Mallikas',
  email: 'maija@example.fi',
  street: 'Koulukatu 1',
  postcode: '00100',
  town: 'Helsinki',
  language: 'fi',
} as const

export const valueOf = (organisation: string) =>
  ({
    organisation,
    questionnaire: 'odi',
    group: 'staff',
    kind: 'dimensions',
    measure: 'openness',
    value: 61,
    lower: null,
    upper: null,
    n: 900,
    year: 2025,
    label: 'Koko maa',
    source: 'Tutkimus 2025',
    address: null,
  }) as const

export const actionParts: ActionParts = {
  indicator: { kind: 'dimension', group: 'staff', id: 'openness' },
  words: 'Kahvihetki kuukausittain',
  method: null,
  owner: 'Johtoryhmä',
  dueOn: '2027-01-31',
  state: 'planned',
  note: '',
  isPublic: true,
  publicWords: { fi: { heard: 'Kuulimme', doing: 'Teemme' } },
}

export const programmePlan = (organisation: string) =>
  ({
    organisation,
    questionnaire: 'odi',
    definitionHash: 'hash-of-odi-1',
    title: null,
    year: 2026,
    opensOn: '2026-09-01',
    closesOn: '2026-09-30',
    resultsOn: '2026-10-15',
    smallestCell: 5,
    seed: 3,
  }) as const

async function mailAndInvitations(store: Store, open: string): Promise<Pick<Twin, 'invitation' | 'token' | 'draftSecret'>> {
  await store.invitations.add(open, [invitee])
  const [{ id: invitation = '' } = { id: '' }] = (await store.invitations.list(open, {}, { offset: 0, limit: 1 })).invitations
  const [fresh] = await store.invitations.newTokens([invitation], 'link')
  await store.mail.queueRound(open, { kind: 'invitation' })
  await store.contacts.add(open, { wish: 'raffle', email: 'maija@example.fi', language: 'fi' })
  const draftSecret = newDraftSecret()
  await store.drafts.save({
    secret: draftSecret,
    roundId: open,
    content: { answers: { i1: 2 }, link: 'x', language: 'fi', page: 'p' },
    day,
  })
  return { invitation, token: fresh?.token ?? '', draftSecret }
}

async function makeTwin(store: Store): Promise<Twin> {
  const { organisation, units } = await sampleOrganisation(store)
  const [manager, person] = [
    await addPerson(store, 'manager', organisation, 'manager'),
    await addPerson(store, 'person', organisation, 'editor'),
  ]
  const open = await addRound(store, organisation, 'open')
  await store.referenceValues.add([valueOf(organisation)])
  const programme = await store.programmes.create(programmePlan(organisation), [organisation])
  await store.audit.add({ at: '2026-09-01 10:00', account: manager, organisation, round: open, action: 'roundOpened', detail: {} })
  await store.mail.queueStaff({ kind: 'accountInvitation', account: person, language: 'fi' })
  await store.accountTokens.add({ token: `token of ${person}`, purpose: 'invitation', accountId: person, now: 0, expiresAt: 10 })
  await store.sessions.set(`session of ${person}`, { content: '{}', expiresAt: 10, owner: { account: person, begun: day, device: '' } })
  await store.secondFactors.switchOn(person, { sealedSecret: Buffer.from(person), step: 1, recoveryHashes: [`code of ${person}`] })
  const closed = await addRound(store, organisation, 'closed')
  const action = await store.plans.add(organisation, closed, actionParts)
  return {
    organisation,
    unit: units[0],
    unit2: units[1],
    person,
    manager,
    draft: await addRound(store, organisation, 'draft'),
    open,
    closed,
    action: action.outcome === 'added' ? action.id : '',
    released: await addRound(store, organisation, 'released'),
    link: (await store.links.ofRound(open))[0]?.code ?? '',
    ...(await mailAndInvitations(store, open)),
    value: (await store.referenceValues.list(organisation, 'odi'))[0]?.id ?? '',
    programme: programme.outcome === 'created' ? programme.id : '',
  }
}

const shown = (row: object): string =>
  JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value))

type Row = Readonly<Record<string, unknown>>

/** Rows of all tables in which one of these ids stands, and rows that hang on those by an id of their own. */
function rowsWith(file: string, ids: ReadonlySet<string>): readonly string[] {
  const database = new BetterSqlite(file, { readonly: true })
  const tables = database.prepare(`select name from sqlite_master where type = 'table' order by name`).pluck().all() as readonly string[]
  const rows = tables.flatMap((table) =>
    (database.prepare(`select * from "${table}"`).all() as readonly Row[]).map((row) => ({ table, row })),
  )
  database.close()
  const isTheirs = ({ row }: { readonly row: Row }): boolean =>
    Object.values(row).some((value) => typeof value === 'string' && ids.has(value))
  return rows
    .filter(isTheirs)
    .map(({ table, row }) => `${table} ${shown(row)}`)
    .toSorted()
}

/** In a file of this folder: what is kept is read from the file, past the store. */
export async function openTwins(folder: string): Promise<Twins> {
  const file = join(folder, 'puntari.db')
  const store = await openStore({ file })
  const [own, other] = [await makeTwin(store), await makeTwin(store)]
  const ids = new Set<string>(Object.values(other))
  return { store, own, other, dumpOfOther: () => rowsWith(file, ids), close: () => store.close() }
}
