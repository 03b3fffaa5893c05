/**
 * The table of how often nominal intervals hold the truth, as it stands on the page about the margin of error.
 *
 * Read from coverage.json beside this file, which `npm run coverage` writes. What is simulated: analysis/interval-coverage.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CoverageCell } from '../../analysis/interval-coverage/coverage-of.ts'
import type { CoverageMeasure, CoverageShape } from '../../analysis/interval-coverage/reference-populations.ts'
import { answerProbabilities, coverageMeasures, coverageShapes } from '../../analysis/interval-coverage/reference-populations.ts'
import type { Formats } from '../format.ts'
import { formatsFor } from '../format.ts'
import type { DataTable } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage, Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import { coveragePicture } from './coverage-picture.ts'

/** The file. `repetitions` a cell; `level` in (0, 1). */
export interface Coverage {
  readonly version: number
  readonly seed: number
  readonly repetitions: number
  readonly level: number
  readonly cells: readonly CoverageCell[]
}

export const coverage = JSON.parse(readFileSync(join(import.meta.dirname, 'coverage.json'), 'utf8')) as Coverage

/** Below it a margin is called rough; the promise is 0.95. */
export const leastCoverage = 0.93

/** From this share of repetitions without any interval on, the cell is called rough too: what is left looks better than it is. */
export const mostWithoutInterval = 0.05

/** Whether the page says "rough". */
export const isRough = ({ coverage: held, withoutInterval }: Pick<CoverageCell, 'coverage' | 'withoutInterval'>): boolean =>
  held < leastCoverage || withoutInterval >= mostWithoutInterval

export interface CoverageView {
  readonly title: string
  readonly intro: readonly string[]
  readonly rule: readonly string[]
  readonly sentence: string
  /** Trusted markup. */
  readonly svg: string
  readonly legend: string
  readonly tables: readonly DataTable[]
  readonly made: string
}

type Part = 'few' | 'half' | 'most'
const parts: readonly Part[] = ['few', 'half', 'most']
const partOf = ({ n, populationSize }: CoverageCell): Part => (populationSize === null ? 'few' : n / populationSize < 0.7 ? 'half' : 'most')

function table(t: Translate, format: Formats, measure: CoverageMeasure): DataTable {
  const cells = coverage.cells.filter((cell) => cell.measure === measure)
  const sizes = [...new Set(cells.map(({ n }) => n))]
  const written = (cell: CoverageCell): string => {
    const value = format.decimal(cell.coverage * 100, 1)
    return isRough(cell) ? t('method:coverage.rough', { value }) : value
  }
  const line = (shape: CoverageShape, part: Part): readonly string[] => [
    t('method:coverage.row', { shape: t(`method:coverage.shape.${shape}`), part: t(`method:coverage.part.${part}`) }),
    ...sizes.map((size) => {
      const cell = cells.find((each) => each.shape === shape && each.n === size && partOf(each) === part)
      return cell ? written(cell) : ''
    }),
  ]
  return {
    caption: t('method:coverage.caption', { measure: t(`method:coverage.measure.${measure}`) }),
    columns: [
      { label: t('method:coverage.answers'), numeric: false },
      ...sizes.map((n) => ({ label: t('method:coverage.n', { n }), numeric: true })),
    ],
    rows: coverageShapes.flatMap((shape) => parts.map((part) => line(shape, part))),
  }
}

const perCent = (format: Formats, shape: CoverageShape): string =>
  format.list(answerProbabilities[shape].map((probability) => format.whole(probability * 100)))

/** The section, its picture and its three tables, in a language. */
export function coverageView(language: ScreenLanguage): CoverageView {
  const [t, format] = [translatorFor(language), formatsFor(language)]
  const { version, seed } = coverage
  const repetitions = format.whole(coverage.repetitions)
  const shapes = Object.fromEntries(coverageShapes.map((shape) => [shape, perCent(format, shape)]))
  const bounds = { least: format.whole(leastCoverage * 100), without: format.whole(mostWithoutInterval * 100) }
  const sentence = t('method:coverage.sentence')
  return {
    title: t('method:coverage.title'),
    intro: t('method:coverage.intro', { repetitions, ...shapes }).split('\n'),
    rule: t('method:coverage.rule', bounds).split('\n'),
    sentence,
    svg: coveragePicture(coverage.cells, (shape) => t(`method:coverage.shape.${shape}`), sentence),
    legend: t('method:coverage.legend'),
    tables: coverageMeasures.map((measure) => table(t, format, measure)),
    made: t('method:coverage.made', { command: 'npm run coverage', version, seed, repetitions }),
  }
}
