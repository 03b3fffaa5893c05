/**
 * What a class of merged values is called in a microdata file, and what it stands for.
 *
 * Made by `identifying-columns`; the codebook that goes with the file explains the labels in words.
 */

/** What stands in a row before merging: a code or a band of numbers, no answer, or a unit. */
export type StartValue =
  | { readonly kind: 'codes'; readonly low: number; readonly high: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'unit'; readonly unit: string }

/** Codes from `low` to `high` (both null: only "no answer"); `none`: whether "no answer" is among them. */
export interface CodeClass {
  readonly kind: 'codes'
  readonly label: string
  readonly low: number | null
  readonly high: number | null
  readonly none: boolean
}

/** `below`: the unit together with the units below it. */
export interface UnitClass {
  readonly kind: 'unit'
  readonly label: string
  readonly unit: string
  readonly below: boolean
}

/** Everything in one: the column tells nothing of the group any more. */
export interface WholeClass {
  readonly kind: 'whole'
  readonly label: string
}

export type ColumnClass = CodeClass | UnitClass | WholeClass

export const noneLabel = 'none'
export const wholeClass: WholeClass = { kind: 'whole', label: 'all' }

/** A class of ordered values. A dash that no spreadsheet takes for a date. */
export function codeClass(values: readonly StartValue[]): CodeClass {
  const bands = values.flatMap((value) => (value.kind === 'codes' ? [value] : []))
  const none = values.some(({ kind }) => kind === 'none')
  if (bands.length === 0) return { kind: 'codes', label: noneLabel, low: null, high: null, none: true }
  const [low, high] = [Math.min(...bands.map((band) => band.low)), Math.max(...bands.map((band) => band.high))]
  const span = low === high ? `${low}` : `${low}–${high}`
  return { kind: 'codes', label: none ? `${span}+${noneLabel}` : span, low, high, none }
}

/** A class of units that meet in this one. */
export const unitClass = (unit: string, below: boolean): UnitClass => ({
  kind: 'unit',
  label: below ? `${unit}+below` : unit,
  unit,
  below,
})
