import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { codesToBlob } from '../../data/codes-blob.ts'
import { packer, unpacked } from '../../data/packed-responses.ts'
import { draftIdOf, newDraftSecret, openDraft, sealDraft } from '../../data/draft-cipher.ts'
import type { WriteKind } from '../../data/group-commit.ts'
import { groupCommit } from '../../data/group-commit.ts'
import { inTransaction } from '../../data/in-transaction.ts'
import { openWriter } from '../../data/open-connection.ts'
import { openStore } from '../../data/open-store.ts'
import { day, sampleRound } from './sample-round.ts'

const fileKey = Buffer.alloc(32, 7)

describe('a sealed draft', () => {
  it('reads back under its own secret and round, whatever it says, and under no other', () => {
    const [secret, other] = [newDraftSecret(), newDraftSecret()]
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
        const json = JSON.stringify(text)
        const sealed = sealDraft(json, { secret, roundId: 'r1', fileKey })
        expect(JSON.parse(openDraft(sealed, { secret, roundId: 'r1', fileKey }))).toBe(text)
        expect(() => openDraft(sealed, { secret: other, roundId: 'r1', fileKey })).toThrow()
        expect(() => openDraft(sealed, { secret, roundId: 'r2', fileKey })).toThrow()
        expect(() => openDraft(sealed, { secret, roundId: 'r1', fileKey: Buffer.alloc(32, 8) })).toThrow()
      }),
    )
  })

  it('refuses a content of which one bit was turned', () => {
    const secret = newDraftSecret()
    const sealed = sealDraft('{"a":1}', { secret, roundId: 'r1', fileKey })
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(7), (place, bit) => {
        const altered = Buffer.from(sealed)
        altered.writeUInt8(altered.readUInt8(place) ^ (1 << bit), place)
        expect(() => openDraft(altered, { secret, roundId: 'r1', fileKey })).toThrow()
      }),
    )
  })

  it('does not tell by its length how far somebody has come', () => {
    const lengths = [0, 10, 700, 1024].map((length) => sealDraft('a'.repeat(length), { secret: 'secret', roundId: 'r1', fileKey }).length)
    expect(new Set(lengths).size).toBe(1)
    expect(sealDraft('a'.repeat(1025), { secret: 'secret', roundId: 'r1', fileKey }).length).toBe((lengths[0] ?? 0) + 1024)
  })

  it('has an id of 32 bytes that is not its key', () => {
    expect(draftIdOf('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('codes', () => {
  it('come back from their bytes as they were, two bytes each, least significant first', () => {
    const codes = fc.array(fc.integer({ min: -32_768, max: 32_767 }))
    fc.assert(
      fc.property(codes, (list) => {
        const { add, packed } = packer()
        const bytes = codesToBlob(Int16Array.from(list))
        add({ groups: ['residents'], units: [null], bytes, shortest: bytes.length, longest: bytes.length })
        expect(unpacked(packed()).map((one) => [...one.codes])).toEqual([list])
      }),
    )
    expect(codesToBlob(Int16Array.of(258, -2)).toString('hex')).toBe('0201feff')
  })
})

describe('saving a draft', () => {
  it('replaces what was saved before, counts one start, and is told apart from other drafts and rounds', async () => {
    const store = await openStore({ file: ':memory:' })
    const { roundId } = await sampleRound(store)
    const secret = newDraftSecret()
    const content = { answers: { i1: { missing: 'dontKnow' as const }, i2: [1, 3] }, link: 'abc', language: 'sv', page: 'p2' }
    expect(await store.drafts.save({ secret, roundId, content: { ...content, page: 'p1' }, day })).toBe('saved')
    expect(await store.drafts.save({ secret, roundId, content, day: '2026-09-15' })).toBe('saved')
    expect(await store.drafts.find({ secret, roundId })).toEqual(content)
    expect(await store.drafts.find({ secret: newDraftSecret(), roundId })).toBeUndefined()
    expect(await store.drafts.find({ secret, roundId: 'another' })).toBeUndefined()
    expect(await store.counters.days(roundId)).toEqual([{ day, started: 1, sent: 0 }])
    expect([await store.drafts.forget({ secret, roundId }), await store.drafts.forget({ secret, roundId })]).toEqual([
      'forgotten',
      'notThere',
    ])
    await store.close()
  })
})

function numbers() {
  const writer = openWriter(':memory:')
  writer.raw.exec('create table n (value integer)')
  const insert = writer.raw.prepare<[number]>('insert into n values (?)')
  const all = writer.raw.prepare<[], number>('select value from n').pluck()
  return { writer, insert: (value: number) => insert.run(value), all: () => all.all(), commits: groupCommit(writer, randomBytes) }
}

describe('the batching writer', () => {
  it('puts all that came at once into one transaction, and keeps promises only after it', async () => {
    const { writer, insert, commits } = numbers()
    const writes = Array.from({ length: 50 }, (_, value) =>
      commits.write('submit', () => {
        insert(value)
        return writer.raw.inTransaction
      }),
    )
    const inside = await Promise.all(writes.map((write) => write.then((during) => [during, writer.raw.inTransaction])))
    expect(inside.every(([during, after]) => during === true && after === false)).toBe(true)
  })

  it('takes saves in the order of their coming, answers in an order of chance, forgetting last', async () => {
    const { commits } = numbers()
    const order: string[] = []
    const write = (kind: WriteKind, value: number) => commits.write(kind, () => order.push(`${kind} ${value}`))
    const values = Array.from({ length: 30 }, (_, value) => value)
    await Promise.all(values.flatMap((value) => [write('forget', value), write('submit', value), write('save', value)]))
    expect(order.slice(0, 30)).toEqual(values.map((value) => `save ${value}`))
    expect(order.slice(30, 60).toSorted()).toEqual(values.map((value) => `submit ${value}`).toSorted())
    expect(order.slice(30, 60)).not.toEqual(values.map((value) => `submit ${value}`))
    expect(order.slice(60)).toEqual(values.map((value) => `forget ${value}`))
  })

  it('breaks every promise of a batch, and keeps nothing of it, when the commit fails; the next batch is kept', async () => {
    const { writer, insert, all, commits } = numbers()
    writer.raw.exec('create table p (id integer primary key); create table c (p references p deferrable initially deferred)')
    const broken = await Promise.allSettled([
      commits.write('save', () => insert(1)),
      commits.write('save', () => writer.raw.exec('insert into c values (7)')),
    ])
    expect(broken.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await commits.write('save', () => insert(2))
    expect(all()).toEqual([2])
  })

  it('waits for a transaction that holds the connection, and never writes into it', async () => {
    const { writer, insert, all, commits } = numbers()
    const refused = inTransaction(writer.db, async () => {
      insert(1)
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
      throw new Error('taken back')
    })
    const written = commits.write('save', () => insert(2))
    await expect(refused).rejects.toThrow('taken back')
    await written
    await commits.settled()
    expect(all()).toEqual([2])
  })

  it('breaks the promise of a write that comes after closing', async () => {
    const store = await openStore({ file: ':memory:' })
    const { roundId } = await sampleRound(store)
    await store.close()
    await expect(store.drafts.forget({ secret: 'x', roundId })).rejects.toThrow(/destroyed/u)
  })
})
