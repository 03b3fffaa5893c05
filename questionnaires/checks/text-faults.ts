/**
 * The problems of one text's characters: markup, what is not seen, what turns the direction of reading.
 *
 * Used by the check of definitions and by that of the dialogue guide.
 */
import type { Located } from '../json-pointer.ts'
import { plainTextFaults } from '../plain-text.ts'
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'

const codePoint = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

export function textFaults({ value, at }: Located<string>): readonly Problem[] {
  const { tag, unseen, turning } = plainTextFaults(value)
  return [
    ...(tag === undefined ? [] : [problemAt(at, 'markup', { found: tag })]),
    ...(unseen === undefined ? [] : [problemAt(at, 'controlCharacter', { character: codePoint(unseen) })]),
    ...(turning === undefined ? [] : [problemAt(at, 'directionOverride', { character: codePoint(turning) })]),
  ]
}
