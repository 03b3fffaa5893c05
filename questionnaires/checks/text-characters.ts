/**
 * Texts are plain: no markup, no characters that are not seen, none that turn the direction of reading.
 *
 * Line breaks and soft hyphens are allowed. Pages escape texts anyway; a tag here is a mistake that a respondent would see.
 */
import type { Located } from '../json-pointer.ts'
import { locatedMembers } from '../json-pointer.ts'
import { plainTextFaults } from '../plain-text.ts'
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'
import type { Wording } from '../wording.ts'
import type { Check } from './check.ts'
import { everyText } from './located-texts.ts'

const codePoint = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function faultsOf({ value, at }: Located<string>): readonly Problem[] {
  const { tag, unseen, turning } = plainTextFaults(value)
  return [
    ...(tag === undefined ? [] : [problemAt(at, 'markup', { found: tag })]),
    ...(unseen === undefined ? [] : [problemAt(at, 'controlCharacter', { character: codePoint(unseen) })]),
    ...(turning === undefined ? [] : [problemAt(at, 'directionOverride', { character: codePoint(turning) })]),
  ]
}

/** The one string of a wording, or that of each kind of organisation. */
function stringsOf({ value: wording, at }: Located<Wording>): readonly Located<string>[] {
  return typeof wording === 'string' ? [{ value: wording, at }] : locatedMembers(wording, at)
}

export const textCharacters: Check = (definition) =>
  everyText(definition)
    .flatMap(({ value, at }) => locatedMembers(value, at))
    .flatMap(stringsOf)
    .flatMap(faultsOf)
