/**
 * View model of report/summary: one sheet for residents, with the main points, one picture, what happens next and where to read more.
 *
 * Called by the job `summary`. On paper it is always one page: the picture takes the room that the words leave.
 */
import { qrCode } from '../qr-code.ts'
import type { CoverPicture } from '../report/report-page.ts'
import { coverFinding, pictureOf } from '../report/report-page.ts'
import type { ReportFacts } from '../report/report-facts.ts'
import { resultAddress, surveyName } from '../report/report-facts.ts'
import type { RunningWords } from '../report/running-words.ts'
import { shortened } from '../report/running-words.ts'
import { answeredLines } from '../report/who-section.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { contextVoice } from '../results/result-context.ts'
import { keyFindings } from './key-findings.ts'
import type { PlannedStep } from './planned-step.ts'
import { stepLine } from './planned-step.ts'

export interface SummaryPage {
  readonly organisation: string
  readonly title: string
  readonly finding: string
  readonly basis: string | null
  readonly who: readonly string[]
  readonly findings: readonly string[]
  readonly picture: CoverPicture
  readonly next: readonly string[]
  readonly address: string
  /** Trusted markup of ours. */
  readonly qr: string
  readonly back: string
  readonly running: RunningWords
}

/** Longer ones would push the rest off the sheet. */
const longestName = 90
const longestStep = 160
const mostSteps = 3

export function summaryPage(context: ResultContext, scope: ResultScope, facts: ReportFacts, steps: readonly PlannedStep[]): SummaryPage {
  const { t, format } = contextVoice(context)
  const address = resultAddress(context, scope, facts)
  const told = steps.slice(0, mostSteps).map((step) => shortened(stepLine(t, format, step), longestStep))
  const { finding, basis } = coverFinding(context, scope)
  const findings = keyFindings(context, scope)
  return {
    organisation: shortened(context.organisationName, longestName),
    title: t('package:summary.title', { survey: surveyName({ ...context, roundTitle: shortened(context.roundTitle, longestName) }) }),
    finding,
    basis,
    who: answeredLines(context, scope),
    // Where nothing may be shown, the finding above says the same.
    findings: findings.filter((one) => one !== finding),
    picture: pictureOf(context, scope),
    next: told.length > 0 ? told : [t('package:summary.next_open')],
    address,
    qr: qrCode(address, t('package:summary.qr')),
    back: context.address,
    running: { 'running-title': '' },
  }
}
