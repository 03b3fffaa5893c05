/**
 * From the fields of a survey's terms to the terms, or to every problem at once. Called by `readRoundForm`.
 */
import type { RoundTerms } from '../../../data/round-terms.ts'
import { contactWishes } from '../../../data/round-terms.ts'
import { lowestSmallestCell } from '../../../data/round.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { TermsForm } from '../../../views/manage/terms-fields.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { readWholeNumber } from '../organisations/unit-text.ts'

/** What the form says of the terms; own texts and questions have a page of their own. */
export type ReadTerms = Pick<RoundTerms, 'languages' | 'unitAudience' | 'receipts' | 'contactWishes' | 'reminderDays' | 'privacy'>

export interface TermsReading {
  readonly smallestCell: number
  readonly terms: ReadTerms
  readonly problems: readonly FormProblem[]
}

const highestSmallestCell = 50
const mostReminders = 4
const longestLine = 200

interface Bounds {
  readonly from: number
  readonly to: number
}

function numberIn(
  field: keyof TermsForm,
  typed: string,
  bounds: Bounds,
): { readonly value: number; readonly problems: readonly FormProblem[] } {
  const value = readWholeNumber(typed)
  if (value !== undefined && value >= bounds.from && value <= bounds.to) return { value, problems: [] }
  return { value: bounds.from, problems: [{ field, problem: 'terms:problem.number', values: { ...bounds } }] }
}

/** Days after opening: rising, each within the days of the survey. */
function remindersIn(typed: string, daysOpen: number): { readonly days: readonly number[]; readonly problems: readonly FormProblem[] } {
  const parts = typed.split(/[\s,;]+/u).filter((part) => part !== '')
  const days = parts.map((part) => readWholeNumber(part) ?? 0).toSorted((a, b) => a - b)
  const fits = days.length <= mostReminders && days.every((day, at) => day > 0 && day !== days[at - 1])
  if (!fits)
    return { days: [], problems: [{ field: 'reminderDays', problem: 'terms:problem.reminderDays', values: { most: mostReminders } }] }
  const late = days.find((day) => day > daysOpen)
  if (late === undefined) return { days, problems: [] }
  return { days: [], problems: [{ field: 'reminderDays', problem: 'terms:problem.reminderLate', values: { day: late, last: daysOpen } }] }
}

function lineIn(field: 'controller' | 'contact', typed: string): readonly FormProblem[] {
  const length = typed.trim().length
  if (length === 0) return [{ field, problem: `terms:problem.${field}` }]
  return length > longestLine ? [{ field, problem: 'tooLong', values: { most: longestLine } }] : []
}

/** `daysOpen`: from the opening day to the last day to answer; null where the days can't be read. `byUnit`: whether a group answers by unit. */
export function readTerms(
  form: TermsForm,
  { daysOpen, byUnit }: { readonly daysOpen: number | null; readonly byUnit: boolean },
): TermsReading {
  const languages = screenLanguages.filter((language) => form.languages.includes(language))
  const smallestCell = numberIn('smallestCell', form.smallestCell, { from: lowestSmallestCell, to: highestSmallestCell })
  const reminders = remindersIn(form.reminderDays, daysOpen ?? Number.POSITIVE_INFINITY)
  const addressDays = numberIn('addressDays', form.addressDays, { from: 0, to: 365 })
  const answersYears = numberIn('answersYears', form.answersYears, { from: 1, to: 50 })
  const noLanguage: readonly FormProblem[] = languages.length === 0 ? [{ field: 'languages', problem: 'terms:problem.noLanguage' }] : []
  const { unitAudience, legalBasis, controller, contact } = form
  return {
    smallestCell: smallestCell.value,
    terms: {
      languages,
      unitAudience,
      receipts: form.receipts && !byUnit,
      contactWishes: contactWishes.filter((wish) => form.wishes.includes(wish)),
      reminderDays: reminders.days,
      privacy: {
        legalBasis,
        purpose: {},
        controller: controller.trim(),
        contact: contact.trim(),
        addressDays: addressDays.value,
        answersYears: answersYears.value,
      },
    },
    problems: [
      ...noLanguage,
      ...reminders.problems,
      ...smallestCell.problems,
      ...lineIn('controller', controller),
      ...lineIn('contact', contact),
      ...addressDays.problems,
      ...answersYears.problems,
    ],
  }
}
