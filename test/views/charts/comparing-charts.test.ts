/** Charts that set two things beside each other: dumbbells, movements, profiles; and the two that pages draw as HTML. */
import { describe, expect, it } from '@jest/globals'
import { axesChart } from '../../../views/charts/axes-chart.ts'
import { barsChart } from '../../../views/charts/bars-chart.ts'
import type { ChartDrawing, ChartVariants } from '../../../views/charts/chart-drawing.ts'
import { drawSvg } from '../../../views/charts/draw-svg.ts'
import { dumbbellChart } from '../../../views/charts/dumbbell-chart.ts'
import { lookAt } from '../../../views/charts/group-look.ts'
import { matrixChart } from '../../../views/charts/matrix-chart.ts'
import { movementChart } from '../../../views/charts/movement-chart.ts'
import { profilePanel } from '../../../views/charts/profile-panel.ts'

const locale = 'en-GB'
const dot = (value: number, text = String(value)) => ({ value, lower: value - 5, upper: value + 5, text, tip: `tip ${value}` })
const marksOf = ({ configuration }: ChartDrawing) => configuration.options.plugins.puntari
const textsOf = (drawing: ChartDrawing) => marksOf(drawing).texts.map(({ text }) => text)
const dataOf = ({ configuration }: ChartDrawing, index: number) => configuration.data.datasets[index]?.['data']

const dumbbell = dumbbellChart({
  rows: [
    { label: 'Promises', values: [dot(40), dot(62)], difference: '22 (14–30)', isSure: true },
    { label: 'Clarity', values: [dot(50), dot(50)], difference: 'can’t tell', isSure: false },
    { label: 'Money', values: ['not shown', dot(30)], difference: 'can’t be compared', isSure: false },
  ],
  series: [
    { label: 'Residents', look: lookAt(0) },
    { label: 'Councillors', look: lookAt(1) },
  ],
  domain: [0, 100],
  ticks: 20,
  differenceLabel: 'Difference, points',
  locale,
})

describe('Dumbbells', () => {
  const { bands, texts } = marksOf(dumbbell.wide)
  it('have a mark for each value and a line between the two, strong only where the difference is sure', () => {
    expect(dataOf(dumbbell.wide, 0)).toMatchObject([{ x: 40, tip: 'tip 40' }, { x: 50 }])
    expect(dataOf(dumbbell.wide, 1)).toMatchObject([{ x: 62 }, { x: 50 }, { x: 30 }])
    expect(bands.filter(({ colour }) => colour === 'var(--text-quiet)')).toMatchObject([{ from: 40, to: 62 }])
    expect(bands.filter(({ colour }) => colour === 'var(--threshold)')).toMatchObject([{ from: 50, to: 50 }])
  })

  it('have the interval of the first above its mark and of the second below, in the colours of the groups', () => {
    const [first] = bands.filter(({ colour }) => colour === 'var(--group-residents)')
    const [second] = bands.filter(({ colour }) => colour === 'var(--group-councillors)')
    expect([first?.from, first?.to, second?.from, second?.to]).toEqual([35, 45, 57, 67])
    expect(first?.bottom ?? 0).toBeLessThan(second?.top ?? 0)
  })

  it('print the lower value left of its mark, the higher right, and the difference in bold where it is sure', () => {
    expect(texts.find(({ text }) => text === '40')).toMatchObject({ x: 40, align: 'right' })
    expect(texts.find(({ text }) => text === '62')).toMatchObject({ x: 62, align: 'left' })
    expect(texts.find(({ text }) => text === '22 (14–30)')?.strong).toBe(true)
    expect(texts.find(({ text }) => text === 'can’t tell')?.strong).toBe(false)
    expect(texts.filter(({ text }) => text === '50')).toHaveLength(1)
  })
})

const ends = ['Outwards', 'Inwards'] as const
const movement = movementChart({
  rows: [
    { label: 'Direction', words: 'towards: Inwards', change: 'sure', earlier: dot(-30, '2025: 30'), now: dot(20, '2026: 20'), ends },
    { label: 'Start', words: 'can’t tell', change: 'notSure', earlier: dot(1, '2025: 1'), now: dot(2, '2026: 2'), ends },
    { label: 'Grounds', words: 'can’t be compared', change: 'notCompared', earlier: dot(60, '2025: 60'), now: dot(-60, '2026: 60'), ends },
    { label: 'Way', words: 'can’t be compared', change: 'notCompared', earlier: null, now: 'not shown', ends },
  ],
  look: lookAt(3),
  domain: [-100, 100],
  middle: 0,
  band: [-12, 12],
  locale,
})

