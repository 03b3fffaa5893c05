/**
 * A text of the dialogue guide as it stands in a file: one string in each required language, and no other.
 */
import type { ProblemCode } from '../../problem.ts'
import { exactly, sentence } from '../../structure/building-blocks.ts'
import { longestText } from '../../structure/text-structure.ts'

/** `maximum`: characters in each language. */
export function guideText(maximum: number = longestText, tooLong?: ProblemCode) {
  const one = sentence(maximum, tooLong)
  return exactly({ fi: one, sv: one, en: one })
}
