import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import { tinyQuestionnaire } from '../fixtures/tiny-questionnaire.ts'
import type { MadeProgramme } from '../server/programmes/made-programme.ts'
import { days, makeProgramme, planOf } from '../server/programmes/made-programme.ts'

const questionnaire = tinyQuestionnaire
const towns = ['Ahola', 'Björkby', 'Celsiola', 'Dalby'].map((name, index) => ({ name, inhabitants: 4000 * (index + 1), people: 12 }))
let store: Store
let made: MadeProgramme
beforeEach(async () => {
  store = await openStore({ file: ':memory:' })
  made = await makeProgramme(store, questionnaire, towns)
})
afterEach(() => store.close())

const member = (at: number): string => made.towns[at]?.id ?? ''
const accept = (at: number, change = {}) => store.programmes.accept(made.id, member(at), planOf(questionnaire, change))

async function closed(at: number): Promise<string> {
  const accepted = await accept(at)
  const round = accepted.outcome === 'accepted' ? accepted.round : accepted.outcome
  await store.rounds.open(round)
  await store.rounds.close(round)
  return round
}

const found = async () => store.programmes.find(made.id)
const pooledMembers = async () => (await found())?.members.filter(({ pooled }) => pooled).map(({ organisation }) => organisation)

describe('a programme', () => {
  it('is refused where its organisation, its definition or its days can not be', async () => {
    const plan = {
      organisation: made.association.id,
      questionnaire: questionnaire.id,
      definitionHash: questionnaire.hash,
      title: null,
      year: 2026,
      smallestCell: 5,
      seed: 1,
      ...days,
    }
    const outcome = async (change: object, members: readonly string[] = []) =>
      (await store.programmes.create({ ...plan, ...change }, members)).outcome
    expect(await outcome({ organisation: 'nobody' })).toBe('unknownOrganisation')
    expect(await outcome({}, ['nobody'])).toBe('unknownOrganisation')
    expect(await outcome({ definitionHash: 'gone' })).toBe('unknownDefinition')
    expect(await outcome({ closesOn: '2026-08-01' })).toBe('daysOutOfOrder')
    expect(await outcome({ smallestCell: 2 })).toBe('smallestCellTooSmall')
    expect(await outcome({}, [member(0), member(0)])).toBe('created')
  })

  it('is listed with the association that runs it and with each of its members, and with nobody else', async () => {
    const other = await store.organisations.create({ name: 'Other', kind: 'municipality', languages: ['fi'], inhabitants: 10 })
    const ids = (programmes: readonly { readonly id: string }[]) => programmes.map(({ id }) => id)
    expect(ids(await store.programmes.ofAssociation(made.association.id))).toEqual([made.id])
    expect(ids(await store.programmes.withMember(member(2)))).toEqual([made.id])
    expect(await store.programmes.withMember(other.id)).toEqual([])
    expect(await store.programmes.ofAssociation(member(2))).toEqual([])
  })

  it('makes a member’s round once, with its own questions and at least its smallest cell', async () => {
    expect(await accept(0, { definitionHash: 'other' })).toEqual({ outcome: 'otherQuestions' })
    expect(await accept(0, { smallestCell: 4 })).toEqual({ outcome: 'smallestCellTooSmall' })
    expect(await store.programmes.accept(made.id, made.association.id, planOf(questionnaire))).toEqual({ outcome: 'unknown' })
    const accepted = await accept(0, { smallestCell: 8 })
    const round = accepted.outcome === 'accepted' ? accepted.round : ''
    expect(await store.rounds.find(round)).toMatchObject({ organisation: member(0), state: 'draft', smallestCell: 8 })
    expect(await accept(0)).toEqual({ outcome: 'acceptedAlready', round })
    expect((await store.rounds.list()).length).toBe(1)
  })

  it('can be accepted again after the plan was removed, and is no longer to be withdrawn once accepted', async () => {
    const first = await accept(1)
    expect(await store.programmes.withdraw(made.id, member(1))).toBe('accepted')
    await store.rounds.remove(first.outcome === 'accepted' ? first.round : '')
    expect((await accept(1)).outcome).toBe('accepted')
    expect(await store.programmes.withdraw(made.id, member(3))).toBe('withdrawn')
    expect(await store.programmes.withdraw(made.id, member(3))).toBe('unknown')
    expect((await found())?.members.length).toBe(3)
  })

  it('fixes once, and with three closed rounds at least, whose answers are pooled', async () => {
    await closed(0)
    await closed(1)
    expect(await store.programmes.pool(made.id, '2026-10-01')).toBe('tooFew')
    expect(await pooledMembers()).toEqual([])
    await closed(2)
    await accept(3)
    expect(await store.programmes.pool(made.id, '2026-10-01')).toBe('pooled')
    expect(await store.programmes.pool(made.id, '2026-10-02')).toBe('pooledAlready')
    expect(await found()).toMatchObject({ pooledOn: '2026-10-01', released: false })
    expect((await pooledMembers())?.toSorted()).toEqual([member(0), member(1), member(2)].toSorted())
    expect(await store.programmes.invite(made.id, [])).toBe('pooledAlready')
  })

  it('takes no late answers into pooled rounds, and keeps the size classes of the day', async () => {
    const rounds = [await closed(0), await closed(1), await closed(2)]
    await store.programmes.pool(made.id, '2026-10-01')
    const seen = await Promise.all(rounds.map(async (id) => (await store.rounds.find(id))?.resultsSeen))
    expect(seen).toEqual([true, true, true])
    await store.organisations.change(member(0), { inhabitants: 80_000 })
    const first = (await found())?.members.find(({ organisation }) => organisation === member(0))
    expect(first?.sizeClass).toBe('under10000')
  })

  it('is for everybody only once every pooled round is released', async () => {
    const rounds = [await closed(0), await closed(1), await closed(2)]
    expect(await store.programmes.release(made.id)).toBe('notPooled')
    await store.programmes.pool(made.id, '2026-10-01')
    await store.rounds.release(rounds[0] ?? '')
    expect(await store.programmes.release(made.id)).toBe('membersNotReleased')
    for (const round of rounds.slice(1)) await store.rounds.release(round)
    expect(await store.programmes.release(made.id)).toBe('released')
    expect((await found())?.released).toBe(true)
  })
})
