/**
 * How much a statement matters: how it goes together with satisfaction with the whole, over persons.
 *
 * Called by `relationsOf` for groups, never for units or classes. Which item asks for the whole, the definition says (`overallItem`).
 * Statements without a dimension are left out: they ask for the whole in another way, such as trust.
 */
import type { Member } from '../member.ts'
import type { ScoredItem } from '../scores/scored-item.ts'
import type { ItemCorrelation } from './item-correlation.ts'
import { itemCorrelation } from './item-correlation.ts'

/** The overall item; undefined where the group is not asked it or the definition has none. */
export const overallOf = ({ plan }: Member, overallItem: string | undefined): ScoredItem | undefined =>
  plan.ratings.find(({ id }) => id === overallItem)

/**
 * By item of a dimension: Pearson's correlation of its score with that of the overall item, with Fisher's interval, without finite
 * population correction. Scores are codes, of reverse-keyed items turned as declared, so a positive correlation always means that whoever
 * rates the statement better is more satisfied.
 *
 * Checked against R `cor.test(x, y)`. Missing answers: only persons who answered both count. Importance here is how two answers go
 * together; it does not tell that the one makes the other.
 */
export function itemImportance(member: Member, overall: ScoredItem): Readonly<Record<string, ItemCorrelation>> {
  const items = member.plan.dimensions.flatMap((dimension) => dimension.items)
  return Object.fromEntries(items.map((item) => [item.id, itemCorrelation(member, item, overall)]))
}
