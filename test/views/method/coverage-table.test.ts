import { describe, expect, it } from '@jest/globals'
import { coverageCases, coverageLevel, coverageVersion } from '../../../analysis/interval-coverage/coverage-of.ts'
import { coverage, coverageView, isRough } from '../../../views/method/coverage-table.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'

const isMean = ({ measure }: { readonly measure: string }): boolean => measure !== 'share'

describe('The shipped coverage table', () => {
  it('has every case of the script that is there now, with enough repetitions', () => {
    expect(coverage.cells.map(({ measure, shape, n, populationSize }) => ({ measure, shape, n, populationSize }))).toEqual(coverageCases)
    expect(coverage.version).toBe(coverageVersion)
    expect(coverage.level).toBe(coverageLevel)
    expect(coverage.repetitions).toBeGreaterThanOrEqual(20_000)
  })

  it('holds 93–97 % for symmetric means from 10 answers on, and for skewed ones from 60', () => {
    const promised = coverage.cells.filter(
      (cell) => isMean(cell) && (cell.shape === 'symmetric' || (cell.shape === 'skewed' && cell.n >= 60)),
    )
    expect(promised.length).toBe(2 * 3 * (5 + 3))
    expect(promised.filter(({ coverage: held }) => held < 0.93 || held > 0.97)).toEqual([])
  })

  it('is above 93 % for skewed means from 30 answers on: there the words need not say rough', () => {
    const cells = coverage.cells.filter((cell) => isMean(cell) && cell.shape === 'skewed' && cell.n >= 30)
    expect(cells.filter(isRough)).toEqual([])
  })

  it.each([
    ['fi', 'karkea'],
    ['sv', 'grov'],
    ['en', 'rough'],
  ] as const)('says on the page in %s that a cell below 93 % is %s, and of no other', (language: ScreenLanguage, word) => {
    const written = coverageView(language).tables.flatMap(({ rows }) => rows.flatMap((row) => row.slice(1)))
    expect(written).toHaveLength(coverage.cells.length)
    expect(written.filter((cell) => cell.endsWith(word))).toHaveLength(coverage.cells.filter(isRough).length)
    expect(coverage.cells.filter((cell) => cell.coverage < 0.93 && !isRough(cell))).toEqual([])
    for (const cell of written) expect(cell).toMatch(/^\d+[.,]\d( \p{L}+)?$/u)
  })
})
