/**
 * A value that was published elsewhere: of others, such as the mean of a hundred municipalities, or the organisation's own of an earlier
 * year that stands in a report only.
 *
 * Typed in or imported by its managers; shown on result pages. What it is worth is said by its source alone.
 */

/** The words are those of the paths of a result, as in `analysis/reference/measures.ts`, which this folder may not import. */
export type ReferenceMeasureKind = 'dimensions' | 'items' | 'positions'

/** others: of others, beside which one's own is seen. own: of the organisation itself, for the trend over the years only. */
export type ReferencePurpose = 'others' | 'own'

/**
 * `value`, `lower`, `upper`: on the scale of the results, 0–100, positions −100…+100. `n`: whole number of answers. null where
 * not known. `label`: whose value it is. `source`: where it stands in words; `address`: http or https. Own values have no label.
 */
export interface ReferenceValue {
  readonly id: string
  readonly organisation: string
  readonly questionnaire: string
  readonly group: string
  readonly kind: ReferenceMeasureKind
  readonly measure: string
  readonly value: number
  readonly lower: number | null
  readonly upper: number | null
  readonly n: number | null
  readonly year: number
  readonly label: string
  readonly source: string
  readonly address: string | null
  readonly purpose: ReferencePurpose
}

/** A value before it is kept; without a purpose it is of others. */
export type NewReferenceValue = Omit<ReferenceValue, 'id' | 'purpose'> & Partial<Pick<ReferenceValue, 'purpose'>>
