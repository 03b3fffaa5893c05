/**
 * The report of a barometer: what its result page says, in the order in which a council reads it.
 *
 * Called by `reportPage`. Sections that have nothing to say come out without blocks and are left out.
 */
import type { CriteriaPage } from '../results/criteria-result-page.ts'
import { criteriaResultPage } from '../results/criteria-result-page.ts'
import type { GroupFindings, FindingLine } from '../results/criteria-findings.ts'
import { seriesGroups } from '../results/criteria-overview.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice } from '../results/result-context.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import { keyFindings } from '../council-package/key-findings.ts'
import { distributionParts } from './distribution-parts.ts'
import type { FindingView, ReportBlock, SectionDraft } from './report-block.ts'
import { figureBlock, findingsBlock, headed, linesBlock } from './report-block.ts'
import { commentsDraft, ownQuestionsDraft, referenceSectionDraft, slopeBlocks } from './shared-sections.ts'
import { priorityDraft } from './priority-draft.ts'
import { qualityDraft } from './quality-draft.ts'
import { criteriaTalkBlocks } from './talk-blocks.ts'
import { whoParagraphs, whoSection } from './who-section.ts'

/** All that are weak or strong, three questions each. */
const talkSize = { most: 8, questions: 3, room: 3 }

const scope = { group: '' }

const findingOf = ({ label, chip, details }: FindingLine): FindingView => ({
  text: label,
  chip,
  details: details.split('\n').filter((line) => line !== ''),
})

const isTold = ({ chip }: { readonly chip: { readonly tone: string } }): boolean => chip.tone !== 'cannot-tell' && chip.tone !== 'hidden'

function finding(context: ResultContext, page: CriteriaPage): SectionDraft {
  const { t } = contextVoice(context)
  // Who was not asked stands in the section before.
  const said = whoParagraphs(context, scope)
  const lead = page.lead.filter((line) => !said.includes(line))
  const history = page.history === null ? [] : [page.history.text]
  const state: readonly ReportBlock[] = page.state === null ? [] : [{ kind: 'state', state: page.state }]
  const points = page.state === null ? keyFindings(context, scope).filter((line) => !lead.includes(line)) : []
  const found = headed(t('report:key_findings'), points.length === 0 ? [] : [{ kind: 'list', lines: points }])
  return {
    id: 'finding',
    title: t('report:section.finding'),
    joins: true,
    blocks: [...linesBlock([page.title], 'lead'), ...linesBlock([...lead, ...history]), ...state, ...found],
  }
}

const overview = (t: Translate, { overview: figure }: CriteriaPage): SectionDraft => ({
  id: 'overview',
  title: t('results:section.overview'),
  blocks: figure === null ? [] : [figureBlock(figure)],
})

function ofGroup(t: Translate, group: GroupFindings): readonly ReportBlock[] {
  return headed(
    group.name,
    [
      ...linesBlock([group.caution ?? `${group.finding}.`]),
      ...findingsBlock(group.criteria.map(findingOf)),
      ...headed(t('sentences:clearest'), findingsBlock(group.first.map(findingOf))),
    ],
    group.mark,
  )
}

const wanted = (t: Translate, { wanted: section }: CriteriaPage): SectionDraft => ({
  id: 'now-and-wanted',
  title: t('wanted:section'),
  blocks:
    section === null
      ? []
      : [
          ...linesBlock([t('wanted:lead')]),
          ...section.groups.flatMap(({ name, mark, finding: found, lines, figures }) =>
            headed(
              name,
              [
                ...linesBlock(found === null ? [] : [`${found}.`]),
                ...findingsBlock(lines.map(({ sentence, chip }) => ({ text: sentence, chip }))),
                ...figures.map(figureBlock),
              ],
              mark,
            ),
          ),
        ],
})

