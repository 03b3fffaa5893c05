/**
 * Released results of a round and those before it as one text that never changes, with its hash. Called once, when a round is released.
 *
 * Keys stay in the order in which pages show them (statements as they were asked), because that is part of what is published: the text
 * is not sorted, and its hash is that of its bytes.
 */
import { textHash } from '../../questionnaires/text-hash.ts'
import type { ReleasedResult } from '../released-result.ts'

/** `round`: its id; `label` as in the keys of `released.changes`. */
export interface FrozenRound {
  readonly round: string
  readonly label: string
  readonly year: number
  readonly released: ReleasedResult
}

/** What stands in the text. `format` rises when its shape changes, so that old texts stay readable. */
export interface FrozenStory {
  readonly format: 1
  readonly rounds: readonly FrozenRound[]
}

/** `rounds` in the order of time; the last is the one that is released. */
export function freezeReleased(rounds: readonly FrozenRound[]): { readonly text: string; readonly hash: string } {
  const story: FrozenStory = {
    format: 1,
    rounds: rounds.map(({ round, label, year, released }) => ({ round, label, year, released })),
  }
  const text = JSON.stringify(story)
  return { text, hash: textHash(text) }
}
