/**
 * The difference of two means that the same persons stand behind, from the figures of each and from how they go together.
 *
 * Called with the exact correlation by the analysis, and again with what is told of it by disclosure control: so the interval tells
 * nothing that its parts do not tell.
 */
import type { Estimate } from '../estimate.ts'
import { hasInterval, hasValue, isNotEstimable, isSuppressed } from '../estimate.ts'
import { tCritical, tTwoSided } from '../estimates/student-t.ts'
import type { Difference } from '../estimates/welch.ts'

/** `correlation` −1…+1 over the `n` persons who answered both. */
export interface Together {
  readonly correlation: number
  readonly n: number
}

const valueOf = (estimate: Estimate): number | null => ('value' in estimate ? (estimate.value ?? null) : null)

/** What is said where one of the two has no interval. */
function withoutInterval(first: Estimate, second: Estimate): Estimate {
  const both = [first, second]
  const suppressed = both.find(isSuppressed)
  if (suppressed) return suppressed
  const [one, other] = both.map(valueOf)
  const value = typeof one === 'number' && typeof other === 'number' ? one - other : null
  const n = Math.min(...both.map((each) => ('n' in each ? each.n : 0)))
  const reason = both.find(isNotEstimable)?.notEstimable
  if (reason) return { notEstimable: reason, n, ...(value === null ? {} : { value }) }
  return both.every(hasValue) && value !== null ? { value, n, method: 'description' } : { notEstimable: 'noAnswers', n }
}

/**
 * `first` minus `second`; each is the mean of all who answered it, so that the two shown values differ by what is said.
 *
 * Var = s₁²/n₁ + s₂²/n₂ − 2 r s₁ s₂ n₁₂/(n₁ n₂): of two means over samples that share n₁₂ persons. Where everybody answered both it is
 * the paired t-test; checked against R `t.test(x, y, paired = TRUE)`. df = min(n₁, n₂) − 1. `n`: the smaller of both. No fpc.
 */
export function pairedDifference(first: Estimate, second: Estimate, together: Together): Difference {
  if (!hasInterval(first) || !hasInterval(second)) return { estimate: withoutInterval(first, second), p: null, df: null }
  const n = Math.min(first.n, second.n)
  const value = first.value - second.value
  const shared = together.n / Math.sqrt(first.n * second.n)
  const [one, other] = [first.standardError, second.standardError]
  const variance = one ** 2 + other ** 2 - 2 * together.correlation * shared * one * other
  // Everybody wants the same distance: nothing is left to tell how sure it is.
  if (variance <= 1e-12 * (one ** 2 + other ** 2)) return { estimate: { notEstimable: 'noVariation', n, value }, p: null, df: null }
  const [standardError, df, level] = [Math.sqrt(variance), n - 1, first.level]
  const half = tCritical(level, df) * standardError
  const estimate = { value, n, effectiveN: n, standardError, lower: value - half, upper: value + half, level, method: 'paired t' }
  return { estimate, p: tTwoSided(value / standardError, df), df }
}
