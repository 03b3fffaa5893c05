/**
 * The kinds of item, and what each holds. A new kind starts here and in `item-kinds/`.
 */
import type { GroupedText, Text } from './wording.ts'

/** One ordered choice; `code` is what is stored: an integer in 0…9999, unique within its scale or item. */
export interface ResponseOption {
  readonly code: number
  readonly label: Text
}

/** Ordered options shared by items. At least two; codes rise. `dontKnow` is its wording where the scale offers it. */
export interface Scale {
  readonly id: string
  readonly options: readonly ResponseOption[]
  readonly dontKnow?: Text
}

/** Shown only if an earlier single choice or rating has one of these codes. */
export interface ShowIf {
  readonly item: string
  readonly codes: readonly number[]
}

/**
 * How an item relates to the item with the same id in `previousVersion`. Absent means `same`. All but `same` and `translated` break
 * the line over the years; which relation a change needs, and that a stronger one covers it, stands in version-changes/item-changes.ts.
 */
export const itemRelations = ['same', 'translated', 'reworded', 'scaleChanged', 'layoutOrModeChanged', 'new'] as const
export type ItemRelation = (typeof itemRelations)[number]

interface ItemBase {
  readonly id: string
  /** Respondent groups that are asked; absent: all. */
  readonly groups?: readonly string[]
  readonly showIf?: ShowIf
  readonly wording: GroupedText
  readonly help?: Text
  /** At most 40 characters, for charts and tables. */
  readonly shortLabel: Text
  readonly relation?: ItemRelation
  /** Whether "does not concern me" is offered. */
  readonly notConcerned?: boolean
  /** A few coarse facts about the respondent; never analysed as an opinion. */
  readonly background?: boolean
}

export interface RatingItem extends ItemBase {
  readonly kind: 'rating'
  readonly scale: string
  readonly dimension?: string
  readonly facet?: string
  /** Agreement means less of the dimension. Needs `resultLabel`. */
  readonly reverseKeyed?: boolean
  /** The positive wording (at most 40 characters) of a reverse-keyed item, so that 100 is always good. */
  readonly resultLabel?: Text
}

/** Two opposite statements; the scale runs from A (lowest code) to B (highest). `wording` is the situation both are about. */
export interface PairItem extends ItemBase {
  readonly kind: 'pair'
  readonly scale: string
  readonly axis: string
  readonly facet?: string
  /** 1: statement B belongs to the axis's second pole; −1: to its first. */
  readonly key: 1 | -1
  readonly a: Text
  readonly b: Text
}

export interface SingleChoiceItem extends ItemBase {
  readonly kind: 'singleChoice'
  readonly options: readonly ResponseOption[]
  readonly dontKnow?: Text
}

/** One column of 0/1 per option. */
export interface MultipleChoiceItem extends ItemBase {
  readonly kind: 'multipleChoice'
  readonly options: readonly ResponseOption[]
  readonly dontKnow?: Text
  /** At most this many may be chosen; absent: all. */
  readonly atMost?: number
}

/** A whole number; bounds within 0…9999. */
export interface NumberItem extends ItemBase {
  readonly kind: 'number'
  readonly minimum: number
  readonly maximum: number
  readonly unit?: Text
  readonly dontKnow?: Text
}

/** Free text, kept apart from the response. */
export interface OpenTextItem extends ItemBase {
  readonly kind: 'openText'
  readonly maximumLength: number
}

export type Item = RatingItem | PairItem | SingleChoiceItem | MultipleChoiceItem | NumberItem | OpenTextItem
export type ItemKind = Item['kind']
