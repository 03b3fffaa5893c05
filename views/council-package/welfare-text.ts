/**
 * The insert for the welfare report: who answered, what was found, the indicators with their margins of error, and what they do not tell.
 */
import type { ReportFacts } from '../report/report-facts.ts'
import { resultAddress, surveyName } from '../report/report-facts.ts'
import { whoParagraphs } from '../report/who-section.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { contextVoice, leadingGroup } from '../results/result-context.ts'
import { surveyLines } from './agenda-text.ts'
import { indicatorLines } from './indicator-table.ts'
import { keyFindings } from './key-findings.ts'
import { plainText } from './plain-text.ts'

/** In the language of the context. */
export function welfareText(context: ResultContext, facts: ReportFacts): string {
  const { t } = contextVoice(context)
  const scope: ResultScope = { group: leadingGroup(context) }
  const { axes, dimensions } = context.questionnaire
  const scales = [
    ...(axes.length > 0 ? [t('package:welfare.scale_positions')] : []),
    ...(dimensions.length > 0 ? [t('package:welfare.scale')] : []),
    t('package:welfare.brackets'),
  ]
  const lines = indicatorLines(context)
  return plainText(
    [surveyName(context), ...surveyLines(context, facts)],
    [
      { heading: t('package:agenda.who'), items: whoParagraphs(context, scope) },
      { heading: t('package:agenda.results'), items: keyFindings(context, scope) },
      { heading: t('package:welfare.indicators'), items: lines, after: lines.length > 0 ? scales : [] },
      { heading: t('package:agenda.limits'), lines: [t('package:agenda.reasons')] },
      { heading: t('package:agenda.online'), lines: [resultAddress(context, scope, facts)] },
    ],
  )
}
