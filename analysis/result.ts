/**
 * The shape of an analysis: plain JSON, the paths of which others build on (README, "JSON of analyse").
 *
 * Made by `analyseRound`; narrowed by disclosure control to a `ReleasedResult`; read by pages, charts and exports.
 */
import type { Estimate } from './estimate.ts'
import type { Relations, WantedResult } from './relation-result.ts'
import type { Recruitment } from './sampling-design.ts'

/** strength, needsWork: the whole interval is at or beyond the bound; leaning…: only the estimate is; none: self-selected or not estimable. */
export type Verdict = 'strength' | 'leaningStrength' | 'inBetween' | 'leaningNeedsWork' | 'needsWork' | 'none'

/** Place among k items of the same group as a range; 1 is best. */
export interface PlaceRange {
  readonly from: number
  readonly to: number
  readonly of: number
}

/** A mean score 0–100. `score` describes this group now (fpc); `inference` is without fpc and carries every word said of the organisation. */
export interface ScoreResult {
  readonly score: Estimate
  readonly inference: Estimate
  readonly verdict: Verdict
  /** Against the mean of all scored items of the group: significantly above, below, or not; none where that can't be tested. */
  readonly relative: 'above' | 'below' | 'notDifferent' | 'none'
  readonly place?: PlaceRange
}

/** `asked`: persons who were shown the item; null where disclosure control hides it. Shares of `distribution` are over the substantive codes, in [0, 1]. */
export interface ItemResult extends ScoreResult {
  readonly asked: number | null
  /** Persons who took a stand; null where disclosure control hides it. */
  readonly answered: number | null
  readonly distribution: Readonly<Record<string, Estimate>>
  /** Share of don't know among those asked. */
  readonly dontKnowShare: Estimate
  readonly notConcernedShare: Estimate
}

/** balanced, slight, clear, veryClear: how far from the midpoint. */
export type Clearness = 'balanced' | 'slight' | 'clear' | 'veryClear'

export interface AxisResult {
  /** Null where nobody has a position. */
  readonly clearness: Clearness | null
  /** Letter of the pole that the position leans to; `-` at exactly 0 or where there is none. */
  readonly letter: string
  readonly sure: boolean
  /** Spread of the persons' positions (SD), and the share of persons on each side and at 0. */
  readonly spread: Estimate
  readonly firstShare: Estimate
  readonly secondShare: Estimate
}

/** named: one type; neighbours: one open axis; likeliest: two open; balanced: three or four open; none: nothing to say. */
export type TypeStatement = 'named' | 'neighbours' | 'likeliest' | 'balanced' | 'none'

export interface TypeResult {
  /** One letter per axis, `-` where the axis is open. */
  readonly letters: string
  readonly statement: TypeStatement
  /** The type's letters where it is named, else null. */
  readonly named: string | null
  /** At most two types to show, likeliest first. */
  readonly candidates: readonly string[]
  /** Axes whose letter is not sure; with statement `none` only those with a position. */
  readonly openAxes: readonly string[]
  readonly positions: Readonly<Record<string, Estimate>>
  readonly axes: Readonly<Record<string, AxisResult>>
  readonly letterProbability: Readonly<Record<string, number | null>>
  /** The 16 types and `undecided`; sum 1. Null where not estimable. */
  readonly probabilities: Readonly<Record<string, number>> | null
  /** Share of persons by their own type, and `undecided`. */
  readonly personShares: Readonly<Record<string, Estimate>>
  /** Positions by facet and axis. No letters. */
  readonly facets: Readonly<Record<string, Readonly<Record<string, Estimate>>>>
}

/** `aboveSize`, `emptyGroup` block release; the others inform. */
export type Warning = 'aboveSize' | 'emptyGroup' | 'rough' | 'sizeUnknown'

/** How answers go together (`Relations`) is told of groups only, never of units and classes. */
export interface GroupResult extends Relations {
  readonly n: number
  readonly recruitment: Recruitment
  readonly populationSize: number | null
  /** Completes ÷ invited (AAPOR RR1: partials are not sent, so they count as no answer); null where unknown or self-selected. */
  readonly responseRate: number | null
  readonly warnings: readonly Warning[]
  readonly dimensions: Readonly<Record<string, ScoreResult>>
  readonly items: Readonly<Record<string, ItemResult>>
  /** By pair; absent where the group is asked none. */
  readonly nowAndWanted?: Readonly<Record<string, WantedResult>>
  readonly type: TypeResult | null
  /** Persons whose every scored code was the same, of those who answered at least 8 of them. 0 of 0 where disclosure control hides it. */
  readonly straightLiners: { readonly count: number; readonly of: number }
}

