/**
 * The way from the results to "what we heard, what we do", where something of the plan is public. Called by the jobs that make result pages.
 */
import type { ResultContext } from '../results/result-context.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'

export interface PlanLink extends LinkView {
  readonly text: string
}

/** Null where nothing is public. */
export function planLink({ hasPublicPlan, address, language }: ResultContext): PlanLink | null {
  if (hasPublicPlan !== true) return null
  const t = translatorFor(language)
  return { href: `${address}/plan`, label: t('plan:public.title'), text: t('plan:public.linkText') }
}
