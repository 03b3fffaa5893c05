/**
 * Frozen results back from their text: the only maker of a `ReleasedResult` beside `releaseResult`. Called by `frozen-stories` for
 * pages, and by `verify-publications`.
 *
 * What was frozen had passed disclosure control; the hash says that it is still the same.
 */
import { textHash } from '../../questionnaires/text-hash.ts'
import type { FrozenRound, FrozenStory } from './freeze-released.ts'

/** `hash`: as it was kept beside the text. Null where the two do not agree: then nothing of it may be shown. */
export function thawReleased(text: string, hash: string): readonly FrozenRound[] | null {
  if (textHash(text) !== hash) return null
  return (JSON.parse(text) as FrozenStory).rounds
}
