/**
 * One open answer: its text with what looks like names, and the form in which a person says what is hidden, tagged and published.
 */
import { nameSuggestions, textPieces } from '../../../analysis/comments/name-suggestions.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { Voice } from '../../sentences/voice.ts'
import type { ChoiceFieldView, ProblemView, TextFieldView } from '../../templates/layout/layout-view.ts'
import type { FormProblem } from '../form-problem.ts'
import { errorOf, problemViews } from '../form-problem.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { CommentView, ReadableComment } from './comment-view.ts'
import { commentView } from './comment-view.ts'

/** As it stands in the form. `hidden`: words and phrases, one a line; `tags`: separated by commas. */
export interface TypedMarks {
  readonly hidden: string
  readonly tags: string
  readonly isPublic: boolean
}

export interface CommentInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly questionnaire: Questionnaire
  readonly comment: ReadableComment
  readonly typed: TypedMarks
  /** Tags that others have, to choose from. */
  readonly knownTags: readonly string[]
  readonly problems: readonly FormProblem[]
  /** The list that one came from, and the next answer that nobody has gone through. */
  readonly backHref: string
  readonly nextHref?: string
}

export interface CommentPage extends StaffPage {
  readonly comment: CommentView
  readonly problems: readonly ProblemView[]
  /** The text with what the simple rules found. */
  readonly suggested: CommentView['pieces']
  readonly found: string
  /** Null for those who may only read. */
  readonly form: {
    readonly action: string
    readonly hidden: TextFieldView
    readonly tags: TextFieldView
    readonly knownTags: readonly string[]
    readonly publish: ChoiceFieldView
  } | null
  readonly backHref: string
  readonly nextHref?: string
}

/** Words that the form holds where nobody has marked anything: the suggestions. */
export function firstMarks({ text, marks }: ReadableComment): TypedMarks {
  const phrases = (marks?.hidden ?? nameSuggestions(text)).map(({ start, end }) => text.slice(start, end))
  return {
    hidden: [...new Set(phrases)].join('\n'),
    tags: (marks?.tags ?? []).join(', '),
    isPublic: marks?.isPublic === true,
  }
}

export function commentPage(visit: StaffVisit, voice: Voice, input: CommentInput): CommentPage {
  const { t } = voice
  const { comment, typed, problems } = input
  const suggestions = nameSuggestions(comment.text)
  const field = (name: 'hidden' | 'tags', value: string, rest: Partial<TextFieldView>): TextFieldView => ({
    id: name,
    name,
    label: t(`comments:mark.${name}`),
    help: t(`comments:mark.${name}Help`),
    value,
    ...rest,
    ...errorOf(t, problems, name),
  })
  const publish: ChoiceFieldView = {
    id: 'publish',
    name: 'publish',
    legend: t('comments:mark.publish'),
    kind: 'checkbox',
    options: [{ value: 'yes', label: t('comments:mark.publishYes'), help: t('comments:mark.publishHelp'), checked: typed.isPublic }],
    ...errorOf(t, problems, 'publish'),
  }
  return {
    ...staffPage(visit, { title: t('comments:mark.title'), width: 'form', organisation: input.organisation, failed: problems.length > 0 }),
    comment: commentView(voice, input.questionnaire, comment),
    problems: problemViews(t, problems),
    suggested: textPieces(comment.text, suggestions),
    found: suggestions.length === 0 ? t('comments:mark.nothingSuggested') : t('comments:mark.suggested', { count: suggestions.length }),
    form: visit.may.has('run')
      ? {
          action: visit.address,
          hidden: field('hidden', typed.hidden, { rows: 4 }),
          tags: field('tags', typed.tags, { maxLength: 300 }),
          knownTags: input.knownTags,
          publish,
        }
      : null,
    backHref: input.backHref,
    ...(input.nextHref === undefined ? {} : { nextHref: input.nextHref }),
  }
}
