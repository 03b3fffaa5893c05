/**
 * What respondents of a round are told and how they are reached: who sees a unit's result, languages, own texts and questions, privacy.
 *
 * Part of a round's plan, kept as one JSON text; fixed at opening. What is missing in the kept text has its default here.
 */
import type { OwnQuestion, TextByLanguage } from '../questionnaires/own-questions.ts'
import type { Language } from '../questionnaires/wording.ts'

/** What a round was made from, so that its pages can show only what matters there. */
export const recipes = ['councilAndOpen', 'councilAndSample', 'staff'] as const
export type Recipe = (typeof recipes)[number]

/** managers: only managers of the organisation; ownUnit: also the viewers of that unit; allUnits: whoever sees the round's results. */
export const unitAudiences = ['managers', 'ownUnit', 'allUnits'] as const
export type UnitAudience = (typeof unitAudiences)[number]

export const contactWishes = ['raffle', 'results'] as const
export type ContactWish = (typeof contactWishes)[number]

/** Texts that an organisation may write itself. Absent: Puntari's own words. */
export const ownTextKeys = ['title', 'introduction', 'mailSubject', 'mailBody', 'reminderSubject', 'reminderBody', 'letter'] as const
export type OwnTextKey = (typeof ownTextKeys)[number]

/** GDPR article 6(1): (e) public task, (a) consent, (f) legitimate interest. */
export const legalBases = ['publicTask', 'consent', 'legitimateInterest'] as const

/** `controller`, `contact`: as typed, '' while missing. `addressDays`: days after closing until invitations and addresses are deleted. */
export interface PrivacyTerms {
  readonly legalBasis: (typeof legalBases)[number]
  /** Own words on what the round is for; absent: the questionnaire's. */
  readonly purpose: TextByLanguage
  readonly controller: string
  readonly contact: string
  readonly addressDays: number
  readonly answersYears: number
}

export interface RoundTerms {
  readonly recipe: Recipe | null
  /** Languages of mails, letters and own texts; at least one. Pages can be read in all three. */
  readonly languages: readonly Language[]
  readonly unitAudience: UnitAudience
  readonly receipts: boolean
  readonly contactWishes: readonly ContactWish[]
  /** Days after the opening day on which those who have not answered are reminded by mail. */
  readonly reminderDays: readonly number[]
  readonly texts: Readonly<Partial<Record<OwnTextKey, TextByLanguage>>>
  readonly ownQuestions: readonly OwnQuestion[]
  readonly privacy: PrivacyTerms
}

export const defaultTerms: RoundTerms = {
  recipe: null,
  languages: ['fi', 'sv'],
  unitAudience: 'managers',
  receipts: false,
  contactWishes: [],
  reminderDays: [8, 15],
  texts: {},
  ownQuestions: [],
  privacy: { legalBasis: 'publicTask', purpose: {}, controller: '', contact: '', addressDays: 30, answersYears: 10 },
}

/** Terms with defaults for what is not said. */
export const completeTerms = (said: Partial<RoundTerms>): RoundTerms => ({
  ...defaultTerms,
  ...said,
  privacy: { ...defaultTerms.privacy, ...said.privacy },
})
