import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { barsChart, divergingSpans } from '../../../views/charts/bars-chart.ts'
import type { ChartVariants } from '../../../views/charts/chart-drawing.ts'
import { chartFigure } from '../../../views/charts/chart-figure.ts'
import { fitLines } from '../../../views/charts/fit-lines.ts'
import { standaloneColours } from '../../../views/charts/clean-svg.ts'
import { dotsChart } from '../../../views/charts/dots-chart.ts'
import { drawSvg } from '../../../views/charts/draw-svg.ts'
import { groupLook, lookAt } from '../../../views/charts/group-look.ts'
import { joinedPieces, linesChart } from '../../../views/charts/lines-chart.ts'
import { fair } from '../results/made-questionnaires.ts'

const dot = (value: number) => ({ value, lower: value - 4, upper: value + 4, text: String(value), tip: `tip ${value}` })
const dots = dotsChart({
  rows: [
    { label: 'Palvelut <vastaavat> tarpeita', dots: [dot(48), dot(-64)] },
    { label: 'Selkeys', dots: [{ value: 41, text: '41', tip: '' }, 'ei näytetä'] },
  ],
  series: [
    { label: 'Asukkaat', look: lookAt(0) },
    { label: 'Valtuutetut', look: lookAt(1) },
  ],
  domain: [-100, 100],
  ticks: 50,
  thresholds: [0],
  locale: 'fi-FI',
})
const shares = [0.18, 0.34, 0.36, 0.12].map((share) => ({ share, text: String(share * 100), tip: '' }))
const bars = barsChart({
  rows: [{ label: 'Lupaukset', shares, aside: '8 %' }],
  options: ['a', 'b', 'c', 'd'],
  asideLabel: 'En osaa sanoa',
  locale: 'fi-FI',
})
const point = (at: number, joined: boolean, hollow = false) => ({
  at,
  value: 50,
  ...(hollow ? {} : { lower: 45, upper: 55 }),
  hollow,
  joined,
  text: '50',
  tip: '',
})
const points = [point(2024, false), point(2025, true), point(2026, false, true)]
const lines = linesChart({
  rounds: [2024, 2025, 2026].map((at) => ({ at, label: String(at) })),
  series: [{ label: 'Asukkaat', look: lookAt(0), points }],
  thresholds: [40],
  locale: 'fi-FI',
})

const charts: readonly (readonly [string, ChartVariants])[] = [
  ['dots', dots],
  ['bars', bars],
  ['lines', lines],
]
const sizesIn = (svg: string): readonly number[] => [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))

describe.each(charts)('the drawing of %s', (_, chart) => {
  it('keeps its texts at 13 px or more on the narrowest phone and in the narrowest wide column', () => {
    const shownAt = { narrow: 256, wide: 690 }
    for (const variant of ['narrow', 'wide'] as const) {
      const sizes = sizesIn(drawSvg(chart[variant], 'Name'))
      expect(sizes.length).toBeGreaterThan(0)
      expect((Math.min(...sizes) * shownAt[variant]) / chart[variant].width).toBeGreaterThanOrEqual(13)
    }
  })

  it('has a role and a name, no style attribute and no colour but the tokens', () => {
    const svg = drawSvg(chart.wide, 'What "it" shows & <more>')
    expect(svg).toContain('role="img" aria-label="What &quot;it&quot; shows &amp; &lt;more&gt;"')
    expect(svg).not.toMatch(/\sstyle=/)
    expect(svg).not.toMatch(/(fill|stroke)="#(?!none)/i)
    expect(standaloneColours(svg)).not.toContain('var(')
  })

  it('is the same each time it is drawn', () => {
    expect(drawSvg(chart.narrow, 'A')).toBe(drawSvg(structuredClone(chart.narrow), 'A'))
  })

  it('is plain JSON for the browser that can’t end its script early', () => {
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart)
    expect(chartFigure(chart, 'A').match(/<\/script>/g)).toHaveLength(2)
  })
})

describe('dots with intervals', () => {
  it('carry values, intervals and tips in the configuration', () => {
    expect(dots.wide.configuration.data.datasets[0]?.['data']).toMatchObject([{ x: 48, xMin: 44, xMax: 52, tip: 'tip 48' }, { x: 41 }])
  })

  it('print minus signs, labels with markup letters, and words in place of a hidden dot', () => {
    const svg = drawSvg(dots.wide, 'Name')
    expect(svg).toContain('>-64</text>')
    expect(svg).toContain('&lt;vastaavat&gt;')
    expect(svg).toContain('>ei näytetä</text>')
  })

  it('are hollow without an interval', () => {
    expect(dots.wide.configuration.data.datasets[0]?.['backgroundColor']).toEqual(['var(--group-residents)', 'var(--surface)'])
  })
})

describe('diverging bars', () => {
  it('lie on both sides of the middle of the scale', () => {
    expect(divergingSpans([0.2, 0.3, 0.4, 0.1]).map((span) => span.map((end) => Math.round(end * 100)))).toEqual([
      [-50, -30],
      [-30, 0],
      [0, 40],
      [40, 50],
    ])
    expect(divergingSpans([0.2, 0.4, 0.4])[1]).toEqual([-0.2, 0.2])
  })

  it('are as long together as all shares, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 7 }), (made) => {
        const spans = divergingSpans(made)
        const length = (spans.at(-1)?.[1] ?? 0) - (spans[0]?.[0] ?? 0)
        expect(length).toBeCloseTo(
          made.reduce((sum, share) => sum + share, 0),
          9,
        )
      }),
    )
  })
})

describe('lines over years', () => {
  it('are broken where a round may not be compared', () => {
    expect(joinedPieces(points).map((piece) => piece.map(({ at }) => at))).toEqual([[2024, 2025], [2026]])
    expect(lines.narrow.configuration.data.datasets).toHaveLength(2)
  })

  it('give a self-selected round no interval', () => {
    const [last] = (lines.narrow.configuration.data.datasets[1]?.['data'] ?? []) as readonly Readonly<Record<string, unknown>>[]
    expect(last).not.toHaveProperty('yMin')
  })
})

describe('looks and labels', () => {
  it('give known groups their own colour and shape, and others a free one', () => {
    expect(groupLook(fair, 'councillors')).toMatchObject({ shape: 'rectRot', colour: 'group-councillors' })
    const shops = { ...fair, groups: [...fair.groups, { id: 'shops', name: { en: 'Shops' } }] }
    expect(groupLook(shops, 'shops').shape).toBe('triangle')
  })

  it('break between words', () => {
    expect(fitLines('Asukkaita kohdellaan tasapuolisesti', 200, 16)).toEqual([{ text: 'Asukkaita kohdellaan' }, { text: 'tasapuolisesti' }])
  })
})
