/**
 * How the answers to two items go together in a group, and whether the figure, rounded as it is told, leaves single answers open.
 *
 * Called for the importance of items and for what is wanted beside what is.
 */
import type { Leeway } from '../disclosure/open-combinations.ts'
import { leavesCombinationsOpen } from '../disclosure/open-combinations.ts'
import { toldAlike } from '../disclosure/rounded-relation.ts'
import type { Estimate } from '../estimate.ts'
import { exceedsSize } from '../estimates/basis.ts'
import { correlationInterval, fewestTogether } from '../estimates/correlation-interval.ts'
import type { Member } from '../member.ts'
import type { CorrelationResult } from '../relation-result.ts'
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

/** `exact`: the bare correlation, null without variation; `n`: persons who answered both. `leeway`: null where nothing of it is told. */
export interface ItemCorrelation extends CorrelationResult {
  readonly leeway: Leeway | null
  readonly exact: number | null
  readonly n: number
}

/** Pearson's correlation of the scores over persons who answered both. */
export function itemCorrelation(member: Member, first: ScoredItem, second: ScoredItem): ItemCorrelation {
  const table = codeTable(member.matrix, first, second)
  const found = tableCorrelation(table)
  const leeway = leewayOf(table, found)
  const isOpen = leeway !== null && leavesCombinationsOpen(table, leeway)
  return { correlation: correlationOf(table, found, member), isOpen, leeway: isOpen ? leeway : null, exact: found.value, n: table.n }
}
