/**
 * Every step and every look of the store that concerns an organisation or a round, taken on one of two. A method of the store that is
 * in neither list fails `twin-organisations.test.ts`.
 */
import type { ReleaseWith } from '../../data/advance-round.ts'
import { draftIdOf, newDraftSecret } from '../../data/draft-cipher.ts'
import { defaultTerms } from '../../data/round-terms.ts'
import type { Store } from '../../data/store.ts'
import type { Twin } from './twin-organisations.ts'
import { actionParts, day, invitee, programmePlan, valueOf } from './twin-organisations.ts'
import { planFor } from './sample-round.ts'

/** Takes the step on `own`. What it gives must tell nothing of the other. */
export type Act = (store: Store, own: Twin) => Promise<unknown>

const terms = defaultTerms
const plan = (own: Twin) => planFor(own.organisation)
const identity = { issuer: 'https://id.example', subject: 'maija' }
const content = { answers: {}, link: 'x', language: 'fi', page: 'p' }
const merger = (own: Twin) => ({ organisation: own.organisation, name: 'Yhteinen', parent: null, persons: 9, from: '2027-01-01' })

async function submitOne(store: Store, own: Twin): Promise<unknown> {
  const secret = newDraftSecret()
  await store.drafts.save({ secret, roundId: own.open, content, day })
  const submission = { roundId: own.open, group: 'residents', unit: null, codes: Int16Array.of(1, 1, 1), texts: [], day }
  return store.responses.submit({ ...submission, draftSecretHash: draftIdOf(secret), invitation: own.invitation })
}

async function newRound(store: Store, own: Twin): Promise<string> {
  const created = await store.rounds.create(plan(own))
  return created.outcome === 'created' ? created.id : ''
}

const releaseOf = ({ manager, organisation, closed }: Twin): ReleaseWith => ({
  frozen: { text: '{}', hash: 'hash', on: day },
  entry: { at: day, account: manager, organisation, round: closed, action: 'roundReleased', detail: {} },
})

const people = [{ email: 'uusi@example.fi', name: 'Uusi' }]
const importOf = (own: Twin) => ({
  plan: { ...plan(own), opensOn: '2024-09-01', closesOn: '2024-09-30', resultsOn: '2024-10-15', year: 2024 },
  source: 'Webropol 2024',
  fileHash: 'f'.repeat(64),
  units: [{ unit: own.unit, persons: 30 }],
  answers: Array.from({ length: 6 }, () => ({ group: 'staff', unit: own.unit, codes: Int16Array.of(1, 2, 3) })),
  texts: [{ group: 'staff', item: 'i9', language: 'fi', text: 'Hyvin meni.' }],
  by: own.manager,
  day,
})
const late = Array.from({ length: 5 }, () => ({ group: 'residents', unit: null, codes: Int16Array.of(1, 1, 1) }))

