/**
 * An open round in which privacy has much to say: invitations, a shared device, receipts, contact wishes, own words, units.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RoundTerms } from '../../data/round-terms.ts'
import { hashPassword } from '../../server/manage/password.ts'
import type { House } from './house.ts'

export const manager = { email: 'vastuu@koivuranta.example', password: 'hiljainen ilmapuntari' }

export interface PrivacyRound {
  readonly id: string
  readonly link: string
}

const terms: Partial<RoundTerms> = {
  unitAudience: 'ownUnit',
  receipts: true,
  contactWishes: ['raffle', 'results'],
  privacy: {
    legalBasis: 'publicTask',
    purpose: { fi: 'Koivurannan työyksiköt saavat kuvan omasta vuoropuhelustaan.' },
    controller: 'Koivurannan kaupunginhallitus',
    contact: 'Henkilöstöpalvelut, Koivukuja 1\npuhelin 050 000 0000',
    addressDays: 14,
    answersYears: 5,
  },
}

/** The round and a manager who can sign in. `change`: other terms. */
export async function openPrivacyRound({ store, server }: House, change: Partial<RoundTerms> = {}): Promise<PrivacyRound> {
  const questionnaire = server.dependencies.library.byId('odi')
  if (questionnaire === undefined) throw new Error('ODI is gone')
  const { id: organisation } = await store.organisations.create({
    name: 'Koivuranta',
    kind: 'city',
    inhabitants: 30_000,
    languages: ['fi', 'sv'],
  })
  const team = await store.units.add({ organisation, parent: null, name: 'Pohjoinen tiimi', persons: 12 })
  const file = join(import.meta.dirname, '..', '..', 'questionnaires', 'odi.json')
  const json = readFileSync(file, 'utf8')
  await store.definitions.keep({ hash: questionnaire.hash, questionnaire: 'odi', version: questionnaire.version, json })
  const created = await store.rounds.create({
    organisation,
    questionnaire: 'odi',
    definitionHash: questionnaire.hash,
    year: 2026,
    title: null,
    opensOn: '2026-09-01',
    closesOn: '2026-09-21',
    resultsOn: '2026-10-05',
    smallestCell: 5,
    readersAnswer: true,
    seed: 1,
    previousRound: null,
    groups: [{ group: 'staff', recruitment: 'census', populationSize: 12, invited: null, ways: ['open', 'personal', 'kiosk'] }],
    terms: { ...terms, ...change },
  })
  if (created.outcome !== 'created' || team.outcome !== 'added') throw new Error('The round could not be made')
  await store.rounds.open(created.id)
  const links = await store.links.create(created.id, [{ group: 'staff', unit: team.id, way: 'personal' }])
  const [link] = links.outcome === 'created' ? links.links : []
  if (link === undefined) throw new Error('The link could not be made')
  const passwordHash = await hashPassword(manager.password)
  const account = await store.accounts.create({ email: manager.email, name: 'Veera Vastuu', passwordHash, role: 'member' })
  if (account.outcome === 'created')
    await store.accounts.join({ organisationId: organisation, accountId: account.account.id, role: 'manager' })
  return { id: created.id, link: `/a/${link.code}` }
}
