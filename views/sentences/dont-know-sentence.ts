/**
 * How many of those asked could not say, where they are many: in words, without a false precision.
 */
import type { ItemResult } from '../../analysis/result.ts'
import { valueOf } from './estimate-words.ts'
import { isSuppressed } from '../../analysis/estimate.ts'
import type { Voice } from './voice.ts'

/** Each word from its share on: half-way between its own share and the one below. */
const words = [
  { from: 0.55, key: 'over_half' },
  { from: 0.45, key: 'half' },
  { from: 0.37, key: 'two_fifths' },
  { from: 0.29, key: 'third' },
  { from: 0.225, key: 'quarter' },
  { from: 0.175, key: 'fifth' },
] as const

/** "Advisory councils are heard in time: about one in five could not say." Null below about a fifth, and where the share is hidden. */
export function dontKnowSentence({ t }: Voice, name: string, { dontKnowShare }: Pick<ItemResult, 'dontKnowShare'>): string | null {
  const isNearlyAll = isSuppressed(dontKnowShare) && dontKnowShare.band === 'high'
  const share = isNearlyAll ? 1 : valueOf(dontKnowShare)
  const word = words.find(({ from }) => share !== null && share >= from)
  return word === undefined ? null : t(`sentences:dont_know.${word.key}`, { name })
}
