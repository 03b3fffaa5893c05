/**
 * An open answer on the staff's pages: its question, who wrote it, its text in pieces, what was marked at it.
 */
import type { Span } from '../../../analysis/comments/name-suggestions.ts'
import { textPieces } from '../../../analysis/comments/name-suggestions.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { Voice } from '../../sentences/voice.ts'
import { askedLabel } from '../../tables/item-labels.ts'

/** As `releaseComments` lets it be read. `marks` null: nobody has gone through it. */
export interface ReadableComment {
  readonly id: string
  readonly group: string | null
  readonly item: string
  readonly text: string
  readonly marks: { readonly hidden: readonly Span[]; readonly tags: readonly string[]; readonly isPublic: boolean } | null
}

export const commentStates = ['new', 'read', 'public'] as const
export type CommentState = (typeof commentStates)[number]

export const stateOf = ({ marks }: Pick<ReadableComment, 'marks'>): CommentState =>
  marks === null ? 'new' : marks.isPublic ? 'public' : 'read'

export interface CommentView {
  readonly id: string
  readonly question: string
  /** Null where too few of the group wrote to name it. */
  readonly group: string | null
  readonly pieces: readonly { readonly text: string; readonly isHidden: boolean }[]
  readonly tags: readonly string[]
  readonly state: string
  readonly isPublic: boolean
}

export function commentView(voice: Voice, questionnaire: Questionnaire, comment: ReadableComment): CommentView {
  const group = questionnaire.groups.find(({ id }) => id === comment.group)
  return {
    id: comment.id,
    question: askedLabel(voice, questionnaire, comment.item),
    group: group === undefined ? null : voice.say(group.name),
    pieces: textPieces(comment.text, comment.marks?.hidden ?? []),
    tags: comment.marks?.tags ?? [],
    state: voice.t(`comments:state.${stateOf(comment)}`),
    isPublic: comment.marks?.isPublic === true,
  }
}
