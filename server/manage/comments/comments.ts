/**
 * The pages of open answers: the list with its search, one answer, and what is marked at it.
 */
import type { Request, Response } from 'express'
import type { CommentMarks } from '../../../data/comments.ts'
import type { CommentInput } from '../../../views/manage/comments/comment-page.ts'
import { commentPage, firstMarks } from '../../../views/manage/comments/comment-page.ts'
import type { ReadableComment } from '../../../views/manage/comments/comment-view.ts'
import type { CommentFilter } from '../../../views/manage/comments/comments-page.ts'
import { commentsPage, filterAddress, filteredComments } from '../../../views/manage/comments/comments-page.ts'
import { voiceFor } from '../../../views/sentences/voice.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { noteStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { roundTitle } from '../rounds/find-round.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import type { FoundComments } from './read-comments.ts'
import { findComments } from './read-comments.ts'
import { readMarks, typedMarks } from './read-marks.ts'

type RoundRequest = Request<{ round: string }>
type CommentRequest = Request<{ round: string; comment: string }>

function filterOf({ query }: Pick<Request, 'query'>): CommentFilter {
  const text = (name: string): string => {
    const value = query[name]
    return typeof value === 'string' ? value.slice(0, 200) : ''
  }
  return {
    q: text('q'),
    item: text('item'),
    tag: text('tag'),
    state: text('state'),
    page: Math.max(1, Math.trunc(Number(text('page'))) || 1),
  }
}

export async function showComments(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findComments(dependencies, request)
  const { round, organisation, questionnaire, comments } = found
  const visit = visitOf(request)
  const page = commentsPage(visit, voiceFor(visit.language, organisation.kind), {
    round: { id: round.id, title: roundTitle(found, visit.language) },
    organisation,
    questionnaire,
    comments,
    filter: filterOf(request),
    saved: request.query['saved'] === 'yes',
  })
  await showStaffPage(response, 'comments/comments', visit, page)
}

interface FoundComment extends FoundComments {
  readonly comment: ReadableComment
  readonly filter: CommentFilter
  readonly path: string
}

/** @throws Refusal 404 where there is no such answer, or it may not be read. */
async function findComment(dependencies: Dependencies, request: CommentRequest): Promise<FoundComment> {
  const found = await findComments(dependencies, request)
  const comment = found.comments.find(({ id }) => id === request.params.comment)
  if (comment === undefined) throw new Refusal(404, 'notFound')
  return { ...found, comment, filter: filterOf(request), path: `/manage/rounds/${found.round.id}/comments` }
}

/** The next that nobody has gone through, as the filter has it; from the beginning where there is none behind this one. */
function nextOf({ comments, comment, filter, path }: FoundComment): string | undefined {
  const waiting = filteredComments(comments, { ...filter, state: '' }).filter(({ marks, id }) => marks === null && id !== comment.id)
  const next = waiting.find(({ id }) => id > comment.id) ?? waiting[0]
  return next === undefined ? undefined : filterAddress(`${path}/${next.id}`, filter)
}

async function show(request: CommentRequest, response: Response, found: FoundComment, rest: Partial<CommentInput> = {}): Promise<void> {
  const { organisation, questionnaire, comment, comments, filter, path } = found
  const visit = visitOf(request)
  const nextHref = nextOf(found)
  const input: CommentInput = {
    organisation,
    questionnaire,
    comment,
    typed: firstMarks(comment),
    knownTags: [...new Set(comments.flatMap(({ marks }) => marks?.tags ?? []))].toSorted(),
    problems: [],
    backHref: filterAddress(path, filter),
    ...(nextHref === undefined ? {} : { nextHref }),
    ...rest,
  }
  const page = commentPage(visit, voiceFor(visit.language, organisation.kind), input)
  await showStaffPage(response, 'comments/comment', visit, page, input.problems.length > 0)
}

export async function showComment(dependencies: Dependencies, request: CommentRequest, response: Response): Promise<void> {
  await show(request, response, await findComment(dependencies, request))
}

/** Only what concerns the public is worth remembering. */
async function keepMarks(
  dependencies: Dependencies,
  request: Request,
  { round, comment }: FoundComment,
  marks: CommentMarks,
): Promise<void> {
  await dependencies.store.comments.mark(round.id, comment.id, marks)
  const was = comment.marks?.isPublic === true
  if (was !== marks.isPublic) await noteStep(dependencies, request, round, marks.isPublic ? 'commentPublished' : 'commentWithdrawn')
}

export async function markComment(dependencies: Dependencies, request: CommentRequest, response: Response): Promise<void> {
  const found = await findComment(dependencies, request)
  const fields = postedFields(request)
  const typed = typedMarks(fields)
  if (changesLanguage(request, response)) return show(request, response, found, { typed })
  const read = readMarks(found.comment.text, typed)
  if ('problems' in read) return show(request, response, found, { typed, problems: read.problems })
  await keepMarks(dependencies, request, found, read.marks)
  const list = filterAddress(found.path, found.filter)
  const saved = `${list}${list.includes('?') ? '&' : '?'}saved=yes`
  response.redirect(303, fields.text('then') === 'next' ? (nextOf(found) ?? saved) : saved)
}