const strengths = (t: Translate, { groups }: CriteriaPage): SectionDraft => ({
  id: 'strengths',
  title: t('report:section.strengths'),
  joins: true,
  blocks: [
    ...linesBlock(groups.some(({ hasRanges }) => hasRanges) ? [t('sentences:range_note')] : [], 'quiet'),
    ...groups.flatMap((group) => ofGroup(t, group)),
  ],
})

function distributions(context: ResultContext, page: CriteriaPage): SectionDraft {
  const series = seriesGroups(context)
  const partsOf = (name: string, figure: FigureView): readonly FigureView[] => {
    const group = series.find(({ label }) => label === name)
    return group === undefined ? [figure] : distributionParts(context, group, figure)
  }
  return {
    id: 'distributions',
    title: contextVoice(context).t('results:section.distribution'),
    blocks: page.distributions.flatMap(({ name, figures }) =>
      headed(name, figures.flatMap((figure) => partsOf(name, figure)).map(figureBlock)),
    ),
  }
}

const backgrounds = (t: Translate, page: CriteriaPage): SectionDraft => ({
  id: 'backgrounds',
  title: t('background:section'),
  blocks:
    page.backgrounds.length === 0
      ? []
      : [...linesBlock([t('background:note')]), ...page.backgrounds.map(({ figure }) => figureBlock(figure))],
})

const gaps = (t: Translate, page: CriteriaPage): SectionDraft => ({
  id: 'gaps',
  title: t('results:section.gap'),
  // A few notes alone need no page.
  joins: page.gaps.length === 0,
  blocks: [
    ...linesBlock(page.gapNotes),
    ...page.gaps.flatMap((gap) =>
      headed(gap.title, [...findingsBlock(gap.criteria.map(({ sentence, chip }) => ({ text: sentence, chip }))), figureBlock(gap.figure)]),
    ),
  ],
})

function years(t: Translate, { years: view }: CriteriaPage): SectionDraft {
  const draft = { id: 'years', title: t('results:section.years') }
  if (view === null) return { ...draft, blocks: [] }
  const told = view.changes.filter(isTold).map(({ label, chip }) => ({ text: label, chip }))
  const changes = told.length > 0 ? findingsBlock(told) : linesBlock([t('results:change.nothing_sure')])
  return {
    ...draft,
    blocks: [
      ...linesBlock(view.notes),
      ...headed(t('results:section.last_changes'), changes),
      ...slopeBlocks(t, view.slopes),
      figureBlock(view.figure),
    ],
  }
}

function sure(t: Translate, page: CriteriaPage): SectionDraft {
  const leftOut = linesBlock(page.leftOut.map(({ lead, items }) => `${lead} ${items.join(' · ')}`))
  return { id: 'sure', title: t('results:section.sure'), blocks: [...linesBlock(page.caution), ...linesBlock([page.evidence]), ...leftOut] }
}

function discussion(t: Translate, page: CriteriaPage): SectionDraft {
  const talk = criteriaTalkBlocks(page, talkSize)
  const blocks = talk.length === 0 ? [] : [...linesBlock([t('results:questions.lead_criteria')]), ...talk]
  return { id: 'discussion', title: t('report:section.discussion'), blocks }
}

/** In the order of the report, without its end. */
export function criteriaSections(context: ResultContext): readonly SectionDraft[] {
  const { t } = contextVoice(context)
  const page = criteriaResultPage(context)
  return [
    whoSection(context, scope),
    finding(context, page),
    ...(page.wanted?.isFirst === true ? [wanted(t, page), overview(t, page)] : [overview(t, page)]),
    strengths(t, page),
    ...(page.wanted?.isFirst === false ? [wanted(t, page)] : []),
    distributions(context, page),
    backgrounds(t, page),
    priorityDraft(t, page.priority),
    gaps(t, page),
    years(t, page),
    referenceSectionDraft(t, page.reference),
    ownQuestionsDraft(t, page.ownQuestions),
    commentsDraft(t, page.comments),
    sure(t, page),
    qualityDraft(t, page),
    discussion(t, page),
  ]
}
