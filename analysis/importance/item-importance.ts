/**
 * How much a statement matters: how it goes together with satisfaction with the whole, over persons.
 *
 * Called by `relationsOf` for groups, never for units or classes. Which item asks for the whole, the definition says (`overallItem`).
 * Statements without a dimension are left out: they ask for the whole in another way, such as trust.
 */
import type { Leeway } from '../disclosure/open-combinations.ts'
import { leavesCombinationsOpen } from '../disclosure/open-combinations.ts'
import { toldAlike } from '../disclosure/rounded-relation.ts'
import type { Estimate } from '../estimate.ts'
import { exceedsSize } from '../estimates/basis.ts'
import { correlationInterval, fewestTogether } from '../estimates/correlation-interval.ts'
import type { Member } from '../member.ts'
import type { ImportanceResult } from '../relation-result.ts'
import type { ScoredItem } from '../scores/scored-item.ts'
import type { CodeTable, TableCorrelation } from './code-table.ts'
import { codeTable, tableCorrelation } from './code-table.ts'

function correlationOf({ n }: CodeTable, { value }: TableCorrelation, { basis }: Member): Estimate {
  if (n === 0) return { notEstimable: 'noAnswers', n }
  if (n < fewestTogether) return { notEstimable: 'fewerThan30', n }
  if (value === null) return { notEstimable: 'noVariation', n }
  if (basis.recruitment === 'selfSelected') return { value, n, method: 'description' }
  if (exceedsSize(n, basis)) return { notEstimable: 'aboveSize', n, value }
  return correlationInterval(value, n, basis.level)
}

/** By how much Σxy may change so that the correlation is told alike. Null where there is none. */
function leewayOf({ n }: CodeTable, { value, perUnit }: TableCorrelation): Leeway | null {
  if (value === null || n < fewestTogether) return null
  const { lower, upper } = toldAlike(value, n)
  return { lower: (lower - value) * perUnit, upper: (upper - value) * perUnit }
}

/** `leeway`: null where nothing of it is told. */
export interface ItemImportance extends ImportanceResult {
  readonly leeway: Leeway | null
}

function importanceOf(member: Member, item: ScoredItem, overall: ScoredItem): ItemImportance {
  const table = codeTable(member.matrix, item, overall)
  const found = tableCorrelation(table)
  const leeway = leewayOf(table, found)
  const isOpen = leeway !== null && leavesCombinationsOpen(table, leeway)
  return { correlation: correlationOf(table, found, member), isOpen, leeway: isOpen ? leeway : null }
}

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
export function itemImportance(member: Member, overall: ScoredItem): Readonly<Record<string, ItemImportance>> {
  const items = member.plan.dimensions.flatMap((dimension) => dimension.items)
  return Object.fromEntries(items.map((item) => [item.id, importanceOf(member, item, overall)]))
}
