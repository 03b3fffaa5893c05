/**
 * What the printed pages of a result are told beside its figures: days and addresses. Put together by the server.
 */
import { formatsFor } from '../format.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { scopeName } from '../results/result-context.ts'
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

/** Where the result of the scope is read: as it is typed. */
export const resultAddress = ({ address }: ResultContext, scope: ResultScope, { publicUrl }: ReportFacts): string =>
  'unit' in scope ? `${publicUrl}${address}/units/${encodeURIComponent(scope.unit)}` : `${publicUrl}${address}`

/** Survey and year, such as "Demokratiabarometri 2026". */
export const surveyName = ({ roundTitle, year }: ResultContext): string => `${roundTitle} ${year}`

/** The whole, or a unit of it, by name. */
export const scopeTitle = (context: ResultContext, scope: ResultScope): string =>
  'unit' in scope ? `${surveyName(context)} · ${scopeName(context, scope)}` : surveyName(context)

/** When people answered, and when the result was released. */
export function dayLines({ language }: ResultContext, { opensOn, closesOn, released }: ReportFacts): readonly string[] {
  const t = translatorFor(language)
  const { day, days } = formatsFor(language)
  const asked = t('report:asked', { days: days(opensOn, closesOn) })
  if (released === null) return [asked, t('report:not_released')]
  return [asked, released.on === null ? t('report:released_before') : t('report:released', { day: day(released.on) })]
}
