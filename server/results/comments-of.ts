/**
 * The open answers of a round: those that may be read by whoever may see its results, and those that were chosen to be published.
 *
 * Called by the staff's pages of comments, and by `roundStory` for the result page.
 */
import { textPieces } from '../../analysis/comments/name-suggestions.ts'
import { releaseComments } from '../../analysis/disclosure/release-comments.ts'
import type { ReleasedResult } from '../../analysis/released-result.ts'
import { itemsOf } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { ReadableComment } from '../../views/manage/comments/comment-view.ts'
import type { PublishedComment } from '../../views/results/publication-context.ts'
import type { Dependencies } from '../dependencies.ts'

/** What was released of the round, and the questionnaire that it asked. */
export interface CommentsAsked {
  readonly round: string
  readonly questionnaire: Questionnaire
  readonly released: Pick<ReleasedResult, 'groups' | 'smallestCell'>
}

/** Open questions in the order of the questionnaire. */
const openItems = (questionnaire: Questionnaire): readonly string[] =>
  itemsOf(questionnaire).flatMap(({ kind, id }) => (kind === 'openText' ? [id] : []))

/** Those that disclosure control lets be read. */
export async function readableComments(
  { store }: Pick<Dependencies, 'store'>,
  { round, questionnaire, released }: CommentsAsked,
): Promise<readonly ReadableComment[]> {
  return releaseComments(released, openItems(questionnaire), await store.comments.ofRound(round))
}

/** Those that were chosen, without what is hidden in them. */
export async function publishedComments(
  dependencies: Pick<Dependencies, 'store'>,
  asked: CommentsAsked,
): Promise<readonly PublishedComment[]> {
  if (!(await dependencies.store.comments.hasPublic(asked.round))) return []
  const readable = await readableComments(dependencies, asked)
  return readable.flatMap(({ item, group, text, marks }) =>
    marks?.isPublic === true
      ? [{ item, group, pieces: textPieces(text, marks.hidden).map((piece) => (piece.isHidden ? null : piece.text)) }]
      : [],
  )
}
