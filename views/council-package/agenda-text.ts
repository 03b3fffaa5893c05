/**
 * The text of an agenda item about a result, as Finnish councils and boards build theirs: account first, then a proposal to edit.
 *
 * Made of the sentences of the result page, with who answered, what can't be told, and what is proposed next. Square brackets mark
 * what a person must fill in.
 */
import type { ReportFacts } from '../report/report-facts.ts'
import { resultAddress, surveyName } from '../report/report-facts.ts'
import { whoParagraphs } from '../report/who-section.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { contextVoice, leadingGroup } from '../results/result-context.ts'
import { keyFindings } from './key-findings.ts'
import type { TextPart } from './plain-text.ts'
import { plainText } from './plain-text.ts'
import type { PlannedStep } from './planned-step.ts'
import { stepLine } from './planned-step.ts'
import { resultWords } from './result-words.ts'

/** What the survey is and when it was, in two sentences. */
export function surveyLines(context: ResultContext, { opensOn, closesOn }: ReportFacts): readonly string[] {
  const { t, say, format } = contextVoice(context)
  const values = { survey: surveyName(context), days: format.days(opensOn, closesOn) }
  return [t('package:agenda.survey', values), say(context.questionnaire.purpose)]
}

/** Whether ranges stand in the sentences, so that they need their note. */
const hasRanges = (lines: readonly string[]): boolean => lines.some((line) => /\d–\d/.test(line.replaceAll('0–100', '')))

function account(context: ResultContext, scope: ResultScope, facts: ReportFacts): readonly TextPart[] {
  const { t } = contextVoice(context)
  const words = resultWords(context)
  const findings = keyFindings(context, scope)
  const said = [...findings, ...words.figures.flatMap(({ items = [] }) => items)]
  return [
    { heading: t('package:agenda.account'), lines: surveyLines(context, facts) },
    { heading: t('package:agenda.who'), items: whoParagraphs(context, scope) },
    { heading: t('package:agenda.results'), items: findings, after: hasRanges(said) ? [t('sentences:range_note')] : [] },
    ...words.figures,
    { heading: t('package:agenda.changes'), items: words.changes },
    { heading: t('package:agenda.gaps'), items: words.gaps },
    {
      heading: t('package:agenda.limits'),
      lines: [t('package:agenda.reasons'), t(`package:agenda.evidence.${context.questionnaire.evidence.status}`)],
      items: words.limits,
    },
  ]
}

function nextSteps(context: ResultContext, steps: readonly PlannedStep[]): TextPart {
  const { t, format } = contextVoice(context)
  const heading = t('package:agenda.next')
  if (steps.length > 0) {
    return { heading, lines: [t('package:agenda.next_planned')], items: steps.map((step) => stepLine(t, format, step)) }
  }
  const { questions } = resultWords(context)
  const talk = questions.length > 0 ? [t('package:agenda.talk')] : []
  return { heading, lines: [t('package:agenda.next_open'), ...talk], items: questions }
}

function online(context: ResultContext, scope: ResultScope, facts: ReportFacts): TextPart {
  const { t } = contextVoice(context)
  const address = resultAddress(context, scope, facts)
  const whenReleased = facts.released === null ? [t('report:not_released')] : []
  return {
    heading: t('package:agenda.online'),
    lines: [`${t('report:online')}: ${address}`, `${t('report:report')}: ${address}/report`, ...whenReleased],
  }
}

function proposal(context: ResultContext, steps: readonly PlannedStep[]): TextPart {
  const { t } = contextVoice(context)
  const last = t(`package:agenda.decide.${steps.length > 0 ? 'plan' : 'follow'}`)
  return {
    heading: t('package:agenda.proposal'),
    lines: [t(`package:agenda.decides.${context.organisationKind}`)],
    numbered: [t('package:agenda.decide.note', { survey: surveyName(context) }), t('package:agenda.decide.send'), last],
    after: [t('package:agenda.edit')],
  }
}

/** In the language of the context. `steps`: of the development plan, as far as they are public. */
export function agendaText(context: ResultContext, facts: ReportFacts, steps: readonly PlannedStep[]): string {
  const { t } = contextVoice(context)
  const scope: ResultScope = { group: leadingGroup(context) }
  const opening = [t('package:agenda.subject', { survey: surveyName(context) }), '', t('package:agenda.preparer')]
  return plainText(opening, [
    ...account(context, scope, facts),
    nextSteps(context, steps),
    online(context, scope, facts),
    { heading: t('package:agenda.impact'), lines: [t('package:agenda.impact_open')] },
    proposal(context, steps),
    { heading: t('package:agenda.decision'), lines: [t('package:agenda.decision_open')] },
  ])
}
