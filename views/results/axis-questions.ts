/**
 * What the axes of a dialogue type ask a group to talk about: open ones first, each with its two sides and its questions.
 *
 * Called by the page of a dialogue type.
 */
import type { TypeView } from './type-view.ts'

export interface AxisQuestions {
  readonly name: string
  readonly open: boolean
  readonly poles: readonly { readonly name: string; readonly description: string }[]
  readonly questions: readonly string[]
}

export function axisQuestions({ context, voice: { say }, type }: TypeView): readonly AxisQuestions[] {
  return context.questionnaire.axes
    .map((axis) => ({
      name: say(axis.name),
      open: type.openAxes.includes(axis.id),
      poles: axis.poles.map((pole) => ({ name: say(pole.name), description: say(pole.description) })),
      questions: axis.questions.map(say),
    }))
    .toSorted((first, second) => Number(second.open) - Number(first.open))
}
