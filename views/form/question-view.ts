/**
 * What a template of views/templates/form/ needs to show one question: words chosen, answers already ticked.
 *
 * Made by the form engine from an item and the answers so far; read by `form/question.ejs`, which hands it to the
 * template of its kind. Holds text of one language only and no rule of the questionnaire.
 */
import type { ItemKind } from '../../questionnaires/item.ts'

/** One radio or checkbox. */
export interface OptionView {
  /** The posted field: the item's id, or the item's id with `__reason` for the extras of multiple choice, number. */
  readonly name: string
  readonly value: string
  readonly label: string
  readonly checked: boolean
  /** Unique on the page. Error links lead to the first option's id. */
  readonly id: string
}

/** The box of a number item. `value` is what was typed, also when it was refused. */
export interface NumberView {
  readonly name: string
  readonly value: string
  readonly min: number
  readonly max: number
  /** Shown after the box, such as "vuotta"; empty for none. */
  readonly unit: string
}

/** The box of an open text item. */
export interface TextView {
  readonly name: string
  readonly value: string
  readonly maxLength: number
  /** Said below the question, such as what not to write here; empty for none. */
  readonly hint: string
}

/** One question card. Which optional parts are there follows from `kind`. */
export interface QuestionView {
  /** The item's id. The card's own id is `q-` and this; number and text boxes bear it as it is. */
  readonly id: string
  readonly kind: ItemKind
  /** The question; for a pair the situation in which A and B are compared. */
  readonly legend: string
  readonly help?: string
  /** What is wrong with the answer and how to mend it. Absent when nothing is. */
  readonly error?: string
  /** Statements of a pair. The first half of the options leans to A, the second to B, a middle one to neither. */
  readonly a?: string
  readonly b?: string
  readonly options: readonly OptionView[]
  /** Don't know, does not concern me: shown apart from the options. */
  readonly extras: readonly OptionView[]
  readonly number?: NumberView
  readonly text?: TextView
}
