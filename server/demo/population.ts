/**
 * What a demo group is like: where it stands on axes and dimensions, and how its people fill in forms.
 *
 * Written in `koivuranta` and `kaislajarvi`, read by `invented-answers`.
 */

/** Shares in [0, 1] of people or of items. */
export interface Habits {
  /** People who tick the same place everywhere. */
  readonly straightLiners: number
  /** Of the items that offer it. */
  readonly dontKnow: number
  readonly notConcerned: number
  /** Items left out. */
  readonly leftOut: number
}

/** `positions`: by axis, −100…+100. `scores`: by dimension, or by item where it has none, 0–100; absent: the middle. */
export interface Population {
  readonly positions?: Readonly<Record<string, number>>
  readonly scores?: Readonly<Record<string, number>>
  /** Weights of the options of background questions, in their order; absent: all alike. */
  readonly background?: Readonly<Record<string, readonly number[]>>
  readonly habits: Habits
}

export const carefulHabits: Habits = { straightLiners: 0.02, dontKnow: 0.04, notConcerned: 0.05, leftOut: 0.015 }
export const hastyHabits: Habits = { straightLiners: 0.06, dontKnow: 0.14, notConcerned: 0.1, leftOut: 0.04 }
