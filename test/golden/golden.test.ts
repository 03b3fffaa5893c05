/**
 * R's values against ours. The JSON files are written by golden.R and golden-relations.R only; this test needs no R.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Numbers } from './golden-cases.ts'
import { goldenCases } from './golden-cases.ts'

interface Golden {
  readonly case: string
  readonly tolerance: number
  readonly input: Numbers
  readonly expected: Numbers
}

const folder = new URL('.', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
const goldens = files.map((file): Golden => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))

/** The largest distance, relative to values above 1. Infinity where a number is missing. */
function largestDistance(actual: Numbers, expected: Numbers): number {
  const distances = Object.entries(expected).flatMap(([name, values]) => {
    if (actual[name]?.length !== values.length) return [Infinity]
    return values.map((value, index) => Math.abs((actual[name]?.[index] ?? Infinity) - value) / Math.max(1, Math.abs(value)))
  })
  return Math.max(...distances.map((distance) => (Number.isNaN(distance) ? Infinity : distance)))
}

describe('the analysis agrees with R', () => {
  it.each(goldens)('in the case $case', ({ case: name, tolerance, input, expected }) => {
    expect(largestDistance(goldenCases[name]?.(input) ?? {}, expected)).toBeLessThanOrEqual(tolerance)
  })

  it('in every case that is written down, none skipped', () => {
    const skipped = Object.keys(goldenCases).filter((name) => !files.includes(`${name}.json`))
    process.stdout.write(`golden cases: ${goldens.length}, skipped ${skipped.length}\n`)
    expect(skipped).toEqual([])
    expect(goldens.length).toBeGreaterThanOrEqual(14)
    expect(goldens.filter(({ tolerance }) => tolerance > 1e-8).map(({ case: name }) => name)).toEqual([
      'omega-nine',
      'omega-three',
      'type-probabilities-few',
      'type-probabilities-unequal',
      'type-probabilities',
    ])
  })
})
