/**
 * The report of a dialogue type, of the whole or of one unit: what its result page says, from the landscape to the first steps.
 *
 * Called by `reportPage`. Sections that have nothing to say come out without blocks and are left out.
 */
import { keyFindings } from '../council-package/key-findings.ts'
import type { DialogueTypePage, ShownType } from '../results/dialogue-type-result-page.ts'
import { dialogueTypeResultPage } from '../results/dialogue-type-result-page.ts'
import type { PortraitView } from '../results/portrait-view.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { contextVoice } from '../results/result-context.ts'
import type { Voice } from '../sentences/voice.ts'
import type { Translate } from '../translate.ts'
import type { ReportBlock, SectionDraft } from './report-block.ts'
import { figureBlock, findingsBlock, headed, linesBlock } from './report-block.ts'
import { commentsDraft, ownQuestionsDraft, referenceSectionDraft, slopeBlocks } from './shared-sections.ts'
import { axisTalkBlocks } from './talk-blocks.ts'
import { whoSection } from './who-section.ts'

/** All four axes, three questions each. */
const talkSize = { most: 4, questions: 3, room: 3 }

function finding(context: ResultContext, scope: ResultScope, page: DialogueTypePage): SectionDraft {
  const { t } = contextVoice(context)
  const bands = findingsBlock(page.bands.map(({ sentence, words }) => ({ text: sentence, chip: { text: words, tone: 'in-between' } })))
  const state: readonly ReportBlock[] = page.state === null ? [] : [{ kind: 'state', state: page.state }]
  const shown: readonly ReportBlock[] =
    page.shown === null
      ? []
      : [
          ...headed(t('report:key_findings'), [{ kind: 'list', lines: keyFindings(context, scope) }]),
          ...linesBlock([t('results:no_wrong_landscape')], 'quiet'),
        ]
  const history = page.history === null ? [] : [page.history.text]
  return {
    id: 'finding',
    title: t('report:section.finding'),
    joins: true,
    blocks: [...linesBlock([page.title], 'lead'), ...linesBlock([...page.lead, ...history]), ...state, ...bands, ...shown],
  }
}

function directions(t: Translate, { axesFigure, axes, matrix, facets }: ShownType): SectionDraft {
  return {
    id: 'directions',
    title: t('results:section.axes'),
    blocks: [
      { kind: 'axes', figure: axesFigure, axes },
      ...headed(t('results:section.matrix'), [{ kind: 'matrix', figure: matrix.figure, cells: matrix.cells }]),
      ...(facets === null ? [] : headed(t('results:section.facets'), [figureBlock(facets)])),
    ],
  }
}

const ofPortrait = ({ t, format }: Voice, { name, tagline, portrait, lists, methods }: PortraitView): readonly ReportBlock[] =>
  headed(`${name}: ${tagline}`, [
    ...linesBlock([portrait]),
    { kind: 'lists', lists },
    ...linesBlock(methods.length === 0 ? [] : [`${t('results:portrait.methods')}: ${format.list(methods.map(({ label }) => label))}.`]),
  ])

/** In words: their drawings are on the cover. */
const portraits = (voice: Voice, shown: ShownType): SectionDraft => ({
  id: 'portrait',
  title: voice.t('report:section.portrait'),
  blocks: shown.portraits.flatMap((portrait) => ofPortrait(voice, portrait)),
})

function practice(t: Translate, { practice: view }: ShownType): SectionDraft {
  const draft = { id: 'practice', title: t('results:section.practice') }
  if (view === null) return { ...draft, blocks: [] }
  const lines = view.dimensions.map(({ sentence, chip, meaning }) => ({
    text: sentence,
    chip,
    details: meaning === null ? [] : [`${meaning.label} ${meaning.text}`],
  }))
  return { ...draft, blocks: [...findingsBlock(lines), figureBlock(view.figure)] }
}

function years(t: Translate, { years: view }: ShownType): SectionDraft {
  const draft = { id: 'years', title: t('results:section.years') }
  if (view === null) return { ...draft, blocks: [] }
  const figure = view.figure === null ? linesBlock([t('results:years.one_shown')], 'quiet') : [figureBlock(view.figure)]
  return { ...draft, blocks: [...findingsBlock(view.findings), ...slopeBlocks(t, view.slopes), ...figure] }
}

const units = (t: Translate, page: DialogueTypePage): SectionDraft => ({
  id: 'units',
  title: t('results:section.units'),
  blocks: page.units === null ? [] : [...linesBlock([page.unitAudience]), figureBlock(page.units)],
})

function sure(t: Translate, page: DialogueTypePage): SectionDraft {
  const sureness = page.shown?.sureness
  const blocks: readonly ReportBlock[] =
    sureness === undefined
      ? []
      : [
          ...linesBlock([sureness.lead, sureness.rough, ...sureness.notes]),
          { kind: 'facts', facts: sureness.sides.map(({ axis, words }) => ({ label: axis, text: words })) },
          ...(sureness.landscapes.length === 0 ? [] : [{ kind: 'list' as const, lines: sureness.landscapes }]),
          ...linesBlock([t('results:sure.how')], 'quiet'),
        ]
  return {
    id: 'sure',
    title: t('results:section.sure'),
    // A few words alone need no page.
    joins: sureness === undefined,
    blocks: [...blocks, ...linesBlock([page.evidence])],
  }
}

function discussion(t: Translate, shown: ShownType): SectionDraft {
  const lead = t(shown.portraits.length > 0 ? 'results:questions.lead' : 'results:questions.lead_balanced')
  return { id: 'discussion', title: t('report:section.discussion'), blocks: [...linesBlock([lead]), ...axisTalkBlocks(shown, talkSize)] }
}

/** In the order of the report, without its end. */
export function typeSections(context: ResultContext, scope: ResultScope): readonly SectionDraft[] {
  const voice = contextVoice(context)
  const { t } = voice
  const page = dialogueTypeResultPage(context, scope)
  const { shown } = page
  return [
    whoSection(context, scope),
    finding(context, scope, page),
    ...(shown === null ? [] : [directions(t, shown), portraits(voice, shown), practice(t, shown), years(t, shown)]),
    units(t, page),
    referenceSectionDraft(t, page.reference),
    ownQuestionsDraft(t, page.ownQuestions),
    commentsDraft(t, page.comments),
    sure(t, page),
    ...(shown === null ? [] : [discussion(t, shown)]),
  ]
}
