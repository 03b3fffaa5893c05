/**
 * Snedecor's F: quantiles, by bisection over the regularised incomplete beta function.
 *
 * Called for Feldt's interval of alpha only. The statistics library that is installed has no F.
 */

/** ln Γ(x) for x > 0: Stirling's series from 10 on, below it by Γ(x) = Γ(x + 1) / x. Checked against R `lgamma(x)`. */
function logGamma(x: number): number {
  let [at, below] = [x, 0]
  while (at < 10) below += Math.log(at++)
  const series = 1 / (12 * at) - 1 / (360 * at ** 3) + 1 / (1260 * at ** 5) - 1 / (1680 * at ** 7)
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - below
}

const smallest = 1e-300
const precision = 1e-15
const mostTerms = 20_000

const nonZero = (value: number): number => (Math.abs(value) < smallest ? smallest : value)

/** The continued fraction of I_x(a, b) by Lentz's method (DLMF 8.17.22); it converges fast for x < (a + 1)/(a + b + 2). */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= mostTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let step = 1
    for (const term of [even, odd]) {
      d = 1 / nonZero(1 + term * d)
      c = nonZero(1 + term / c)
      step = c * d
      value *= step
    }
    if (Math.abs(step - 1) < precision) break
  }
  return value
}

/** I_x(a, b) for x in [0, 1]. R: `pbeta(x, a, b)`. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * continuedFraction(x, a, b)) / a : 1 - (front * continuedFraction(1 - x, b, a)) / b
}

/** The value with P(F ≤ value) = `probability` in (0, 1), with `first` and `second` degrees of freedom. R: `qf(p, df1, df2)`. */
export function fQuantile(probability: number, first: number, second: number): number {
  // x = df1 F / (df1 F + df2) is beta distributed.
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (incompleteBeta(middle, first / 2, second / 2) < probability) low = middle
    else high = middle
  }
  const x = (low + high) / 2
  return (second * x) / (first * (1 - x))
}
