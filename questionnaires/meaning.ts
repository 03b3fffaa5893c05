/**
 * What results mean: dimensions, axes and dialogue types with the words that explain them to an organisation.
 */
import type { Text } from './wording.ts'

/** What the organisation learns from a high, a low value; and what to do next. */
interface Meaning {
  readonly name: Text
  readonly description: Text
  readonly questions: readonly Text[]
  /** Ids of methods in the dialogue guide. */
  readonly methods: readonly string[]
}

/** Items that measure one thing together, 0–100. */
export interface Dimension extends Meaning {
  readonly id: string
  readonly low: Text
  readonly high: Text
  /** Share of the items a person must have answered, in (0, 1]; default 0.5. */
  readonly minimumAnsweredShare?: number
}

/** How it is and how it should be, each a rating on the same scale: the result is the gap between them. Neither end is called good. */
export interface NowAndWanted extends Meaning {
  readonly id: string
  readonly now: string
  readonly wanted: string
}

/** One end of an axis. `letter` is internal and never shown. */
export interface Pole {
  readonly letter: string
  readonly name: Text
  /** What it looks like in daily work. */
  readonly description: Text
}

/** Two opposites; −100 is wholly the first pole, +100 wholly the second. */
export interface Axis extends Meaning {
  readonly id: string
  readonly poles: readonly [Pole, Pole]
}

/** A side on which practice is looked at apart, such as internal and external dialogue. */
export interface Facet {
  readonly id: string
  readonly name: Text
}

/** The same practice on several facets, shown beside each other. `items`: rating id by facet id. */
export interface FacetRow {
  readonly id: string
  readonly name: Text
  readonly items: Readonly<Record<string, string>>
}

/** One outcome: a letter from each axis in order. `landscape` names the drawing. */
export interface DialogueType {
  readonly letters: string
  readonly landscape: string
  readonly name: Text
  /** "as …" in a headline: fi essive ("Koskena"), sv and en with article ("the Rapids"). */
  readonly asName: Text
  /** One line under the name, such as "an outward-looking doer". */
  readonly tagline: Text
  readonly portrait: Text
  readonly comesEasily: readonly Text[]
  readonly blindSpots: readonly Text[]
  readonly withTheGrain: readonly Text[]
  readonly firstSteps: readonly Text[]
  readonly questions: readonly Text[]
  readonly methods: readonly string[]
}
