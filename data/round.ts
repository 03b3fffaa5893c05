/**
 * A round: one fielding of one questionnaire version by one organisation.
 *
 * Kept by `rounds`; read by pages, by the respondents' routes and by whoever sets up an analysis.
 */
import type { UnitName } from './organisation.ts'
import type { RoundTerms } from './round-terms.ts'

/** draft: may be changed; open: takes answers; closed: takes none, results for managers; released: results for all. Only forward. */
export const roundStates = ['draft', 'open', 'closed', 'released'] as const
export type RoundState = (typeof roundStates)[number]

/** How a group was asked. The same words as in `analysis/sampling-design.ts`, which this folder may not import. */
export const recruitments = ['census', 'randomSample', 'selfSelected'] as const
export type Recruitment = (typeof recruitments)[number]

/** No round may show a cell of fewer persons than this. */
export const lowestSmallestCell = 3
export const defaultSmallestCell = 5

/** open: a link for all of a group (and unit); personal: an invitation's link or code, once; kiosk: a device that many use in turn. */
export const answerWays = ['open', 'personal', 'kiosk'] as const
export type AnswerWay = (typeof answerWays)[number]

/** `populationSize`, `invited`: whole numbers of persons, or null where unknown. */
export interface RoundGroup {
  readonly group: string
  readonly recruitment: Recruitment
  readonly populationSize: number | null
  readonly invited: number | null
  /** How its members may answer, at least one; absent: by an open link. */
  readonly ways?: readonly AnswerWay[]
}

/** The ways of a group. */
export const waysOf = ({ ways = ['open'] }: Pick<RoundGroup, 'ways'>): readonly AnswerWay[] => ways

/** A unit as it was when the round was opened. In the tree's order; `depth` 0 at the top. */
export interface RoundUnit {
  readonly unit: string
  readonly parent: string | null
  readonly name: UnitName
  readonly persons: number | null
  readonly depth: number
}

/** What a manager says of a round. Days are calendar days, `2026-09-01`; `resultsOn` is when results will be out. */
export interface RoundPlan {
  readonly organisation: string
  /** Id and content hash of the questionnaire version; the definition must have been kept before. */
  readonly questionnaire: string
  readonly definitionHash: string
  readonly year: number
  readonly title: string | null
  readonly opensOn: string
  readonly closesOn: string
  readonly resultsOn: string
  readonly smallestCell: number
  /** Who reads the result of a unit, such as its leader, may answer in it: that answer does not count towards the smallest cell. */
  readonly readersAnswer: boolean
  /** Seed of every random step of the analysis, 0 … 2³¹−1. */
  readonly seed: number
  readonly previousRound: string | null
  readonly groups: readonly RoundGroup[]
  readonly terms: RoundTerms
}

/** A plan as it is first said: terms that are left out have their defaults. */
export interface NewRoundPlan extends Omit<RoundPlan, 'terms'> {
  readonly terms?: Partial<RoundTerms>
}

/** `resultsSeen`: whether anybody may have seen results of it; from then on it takes no late answers either. */
export interface Round extends RoundPlan {
  readonly id: string
  readonly state: RoundState
  readonly resultsSeen: boolean
  /** Released and put away: its results stay where they are, lists of what is going on leave it out. */
  readonly archived: boolean
}
