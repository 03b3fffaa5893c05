/**
 * What councillors guess: how many in a hundred residents answered so, as it stands in the address of the page.
 */
import type { ResultContext } from '../results/result-context.ts'
import { councilItems } from './council-items.ts'

/** By item, 0–100; one that was not guessed is not there. */
export type CouncilGuess = Readonly<Record<string, number>>

export interface CouncilInput {
  readonly step: 'guess' | 'reveal'
  readonly guess: CouncilGuess
  /** What was typed and is no number from 0 to 100, by item. */
  readonly wrong: Readonly<Record<string, string>>
}

export const guessName = (item: string): string => `guess_${item}`

/** A number from 0 to 100, with or without a per cent sign; else null. */
function guessedNumber(typed: string): number | null {
  const text = typed.trim().replace(/\s*%$/, '')
  return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : null
}

/** The guesses of an address. `typedOf` gives what stands in a field, '' where nothing does. */
export function readCouncil(context: ResultContext, wantsReveal: boolean, typedOf: (field: string) => string): CouncilInput {
  const typed = councilItems(context).map(({ item }) => ({ id: item.id, text: typedOf(guessName(item.id)) }))
  const given = typed.filter(({ text }) => text.trim() !== '')
  const numbers = given.map(({ id, text }) => ({ id, text, number: guessedNumber(text) }))
  const wrong = Object.fromEntries(numbers.filter(({ number }) => number === null).map(({ id, text }) => [id, text.slice(0, 100)]))
  const guess = Object.fromEntries(numbers.flatMap(({ id, number }) => (number === null ? [] : [[id, number] as const])))
  return { step: wantsReveal && Object.keys(wrong).length === 0 ? 'reveal' : 'guess', guess, wrong }
}
