/**
 * The rule of the dialogue guide: what a method must keep, what it gets points for, and what always holds.
 */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Suggestion, Wish } from '../../../analysis/guide/suggest-methods.ts'
import { suggestMethods, wishesOf } from '../../../analysis/guide/suggest-methods.ts'
import type { GuideAnswers } from '../../../questionnaires/guide/guide-answers.ts'
import type { GuideQuestionId, WishQuestion } from '../../../questionnaires/guide/guide-questions.ts'
import { answerKindOf, guideOptions, guideQuestionIds, wishQuestions } from '../../../questionnaires/guide/guide-questions.ts'
import { answersOfJson, guide, answered } from '../../guide/guide.ts'

const suggestionsFor = (answers: GuideAnswers): readonly Suggestion[] => {
  const suggested = suggestMethods(guide, answers)
  return suggested.kind === 'inform' ? [] : suggested.suggestions
}
const idsFor = (answers: GuideAnswers): readonly string[] => suggestionsFor(answers).map(({ method }) => method.id)

type Typed = Readonly<Record<string, unknown>>

function answerTo(question: GuideQuestionId): fc.Arbitrary<unknown> {
  if (question === 'weeks') return fc.option(fc.integer({ min: 1, max: 60 }), { nil: [] })
  const options: readonly string[] = guideOptions[question]
  return answerKindOf(question) === 'several' ? fc.shuffledSubarray([...options]) : fc.option(fc.constantFrom(...options), { nil: [] })
}

/** What somebody might answer, several answers in any order. */
const anyTyped: fc.Arbitrary<Typed> = fc.record(Object.fromEntries(guideQuestionIds.map((id) => [id, answerTo(id)])))
const anyOpen = anyTyped.map((typed): Typed => ({ ...typed, influence: typed['influence'] === 'decided' ? 'open' : typed['influence'] }))
const anyWish: fc.Arbitrary<Wish> = fc
  .constantFrom<WishQuestion>(...wishQuestions)
  .chain((question) => fc.constantFrom<string>(...guideOptions[question]).map((option) => ({ question, option })))

const read = (typed: Typed): GuideAnswers => answersOfJson(typed).answers
const isSame = (one: Wish) => (other: Wish) => other.question === one.question && other.option === one.option

describe('The suggestions', () => {
  it('are none, and the guide says to inform, where the matter is decided', () => {
    expect(suggestMethods(guide, answered({ influence: 'decided', purpose: ['listen'] }))).toEqual({ kind: 'inform' })
  })

  it('keep every limit, and say how many methods do not', () => {
    const suggested = suggestMethods(guide, answered({ influence: 'partly', form: 'online', weeks: 8, cost: 'medium', conflict: 'tense' }))
    if (suggested.kind !== 'fitting') throw new Error('Some method keeps these limits')
    for (const { method, broken } of suggested.suggestions) {
      expect(broken).toEqual([])
      expect(method.facts.forms).toContain('online')
      expect(method.facts.weeks).toBeLessThanOrEqual(8)
      expect(method.facts.cost).not.toBe('large')
      expect(method.facts.conflict).toContain('tense')
    }
    expect(suggested.leftOut).toBe(guide.methods.length - suggested.suggestions.length)
    expect(suggested.leftOut).toBeGreaterThan(0)
  })

  it('break the fewest limits, each of them named, where no method keeps all', () => {
    const slow = guide.methods.map((method) => ({ ...method, facts: { ...method.facts, weeks: method.facts.weeks + 2 } }))
    const suggested = suggestMethods({ ...guide, methods: slow }, answered({ influence: 'open', form: 'online', weeks: 1 }))
    if (suggested.kind !== 'nearest') throw new Error('A method keeps all of these limits')
    for (const { method, broken } of suggested.suggestions) {
      expect(broken).toEqual(['weeks'])
      expect(method.facts.forms).toContain('online')
    }
    expect(suggested.leftOut).toBe(slow.filter(({ facts }) => !facts.forms.includes('online') || !facts.influence.includes('open')).length)
  })

  it('give a point for each wish, half for a purpose beside the main one, nothing for what is missed', () => {
    const [method] = guide.methods.filter(({ facts }) => facts.purposes.also.length > 0)
    const [main, also] = [method?.facts.purposes.main[0], method?.facts.purposes.also[0]]
    if (method === undefined || main === undefined || also === undefined) throw new Error('No method serves a purpose beside others')
    const missed = guideOptions.purpose.find((one) => ![...method.facts.purposes.main, ...method.facts.purposes.also].includes(one))
    const answers = answered({ influence: 'open', purpose: [main, also, ...(missed === undefined ? [] : [missed])] })
    const found = suggestMethods({ methods: [method], weights: { ...guide.weights, purpose: 1, also: 0.5 } }, answers)
    expect(found.kind === 'inform' ? [] : found.suggestions).toMatchObject([
      { points: 1.5, met: [{ option: main }], half: [{ option: also }], missed: missed === undefined ? [] : [{ option: missed }] },
    ])
  })
})

