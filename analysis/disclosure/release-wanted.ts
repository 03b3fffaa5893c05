/**
 * How far now and wanted lie apart, on its way out: computed anew from what is told of both and of how they go together.
 *
 * Called by `protectGroup`. Both means are shown exactly or not at all; the only thing an interval adds is the correlation. It is told
 * rounded, of groups only, and only where it leaves single answers open; the interval takes the end of the rounding that makes it wider.
 * Where nothing of it may be told, the interval holds for the worst case, r = −1: wide, but never too narrow.
 */
import type { Rules } from '../../questionnaires/questionnaire.ts'
import { hasInterval, hasValue } from '../estimate.ts'
import type { Estimate } from '../estimate.ts'
import type { Together } from '../now-and-wanted/paired-difference.ts'
import { pairedDifference } from '../now-and-wanted/paired-difference.ts'
import type { MeasuredPair } from '../now-and-wanted/wanted-gaps.ts'
import { wantedResults } from '../now-and-wanted/wanted-gaps.ts'
import type { GroupResult, ItemResult } from '../result.ts'
import type { CorrelationResult, WantedResult } from '../relation-result.ts'
import { releaseCorrelation } from './release-relations.ts'
import { toldAlike } from './rounded-relation.ts'

const nothingTold: CorrelationResult = { correlation: { suppressed: 'complementary' }, isOpen: false }

/**
 * The widest interval that fits what is told. A positive correlation counts for as few persons as can have answered both: n₁ + n₂ minus
 * those asked; a negative one for as many.
 */
function widestTogether({ correlation, isOpen }: CorrelationResult, now: ItemResult, wanted: ItemResult): Together {
  const [first, second] = [now.answered ?? 0, wanted.answered ?? 0]
  const r = isOpen && hasValue(correlation) ? Math.max(-1, toldAlike(correlation.value, correlation.n).lower) : -1
  return { correlation: r, n: r > 0 ? Math.max(0, first + second - (now.asked ?? first + second)) : Math.min(first, second) }
}

const levelOf = (estimate: Estimate): number | undefined => (hasInterval(estimate) ? estimate.level : undefined)

/** `items`: as they are shown. `isTold`: whether both items of a pair are shown exactly, in a group and not in a unit. */
export function releaseWanted(
  pairs: NonNullable<GroupResult['nowAndWanted']>,
  items: GroupResult['items'],
  rules: Rules,
  isTold: (pair: WantedResult) => boolean,
): NonNullable<GroupResult['nowAndWanted']> {
  const measured = Object.entries(pairs).flatMap(([id, pair]): readonly MeasuredPair[] => {
    const [now, wanted] = [items[pair.now], items[pair.wanted]]
    if (!now || !wanted) return []
    const told = isTold(pair) ? releaseCorrelation(pair, true) : nothingTold
    const difference = pairedDifference(wanted.inference, now.inference, widestTogether(told, now, wanted))
    return [{ id, now: pair.now, wanted: pair.wanted, ...told, difference }]
  })
  const level = measured.map(({ difference }) => levelOf(difference.estimate)).find((each) => each !== undefined)
  return wantedResults(measured, rules, level ?? 0.95)
}
