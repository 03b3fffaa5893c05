/**
 * Normal and chi-square draws from a uniform stream.
 *
 * Called by `typeProbabilities`. Only square roots and logarithms, so that every machine draws the same.
 */
import type { Uniform } from './generator.ts'

// Taken once: in the isolated contexts of tests every look at a global costs more than the arithmetic.
const { log, sqrt } = Math

/** One standard normal draw by Marsaglia's polar method (Marsaglia and Bray 1964); the second of each pair is thrown away, so that no state is kept. */
export function normalDraw(uniform: Uniform): number {
  for (;;) {
    const x = 2 * uniform() - 1
    const y = 2 * uniform() - 1
    const s = x * x + y * y
    if (s > 0 && s < 1) return x * sqrt((-2 * log(s)) / s)
  }
}

/** A gamma draw with scale 1 and `shape` ≥ 1 (Marsaglia and Tsang 2000, ACM Trans. Math. Softw. 26). */
function gammaDraw(uniform: Uniform, shape: number): number {
  const d = shape - 1 / 3
  const c = 1 / sqrt(9 * d)
  for (;;) {
    const x = normalDraw(uniform)
    const v = (1 + c * x) ** 3
    if (v > 0 && log(uniform()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v
  }
}

/** A chi-square draw with `df` ≥ 1: twice a gamma of half of it. One degree of freedom is a squared normal. */
export function chiSquareDraw(uniform: Uniform, df: number): number {
  return df === 1 ? normalDraw(uniform) ** 2 : 2 * gammaDraw(uniform, df / 2)
}
