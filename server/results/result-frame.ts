/**
 * The frame of every page of results: its organisation, look and survey. Called by the jobs that make such pages.
 */
import { pageFrame } from '../../views/frame/page-frame.ts'
import { resultDescription } from '../../views/results/result-headline.ts'
import type { ResultContext } from '../../views/results/result-context.ts'
import type { PageFrame } from '../../views/templates/layout/layout-view.ts'

/** `address`: the page's own. */
export function resultFrame(context: ResultContext, title: string, address: string): PageFrame {
  return pageFrame({
    language: context.language,
    title,
    ...(context.isSample === true ? {} : { description: resultDescription(context, title) }),
    address,
    organisation: context.organisationName,
    ...(context.look === undefined ? {} : { look: context.look }),
    round: `${context.roundTitle} · ${context.year}`,
    home: context.address,
    scripts: ['/assets/scripts/charts.js'],
  })
}
