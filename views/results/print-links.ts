/**
 * The ways from a result page to what can be printed of it. Called by the jobs that make result pages.
 */
import type { LinkView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { ResultContext, ResultScope } from './result-context.ts'
import { scopeAddress } from './result-context.ts'

/** The whole has a summary too. None for a pooled result and a sample. `scope` null: the whole of a barometer. */
export function printLinks(context: ResultContext, scope: ResultScope | null): readonly LinkView[] {
  if (context.pooled !== undefined || context.isSample === true) return []
  const t = translatorFor(context.language)
  const isUnit = scope !== null && 'unit' in scope
  const address = isUnit ? scopeAddress(context, scope) : context.address
  return [...(isUnit ? [] : ['summary']), 'report', 'discussion'].map((page) => ({
    href: `${address}/${page}`,
    label: t(`report:link.${page}`),
  }))
}
