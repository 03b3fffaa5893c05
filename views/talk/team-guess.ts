/**
 * What a team guesses before it sees its result: a place on each axis, as it stands in the address of the page.
 */
import type { Axis } from '../../questionnaires/meaning.ts'
import type { Rules } from '../../questionnaires/questionnaire.ts'
import { positionWords } from '../sentences/axis-words.ts'
import type { Voice } from '../sentences/voice.ts'
import type { ChoiceFieldView } from '../templates/layout/layout-view.ts'

/** From the first pole to the second; the middle is 3. */
export const guessSteps = [1, 2, 3, 4, 5] as const
export type GuessStep = (typeof guessSteps)[number]

/** By axis; one that was not guessed is not there. */
export type TeamGuess = Readonly<Record<string, GuessStep>>

/** Name of the field of an axis. */
export const guessField = (axis: string): string => `guess_${axis}`

/** The guess of an address or a form. What is no step is as if it were not there. */
export function readGuess(axes: readonly Pick<Axis, 'id'>[], valueOf: (field: string) => unknown): TeamGuess {
  const found = axes.flatMap(({ id }): readonly (readonly [string, GuessStep])[] => {
    const step = guessSteps.find((each) => String(each) === valueOf(guessField(id)))
    return step === undefined ? [] : [[id, step]]
  })
  return Object.fromEntries(found)
}

/** Where a step lies on the axis, −100…+100: in the middle of what the definition calls clear, balanced, and so on. */
export function guessPosition(step: GuessStep, { clearBelow }: Pick<Rules, 'clearBelow'>): number {
  const [far, near] = [(clearBelow + 100) / 2, clearBelow / 2]
  return { 1: -far, 2: -near, 3: 0, 4: near, 5: far }[step]
}

/** "Outwards, very clearly", "balanced". */
export function guessWords(voice: Voice, axis: Axis, step: GuessStep): string {
  const clearness = step === 3 ? 'balanced' : step === 1 || step === 5 ? 'veryClear' : 'slight'
  return positionWords(voice, axis, step - 3, clearness)
}

export function guessChoice(voice: Voice, axis: Axis, guess: TeamGuess): ChoiceFieldView {
  return {
    id: guessField(axis.id),
    name: guessField(axis.id),
    legend: voice.say(axis.name),
    help: axis.poles.map((pole) => `${voice.say(pole.name)}: ${voice.say(pole.description)}`).join(' '),
    kind: 'radio',
    options: guessSteps.map((step) => ({ value: String(step), label: guessWords(voice, axis, step), checked: guess[axis.id] === step })),
  }
}
