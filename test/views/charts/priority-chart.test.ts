/** The priority matrix, and how its marks keep apart. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { chartFigure } from '../../../views/charts/chart-figure.ts'
import { lookAt } from '../../../views/charts/group-look.ts'
import { priorityChart } from '../../../views/charts/priority-chart.ts'
import { spreadMarks } from '../../../views/charts/spread-marks.ts'

const places = fc.array(fc.record({ x: fc.double({ min: 0, max: 240, noNaN: true }), y: fc.double({ min: 0, max: 160, noNaN: true }) }), {
  minLength: 1,
  maxLength: 16,
})
const box = { width: 240, height: 160 }

describe('marks that are spread', () => {
  it('hardly overlap and stay within the picture', () => {
    fc.assert(
      fc.property(places, (all) => {
        const moved = spreadMarks(all, 24, box)
        for (const [index, one] of moved.entries()) {
          expect(one.x).toBeGreaterThanOrEqual(0)
          expect(one.x).toBeLessThanOrEqual(box.width)
          expect(one.y).toBeGreaterThanOrEqual(0)
          expect(one.y).toBeLessThanOrEqual(box.height)
          for (const other of moved.slice(index + 1)) expect(Math.hypot(other.x - one.x, other.y - one.y)).toBeGreaterThan(14)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('stay where they are if they are far enough apart', () => {
    const apart = [
      { x: 20, y: 20 },
      { x: 120, y: 90 },
    ]
    expect(spreadMarks(apart, 24, box)).toEqual(apart)
  })
})

describe('a priority matrix', () => {
  const chart = priorityChart({
    marks: [
      { number: 1, across: 30, up: 0.5, tip: '1 Promises' },
      { number: 2, across: 30, up: 0.5, tip: '2 Services' },
      { number: 3, across: 70, up: -0.1, tip: '3 Speed' },
    ],
    lines: { across: 45, up: 0.3 },
    quadrants: { topLeft: 'Improve first', topRight: 'Keep it up', bottomLeft: 'Can wait', bottomRight: 'Good enough' },
    axes: { across: 'Works', up: 'Matters' },
    look: lookAt(0),
    locale: 'en-GB',
  })

  it('prints each number and the names of all quadrants, in both variants', () => {
    for (const { configuration } of Object.values(chart)) {
      const texts = configuration.options.plugins.puntari.texts.map(({ text }) => text)
      expect(texts).toEqual(
        expect.arrayContaining(['1', '2', '3', 'Improve first', 'Keep it up', 'Can wait', 'Good enough', '↑ Matters', 'Works →']),
      )
    }
  })

  it('ties a number that gave way to its true place', () => {
    const [numbered, ...ties] = chart.narrow.configuration.data.datasets
    expect(numbered?.['data']).toHaveLength(3)
    expect(ties).toHaveLength(2)
    expect(ties[0]?.['data']).toMatchObject([{ x: 30, y: 0.5 }, {}])
  })

  it('is drawn', () => {
    expect(chartFigure(chart, 'What matters')).toContain('Improve first')
  })
})
