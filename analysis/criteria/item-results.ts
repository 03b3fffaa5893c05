/**
 * Every item of a group: score, distribution over the substantive codes, don't know and does not concern me.
 *
 * Called by `analyseGroup`. Ratings have verdict and standing. Pairs have a score (100 is wholly the axis's second pole) and no
 * verdict: neither pole is better; nor has what is compared with what is wanted, nor an organisation's own ratings, whose words nobody
 * has tried. Choices have a distribution and no score; numbers only their counts, as a value may be one person's.
 */
import type { Item } from '../../questionnaires/item.ts'
import type { Basis } from '../estimates/basis.ts'
import { shareEstimate } from '../estimates/share-estimate.ts'
import type { ItemResult, ScoreResult } from '../result.ts'
import type { ResponseMatrix } from '../response-matrix.ts'
import type { CodeCounts } from '../scores/code-counts.ts'
import { countCodes, momentsOfCounts } from '../scores/code-counts.ts'
import type { GroupPlan } from '../scores/group-plan.ts'
import type { ScoredItem } from '../scores/scored-item.ts'
import { scoreResult } from './score-result.ts'
import type { Standings } from './standings.ts'
import { noStanding } from './standings.ts'

const columnOf = (matrix: ResponseMatrix, id: string): Int16Array => matrix.columns.get(id) ?? new Int16Array()

function withCounts(score: ScoreResult, counted: CodeCounts, distribution: ItemResult['distribution'], basis: Basis): ItemResult {
  const { asked, answered, missing } = counted
  return {
    ...score,
    asked,
    answered,
    distribution,
    dontKnowShare: shareEstimate(missing.dontKnow, asked, basis, 'fpc'),
    notConcernedShare: shareEstimate(missing.notConcerned, asked, basis, 'fpc'),
  }
}

function distributionOf(codes: readonly number[], { counts, answered }: CodeCounts, basis: Basis): ItemResult['distribution'] {
  return Object.fromEntries(codes.map((code, index) => [code, shareEstimate(counts[index] ?? 0, answered, basis, 'fpc')]))
}

function scoredResult(scored: ScoredItem, matrix: ResponseMatrix, basis: Basis, plan: GroupPlan, standings: Standings): ItemResult {
  const counted = countCodes(columnOf(matrix, scored.id), scored.codes)
  const score = scoreResult(momentsOfCounts(counted.counts, scored.scores), basis, plan.rules, standings.get(scored.id) ?? noStanding)
  const worded: ScoreResult = !plan.ratings.some(({ id }) => id === scored.id) ? { ...score, verdict: 'none' } : score
  return withCounts(worded, counted, distributionOf(scored.codes, counted, basis), basis)
}

/** Two categories can't be averaged. */
function unscored(n: number): ScoreResult {
  const notComparable = { notEstimable: 'notComparable', n } as const
  return { score: notComparable, inference: notComparable, verdict: 'none', relative: 'none' }
}

function multipleChoiceResult(id: string, codes: readonly number[], matrix: ResponseMatrix, basis: Basis): ItemResult {
  const perOption = codes.map((code) => ({ code, counted: countCodes(columnOf(matrix, `${id}__${code}`), [0, 1]) }))
  const first = perOption[0]?.counted ?? countCodes(new Int16Array(), [0, 1])
  const distribution = perOption.map(({ code, counted }) => [code, shareEstimate(counted.counts[1] ?? 0, counted.answered, basis, 'fpc')])
  return withCounts(unscored(first.answered), first, Object.fromEntries(distribution), basis)
}

function choiceResult(item: GroupPlan['choices'][number], matrix: ResponseMatrix, basis: Basis): ItemResult {
  const codes = item.kind === 'number' ? [] : item.options.map((option) => option.code)
  if (item.kind === 'multipleChoice') return multipleChoiceResult(item.id, codes, matrix, basis)
  const counted = countCodes(columnOf(matrix, item.id), item.kind === 'number' ? undefined : codes)
  return withCounts(unscored(counted.answered), counted, distributionOf(codes, counted, basis), basis)
}

/** By item id: scored items in the questionnaire's order, then an organisation's own ratings, then choices and numbers. */
export function itemResults(
  plan: GroupPlan,
  matrix: ResponseMatrix,
  basis: Basis,
  standings: Standings,
): Readonly<Record<Item['id'], ItemResult>> {
  return Object.fromEntries([
    ...[...plan.scored, ...plan.ownRatings].map((scored) => [scored.id, scoredResult(scored, matrix, basis, plan, standings)] as const),
    ...plan.choices.map((item) => [item.id, choiceResult(item, matrix, basis)] as const),
  ])
}
