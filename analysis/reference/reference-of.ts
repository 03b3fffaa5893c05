/**
 * A group's figures beside those of other organisations: their middle, lowest and highest value, and the own place as a range.
 *
 * Called by the server for each respondent group of a round. A function of released figures only: nothing that disclosure control
 * has hidden can come out of it. The others have no names here, and there is no list of them.
 */
import type { IntervalEstimate } from '../estimate.ts'
import { hasInterval } from '../estimate.ts'
import type { ReleasedGroup } from '../released-result.ts'
import type { PlaceRange } from '../result.ts'
import type { ByMeasure, MeasureKind } from './measures.ts'
import { measuresOf } from './measures.ts'
import { ownPlace } from './own-place.ts'

/** With fewer others than this, lowest and highest would be somebody's. */
export const fewestOthers = 5

/** The same group of another organisation in its latest released round. `comparable`: from `comparableMeasures`. */
export interface ReferenceMember {
  readonly group: ReleasedGroup
  readonly comparable: (kind: MeasureKind, id: string) => boolean
}

/**
 * compared: `others` organisations, at least five; tooFew: so many, and nothing of them.
 * `place` is absent where the own value has no interval: nothing is said of it then.
 */
export type Reference =
  | {
      readonly status: 'compared'
      readonly others: number
      readonly lowest: number
      readonly median: number
      readonly highest: number
      readonly place?: PlaceRange
    }
  | { readonly status: 'tooFew'; readonly others: number }

/** selfSelected: never compared. notFull: too few answers of one's own. */
export type GroupReference =
  | { readonly status: 'selfSelected' }
  | { readonly status: 'notFull' }
  | { readonly status: 'measured'; readonly measures: ByMeasure<Reference> }

/** Middle value; between two the mean of both. R: `median(x)`. */
export function medianOf(values: readonly number[]): number {
  const rising = values.toSorted((a, b) => a - b)
  const [low = NaN, high = NaN] = [rising[Math.ceil(rising.length / 2) - 1], rising[Math.floor(rising.length / 2)]]
  return (low + high) / 2
}

/** Released in full, and asked in the same way as the own group. */
const isAskedAlike = (own: ReleasedGroup, { group }: ReferenceMember): boolean =>
  own.tier === 'full' && group.tier === 'full' && group.figures.recruitment === own.figures.recruitment

/**
 * Every measure of a released group against the same of others, who must have been asked in the same way (all, or a random sample).
 *
 * An other counts for a measure where its value is released with an interval and means the same. Scores 0–100, positions −100…+100.
 * `level`: of the own round, in (0, 1). Checked against R `median`, `range`.
 */
export function referenceOf(own: ReleasedGroup, others: readonly ReferenceMember[], level: number): GroupReference {
  if (own.tier !== 'full') return { status: 'notFull' }
  if (own.figures.recruitment === 'selfSelected') return { status: 'selfSelected' }
  const members = others
    .filter((other) => isAskedAlike(own, other))
    .map(({ group, comparable }) => ({ comparable, measures: measuresOf(group) }))
  const measures = measuresOf(own)
  const family = (kind: MeasureKind): Readonly<Record<string, Reference>> =>
    Object.fromEntries(
      Object.entries(measures[kind]).map(([id, estimate]): [string, Reference] => {
        const theirs = members.flatMap((member): readonly IntervalEstimate[] => {
          const value = member.measures[kind][id]
          return value !== undefined && hasInterval(value) && member.comparable(kind, id) ? [value] : []
        })
        if (theirs.length < fewestOthers) return [id, { status: 'tooFew', others: theirs.length }]
        const values = theirs.map(({ value }) => value)
        const place = hasInterval(estimate) ? { place: ownPlace(estimate, theirs, level) } : {}
        const [lowest, median, highest] = [Math.min(...values), medianOf(values), Math.max(...values)]
        return [id, { status: 'compared', others: theirs.length, lowest, median, highest, ...place }]
      }),
    )
  return { status: 'measured', measures: { dimensions: family('dimensions'), items: family('items'), positions: family('positions') } }
}
