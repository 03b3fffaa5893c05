/**
 * What people wrote, as far as it was chosen to be published: by question, with a word in place of what is hidden.
 */
import { askedLabel } from '../tables/item-labels.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice, groupName } from './result-context.ts'

export interface CommentsOfQuestion {
  readonly question: string
  readonly comments: readonly { readonly text: string; readonly group: string | null }[]
}

/** Null where none is published. */
export function commentsSection(context: ResultContext): readonly CommentsOfQuestion[] | null {
  const voice = contextVoice(context)
  const removed = voice.t('comments:public.removed')
  const byItem = Map.groupBy(context.comments ?? [], ({ item }) => item)
  if (byItem.size === 0) return null
  return [...byItem].map(([item, comments]) => ({
    question: askedLabel(voice, context.questionnaire, item),
    comments: comments.map(({ group, pieces }) => ({
      text: pieces.map((piece) => piece ?? removed).join(''),
      group: group === null ? null : groupName(context, group),
    })),
  }))
}
