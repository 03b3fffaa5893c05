/**
 * Open answers of a closed survey: search, the tags so far, and the answers, fifty a page.
 */
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { formatsFor } from '../../format.ts'
import type { Voice } from '../../sentences/voice.ts'
import { askedLabel } from '../../tables/item-labels.ts'
import type { LinkView, SelectFieldView, StateView, TextFieldView } from '../../templates/layout/layout-view.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { CommentView, ReadableComment } from './comment-view.ts'
import { commentStates, commentView, stateOf } from './comment-view.ts'

/** As the address has it; empty: no choice. */
export interface CommentFilter {
  readonly q: string
  readonly item: string
  readonly tag: string
  readonly state: string
  readonly page: number
}

export interface CommentsInput {
  readonly round: { readonly id: string; readonly title: string }
  readonly organisation: { readonly id: string; readonly name: string }
  readonly questionnaire: Questionnaire
  readonly comments: readonly ReadableComment[]
  readonly filter: CommentFilter
  /** Whether one was marked just now. */
  readonly saved: boolean
}

export interface CommentsPage extends StaffPage {
  readonly survey: string
  readonly saved: boolean
  readonly state: StateView | null
  readonly search: TextFieldView
  readonly selects: readonly SelectFieldView[]
  readonly action: string
  readonly tags: readonly (LinkView & { readonly count: string })[]
  readonly found: string
  readonly comments: readonly (CommentView & { readonly href: string })[]
  readonly pages: { readonly text: string; readonly previous?: string; readonly next?: string }
  readonly backHref: string
}

export const commentsOfPage = 50

const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('fi')

/** Those that the filter lets through, in their order. */
export function filteredComments(comments: readonly ReadableComment[], { q, item, tag, state }: CommentFilter): readonly ReadableComment[] {
  const words = folded(q)
    .split(/\s+/)
    .filter((word) => word !== '')
  return comments.filter(
    (comment) =>
      (item === '' || comment.item === item) &&
      (tag === '' || (comment.marks?.tags ?? []).includes(tag)) &&
      (state === '' || stateOf(comment) === state) &&
      words.every((word) => folded(comment.text).includes(word)),
  )
}

/** The address with another choice in it. */
export function filterAddress(path: string, filter: CommentFilter, change: Partial<CommentFilter> = {}): string {
  const { page, ...choices } = { ...filter, ...change }
  const query = new URLSearchParams(Object.entries(choices).filter(([, value]) => value !== ''))
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** Tags by how often they were given, the most first. */
function tagCounts(comments: readonly ReadableComment[]): readonly (readonly [string, number])[] {
  const all = comments.flatMap(({ marks }) => marks?.tags ?? [])
  const counts = [...Map.groupBy(all, (tag) => tag)].map(([tag, { length }]) => [tag, length] as const)
  return counts.toSorted(([one, first], [other, second]) => second - first || one.localeCompare(other, 'fi'))
}

function selects({ t, ...rest }: Voice, { questionnaire, comments, filter }: CommentsInput): readonly SelectFieldView[] {
  const items = [...new Set(comments.map(({ item }) => item))]
  const select = (name: 'item' | 'state', values: readonly (readonly [string, string])[]): SelectFieldView => ({
    id: name,
    name,
    label: t(`comments:filter.${name}`),
    options: [['', t('comments:filter.all')] as const, ...values].map(([value, label]) => ({
      value,
      label,
      selected: value === filter[name],
    })),
  })
  return [
    select(
      'item',
      items.map((item) => [item, askedLabel({ t, ...rest }, questionnaire, item)]),
    ),
    select(
      'state',
      commentStates.map((state) => [state, t(`comments:state.${state}`)]),
    ),
  ]
}

function emptyState({ t }: Voice, input: CommentsInput, found: number): StateView | null {
  if (input.comments.length === 0) return { kind: 'empty', title: t('comments:empty.title'), text: t('comments:empty.text') }
  if (found > 0) return null
  const action = { href: `/manage/rounds/${input.round.id}/comments`, label: t('comments:none.action') }
  return { kind: 'empty', title: t('comments:none.title'), text: t('comments:none.text'), action }
}

export function commentsPage(visit: StaffVisit, voice: Voice, input: CommentsInput): CommentsPage {
  const { t } = voice
  const { whole } = formatsFor(visit.language)
  const { filter, questionnaire } = input
  const path = `/manage/rounds/${input.round.id}/comments`
  const found = filteredComments(input.comments, filter)
  const last = Math.max(1, Math.ceil(found.length / commentsOfPage))
  const page = Math.min(Math.max(filter.page, 1), last)
  const shown = found.slice((page - 1) * commentsOfPage, page * commentsOfPage)
  const hrefOf = (number: number): string => filterAddress(path, filter, { page: number })
  return {
    ...staffPage(visit, { title: t('comments:title'), organisation: input.organisation }),
    survey: input.round.title,
    saved: input.saved,
    state: emptyState(voice, input, found.length),
    search: { id: 'q', name: 'q', label: t('comments:filter.q'), value: filter.q, maxLength: 100 },
    selects: selects(voice, input),
    action: path,
    tags: tagCounts(input.comments).map(([tag, count]) => ({
      href: filterAddress(path, filter, { tag: filter.tag === tag ? '' : tag, page: 1 }),
      label: tag,
      count: whole(count),
      current: filter.tag === tag,
    })),
    found: t('comments:found', { count: found.length, number: whole(found.length), all: whole(input.comments.length) }),
    comments: shown.map((comment) => ({
      ...commentView(voice, questionnaire, comment),
      href: filterAddress(`${path}/${comment.id}`, { ...filter, page }),
    })),
    pages: {
      text: t('comments:page', { page: whole(page), all: whole(last) }),
      ...(page > 1 ? { previous: hrefOf(page - 1) } : {}),
      ...(page < last ? { next: hrefOf(page + 1) } : {}),
    },
    backHref: `/manage/rounds/${input.round.id}/workbench`,
  }
}
