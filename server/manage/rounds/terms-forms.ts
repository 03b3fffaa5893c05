/**
 * The terms of a survey as fields of its form: before anything is typed, as they are kept, and as they were posted.
 */
import type { Round } from '../../../data/round.ts'
import { defaultSmallestCell } from '../../../data/round.ts'
import type { RoundTerms } from '../../../data/round-terms.ts'
import { defaultTerms } from '../../../data/round-terms.ts'
import type { TermsForm } from '../../../views/manage/terms-fields.ts'
import { audienceChoices, legalBasisChoices, termsShownField } from '../../../views/manage/terms-fields.ts'
import type { PostedFields } from '../posted-fields.ts'

/** Who is responsible where nothing was said yet: the organisation, and who makes the survey. */
export interface Responsible {
  readonly controller: string
  readonly contact: string
  /** Languages in which the organisation asks. */
  readonly languages: readonly string[]
}

const formOf = (terms: RoundTerms, smallestCell: number): TermsForm => ({
  smallestCell: String(smallestCell),
  languages: terms.languages,
  unitAudience: terms.unitAudience,
  receipts: terms.receipts,
  wishes: terms.contactWishes,
  reminderDays: terms.reminderDays.join(', '),
  legalBasis: terms.privacy.legalBasis,
  controller: terms.privacy.controller,
  contact: terms.privacy.contact,
  addressDays: String(terms.privacy.addressDays),
  answersYears: String(terms.privacy.answersYears),
})

export const keptTermsForm = ({ terms, smallestCell }: Pick<Round, 'terms' | 'smallestCell'>): TermsForm => formOf(terms, smallestCell)

export const newTermsForm = ({ controller, contact, languages }: Responsible): TermsForm => ({
  ...formOf(defaultTerms, defaultSmallestCell),
  controller,
  contact,
  ...(languages.length === 0 ? {} : { languages }),
})

/** As posted; `before` where the form did not show the terms. */
export function typedTermsForm({ text, all, has }: PostedFields, before: TermsForm): TermsForm {
  if (!has(termsShownField)) return before
  return {
    smallestCell: text('smallestCell'),
    languages: all('languages'),
    unitAudience: audienceChoices.find((each) => each === text('unitAudience')) ?? before.unitAudience,
    receipts: has('receipts'),
    wishes: all('wishes'),
    reminderDays: text('reminderDays'),
    legalBasis: legalBasisChoices.find((each) => each === text('legalBasis')) ?? before.legalBasis,
    controller: text('controller'),
    contact: text('contact'),
    addressDays: text('addressDays'),
    answersYears: text('answersYears'),
  }
}
