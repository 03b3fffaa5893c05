/**
 * Marks between the rounds of a lines chart.
 */
import { describe, expect, it } from '@jest/globals'
import { drawSvg } from '../../../views/charts/draw-svg.ts'
import { lookAt } from '../../../views/charts/group-look.ts'
import type { YearMark } from '../../../views/charts/year-marks.ts'
import { linesChart } from '../../../views/charts/lines-chart.ts'

const people: YearMark = { at: 2025.5, kind: 'people', label: 'new council' }
const question: YearMark = { at: 2025.5, kind: 'question', label: 'question changed' }

const drawingWith = (marks?: readonly YearMark[]) =>
  linesChart({
    rounds: [2025, 2026].map((at) => ({ at, label: String(at) })),
    series: [
      { label: 'Councillors', look: lookAt(1), points: [{ at: 2025, value: 97, hollow: false, joined: false, text: '97', tip: '' }] },
    ],
    thresholds: [60],
    locale: 'en-GB',
    ...(marks ? { marks } : {}),
  }).narrow
const uprightOf = (marks: readonly YearMark[]) =>
  drawingWith(marks).configuration.options.plugins.puntari.lines.filter(({ x }) => x !== undefined)

describe('A mark between two rounds', () => {
  it('is a thin dashed line for other people, and a gap of two lines for another question', () => {
    expect(uprightOf([people])).toMatchObject([{ x: 2025.5, dashed: true }])
    const [left, right] = uprightOf([question])
    expect([left?.dashed, right?.dashed]).toEqual([false, false])
    expect((left?.x ?? 0) + (right?.x ?? 0)).toBeCloseTo(2 * 2025.5)
    expect(left?.x).toBeLessThan(right?.x ?? 0)
  })

  it('stands beside another one of the same place', () => {
    const [dashed, left] = uprightOf([people, question])
    expect(dashed?.x).toBeLessThan(2025.5)
    expect(left?.x).toBeGreaterThan(2025.5)
  })

  it('has its words above the plot, which stays as high as it was', () => {
    const [plain, one, two] = [drawingWith(), drawingWith([people]), drawingWith([people, question])]
    expect(one.height - plain.height).toBe(40)
    expect(two.height).toBeGreaterThan(one.height)
    const label = one.configuration.options.plugins.puntari.texts.filter(({ text }) => text === 'new' || text === 'council')
    expect(label.map(({ y }) => y > 100)).toEqual([true, true])
    expect(drawSvg(one, 'Name')).toContain('>council</text>')
  })

  it('leaves a chart without marks as it was', () => {
    expect(drawingWith([])).toEqual(drawingWith())
    expect(drawingWith().height).toBe(280)
  })
})
