/**
 * View model of report/discussion: a pack for a discussion of 45 minutes about the whole result or one unit's, with room to write.
 *
 * Called by the job `discussion`. Where nothing may be shown, the page says so and keeps the questions, which need no result.
 */
import { keyFindings } from '../council-package/key-findings.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { contextVoice } from '../results/result-context.ts'
import { criteriaResultPage } from '../results/criteria-result-page.ts'
import { dialogueTypeResultPage } from '../results/dialogue-type-result-page.ts'
import type { DataTable, StateView } from '../templates/layout/layout-view.ts'
import type { FindingView, ReportBlock, ReportSection, TalkBlock } from './report-block.ts'
import { figureBlock, findingsBlock, linesBlock, numbered } from './report-block.ts'
import type { ReportFacts } from './report-facts.ts'
import { marginTitle, resultAddress, resultPath, scopeTitle } from './report-facts.ts'
import { coverFinding, pictureOf } from './report-page.ts'
import type { RunningWords } from './running-words.ts'
import { runningWords } from './running-words.ts'
import { axisTalkBlocks, criteriaTalkBlocks, plainTalkBlocks } from './talk-blocks.ts'
import { answeredLines, unitLines } from './who-section.ts'

export interface DiscussionPage {
  readonly organisation: string
  readonly title: string
  readonly finding: string | null
  readonly basis: string | null
  readonly who: readonly string[]
  readonly address: string
  readonly back: string
  readonly sections: readonly ReportSection[]
  readonly running: RunningWords
}

/** Minutes by step; together 45. */
const minutes = { start: 5, recognise: 10, discuss: 15, choose: 10, close: 5 } as const
const fields = ['what', 'who', 'when', 'sign'] as const
const talkSize = { most: 3, questions: 2, room: 2 }

interface Parts {
  readonly state: StateView | null
  readonly bands: readonly FindingView[]
  readonly talk: readonly TalkBlock[]
  /** How the result is to be read; null where nothing needs it. */
  readonly note: string | null
}

function partsOf(context: ResultContext, scope: ResultScope): Parts {
  const voice = contextVoice(context)
  const plain = plainTalkBlocks(voice, context.questionnaire, talkSize)
  if (context.questionnaire.resultKind !== 'dialogueType') {
    const page = criteriaResultPage(context)
    const note = page.groups.some(({ hasRanges }) => hasRanges) ? voice.t('sentences:range_note') : null
    return { state: page.state, bands: [], talk: page.talk.length > 0 ? criteriaTalkBlocks(page, talkSize) : plain, note }
  }
  const { state, shown, bands } = dialogueTypeResultPage(context, scope)
  return {
    state,
    bands: bands.map(({ sentence, words }) => ({ text: sentence, chip: { text: words, tone: 'in-between' } })),
    talk: shown === null ? plain : axisTalkBlocks(shown, talkSize),
    note: voice.t('results:no_wrong_landscape'),
  }
}

function pictureBlock(context: ResultContext, scope: ResultScope): readonly ReportBlock[] {
  const { landscapes, overview } = pictureOf(context, scope)
  if (overview !== null) return [figureBlock(overview)]
  return landscapes.length === 0 ? [] : [{ kind: 'landscapes', landscapes }]
}

function agendaTable(context: ResultContext): DataTable {
  const { t, format } = contextVoice(context)
  const column = (key: string, numeric = false) => ({ label: t(`report:discussion.column.${key}`), numeric })
  return {
    caption: t('report:discussion.agenda'),
    columns: [column('what'), column('minutes', true), column('how')],
    rows: Object.entries(minutes).map(([step, count]) => {
      const words = (part: string): string => t(`report:discussion.step.${step}.${part}`)
      return [words('what'), format.whole(count), words('how')]
    }),
  }
}

function resultBlocks(context: ResultContext, scope: ResultScope, { state, bands, note }: Parts): readonly ReportBlock[] {
  if (state !== null) return [{ kind: 'state', state }, ...findingsBlock(bands)]
  return [{ kind: 'list', lines: keyFindings(context, scope) }, ...linesBlock([note], 'quiet'), ...pictureBlock(context, scope)]
}

export function discussionPage(context: ResultContext, scope: ResultScope, facts: ReportFacts): DiscussionPage {
  const { t } = contextVoice(context)
  const parts = partsOf(context, scope)
  const note = (label: string, room: number): ReportBlock => ({ kind: 'notes', label, room })
  const sections = numbered([
    { id: 'finding', title: t('report:section.finding'), blocks: resultBlocks(context, scope, parts) },
    { id: 'agenda', title: t('report:discussion.agenda'), blocks: [{ kind: 'table', table: agendaTable(context) }] },
    { id: 'questions', title: t('report:discussion.questions'), blocks: parts.talk },
    {
      id: 'experiment',
      title: t('report:discussion.experiment'),
      blocks: fields.map((field) => note(t(`report:discussion.field.${field}`), 3)),
    },
    { id: 'notes', title: t('report:discussion.notes'), blocks: [note('', 9)] },
  ])
  const title = `${t('report:discussion.title')} · ${scopeTitle(context, scope)}`
  return {
    organisation: context.organisationName,
    title,
    // Where nothing is shown, the first section says why.
    ...(parts.state === null ? coverFinding(context, scope) : { finding: null, basis: null }),
    who: [...answeredLines(context, scope), ...unitLines(context, scope)],
    address: resultAddress(context, scope, facts),
    back: resultPath(context, scope),
    sections,
    running: runningWords(marginTitle(context, scope, t('report:discussion.title')), []),
  }
}
