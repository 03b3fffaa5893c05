/**
 * What the privacy notice and the pack for the data-protection officer know of a survey: its settings, in the reader's language.
 *
 * Made by the server (`surveyPrivacy`); nothing in it is of a person.
 */

export type WayToAnswer = 'open' | 'personal' | 'kiosk'
export type LegalBasis = 'publicTask' | 'consent' | 'legitimateInterest'

/** A respondent group. `persons`: how many it has, null where unknown. `answersNeeded`: the least of which anything is shown. */
export interface GroupPrivacy {
  readonly name: string
  readonly recruitment: 'census' | 'randomSample' | 'selfSelected'
  readonly persons: number | null
  readonly ways: ReadonlySet<WayToAnswer>
  readonly byUnit: boolean
  readonly answersNeeded: number
  /** Whether it may write in its own words. */
  readonly writesTexts: boolean
  /** Short labels of what it is asked about itself. */
  readonly backgrounds: readonly string[]
}

/** Days are ISO days. `controller`, `contact`: '' while nobody has written them. `isAuthority`: a municipality or county and the like. */
export interface SurveyPrivacy {
  readonly title: string
  readonly questionnaire: string
  readonly year: number
  readonly organisation: string
  readonly isAuthority: boolean
  readonly opensOn: string
  readonly closesOn: string
  readonly resultsOn: string
  readonly smallestCell: number
  readonly readersAnswer: boolean
  readonly unitAudience: 'managers' | 'ownUnit' | 'allUnits'
  readonly receipts: boolean
  readonly contactWishes: readonly ('raffle' | 'results')[]
  readonly ownQuestions: number
  readonly groups: readonly GroupPrivacy[]
  readonly legalBasis: LegalBasis
  readonly purpose: string
  readonly controller: string
  readonly contact: string
  readonly addressDays: number
  readonly answersYears: number
}

/** Whether a group may answer so. */
export const hasWay = ({ groups }: Pick<SurveyPrivacy, 'groups'>, way: WayToAnswer): boolean => groups.some(({ ways }) => ways.has(way))
