/**
 * What a result page knows of others: the reference of each group, and the values that others have published.
 *
 * Put together by the server from released results only; read by the sections, the sentences and the tables about comparison.
 */
import type { MeasureKind } from '../../analysis/reference/measures.ts'
import type { ReferenceKind } from '../../analysis/reference/reference-class.ts'
import type { GroupReference } from '../../analysis/reference/reference-of.ts'

/** On the scale of the results. `address`: of the source, http or https. null where not known. */
export interface PublishedValue {
  readonly group: string
  readonly kind: MeasureKind
  readonly measure: string
  readonly value: number
  readonly lower: number | null
  readonly upper: number | null
  readonly n: number | null
  readonly year: number
  readonly label: string
  readonly source: string
  readonly address: string | null
}

/** `groups`: by id of the respondent group. `sized`: whether the others are of the same size class, or only of the same kind. */
export interface ReferenceContext {
  readonly kind: ReferenceKind
  readonly sized: boolean
  readonly groups: Readonly<Record<string, GroupReference>>
  readonly published: readonly PublishedValue[]
}
