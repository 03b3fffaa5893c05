/**
 * Names of groups within a sentence. They stand in the nominative only; the first letter follows the sentence, not the label.
 */
import type { Voice } from './voice.ts'

/**
 * With a small first letter, for the middle of a sentence: "valtuutetut". An abbreviation keeps its capitals.
 * A name that opens with a proper noun would lose its capital: definitions should not name groups so.
 */
export function nameWithin({ locale }: Voice, name: string): string {
  const [first = '', second = ''] = name
  const isAbbreviation = second !== second.toLocaleLowerCase(locale)
  return isAbbreviation ? name : first.toLocaleLowerCase(locale) + name.slice(first.length)
}

/** Finnish verbs agree with the name: a nominative plural always ends in t ("asukkaat antavat", but "henkilöstö antaa"). */
export const isManyPeople = (name: string): boolean => name.endsWith('t')

/** Whole sentences after each other. */
export const oneAfterOther = (sentences: readonly (string | null)[]): string => sentences.filter((sentence) => sentence !== null).join(' ')