/** In this order: what closes and removes comes last. */
export const actsOnOne: Readonly<Record<string, Act>> = {
  'organisations.change': ({ organisations }, { organisation }) => organisations.change(organisation, { name: 'Toinen nimi' }),
  'organisations.changeLogo': ({ organisations }, { organisation }) => organisations.changeLogo(organisation, null),
  'organisations.logoOf': ({ organisations }, { organisation }) => organisations.logoOf(organisation),
  'organisations.find': ({ organisations }, { organisation }) => organisations.find(organisation),
  'units.add': ({ units }, { organisation }) => units.add({ organisation, parent: null, name: 'Uusi', persons: 4 }),
  'units.change': ({ units }, { unit }) => units.change(unit, { name: 'Toinen nimi' }),
  'units.move': ({ units }, { unit, unit2 }) => units.move(unit2, { parent: unit, index: 0 }),
  'units.begin': ({ units }, { unit2 }) => units.begin(unit2, '2020-01-01'),
  'units.end': ({ units }, { unit2 }) => units.end(unit2, '2027-12-31'),
  'units.revive': ({ units }, { unit2 }) => units.revive(unit2),
  'units.ofOrganisation': ({ units }, { organisation }) => units.ofOrganisation(organisation),
  'units.history': ({ units }, { organisation }) => units.history(organisation),
  'units.together': ({ units }, own) =>
    units.together(async (steps) => ({ keep: true, move: await steps.move(own.unit2, { parent: null, index: 0 }) })),
  'units.merge': ({ units }, own) => units.merge({ ...merger(own), units: [own.unit, own.unit2] }),
  'units.split': async ({ units }, own) => {
    const added = await units.add({ organisation: own.organisation, parent: null, name: 'Jaettava', persons: 9 })
    const into = ['Itä', 'Länsi'].map((name) => ({ name, persons: 4 }))
    return units.split({ organisation: own.organisation, unit: added.outcome === 'added' ? added.id : '', into, from: '2027-01-01' })
  },
  'units.remove': ({ units }, { unit2 }) => units.remove(unit2),
  'rounds.create': newRound,
  'rounds.change': ({ rounds }, { draft }) => rounds.change(draft, { year: 2027 }),
  'rounds.changeMailTexts': ({ rounds }, { open }) => rounds.changeMailTexts(open, { mailSubject: { fi: 'Kysely' } }),
  'rounds.changeReminderDays': ({ rounds }, { open }) => rounds.changeReminderDays(open, [3]),
  'rounds.reschedule': ({ rounds }, { open }) => rounds.reschedule(open, { closesOn: '2026-10-01', resultsOn: '2026-10-20' }),
  'rounds.setSmallestCell': ({ rounds }, { open }) => rounds.setSmallestCell(open, 7),
  'rounds.open': async (store, own) => store.rounds.open(await newRound(store, own), [{ group: 'residents', unit: null }]),
  'rounds.find': ({ rounds }, { open }) => rounds.find(open),
  'rounds.list': ({ rounds }, { organisation }) => rounds.list({ organisation }),
  'rounds.units': ({ rounds }, { open }) => rounds.units(open),
  'links.create': ({ links }, { open }) => links.create(open, [{ group: 'staff', unit: null }]),
  'links.find': ({ links }, { link }) => links.find(link),
  'links.ofRound': ({ links }, { open }) => links.ofRound(open),
  'invitations.add': ({ invitations }, { open }) => invitations.add(open, [invitee, { ...invitee, name: 'Toinen' }]),
  'invitations.find': ({ invitations }, { invitation }) => invitations.find(invitation),
  'invitations.list': ({ invitations }, { open }) => invitations.list(open, { search: 'maija' }, { offset: 0, limit: 50 }),
  'invitations.counts': ({ invitations }, { open }) => invitations.counts(open),
  'invitations.change': ({ invitations }, { open, invitation }) => invitations.change(open, invitation, { ...invitee, town: 'Turku' }),
  'invitations.newTokens': ({ invitations }, { invitation }) => invitations.newTokens([invitation], 'code'),
  'invitations.findByToken': ({ invitations }, { token }) => invitations.findByToken(token),
  'mail.queueInvitations': ({ mail }, { open, invitation }) =>
    mail.queueInvitations({ roundId: open, group: 'residents', invitations: [invitation], kind: 'invitation' }),
  'mail.queueRound': ({ mail }, { open }) => mail.queueRound(open, { kind: 'invitation' }),
  'mail.toQueue': ({ mail }, { open }) => mail.toQueue(open, { kind: 'invitation' }),
  'mail.counts': ({ mail }, { open }) => mail.counts(open),
  'mail.list': ({ mail }, { open }) => mail.list(open, { states: ['queued'], offset: 0, limit: 50 }),
  'mail.requeue': ({ mail }, { open }) => mail.requeue(open, { state: 'failed' }),
  'mail.cancelQueued': ({ mail }, { open }) => mail.cancelQueued(open),
  'mail.queueStaff': ({ mail }, { person }) => mail.queueStaff({ kind: 'passwordReset', account: person, language: 'fi' }),
  'mail.ofAccount': ({ mail }, { person }) => mail.ofAccount(person),
  'drafts.save': ({ drafts }, { open }) => drafts.save({ secret: newDraftSecret(), roundId: open, content, day }),
  'drafts.find': ({ drafts }, { open, draftSecret }) => drafts.find({ secret: draftSecret, roundId: open }),
  'drafts.forget': ({ drafts }, { open, draftSecret }) => drafts.forget({ secret: draftSecret, roundId: open }),
  'responses.submit': submitOne,
  'responses.ofRound': ({ responses }, { open }) => responses.ofRound(open),
  'responses.packedOfRound': ({ responses }, { open }) => responses.packedOfRound(open),
  'texts.ofRound': ({ texts }, { open }) => texts.ofRound(open),
  'comments.hasPublic': ({ comments }, { open }) => comments.hasPublic(open),
  'comments.ofRound': ({ comments }, { open }) => comments.ofRound(open),
  'comments.mark': async ({ comments }, { open }) => {
    const [first] = await comments.ofRound(open)
    return comments.mark(open, first?.id ?? '00', { hidden: [], tags: ['tie'], isPublic: true })
  },
  'counters.completes': ({ counters }, { open }) => counters.completes(open),
  'counters.days': ({ counters }, { open }) => counters.days(open),
  'contacts.add': ({ contacts }, { open }) => contacts.add(open, { wish: 'results', email: 'a@example.fi', language: 'sv' }),
  'contacts.ofClosedRound': ({ contacts }, { closed }) => contacts.ofClosedRound(closed),
  'invitations.remove': ({ invitations }, { open, invitation }) => invitations.remove(open, [invitation]),
  'lateAnswers.add': ({ lateAnswers }, { closed, manager }) =>
    lateAnswers.add({ roundId: closed, answers: late, answersBefore: 6, by: manager, day }),
  'accounts.find': ({ accounts }, { person }) => accounts.find(person),
  'accounts.join': ({ accounts }, { person, organisation }) =>
    accounts.join({ accountId: person, organisationId: organisation, role: 'clerk' }),
  'accounts.memberships': ({ accounts }, { person }) => accounts.memberships(person),
  'accounts.members': ({ accounts }, { organisation }) => accounts.members(organisation),
  'accounts.roleIn': ({ accounts }, { person, organisation }) => accounts.roleIn(person, organisation),
  'accounts.setPasswordHash': ({ accounts }, { person }) => accounts.setPasswordHash(person, 'new'),
  'people.invite': (store, { organisation }) => store.people.invite({ organisationId: organisation, role: 'viewer', people }),
  'people.changeRole': (store, { person, organisation }) =>
    store.people.changeRole({ accountId: person, organisationId: organisation, role: 'viewer' }, { asAdministrator: false }),
  'people.setAccountRole': (store, { manager }) => store.people.setAccountRole(manager, 'admin'),
  'people.removeMember': (store, { person, organisation }) => store.people.removeMember(person, organisation, { asAdministrator: false }),
  'accounts.leave': ({ accounts }, { manager, organisation }) => accounts.leave(manager, organisation),
  'accountTokens.accountOf': ({ accountTokens }, { person }) =>
    accountTokens.accountOf({ token: `token of ${person}`, purpose: 'invitation', now: 0 }),
  'accountTokens.spend': ({ accountTokens }, { person }) =>
    accountTokens.spend({ token: `token of ${person}`, purpose: 'invitation', now: 0 }, 'newer'),
  'accountTokens.removeOf': ({ accountTokens }, { person }) => accountTokens.removeOf(person),
  'secondFactors.find': ({ secondFactors }, { person }) => secondFactors.find(person),
  'secondFactors.useStep': ({ secondFactors }, { person }) => secondFactors.useStep(person, 5),
  'secondFactors.useRecoveryCode': ({ secondFactors }, { person }) => secondFactors.useRecoveryCode(person, `code of ${person}`),
  'secondFactors.replaceRecoveryCodes': ({ secondFactors }, { person }) => secondFactors.replaceRecoveryCodes(person, ['a', 'b']),
  'secondFactors.switchOff': ({ secondFactors }, { person }) => secondFactors.switchOff(person),
  'secondFactors.switchOn': ({ secondFactors }, { person }) =>
    secondFactors.switchOn(person, { sealedSecret: Buffer.from('x'), step: 2, recoveryHashes: [] }),
  'identities.link': ({ identities }, { person }) => identities.link(person, identity),
  'identities.find': ({ identities }) => identities.find(identity),
  'identities.follow': ({ identities }, { organisation }) =>
    identities.follow(identity, { admin: false, memberships: [{ organisationId: organisation, role: 'editor' }] }),
  'sessions.ofAccount': ({ sessions }, { person }) => sessions.ofAccount(person, 0),
  'sessions.end': async ({ sessions }, { person }) => sessions.end(person, (await sessions.ofAccount(person, 0))[0]?.key ?? ''),
  'sessions.endAll': ({ sessions }, { person }) => sessions.endAll(person),
  'microdataPermissions.change': ({ microdataPermissions }, { manager, organisation }) =>
    microdataPermissions.change({ accountId: manager, organisationId: organisation, may: true, by: manager, at: day }),
  'microdataPermissions.has': ({ microdataPermissions }, { manager, organisation }) => microdataPermissions.has(manager, organisation),
  'microdataPermissions.managers': ({ microdataPermissions }, { organisation }) => microdataPermissions.managers(organisation),
  'audit.add': ({ audit }, { organisation, manager }) =>
    audit.add({ at: day, account: manager, organisation, round: null, action: 'unitsChanged', detail: {} }),
  'audit.ofOrganisation': ({ audit }, { organisation }) => audit.ofOrganisation(organisation),
  'referenceValues.add': ({ referenceValues }, { organisation }) => referenceValues.add([{ ...valueOf(organisation), year: 2024 }]),
  'referenceValues.list': ({ referenceValues }, { organisation }) => referenceValues.list(organisation, 'odi'),
  'referenceValues.remove': ({ referenceValues }, { organisation, value }) => referenceValues.remove(organisation, value),
  'plans.add': ({ plans }, { organisation, released }) => plans.add(organisation, released, actionParts),
  'plans.change': ({ plans }, { organisation, action }) => plans.change(organisation, action, { ...actionParts, state: 'done' }),
  'plans.find': ({ plans }, { organisation, action }) => plans.find(organisation, action),
  'plans.list': ({ plans }, { organisation }) => plans.list(organisation),
  'plans.published': ({ plans }, { organisation, closed }) => plans.published(organisation, [closed]),
  'plans.remove': ({ plans }, { organisation, action }) => plans.remove(organisation, action),
  'ownDefinitions.take': ({ ownDefinitions }, { organisation, manager }) =>
    ownDefinitions.take({ organisation, hash: 'own', questionnaire: 'own_one', version: 1, json: '{}', day, by: manager }),
  'ownDefinitions.list': ({ ownDefinitions }, { organisation }) => ownDefinitions.list(organisation),
  'ownDefinitions.textOf': ({ ownDefinitions }, { organisation }) => ownDefinitions.textOf(organisation, 'own'),
  'ownDefinitions.remove': ({ ownDefinitions }, { organisation }) => ownDefinitions.remove(organisation, 'own'),
  'importMappings.save': ({ importMappings }, { organisation }) =>
    importMappings.save({ organisation, questionnaire: 'odi', name: 'Webropol', mapping: '{}' }),
  'importMappings.list': ({ importMappings }, { organisation }) => importMappings.list(organisation),
  'importMappings.remove': async ({ importMappings }, { organisation }) =>
    importMappings.remove(organisation, (await importMappings.list(organisation))[0]?.id ?? ''),
  'imports.add': ({ imports }, own) => imports.add(importOf(own)),
  'imports.ofOrganisation': ({ imports }, { organisation }) => imports.ofOrganisation(organisation),
  'imports.find': async ({ imports }, { organisation }) => imports.find((await imports.ofOrganisation(organisation))[0]?.round ?? ''),
  'imports.place': async ({ imports }, { organisation, draft }) =>
    imports.place({ imported: (await imports.ofOrganisation(organisation))[0]?.round ?? '', follower: draft, between: null }),
  'imports.remove': async ({ imports }, { organisation, manager }) =>
    imports.remove({ round: (await imports.ofOrganisation(organisation))[0]?.round ?? '', by: manager, day, survey: 'Kysely 2024' }),
  'programmes.create': ({ programmes }, { organisation }) => programmes.create(programmePlan(organisation), []),
  'programmes.find': ({ programmes }, { programme }) => programmes.find(programme),
  'programmes.ofAssociation': ({ programmes }, { organisation }) => programmes.ofAssociation(organisation),
  'programmes.withMember': ({ programmes }, { organisation }) => programmes.withMember(organisation),
  'programmes.invite': ({ programmes }, { programme, organisation }) => programmes.invite(programme, [organisation]),
  'programmes.accept': ({ programmes }, own) => {
    const { organisation, ...round } = plan(own)
    return programmes.accept(own.programme, organisation, { ...round, terms })
  },
  'programmes.withdraw': ({ programmes }, { programme, organisation }) => programmes.withdraw(programme, organisation),
  'programmes.pool': ({ programmes }, { programme }) => programmes.pool(programme, day),
  'programmes.release': ({ programmes }, { programme }) => programmes.release(programme),
  'rounds.close': ({ rounds }, { open }) => rounds.close(open),
  'invitations.purge': ({ invitations }, { open }) => invitations.purge(open),
  'receipts.purge': ({ receipts }, { open }) => receipts.purge(open),
  'contacts.purge': ({ contacts }, { open }) => contacts.purge(open),
  'rounds.markResultsSeen': ({ rounds }, { closed }) => rounds.markResultsSeen([closed]),
  'publications.choose': ({ publications }, { closed }) =>
    publications.choose(closed, { parts: ['items'], groupsNotShown: ['staff'], foreword: { fi: 'Alkusanat' } }),
  'rounds.release': ({ rounds }, own) => rounds.release(own.closed, releaseOf(own)),
  'publications.find': ({ publications }, { closed }) => publications.find(closed),
  'publications.frozenOf': ({ publications }, { closed }) => publications.frozenOf(closed),
  'rounds.archive': ({ rounds }, { released }) => rounds.archive(released),
  'rounds.remove': ({ rounds }, { draft }) => rounds.remove(draft),
  'people.removeAccount': (store, { person }) => store.people.removeAccount(person),
}

/** What concerns the whole house, or nobody in it. */
export const ofTheHouse: ReadonlySet<string> = new Set([
  ...['organisations.create', 'organisations.list', 'definitions.keep', 'definitions.find', 'receipts.isCounted'],
  ...['mail.take', 'mail.end', 'mail.whenQueued', 'accounts.createFirst', 'accounts.create', 'accounts.findByEmail', 'accounts.list'],
  ...['people.inviteAdministrators', 'accountTokens.add', 'audit.all', 'audit.head', 'audit.withHash', 'audit.verify'],
  ...['sessions.get', 'sessions.set', 'sessions.touch', 'sessions.destroy', 'sessions.prune'],
  'publications.frozenRounds',
  ...['settings.get', 'settings.set', 'settings.getOrSet', 'settings.remove'],
])
