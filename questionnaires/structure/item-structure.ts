/**
 * The kinds of item as they stand in a file. A new kind of item gets its shape here.
 */
import type { ISchema } from 'yup'
import { lazy } from 'yup'
import { stringUnder } from '../json-object.ts'
import type { ItemKind } from '../item.ts'
import { itemRelations } from '../item.ts'
import { atLeast, exactly, id, list, oneOf, oneOfNumbers, reference, trueOrFalse, wholeNumber } from './building-blocks.ts'
import { groupedText, label, text } from './text-structure.ts'

/** What a column of the store can hold. */
export const highestCode = 9999
/** Characters that a respondent may write into an open text. */
export const longestAnswer = 10000

const code = () => wholeNumber(0, highestCode)

export const options = () => list(exactly({ code: code(), label: text() }), { minimum: 2, tooFew: 'scaleTooShort' })

const base = {
  kind: reference(),
  id: id(),
  groups: list(reference(), { minimum: 1 }).optional(),
  showIf: exactly({ item: reference(), codes: list(code(), { minimum: 1 }) }).optional(),
  wording: groupedText(),
  help: text().optional(),
  shortLabel: label(),
  relation: oneOf(itemRelations).optional(),
  notConcerned: trueOrFalse().optional(),
  background: trueOrFalse().optional(),
}

const shapes: Readonly<Record<ItemKind, ISchema<unknown>>> = {
  rating: exactly({
    ...base,
    scale: reference(),
    dimension: reference().optional(),
    facet: reference().optional(),
    reverseKeyed: trueOrFalse().optional(),
    resultLabel: label().optional(),
  }),
  pair: exactly({
    ...base,
    scale: reference(),
    axis: reference(),
    facet: reference().optional(),
    key: oneOfNumbers([1, -1]),
    a: text(),
    b: text(),
  }),
  singleChoice: exactly({ ...base, options: options(), dontKnow: text().optional() }),
  multipleChoice: exactly({ ...base, options: options(), dontKnow: text().optional(), atMost: wholeNumber(1, highestCode).optional() }),
  number: exactly({ ...base, minimum: code(), maximum: code(), unit: text().optional(), dontKnow: text().optional() }),
  openText: exactly({ ...base, maximumLength: wholeNumber(1, longestAnswer) }),
}

const unknownKind = atLeast({ kind: oneOf(Object.keys(shapes)) })
const byKind = new Map<unknown, ISchema<unknown>>(Object.entries(shapes))

/** An item of any kind. Of an item whose kind is not known, nothing else can be said. */
export const item = () => lazy((value: unknown) => byKind.get(stringUnder(value, 'kind')) ?? unknownKind)
