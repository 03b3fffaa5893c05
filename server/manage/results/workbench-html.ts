/**
 * The workbench as HTML: a job of the workshop, because it draws every picture of the round.
 */
import { render } from '../../../views/render.ts'
import type { WorkbenchInput } from '../../../views/manage/results/workbench-page.ts'
import { workbenchPage } from '../../../views/manage/results/workbench-page.ts'
import type { StaffVisit } from '../../../views/manage/staff-page.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'

export interface WorkbenchJob {
  readonly visit: StaffVisit
  readonly context: ResultContext
  readonly input: WorkbenchInput
}

export const workbenchHtml = ({ visit, context, input }: WorkbenchJob): Promise<string> =>
  render('manage/results/workbench', visit.language, workbenchPage(visit, context, input))
