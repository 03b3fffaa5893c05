/**
 * A small picture of the coverage table: three lines, one for each shape of answers, over the number of answers.
 *
 * Called by `coverageView`, with the words of its language. Drawn for a phone; its colours and texts follow the page's style sheet.
 */
import type { CoverageCell } from '../../analysis/interval-coverage/coverage-of.ts'
import type { CoverageShape } from '../../analysis/interval-coverage/reference-populations.ts'
import { coverageShapes } from '../../analysis/interval-coverage/reference-populations.ts'
import { escapeHtml } from '../charts/escape-html.ts'

const [width, height] = [340, 250]
const [left, right, top, bottom] = [34, 14, 12, 214]
const [lowest, highest] = [82, 98]
const promised = 95

const across = (index: number, count: number): number => left + 10 + (index * (width - left - right - 20)) / (count - 1)
const up = (perCent: number): number => bottom - ((perCent - lowest) * (bottom - top)) / (highest - lowest)
const line = (className: string, y: number): string =>
  `<line class="${className}" x1="${left}" x2="${width - right}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}"/>`
const words = (text: string, x: number, y: number, anchor: string): string =>
  `<text class="chart-text chart-text--quiet" x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`

function shapeLine(cells: readonly CoverageCell[], shape: CoverageShape): string {
  const points = cells
    .filter((cell) => cell.shape === shape)
    .map(({ coverage }, index, all) => `${across(index, all.length).toFixed(1)},${up(coverage * 100).toFixed(1)}`)
  const marks = points.map((point) => point.split(',')).map(([x = '', y = '']) => `<circle cx="${x}" cy="${y}" r="4"/>`)
  return `<g class="coverage-line coverage-line--${shape}"><polyline points="${points.join(' ')}"/>${marks.join('')}</g>`
}

/** Means of a criterion where a few of many answered. `label` is read aloud in its place; `name` stands in the key below the lines. */
export function coveragePicture(all: readonly CoverageCell[], name: (shape: CoverageShape) => string, label: string): string {
  const cells = all.filter(({ measure, populationSize }) => measure === 'dimension' && populationSize === null)
  const sizes = [...new Set(cells.map(({ n }) => n))]
  const ticks = [85, 90, 95]
  const rows = coverageShapes.map((shape, index) => ({ shape, y: up(87.2) + index * 21 }))
  return [
    `<svg class="coverage-picture" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}">`,
    ...ticks.map(
      (tick) => line(tick === promised ? 'chart-threshold' : 'chart-grid', up(tick)) + words(`${tick}`, left - 8, up(tick) + 5, 'end'),
    ),
    ...sizes.map((n, index) => words(`${n}`, across(index, sizes.length), bottom + 24, 'middle')),
    ...coverageShapes.map((shape) => shapeLine(cells, shape)),
    ...rows.map(
      ({ shape, y }) =>
        `<g class="coverage-line coverage-line--${shape}"><polyline points="${width - 150},${y} ${width - 118},${y}"/><circle cx="${width - 134}" cy="${y}" r="4"/></g>` +
        words(name(shape), width - 110, y + 5, 'start'),
    ),
    '</svg>',
  ].join('')
}
