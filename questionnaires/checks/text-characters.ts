/**
 * Texts are plain: no markup, no characters that are not seen, none that turn the direction of reading.
 *
 * Line breaks and soft hyphens are allowed. Pages escape texts anyway; a tag here is a mistake that a respondent would see.
 */
import type { Located } from '../json-pointer.ts'
import { locatedMembers } from '../json-pointer.ts'
import type { Wording } from '../wording.ts'
import type { Check } from './check.ts'
import { everyText } from './located-texts.ts'
import { textFaults } from './text-faults.ts'

/** The one string of a wording, or that of each kind of organisation. */
function stringsOf({ value: wording, at }: Located<Wording>): readonly Located<string>[] {
  return typeof wording === 'string' ? [{ value: wording, at }] : locatedMembers(wording, at)
}

export const textCharacters: Check = (definition) =>
  everyText(definition)
    .flatMap(({ value, at }) => locatedMembers(value, at))
    .flatMap(stringsOf)
    .flatMap(textFaults)
