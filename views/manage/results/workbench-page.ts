/**
 * The workbench: a round's whole story on one page, from who answered to what is done about it, with the ways on from there.
 *
 * The result stands in it as on its own page. What is only for those who run the round comes before and behind it.
 */
import { criteriaResultPage } from '../../results/criteria-result-page.ts'
import { dialogueTypeResultPage } from '../../results/dialogue-type-result-page.ts'
import type { QualitySection } from '../../results/quality-section.ts'
import { qualitySection } from '../../results/quality-section.ts'
import { seriesGroups } from '../../results/criteria-overview.ts'
import type { ResultContext } from '../../results/result-context.ts'
import { contextVoice, leadingGroup } from '../../results/result-context.ts'
import { respondentTable } from '../../tables/respondent-table.ts'
import { tableView } from '../../tables/table.ts'
import type { DataTable, LinkView } from '../../templates/layout/layout-view.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffPermission, StaffVisit } from '../staff-page.ts'
import { openWays, staffPage } from '../staff-page.ts'
import type { ResultBody } from './result-sections.ts'
import { resultSections } from './result-sections.ts'

/** `comments`: how many there are to read; null where none may be read yet. `actions`: chosen from this round. */
export interface WorkbenchInput {
  readonly round: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly state: 'closed' | 'released'
  readonly comments: number | null
  readonly actions: number
}

/** A step that leads on: what it is for, and how far it is. */
export interface WorkbenchStep extends LinkView {
  readonly text: string
}

export interface WorkbenchPage extends StaffPage {
  readonly labels: readonly string[]
  readonly sections: readonly LinkView[]
  readonly respondents: DataTable
  readonly body: ResultBody
  /** Null where the result's own page tells it, or nothing may be told. */
  readonly quality: QualitySection | null
  readonly steps: readonly WorkbenchStep[]
}

function resultBody(context: ResultContext): ResultBody {
  if (context.questionnaire.resultKind === 'dialogueType')
    return { kind: 'dialogueType', page: dialogueTypeResultPage(context, { group: leadingGroup(context) }) }
  return { kind: 'criteria', page: criteriaResultPage(context) }
}

type Way = WorkbenchStep & { readonly needs: StaffPermission }

/** In the order in which they are taken: understand, discuss, act, publish. */
function steps(visit: StaffVisit, context: ResultContext, input: WorkbenchInput): readonly WorkbenchStep[] {
  const t = translatorFor(visit.language)
  const own = `/manage/rounds/${input.round}`
  const { address } = context
  const way = (name: string, needs: StaffPermission, href: string, text = t(`workbench:step.${name}.text`)): Way => ({
    needs,
    href,
    label: t(`workbench:step.${name}.title`),
    text,
  })
  const comments =
    input.comments === null ? t('workbench:step.comments.none') : t('workbench:step.comments.text', { count: input.comments })
  const talk = context.questionnaire.resultKind === 'dialogueType' ? 'team' : 'council'
  return openWays(visit.may, [
    way('compare', 'readResults', `${address}/compare`),
    way('comments', 'readResults', `${own}/comments`, comments),
    way(talk, 'readResults', `${address}/${talk}`),
    way('actions', 'readResults', `${own}/actions`, t('workbench:step.actions.text', { count: input.actions })),
    way('publish', 'run', `${own}/publish`, t(`workbench:step.publish.${input.state}`)),
    way('report', 'readResults', `${address}/report`),
    way('package', 'readResults', `${own}/package`),
  ])
}

export function workbenchPage(visit: StaffVisit, context: ResultContext, input: WorkbenchInput): WorkbenchPage {
  const voice = contextVoice(context)
  const { t } = voice
  const body = resultBody(context)
  const title = `${context.roundTitle} ${context.year}`
  const page = staffPage(visit, { title: t('workbench:title', { survey: title }), organisation: input.organisation })
  const quality = body.kind === 'criteria' ? null : qualitySection(context, seriesGroups(context))
  const own = (id: string): LinkView => ({ href: `#${id}`, label: t(`workbench:section.${id}`) })
  return {
    ...page,
    frame: { ...page.frame, scripts: ['/assets/scripts/charts.js'] },
    labels: [input.organisation.name, title, t(`manage:state.${input.state}`)],
    sections: [own('respondents'), ...resultSections(t, body), ...(quality === null ? [] : [own('quality')]), own('steps')],
    respondents: tableView(voice, respondentTable(context)),
    body,
    quality,
    steps: steps(visit, context, input),
  }
}
