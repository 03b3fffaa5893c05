/**
 * What the printed pages of a result are told beside its figures: days and addresses. Put together by the server.
 */
import { formatsFor } from '../format.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { scopeAddress, scopeName } from '../results/result-context.ts'
import { translatorFor } from '../translate.ts'

/**
 * Days such as `2026-04-30`. `released` null: not yet; its day is not known where an earlier version released. `publicUrl` without a slash
 * at the end.
 */
export interface ReportFacts {
  readonly opensOn: string
  readonly closesOn: string
  readonly released: { readonly on: string | null } | null
  readonly today: string
  readonly publicUrl: string
}

/** The page of the scope's result, of a unit also where the context is narrowed to it. */
export const resultPath = (context: ResultContext, scope: ResultScope): string =>
  'unit' in scope ? scopeAddress(context, scope) : (context.pageAddress ?? context.address)

/** Where the result of the scope is read: as it is typed. */
export const resultAddress = (context: ResultContext, scope: ResultScope, { publicUrl }: ReportFacts): string =>
  `${publicUrl}${resultPath(context, scope)}`

/** Survey and year, such as "Demokratiabarometri 2026". */
export const surveyName = ({ roundTitle, year }: ResultContext): string => `${roundTitle} ${year}`

/** A context that is narrowed to a unit has a page of its own. */
const isOfUnit = ({ pageAddress }: ResultContext, scope: ResultScope): boolean => 'unit' in scope || pageAddress !== undefined

/** The whole, or a unit of it, by name: in a context that is narrowed to a unit the group bears its name. */
export const scopeTitle = (context: ResultContext, scope: ResultScope): string =>
  isOfUnit(context, scope) ? `${surveyName(context)} · ${scopeName(context, scope)}` : surveyName(context)

/** For the margin, where long ones are cut: a unit's name first, then what it is (`kind`, of a report nothing), and the rest. */
export function marginTitle(context: ResultContext, scope: ResultScope, kind?: string): string {
  const unit = isOfUnit(context, scope) ? [scopeName(context, scope)] : []
  return [...unit, ...(kind === undefined ? [] : [kind]), surveyName(context), context.organisationName].join(' · ')
}

/** When people answered, and when the result was released. */
export function dayLines({ language }: ResultContext, { opensOn, closesOn, released }: ReportFacts): readonly string[] {
  const t = translatorFor(language)
  const { day, days } = formatsFor(language)
  const asked = t('report:asked', { days: days(opensOn, closesOn) })
  if (released === null) return [asked, t('report:not_released')]
  return [asked, released.on === null ? t('report:released_before') : t('report:released', { day: day(released.on) })]
}