/** first minus second, without fpc. `p` after Holm over what was tested together. */
export interface GapResult {
  readonly difference: Estimate
  readonly hedgesG: Estimate
  readonly adjustedP: number | null
  readonly word: 'firstHigher' | 'secondHigher' | 'cantTell' | 'none'
  /** A difference below it would not have been said: too small to name, or not sure after the correction. Null without interval. */
  readonly unseenBelow: number | null
}

/** later minus earlier. `break`: the item changed and nothing is compared. `answered`: persons on each side; without it nothing is released. */
export interface ChangeResult {
  readonly answered?: { readonly earlier: number; readonly later: number }
  readonly difference: Estimate
  readonly adjustedP: number | null
  readonly word: 'risen' | 'fallen' | 'cantTell' | 'break' | 'none'
  /** As of a gap. */
  readonly unseenBelow: number | null
}

export interface GroupChange {
  readonly dimensions: Readonly<Record<string, ChangeResult>>
  readonly items: Readonly<Record<string, ChangeResult>>
  readonly positions: Readonly<Record<string, ChangeResult>>
  /** Axes whose letter changed and was sure both times. */
  readonly changedLetters: readonly string[]
}

/** By group, background item, and code. */
export type Backgrounds<Figures> = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Figures>>>>>>

export interface Result {
  readonly questionnaire: { readonly id: string; readonly version: number; readonly hash: string }
  readonly seed: number
  readonly level: number
  /** There where the sampling design asks for it: then nothing of this may be released. */
  readonly exactSpread?: true
  readonly groups: Readonly<Record<string, GroupResult>>
  /** By unit id, for the group that answers by unit: a unit together with the units below it. */
  readonly units: Readonly<Record<string, GroupResult>>
  /** The unit above each of `units`, null at the top. */
  readonly unitParents: Readonly<Record<string, string | null>>
  /** Those of `units` that are units of another year, as the units of this round they are made of. */
  readonly unitUnions: Readonly<Record<string, readonly string[]>>
  /** By group, background item and code of the answer (`none`: no answer): dimensions only. */
  readonly backgrounds: Backgrounds<GroupResult>
  /** Key `first-second`. */
  readonly gaps: Readonly<
    Record<string, { readonly dimensions: Readonly<Record<string, GapResult>>; readonly items: Readonly<Record<string, GapResult>> }>
  >
}

/** Changes between rounds, key `earlier→later`, then by group and by unit. */
export type Changes = Readonly<
  Record<string, { readonly groups: Readonly<Record<string, GroupChange>>; readonly units: Readonly<Record<string, GroupChange>> }>
>

/**
 * Why a round is not part of a slope: an open link; the item changed after it; nothing to reckon with (too few answers, all alike,
 * more answers than persons, not asked, or not allowed: it is not told which).
 */
export type LeftOutOfSlope = 'selfSelected' | 'break' | 'notEstimable'

/** Mean change a year over three comparable rounds or more, without fpc. With fewer the word is none. */
export interface SlopeResult {
  /** Points a year. */
  readonly perYear: Estimate
  /** Labels of the rounds it rests on, in the order of time; the first and the last of them, null where there is none. */
  readonly rounds: readonly string[]
  readonly from: string | null
  readonly to: string | null
  /** From the first to the last. */
  readonly years: number
  /** Persons in each of `rounds`; nothing is released where they are too few in one. */
  readonly answered: Readonly<Record<string, number>>
  readonly leftOut: Readonly<Record<string, LeftOutOfSlope>>
  readonly adjustedP: number | null
  /** risen, fallen: sure, and the change over the whole time is worth naming. */
  readonly word: 'risen' | 'fallen' | 'cantTell' | 'none'
  /** Points a year: a slope below it would not have been said. Null without interval. */
  readonly unseenBelow: number | null
}

export interface GroupSlopes {
  readonly dimensions: Readonly<Record<string, SlopeResult>>
  readonly items: Readonly<Record<string, SlopeResult>>
  readonly positions: Readonly<Record<string, SlopeResult>>
}

/** By group and by unit of the last round; empty where there are fewer than three rounds. */
export interface Slopes {
  readonly groups: Readonly<Record<string, GroupSlopes>>
  readonly units: Readonly<Record<string, GroupSlopes>>
}
