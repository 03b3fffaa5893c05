/** The seeded chance: its source's own numbers, and the moments of what is drawn from it. */
import { describe, expect, it } from '@jest/globals'
import { momentsOf } from '../../../analysis/estimates/moments.ts'
import { chiSquareDraw, normalDraw } from '../../../analysis/random/draws.ts'
import { uniformGenerator, xoshiro } from '../../../analysis/random/generator.ts'

const draws = (size: number, draw: () => number) => momentsOf(Float64Array.from({ length: size }, draw))

describe('the generator', () => {
  it('gives the reference outputs of xoshiro128** from the state 1, 2, 3, 4', () => {
    const next = xoshiro([1, 2, 3, 4])
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })

  it('repeats itself with the same seed and differs with another', () => {
    const five = (seed: number) => Array.from({ length: 5 }, uniformGenerator(seed))
    expect(five(7)).toEqual(five(7))
    expect(five(7)).not.toEqual(five(8))
  })

  it('stays within (0, 1) with mean ½ and variance 1/12', () => {
    const uniform = uniformGenerator(2025)
    const { mean, variance } = draws(50_000, uniform)
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.006)
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.002)
  })
})

describe('draws', () => {
  it('of the normal have mean 0 and variance 1', () => {
    const uniform = uniformGenerator(1)
    const { mean, variance } = draws(50_000, () => normalDraw(uniform))
    expect(Math.abs(mean)).toBeLessThan(0.02)
    expect(Math.abs(variance - 1)).toBeLessThan(0.03)
  })

  it.each([1, 2, 3, 19])('of chi-square with %i degrees of freedom have that mean and twice that variance', (df) => {
    const uniform = uniformGenerator(df)
    const { mean, variance } = draws(50_000, () => chiSquareDraw(uniform, df))
    expect(Math.abs(mean / df - 1)).toBeLessThan(0.03)
    expect(Math.abs(variance / (2 * df) - 1)).toBeLessThan(0.08)
  })
})
