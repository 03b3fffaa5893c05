/**
 * Sections that both kinds of result have in their report: comparison with others, own questions, the years' steady changes.
 */
import type { CommentsOfQuestion } from '../results/comments-section.ts'
import type { OwnQuestionView } from '../results/own-questions-section.ts'
import type { ReferenceSection } from '../results/reference-section.ts'
import { publicationView } from '../results/publication-view.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice } from '../results/result-context.ts'
import type { SlopesView } from '../results/slope-section.ts'
import type { Translate } from '../translate.ts'
import type { ReportBlock, SectionDraft } from './report-block.ts'
import { figureBlock, headed, linesBlock } from './report-block.ts'

const listBlock = (lines: readonly string[]): readonly ReportBlock[] => (lines.length === 0 ? [] : [{ kind: 'list', lines }])

/** Where one stands among others; without anybody to compare with a line. */
export const referenceSectionDraft = (t: Translate, section: ReferenceSection | null): SectionDraft => ({
  id: 'reference',
  title: t('reference:title'),
  blocks:
    section === null
      ? []
      : [
          ...linesBlock([section.line]),
          ...section.groups.flatMap(({ name, lead, lines, figure, sources }) =>
            headed(name, [
              ...linesBlock([lead]),
              ...(figure === null ? listBlock(lines.map(({ label, sentence }) => `${label}: ${sentence}`)) : [figureBlock(figure)]),
              ...listBlock(sources.map(({ mark, text, source }) => `${mark} ${text}. ${source}`)),
            ]),
          ),
        ],
})

export const ownQuestionsDraft = (t: Translate, questions: readonly OwnQuestionView[] | null): SectionDraft => ({
  id: 'own-questions',
  title: t('own-questions:title'),
  blocks: (questions ?? []).flatMap(({ wording, sentences, figure }) =>
    headed(wording, [...listBlock(sentences), ...(figure === null ? [] : [figureBlock(figure)])]),
  ),
})

/** The organisation's own words, where it wrote some. */
export const forewordDraft = (context: ResultContext): SectionDraft => ({
  id: 'foreword',
  title: contextVoice(context).t('publishing:page.foreword'),
  blocks: linesBlock(publicationView(context)?.foreword?.paragraphs ?? []),
})

/** Comments that were chosen to be public, as they were written. */
export const commentsDraft = (t: Translate, questions: readonly CommentsOfQuestion[] | null): SectionDraft => ({
  id: 'comments',
  title: t('comments:public.title'),
  blocks: [
    ...linesBlock(questions === null ? [] : [t('comments:public.lead')]),
    ...(questions ?? []).flatMap(({ question, comments }) =>
      headed(question, listBlock(comments.map(({ text, group }) => (group === null ? text : `${text} (${group})`)))),
    ),
  ],
})

/** What is sure of the steady changes; where nothing is, that. */
export function slopeBlocks(t: Translate, slopes: SlopesView | null): readonly ReportBlock[] {
  if (slopes === null) return []
  const told = slopes.told.length > 0 ? listBlock(slopes.told) : linesBlock([t('slope:nothing_sure')])
  return headed(slopes.title, [...told, ...linesBlock(slopes.notes, 'quiet')])
}