describe('Whatever is answered, the suggestions', () => {
  it('are never empty unless the matter is decided', () => {
    fc.assert(
      fc.property(anyOpen, (typed) => expect(idsFor(read(typed)).length).toBeGreaterThan(0)),
      { numRuns: 500 },
    )
  })

  it('do not depend on the order of the wishes', () => {
    const shuffled = anyOpen.chain((typed) =>
      fc
        .record({
          purpose: fc.shuffledSubarray(listOf(typed, 'purpose'), whole(typed, 'purpose')),
          whom: fc.shuffledSubarray(listOf(typed, 'whom'), whole(typed, 'whom')),
        })
        .map((parts) => [typed, { ...typed, ...parts }] as const),
    )
    fc.assert(
      fc.property(shuffled, ([typed, other]) => expect(idsFor(read(other))).toEqual(idsFor(read(typed)))),
      { numRuns: 300 },
    )
  })

  it('name every wish once for each method, as met, half met or missed', () => {
    fc.assert(
      fc.property(anyOpen, (typed) => {
        const answers = read(typed)
        for (const { met, half, missed } of suggestionsFor(answers))
          expect([...met, ...half, ...missed].map(keyOf).toSorted()).toEqual(wishesOf(answers).map(keyOf).toSorted())
      }),
      { numRuns: 200 },
    )
  })

  it('name a limit as broken only where no method keeps all limits', () => {
    fc.assert(
      fc.property(anyOpen, (typed) => {
        const suggested = suggestMethods(guide, read(typed))
        if (suggested.kind === 'inform') throw new Error('The matter is not decided')
        const breaks = suggested.suggestions.map(({ broken }) => broken.length > 0)
        expect(breaks.every((one) => one === (suggested.kind === 'nearest'))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('never place a method higher for a wish more that it misses', () => {
    fc.assert(
      fc.property(anyOpen, anyWish, (typed, wish) => {
        const before = read(typed)
        const after = read({ ...typed, [wish.question]: [...listOf(typed, wish.question), wish.option] })
        const isNew = wishesOf(after).length > wishesOf(before).length
        const places = new Map(idsFor(before).map((id, place) => [id, place]))
        suggestionsFor(after).forEach(({ method, missed }, place) => {
          if (isNew && missed.some(isSame(wish))) expect(place).toBeGreaterThanOrEqual(places.get(method.id) ?? Infinity)
        })
      }),
      { numRuns: 1000 },
    )
  })
})

function listOf(typed: Typed, question: string): string[] {
  return [typed[question] ?? []].flat().map(String)
}

function whole(typed: Typed, question: string) {
  const { length } = listOf(typed, question)
  return { minLength: length, maxLength: length }
}

function keyOf({ question, option }: Wish): string {
  return `${question} ${option}`
}
