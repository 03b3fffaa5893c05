/**
 * Council terms are days that exist, each ends after it begins, and one follows the other.
 */
import { dayExists } from '../council-terms.ts'
import { located } from '../json-pointer.ts'
import type { Located } from '../json-pointer.ts'
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'
import type { RespondentGroup, Term } from '../questionnaire.ts'
import { dayPattern } from '../structure/building-blocks.ts'
import type { Check } from './check.ts'

function faultOf({ value: { from, to }, at }: Located<Term>, before: Term | undefined): readonly Problem[] {
  const days = Object.entries({ from, to })
  if (days.some(([, day]) => !dayPattern.test(day))) return []
  const noDays = days.filter(([, day]) => !dayExists(day))
  if (noDays.length > 0) return noDays.map(([key, day]) => problemAt(`${at}/${key}`, 'noSuchDay', { day }))
  if (to < from) return [problemAt(`${at}/to`, 'termEndsFirst', { from, to })]
  return before !== undefined && from <= before.to ? [problemAt(`${at}/from`, 'termsOverlap', { from, to: before.to })] : []
}

const faultsOf = ({ value: { terms = [] }, at }: Located<RespondentGroup>): readonly Problem[] =>
  located(terms, `${at}/terms`).flatMap((term, index) => faultOf(term, terms[index - 1]))

export const terms: Check = ({ groups }) => located(groups, '/groups').flatMap(faultsOf)
