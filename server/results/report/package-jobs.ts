/**
 * The texts and the table of a round's council package in one language: jobs of the workshop.
 */
import { agendaText } from '../../../views/council-package/agenda-text.ts'
import { indicatorTable } from '../../../views/council-package/indicator-table.ts'
import type { PlannedStep } from '../../../views/council-package/planned-step.ts'
import { welfareText } from '../../../views/council-package/welfare-text.ts'
import type { PackageTexts } from '../../../views/manage/package-page.ts'
import type { ReportFacts } from '../../../views/report/report-facts.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'

export interface PackageJob {
  readonly context: ResultContext
  readonly facts: ReportFacts
  readonly steps: readonly PlannedStep[]
}

export const packageTexts = ({ context, facts, steps }: PackageJob): PackageTexts => ({
  agenda: agendaText(context, facts, steps),
  welfare: welfareText(context, facts),
})

/** CSV for spreadsheets of the language. */
export const packageTable = ({ context }: Pick<PackageJob, 'context'>): string => toCsv(indicatorTable(context), context.language)
