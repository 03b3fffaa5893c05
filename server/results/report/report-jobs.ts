/**
 * The printed pages of a result as HTML: jobs of the workshop. Null where the round has no such unit.
 */
import type { PlannedStep } from '../../../views/council-package/planned-step.ts'
import { summaryPage } from '../../../views/council-package/summary-page.ts'
import { pageFrame } from '../../../views/frame/page-frame.ts'
import { render } from '../../../views/render.ts'
import { discussionPage } from '../../../views/report/discussion-page.ts'
import type { ReportFacts } from '../../../views/report/report-facts.ts'
import { reportPage } from '../../../views/report/report-page.ts'
import type { RunningWords } from '../../../views/report/running-words.ts'
import type { ResultContext, ResultScope } from '../../../views/results/result-context.ts'
import { currentRound, leadingGroup } from '../../../views/results/result-context.ts'
import { unitContext } from '../../../views/results/unit-context.ts'
import type { PageFrame } from '../../../views/templates/layout/layout-view.ts'

/** `unit` null: the whole. */
export interface ReportJob {
  readonly context: ResultContext
  readonly facts: ReportFacts
  readonly unit: string | null
}

export interface SummaryJob extends Omit<ReportJob, 'unit'> {
  readonly steps: readonly PlannedStep[]
}

/** The context that is told, and whose part of it. */
interface Subject {
  readonly context: ResultContext
  readonly scope: ResultScope
}

const wholeOf = (context: ResultContext): Subject => ({ context, scope: { group: leadingGroup(context) } })

/** Null where the result has no such unit, or this reader does not see it. */
function subjectOf(context: ResultContext, unit: string | null): Subject | null {
  if (unit === null) return wholeOf(context)
  if (context.questionnaire.resultKind === 'dialogueType')
    return Object.hasOwn(currentRound(context).released.units, unit) ? { context, scope: { unit } } : null
  const ofUnit = unitContext(context, unit)
  return ofUnit && wholeOf(ofUnit)
}

interface Printed {
  readonly title: string
  readonly running: RunningWords
}

/** Without script: nothing on these pages needs one. */
const printFrame = (context: ResultContext, { title, running }: Printed, path: string): PageFrame => ({
  ...pageFrame({
    language: context.language,
    title,
    address: path,
    organisation: context.organisationName,
    ...(context.look === undefined ? {} : { look: context.look }),
    round: `${context.roundTitle} · ${context.year}`,
    home: context.address,
  }),
  running,
})

export async function reportHtml({ context, facts, unit }: ReportJob): Promise<string | null> {
  const subject = subjectOf(context, unit)
  if (subject === null) return null
  const page = reportPage(subject.context, subject.scope, facts)
  return render('report/report', context.language, { ...page, frame: printFrame(context, page, `${page.back}/report`) })
}

export async function discussionHtml({ context, facts, unit }: ReportJob): Promise<string | null> {
  const subject = subjectOf(context, unit)
  if (subject === null) return null
  const page = discussionPage(subject.context, subject.scope, facts)
  return render('report/discussion', context.language, { ...page, frame: printFrame(context, page, `${page.back}/discussion`) })
}

export async function summaryHtml({ context, facts, steps }: SummaryJob): Promise<string> {
  const page = summaryPage(context, wholeOf(context).scope, facts, steps)
  return render('report/summary', context.language, { ...page, frame: printFrame(context, page, `${page.back}/summary`) })
}