describe('A movement', () => {
  it('is an arrow only where the change is sure, a thin line where it is not, and nothing where it may not be compared', () => {
    expect(dataOf(movement.wide, 0)).toMatchObject([{ x: -5 }])
    expect(movement.wide.configuration.data.datasets[0]?.['rotation']).toEqual([90])
    const heights = (colour: string) => marksOf(movement.wide).bands.filter((band) => band.colour === `var(--${colour})`)
    expect(heights('text-quiet')).toMatchObject([{ from: -30, to: 20 }])
    expect(heights('threshold')).toMatchObject([{ from: 1, to: 2 }])
  })

  it('has an interval for the newest only', () => {
    expect(dataOf(movement.wide, 1)).toEqual([-30, 1, 60].map((x) => ({ x, y: expect.any(Number), tip: `tip ${x}` })))
    expect(dataOf(movement.wide, 2)).toMatchObject([{ x: 20, xMin: 15, xMax: 25 }, { x: 2 }, { x: -60 }])
  })

  it('keeps the two values apart where the marks are near, and within the picture', () => {
    for (const drawing of [movement.narrow, movement.wide]) {
      const [left, right] = marksOf(drawing).texts.filter(({ text }) => text === '2025: 1' || text === '2026: 2')
      expect((right?.left ?? 0) - (left?.left ?? 0)).toBeGreaterThan(60)
      for (const { left: at = 0 } of marksOf(drawing).texts) expect(at >= 0 && at <= drawing.width).toBe(true)
    }
  })

  it('says in words what became of it and why there is nothing', () => {
    expect(textsOf(movement.narrow)).toEqual(expect.arrayContaining(['Direction', 'towards: Inwards', 'not shown', 'Outwards']))
  })
})

describe('A profile', () => {
  const panel = (rows: Parameters<typeof profilePanel>[0]['rows']) =>
    profilePanel({ label: 'North', look: lookAt(3), rows, domain: [-100, 100], thresholds: [0], locale })

  it('shows the whole as a quiet stroke at its value, away from which the number stands', () => {
    const drawn = panel([{ heading: ends, dot: dot(-20), whole: 10 }])
    const [stroke] = marksOf(drawn).bands.filter(({ colour }) => colour === 'var(--threshold)')
    expect(((stroke?.from ?? 0) + (stroke?.to ?? 0)) / 2).toBeCloseTo(10)
    expect(marksOf(drawn).texts.find(({ text }) => text === '-20')).toMatchObject({ align: 'right', x: -25 })
  })

  it('has words and no mark, line or stroke where figures may not be shown', () => {
    const drawn = panel([{ heading: ends, dot: 'side: Outwards', whole: null }])
    expect(dataOf(drawn, 0)).toEqual([])
    expect([marksOf(drawn).bands, marksOf(drawn).lines]).toEqual([[], []])
    expect(textsOf(drawn)).toEqual(['Outwards', 'Inwards', 'side: Outwards'])
  })
})

describe('What a page draws as HTML', () => {
  it('has its axes in a file with interval, verdict and poles', () => {
    const axis = {
      name: 'Way',
      verdict: 'balanced',
      low: 40,
      value: 48,
      high: 56,
      startPole: 'Plan',
      endPole: 'As it unfolds',
      sentence: 's',
    }
    const { wide } = axesChart({ axes: [axis], locale })
    expect(textsOf(wide)).toEqual(['Way: balanced', 'Plan', 'As it unfolds'])
    expect(marksOf(wide).bands).toMatchObject([
      { from: 0, to: 100 },
      { from: 40, to: 56 },
    ])
  })

  it('has its landscapes in a file, shaded by share with the share in words', () => {
    const cells = Array.from({ length: 16 }, (_, index) => ({ name: `Land ${index}`, share: `${index}%`, step: index % 6 }))
    const { wide, narrow } = matrixChart({ cells, locale })
    expect(textsOf(wide)).toEqual(cells.flatMap(({ name, share }) => [name, share]))
    expect(new Set(marksOf(wide).bands.map(({ top }) => top)).size).toBeGreaterThanOrEqual(4)
    expect(narrow.height).toBeGreaterThan(wide.height)
  })
})

describe('The middle of diverging bars', () => {
  const middleOf = (options: readonly string[]): ChartVariants =>
    barsChart({
      rows: [{ label: 'A', shares: options.map(() => ({ share: 1 / options.length, text: '1', tip: '' })), aside: '8%' }],
      options,
      asideLabel: 'Don’t know',
      locale,
    })
  it('is a line over the bar between the two sides, and behind it where an option stands in the middle', () => {
    expect(marksOf(middleOf(['a', 'b', 'c', 'd']).narrow).lines).toMatchObject([{ x: 0, over: true }])
    expect(marksOf(middleOf(['a', 'b', 'c']).wide).lines).toMatchObject([{ x: 0, over: false }])
  })
})

it.each([
  ['dumbbells', dumbbell],
  ['movements', movement],
])('The texts of %s keep 13 px or more on the narrowest phone', (_, chart) => {
  const sizes = [...drawSvg(chart.narrow, 'Name').matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))
  expect((Math.min(...sizes) * 256) / chart.narrow.width).toBeGreaterThanOrEqual(13)
})
