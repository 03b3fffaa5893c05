/**
 * What must hold of every sentence, whatever the figures: no narrower than the interval, no direction without certainty.
 */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { IntervalEstimate } from '../../../analysis/estimate.ts'
import type { ChangeResult, GapResult, Verdict } from '../../../analysis/result.ts'
import { changeSentence } from '../../../views/sentences/change-sentence.ts'
import { gapSentence } from '../../../views/sentences/gap-sentence.ts'
import { scoreSentence } from '../../../views/sentences/score-sentence.ts'
import { voiceFor } from '../../../views/sentences/voice.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { described } from '../results/made-results.ts'

const smallest = 5
const language = fc.constantFrom(...screenLanguages)
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true })

/** Value and interval, which may reach beyond the scale. */
const interval = (min: number, max: number) =>
  fc.tuple(number(min, max), number(0, 30), fc.integer({ min: 2, max: 2000 })).map(([value, half, n]): IntervalEstimate => ({
    value,
    n,
    effectiveN: n,
    standardError: half / 2,
    lower: value - half,
    upper: value + half,
    level: 0.95,
    method: 't',
  }))

const verdict = fc.constantFrom<Exclude<Verdict, 'none'>>('strength', 'leaningStrength', 'inBetween', 'leaningNeedsWork', 'needsWork')

/** Words of direction of a gap or a change, in the three languages. */
const direction = /korkeam|matalam|nousse|laskene|högre|lägre|stigit|sjunkit|higher|lower|risen|fallen/

/** The numbers of a sentence, without the scale's own 0–100. */
const numbersIn = (words: string): readonly number[] =>
  [...words.replaceAll(/\(?asteikko 0–100\)?|(?:av|out of) 100|\b2024\b|\b2026\b/g, '').matchAll(/\d+/g)].map(([digits]) => Number(digits))

const gapOf = (difference: IntervalEstimate, word: GapResult['word']): GapResult => ({
  difference,
  hedgesG: difference,
  adjustedP: 0.04,
  word,
  unseenBelow: Math.max(smallest, 2 * difference.standardError),
})

describe('a score in words', () => {
  it('gives a range that holds the interval and stays on the scale', () => {
    fc.assert(
      fc.property(language, interval(0, 100), verdict, (of, inference, word) => {
        const found = numbersIn(scoreSentence(voiceFor(of, 'city'), 'X', { inference, verdict: word }))
        const [from = NaN, to = from] = found
        expect(from).toBeLessThanOrEqual(Math.max(0, inference.lower) + 1e-6)
        expect(to).toBeGreaterThanOrEqual(Math.min(100, inference.upper) - 1e-6)
        expect(Math.min(from, to)).toBeGreaterThanOrEqual(0)
        expect(Math.max(from, to)).toBeLessThanOrEqual(100)
        // Outward, but never by more than a point.
        expect(from).toBeGreaterThan(inference.lower - 1)
        expect(to).toBeLessThan(inference.upper + 1)
      }),
    )
  })

  it('gives neither range nor verdict where people chose themselves', () => {
    fc.assert(
      fc.property(language, number(0, 100), fc.integer({ min: 1, max: 5000 }), (of, value, n) => {
        const words = scoreSentence(voiceFor(of, 'city'), 'X', { inference: described(value, n), verdict: 'none' })
        expect(words.replaceAll('0–100', '')).not.toContain('–')
        expect(words).not.toMatch(/vahvuus|kehitettävää|styrka|utveckl|strength|needs work/)
      }),
    )
  })
})

describe('a difference in words', () => {
  const sure = interval(-100, 100).filter(({ value, lower, upper }) => lower * upper > 0 && Math.abs(value) >= smallest)

  it('holds the interval, without a sign, where the direction is sure', () => {
    fc.assert(
      fc.property(language, sure, (of, difference) => {
        const word = difference.value > 0 ? 'firstHigher' : 'secondHigher'
        const words = gapSentence(voiceFor(of, 'city'), { name: 'X', first: 'Aat', second: 'Bet', smallest }, gapOf(difference, word))
        const found = numbersIn(words)
        const [near, far] = [Math.abs(difference.lower), Math.abs(difference.upper)].toSorted((a, b) => a - b)
        expect(words).not.toMatch(/[-−]\d/)
        expect(found.length === 1 ? 0 : found[0]).toBeLessThanOrEqual((near ?? 0) + 1e-6)
        expect(found.at(-1)).toBeGreaterThanOrEqual(Math.min(100, far ?? 0) - 1e-6)
        expect(found.at(-1)).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('has no word of direction and no range where it can’t be told', () => {
    fc.assert(
      fc.property(language, interval(-20, 20), (of, difference) => {
        const voice = voiceFor(of, 'city')
        const change: ChangeResult = { ...gapOf(difference, 'cantTell'), word: 'cantTell' }
        const words = [
          gapSentence(voice, { name: 'X', first: 'Aat', second: 'Bet', smallest }, gapOf(difference, 'cantTell')),
          changeSentence(voice, { name: 'X', earlier: '2024', later: '2026', smallest }, change),
        ]
        for (const one of words) {
          expect(one).not.toMatch(direction)
          expect(one).not.toMatch(/\d–\d/)
        }
      }),
    )
  })

  it('is called alike, and no difference, where it is surely too small to name', () => {
    fc.assert(
      fc.property(language, interval(-4, 4), (of, difference) => {
        fc.pre(Math.max(Math.abs(difference.lower), Math.abs(difference.upper)) < smallest)
        const voice = voiceFor(of, 'city')
        const words = gapSentence(voice, { name: 'X', first: 'Aat', second: 'Bet', smallest }, gapOf(difference, 'cantTell'))
        expect(words).not.toMatch(/\bero|eroa|skillnad|differ/)
        expect(Math.max(1, ...numbersIn(words))).toBeLessThanOrEqual(smallest)
      }),
    )
  })
})
