/**
 * The shape of the demo's invented world: organisations, their units, and the rounds with who answers how.
 *
 * Filled in by `koivuranta` and `kaislajarvi`; carried out by `fill-round`.
 */
import type { Recruitment, RoundState } from '../../data/round.ts'
import type { OrganisationKind } from '../../questionnaires/wording.ts'
import type { Population } from './population.ts'

/** A name in the three languages. */
export interface DemoName {
  readonly fi: string
  readonly sv: string
  readonly en: string
}

/** `key` is for this folder only; the store gives the id. `persons` null: a unit that only holds others. */
export interface DemoUnit {
  readonly key: string
  readonly name: DemoName
  readonly persons: number | null
  readonly under?: string
}

/** Units that become one. `from`: calendar day, its first. The merged unit stands where those stood. */
export interface DemoMerger {
  readonly key: string
  readonly name: DemoName
  readonly of: readonly string[]
  readonly persons: number
  readonly from: string
}

export interface DemoOrganisation {
  readonly key: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly inhabitants: number
  readonly units: readonly DemoUnit[]
  readonly mergers?: readonly DemoMerger[]
}

/** Who answers in a round: so many people of a group, in a unit where the group answers by unit. */
export interface DemoRespondents {
  readonly group: string
  readonly unit?: string
  readonly answered: number
  /** People who began and never sent. */
  readonly brokeOff: number
  readonly population: Population
}

export interface DemoGroup {
  readonly group: string
  readonly recruitment: Recruitment
  readonly populationSize: number | null
  readonly invited: number | null
}

/** `days`: opening, closing, results. `key` of `previous`: a round earlier in the list. */
export interface DemoRound {
  readonly key: string
  readonly organisation: string
  readonly questionnaire: string
  readonly year: number
  readonly days: readonly [opens: string, closes: string, results: string]
  readonly state: Exclude<RoundState, 'draft'>
  readonly previous?: string
  /** Absent: those who read the result of a unit have not answered. */
  readonly readersAnswer?: boolean
  readonly groups: readonly DemoGroup[]
  readonly respondents: readonly DemoRespondents[]
  /** Share of respondents who also write something. */
  readonly writing: number
}
