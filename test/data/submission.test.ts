import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { newDraftSecret } from '../../data/draft-cipher.ts'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import { answerOnce, day, sampleRound, saveDraft, submissionOf } from './sample-round.ts'

async function inMemory(use: (store: Store, sample: Awaited<ReturnType<typeof sampleRound>>) => Promise<void>): Promise<void> {
  const store = await openStore({ file: ':memory:' })
  await use(store, await sampleRound(store))
  await store.close()
}

describe('sending answers', () => {
  it('stores codes, texts and counts, and deletes the draft', () =>
    inMemory(async (store, { roundId, units }) => {
      const secret = newDraftSecret()
      await saveDraft(store, secret, roundId)
      const texts = [{ item: 'free', language: 'sv', text: 'Å, vad bra! 🙂' }]
      const codes = Int16Array.of(9999, 0, -4)
      expect(await store.responses.submit(submissionOf(secret, roundId, { group: 'staff', unit: units[0], codes, texts }))).toBe('stored')
      expect(await store.responses.ofRound(roundId)).toEqual([{ group: 'staff', unit: units[0], codes }])
      expect(await store.texts.ofRound(roundId)).toEqual([{ group: 'staff', item: 'free', language: 'sv', text: 'Å, vad bra! 🙂' }])
      expect(await store.drafts.find({ secret, roundId })).toBeUndefined()
      expect(await store.counters.completes(roundId)).toEqual([{ group: 'staff', unit: units[0], completes: 1 }])
      expect(await store.counters.days(roundId)).toEqual([{ day, started: 1, sent: 1 }])
    }))

  it('says that it has been received, and stores nothing, when the same draft is sent again', () =>
    inMemory(async (store, { roundId }) => {
      const secret = await answerOnce(store, roundId)
      expect(await store.responses.submit(submissionOf(secret, roundId, { codes: Int16Array.of(4, 4, 4) }))).toBe('alreadyReceived')
      expect(await saveDraft(store, secret, roundId)).toBe('alreadyReceived')
      expect(await store.responses.submit(submissionOf(secret, roundId))).toBe('alreadyReceived')
      expect(await store.responses.ofRound(roundId)).toHaveLength(1)
      expect(await store.counters.completes(roundId)).toEqual([{ group: 'residents', unit: null, completes: 1 }])
    }))

  it('says that the draft is missing when it was never saved, or forgotten', () =>
    inMemory(async (store, { roundId }) => {
      const secret = newDraftSecret()
      expect(await store.responses.submit(submissionOf(secret, roundId))).toBe('draftMissing')
      await saveDraft(store, secret, roundId)
      expect(await store.drafts.forget({ secret, roundId })).toBe('forgotten')
      expect(await store.responses.submit(submissionOf(secret, roundId))).toBe('draftMissing')
      expect(await store.responses.ofRound(roundId)).toEqual([])
    }))

  it('says that the round is closed for one that is closed, unknown or still a draft', () =>
    inMemory(async (store, { roundId }) => {
      const secret = newDraftSecret()
      await saveDraft(store, secret, roundId)
      await store.rounds.close(roundId)
      expect(await store.responses.submit(submissionOf(secret, roundId))).toBe('roundClosed')
      expect(await store.responses.submit(submissionOf(secret, 'nowhere'))).toBe('roundClosed')
      expect(await saveDraft(store, secret, roundId)).toBe('roundClosed')
    }))

  it('takes back only its own writes when one of a batch is a mistake', () =>
    inMemory(async (store, { roundId }) => {
      const secrets = Array.from({ length: 5 }, newDraftSecret)
      await Promise.all(secrets.map((secret) => saveDraft(store, secret, roundId)))
      const texts = [{ item: 'free', language: 'fi', text: 'yksi' }]
      const sent = await Promise.allSettled(
        secrets.map((secret, index) =>
          store.responses.submit(submissionOf(secret, roundId, { texts, group: index === 2 ? 'nobody' : 'residents' })),
        ),
      )
      expect(sent.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
      expect(await store.responses.ofRound(roundId)).toHaveLength(4)
      expect(await store.texts.ofRound(roundId)).toHaveLength(4)
      expect(await store.drafts.find({ secret: secrets[2] ?? '', roundId })).toBeDefined()
    }))
})

type Step = { readonly draft: number; readonly act: 'save' | 'send' | 'forget' | 'close'; readonly wait: boolean }

const step: fc.Arbitrary<Step> = fc.record({
  draft: fc.nat(1),
  act: fc.oneof(
    { weight: 16, arbitrary: fc.constantFrom<Step['act']>('save', 'send') },
    { weight: 2, arbitrary: fc.constant<Step['act']>('forget') },
    { weight: 1, arbitrary: fc.constant<Step['act']>('close') },
  ),
  wait: fc.boolean(),
})

/** Takes the steps, some at once and some one after another; the drafts for which an answer was said to be stored. */
async function takeSteps(store: Store, roundId: string, steps: readonly Step[]): Promise<readonly number[]> {
  const secrets = Array.from({ length: 2 }, newDraftSecret)
  const acts = {
    save: (draft: number) => saveDraft(store, secrets[draft] ?? '', roundId),
    send: (draft: number) => store.responses.submit(submissionOf(secrets[draft] ?? '', roundId, { codes: Int16Array.of(draft) })),
    forget: (draft: number) => store.drafts.forget({ secret: secrets[draft] ?? '', roundId }),
    close: () => store.rounds.close(roundId),
  }
  const running: Promise<{ readonly draft: number; readonly outcome: string }>[] = []
  for (const { draft, act, wait } of steps) {
    const outcome = acts[act](draft).then((said: string) => ({ draft, outcome: said }))
    running.push(outcome)
    if (wait) await outcome
  }
  return (await Promise.all(running)).filter(({ outcome }) => outcome === 'stored').map(({ draft }) => draft)
}

describe('a draft', () => {
  it('stores at most one response under any interleaving, and exactly those that were said to be stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 32, size: 'max' }), (steps) =>
        inMemory(async (store, { roundId }) => {
          const said = await takeSteps(store, roundId, steps)
          const kept = (await store.responses.ofRound(roundId)).map(({ codes }) => codes[0])
          expect(new Set(said).size).toBe(said.length)
          expect(kept.toSorted()).toEqual(said.toSorted())
          const [completes] = await store.counters.completes(roundId)
          expect(completes?.completes ?? 0).toBe(kept.length)
        }),
      ),
      { numRuns: 120 },
    )
  })
})
