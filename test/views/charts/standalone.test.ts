/** Figures as files: every one of a page, with whatever people typed in it. */
import { describe, expect, it } from '@jest/globals'
import { loadImage } from '@napi-rs/canvas'
import { chartFile, pageFigures } from '../../../server/results/result-chart.ts'
import { standalonePng } from '../../../views/charts/standalone-png.ts'
import { standaloneSvg } from '../../../views/charts/standalone-svg.ts'
import type { FigureView } from '../../../views/templates/layout/layout-view.ts'
import { criteriaContext, naughtyLabels, typeContext } from './naughty-contexts.ts'

const figuresWith = (label: string): readonly FigureView[] => [
  ...pageFigures(criteriaContext(label), null),
  ...pageFigures(typeContext(label), null),
  ...pageFigures(typeContext(label), 'north'),
]
const plain = figuresWith('')

const idsIn = (svg: string): readonly string[] => [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '')

describe.each(Object.entries(naughtyLabels))('A figure with labels %s', (_, label) => {
  it('is an XML document that a strict parser takes, without a script, a colour of the page or two equal ids', async () => {
    const figures = figuresWith(label)
    expect(figures).toHaveLength(plain.length)
    for (const figure of figures) {
      const svg = standaloneSvg(figure)
      expect(svg).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /)
      expect(svg).not.toMatch(/<script|var\(--|\sstyle=|(?![\t\n])\p{Cc}/u)
      expect(svg.isWellFormed()).toBe(true)
      expect(new Set(idsIn(svg)).size).toBe(idsIn(svg).length)
      // The library's parser refuses what is not well formed.
      expect([figure.id, (await loadImage(Buffer.from(svg))).width]).toEqual([figure.id, 800])
    }
  })
})

describe('A figure as a file', () => {
  it('is there for every kind of figure, each with an id of its own in kebab-case', () => {
    const ids = pageFigures(typeContext(), null).map(({ id }) => id)
    expect(ids).toEqual(['axes', 'landscapes', 'facets', 'practice', 'movement', 'years', 'units', 'unit-profiles'])
    const criteria = pageFigures(criteriaContext(), null).map(({ id }) => id)
    expect(criteria).toEqual(['criteria', 'answers-residents-four', 'answers-councillors-four', 'gap-residents-councillors', 'years'])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says inside the picture what it shows, of whom, and where it comes from', () => {
    for (const figure of plain) {
      const words = standaloneSvg(figure)
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
      const starts = [figure.name, ...figure.base].map((line) => line.split(/ +/).slice(0, 3).join(' '))
      for (const said of [...starts, 'Town · Survey · 2026']) expect(words).toContain(said)
      expect(figure.base.join()).toMatch(/\d.*answer|answer.*\d/)
    }
  })

  it('keeps a long label whole as the title of the text that is cut', () => {
    const label = naughtyLabels['of 300 letters without a space'] ?? ''
    const [first] = pageFigures(criteriaContext(label), null)
    const svg = first ? standaloneSvg(first) : ''
    expect(svg).toContain(`<title>Name of food ${label}</title>`)
    expect(svg).toMatch(/å…<\/text>/)
  })

  it('is a PNG of 1 600 px that decodes and shows more than paper', async () => {
    const kinds = ['criteria', 'gap-residents-councillors', 'years', 'landscapes', 'unit-profiles']
    const mixed = figuresWith(naughtyLabels['from right to left, of emoji and of markup'] ?? '')
    for (const figure of [...plain.filter(({ id }) => kinds.includes(id)), ...mixed.slice(0, 1)]) {
      const png = Buffer.from(standalonePng(figure))
      expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
      const { width, height } = await loadImage(png)
      const [, sized] = /viewBox="0 0 800 (\d+)"/.exec(standaloneSvg(figure)) ?? []
      expect([width, height]).toEqual([1600, Number(sized) * 2])
      expect(png.length).toBeGreaterThan(10_000)
    }
  }, 30_000)

  it('is not made of a figure that the page has not', () => {
    expect(chartFile(plain, 'criteria', 'svg')).toEqual(expect.any(String))
    expect(chartFile(plain, 'no-such', 'svg')).toBeNull()
    expect(pageFigures(criteriaContext(), 'north')).toEqual([])
    expect(pageFigures(typeContext(), 'nowhere')).toEqual([])
  })
})
