/**
 * `npm run coverage`: simulates how often 95 % intervals hold the truth and writes views/method/coverage.json, which the method
 * page shows. Takes about a minute; the same seed gives the same file. Never edit the file by hand.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { coverageCases, coverageLevel, coverageOf, coverageVersion } from '../../analysis/interval-coverage/coverage-of.ts'

const file = join(import.meta.dirname, '..', '..', 'views', 'method', 'coverage.json')
const seed = 2026
const repetitions = 40_000

/** Four decimals: the simulation's own error is 0.001. */
const rounded = (share: number): number => Math.round(share * 1e4) / 1e4

const cells = coverageCases.map((one, index) => {
  // A stream of its own for each cell, so that a further cell leaves the others as they are.
  const cell = coverageOf(one, repetitions, seed + index)
  const written = { ...cell, coverage: rounded(cell.coverage), withoutInterval: rounded(cell.withoutInterval) }
  console.log(JSON.stringify(written))
  return written
})

writeFileSync(file, `${JSON.stringify({ version: coverageVersion, seed, repetitions, level: coverageLevel, cells }, null, 2)}\n`)
