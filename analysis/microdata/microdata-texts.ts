/**
 * Open texts as they may leave the house: apart from the rows, item by item, in an order of chance, with the group only where it is large.
 *
 * Called by `microdata`. What people wrote stands as they wrote it: names in it are not removed.
 */
import { uniformGenerator } from '../random/generator.ts'

/** Nothing is shown of an item, and no group is named, below this many texts (or below the smallest cell, where that is larger). */
export const fewestTexts = 10

/** Structurally what the store keeps. */
export interface WrittenText {
  readonly group: string
  readonly item: string
  readonly text: string
}

/** `group`: null where too few of the group wrote. The language in which it was written is not told. */
export interface FreedText {
  readonly item: string
  readonly group: string | null
  readonly text: string
}

const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** The groups whose name may stand at their texts: those left without must be several groups, and enough texts, or nobody. */
function namedGroups(counts: ReadonlyMap<string, number>, enough: number): ReadonlySet<string> {
  const rising = [...counts].toSorted(([a, x], [b, y]) => x - y || inOrder(a, b))
  const small = rising.filter(([, count]) => count < enough).length
  if (small === 0) return new Set(counts.keys())
  const together = (many: number): number => rising.slice(0, many).reduce((sum, [, count]) => sum + count, 0)
  const unnamed = rising.findIndex((_, at) => at + 1 >= Math.max(small, 2) && together(at + 1) >= enough)
  return new Set(unnamed < 0 ? [] : rising.slice(unnamed + 1).map(([group]) => group))
}

/** In an order that chance gives, the same for the same texts and seed, whatever order they came in. */
function shuffled(texts: readonly FreedText[], seed: number): readonly FreedText[] {
  const uniform = uniformGenerator(seed)
  const sorted = texts.toSorted((a, b) => inOrder(a.text, b.text) || inOrder(a.group ?? '', b.group ?? ''))
  return sorted
    .map((text) => ({ text, at: uniform() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ text }) => text)
}

/** Of which items and groups texts are asked for. */
export interface TextsAsked {
  readonly items: readonly string[]
  readonly groups: readonly string[]
  readonly smallestCell: number
}

/** A text with its group only where that is large. Whatever else it bears stays. */
export type UngroupedText<Text extends WrittenText> = Omit<Text, 'group'> & { readonly group: string | null }

/** The texts of these items and groups that may be read at all, items in the order given, texts in theirs. */
export function readableTexts<Text extends WrittenText>(texts: readonly Text[], asked: TextsAsked): readonly UngroupedText<Text>[] {
  const enough = Math.max(fewestTexts, asked.smallestCell)
  return asked.items.flatMap((item) => {
    const written = texts.filter((each) => each.item === item && asked.groups.includes(each.group))
    if (written.length < enough) return []
    const byGroup = Map.groupBy(written, ({ group }) => group)
    const named = namedGroups(new Map([...byGroup].map(([group, list]) => [group, list.length])), enough)
    return written.map((text) => ({ ...text, group: named.has(text.group) ? text.group : null }))
  })
}

/** The texts of these items and groups, items in the order given. `seed`: an integer. */
export function freedTexts(
  texts: readonly WrittenText[],
  { seed, ...asked }: TextsAsked & { readonly seed: number },
): readonly FreedText[] {
  const readable = readableTexts(texts, asked).map(({ item, group, text }) => ({ item, group, text }))
  return asked.items.flatMap((item, at) =>
    shuffled(
      readable.filter((text) => text.item === item),
      seed + at,
    ),
  )
}
