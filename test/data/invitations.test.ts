import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { codeAlphabet, codeProblem, newAnswerCode, tokenHash } from '../../data/answer-token.ts'
import { draftIdOf, draftSecretOfToken } from '../../data/draft-cipher.ts'
import type { Invitee } from '../../data/invitation.ts'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import type { Submission } from '../../data/submission.ts'
import { day, present, sampleRound } from './sample-round.ts'

const aino: Invitee = {
  group: 'residents',
  unit: null,
  name: 'Äinö Šimková',
  email: 'aino@example.fi',
  street: 'Rantatie 5 B 12',
  postcode: '00100',
  town: 'Koivuranta',
  language: 'fi',
}

async function inMemory(body: (store: Store, roundId: string) => Promise<void>): Promise<void> {
  const store = await openStore({ file: ':memory:' })
  try {
    await body(store, (await sampleRound(store)).roundId)
  } finally {
    await store.close()
  }
}

const idsOf = async (store: Store, roundId: string): Promise<readonly string[]> =>
  (await store.invitations.list(roundId, {}, { offset: 0, limit: 10_000 })).invitations.map(({ id }) => id)

/** Begins and sends an answer with this token. */
async function answer(store: Store, roundId: string, token: string): Promise<string> {
  const invitation = present(await store.invitations.findByToken(token))
  const secret = draftSecretOfToken(token)
  const content = { answers: {}, link: 'l', language: 'fi', page: 'p' }
  const saved = await store.drafts.save({ secret, roundId, content, day, invitation: invitation.id })
  if (saved !== 'saved') return saved
  const submission: Submission = {
    draftSecretHash: draftIdOf(secret),
    roundId,
    group: invitation.group,
    unit: invitation.unit,
    codes: Int16Array.of(1),
    texts: [],
    day,
    invitation: invitation.id,
  }
  return store.responses.submit(submission)
}

describe('an answer code', () => {
  it('has two groups of four characters, of which none is taken for another', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(255)), (bytes) => {
        const code = newAnswerCode((size) => Uint8Array.from(bytes.take(size)))
        expect(code).toMatch(new RegExp(`^[${codeAlphabet}]{4}-[${codeAlphabet}]{4}$`))
        expect(codeProblem(code)).toBeUndefined()
        expect(tokenHash(` ${code.toLowerCase().replace('-', ' ')} `)).toEqual(tokenHash(code))
      }),
    )
    expect(codeAlphabet).not.toMatch(/[01258AEIOUY]/)
  })

  it('tells every single wrong character and every two neighbours that changed places', () => {
    const code = newAnswerCode((size) => Uint8Array.from({ length: size }, (_, at) => 13 * at + 7)).replace('-', '')
    for (let at = 0; at < code.length; at++) {
      for (const other of codeAlphabet.replace(code.charAt(at), ''))
        expect(codeProblem(code.slice(0, at) + other + code.slice(at + 1))).toBe('mistyped')
      const [one = '', two = ''] = [code.charAt(at), code.charAt(at + 1)]
      if (two !== '' && one !== two) expect(codeProblem(code.slice(0, at) + two + one + code.slice(at + 2))).toBe('mistyped')
    }
  })

  it('that is missing, too short or has a character of no code is told before anything is looked up', () => {
    expect([codeProblem('  '), codeProblem('KX7'), codeProblem('KX7O-PR3D'), codeProblem('õõõõõõõõ')]).toEqual([
      'empty',
      'length',
      'character',
      'character',
    ])
  })
})

describe('invitations', () => {
  it('are added, counted by group and language, found by part of a name, and removed while they are not spent', () =>
    inMemory(async (store, roundId) => {
      const others = ['Åke 100 %', 'Bo_Ek'].map((name) => ({ ...aino, name, email: '', language: 'sv' }))
      expect(await store.invitations.add(roundId, [aino, ...others])).toBe('added')
      expect(await store.invitations.counts(roundId)).toEqual([
        { group: 'residents', language: 'fi', invited: 1, spent: 0, byMail: 1, byLetter: 1 },
        { group: 'residents', language: 'sv', invited: 2, spent: 0, byMail: 0, byLetter: 2 },
      ])
      const found = await store.invitations.list(roundId, { search: '0 %' }, { offset: 0, limit: 10 })
      expect(found).toMatchObject({ total: 1, invitations: [{ name: 'Åke 100 %', spent: false, roundId }] })
      expect((await store.invitations.list(roundId, { search: '_' }, { offset: 0, limit: 10 })).total).toBe(1)
      const [fresh] = await store.invitations.newTokens([present(found.invitations[0]).id], 'code')
      expect(await answer(store, roundId, present(fresh).token)).toBe('stored')
      expect(await store.invitations.remove('another', await idsOf(store, roundId))).toBe(0)
      expect(await store.invitations.remove(roundId, await idsOf(store, roundId))).toBe(3)
      expect(await idsOf(store, roundId)).toEqual([])
      expect((await store.invitations.counts(roundId)).map(({ invited, spent }) => [invited, spent])).toEqual([[0, 1]])
    }))

  it('give any number of tokens, of which one answer spends all', () =>
    inMemory(async (store, roundId) => {
      await store.invitations.add(roundId, [aino])
      const ids = await idsOf(store, roundId)
      const [link] = await store.invitations.newTokens(ids, 'link')
      const [code] = await store.invitations.newTokens(ids, 'code')
      expect(link?.token).toMatch(/^[2-9a-hjkmnp-z]{26}$/)
      expect(await answer(store, roundId, present(link).token.toUpperCase())).toBe('stored')
      expect(await answer(store, roundId, present(code).token)).toBe('alreadyReceived')
      expect(await answer(store, roundId, present(link).token)).toBe('alreadyReceived')
      expect(await store.responses.ofRound(roundId)).toHaveLength(1)
      expect(await store.invitations.newTokens(ids, 'link')).toEqual([])
      expect(await store.invitations.findByToken('never-made')).toBeUndefined()
    }))

  it('are deleted after closing with names, addresses and tokens, and not before', () =>
    inMemory(async (store, roundId) => {
      await store.invitations.add(roundId, [aino, { ...aino, name: 'Bo' }])
      const [fresh] = await store.invitations.newTokens(await idsOf(store, roundId), 'link')
      expect(await store.invitations.purge(roundId)).toBe(0)
      await store.rounds.close(roundId)
      expect(await store.invitations.add(roundId, [aino])).toBe('roundClosed')
      expect(await store.invitations.purge(roundId)).toBe(2)
      expect(await store.invitations.findByToken(present(fresh).token)).toBeUndefined()
      expect(await idsOf(store, roundId)).toEqual([])
    }))

  it('of a group or unit that the round does not have are a mistake of the program', () =>
    inMemory(async (store, roundId) => {
      await expect(store.invitations.add(roundId, [{ ...aino, group: 'martians' }])).rejects.toThrow('martians')
      await expect(store.invitations.add(roundId, [{ ...aino, group: 'staff', unit: 'nowhere' }])).rejects.toThrow('nowhere')
      expect(await store.invitations.add('no-round', [aino])).toBe('unknown')
    }))
})
