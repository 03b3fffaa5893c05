/**
 * Open answers as those may read them who may see the round's results: apart from all else that a person answered.
 *
 * Called by the pages of comments, staff's and public ones. Nothing of a group that is not shown in full, nor of a question that fewer
 * than ten answered; a group is named only where as many of it wrote (`readableTexts`).
 */
import { readableTexts } from '../microdata/microdata-texts.ts'
import type { UngroupedText, WrittenText } from '../microdata/microdata-texts.ts'
import type { ReleasedResult } from '../released-result.ts'

/** `items`: open questions in their order. The texts keep what else they bear, such as the id by which a person marks them. */
export function releaseComments<Text extends WrittenText>(
  released: Pick<ReleasedResult, 'groups' | 'smallestCell'>,
  items: readonly string[],
  texts: readonly Text[],
): readonly UngroupedText<Text>[] {
  const groups = Object.entries(released.groups).flatMap(([id, { tier }]) => (tier === 'full' ? [id] : []))
  return readableTexts(texts, { items, groups, smallestCell: released.smallestCell })
}
