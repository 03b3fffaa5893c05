/**
 * Takes the texts out of a drawing and writes them as SVG text elements of our own.
 *
 * The drawing library sets every letter apart, drops the weight, and loses glyphs that the font swaps in by context (the
 * minus before a digit); an SVG text with an anchor keeps its place in any font. Called by draw-svg.ts.
 */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { escapeHtml } from './escape-html.ts'

const anchors: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' }

/** From where the canvas measures to the line on which letters stand, as a share of the size. */
const baselines: Readonly<Record<string, number>> = { middle: 0.36, top: 0.8, hanging: 0.8, bottom: -0.2 }

const rounded = (value: number): number => Math.round(value * 10) / 10

function textElement(context: SKRSContext2D, text: string, x: number, y: number, full: string | undefined): string {
  const size = Number(/([\d.]+)px/.exec(context.font)?.[1] ?? '16')
  const strong = /\b(600|700|bold)\b/.test(context.font) ? ' font-weight="600"' : ''
  const anchor = anchors[context.textAlign]
  const at = context.getTransform()
  const top = y + at.f + size * (baselines[context.textBaseline] ?? 0)
  const anchored = anchor === undefined ? '' : ` text-anchor="${anchor}"`
  return `<text x="${rounded(x + at.e)}" y="${rounded(top)}"${anchored} font-size="${size}"${strong} fill="${String(context.fillStyle).toUpperCase()}">${full === undefined ? '' : `<title>${escapeHtml(full)}</title>`}${escapeHtml(text)}</text>`
}

/** From now on the context draws no texts; the answer gives them as SVG, in order. `whole`: the whole text of those that are cut. */
export function collectTexts(context: SKRSContext2D, whole: ReadonlyMap<string, string>): () => string {
  const elements: string[] = []
  Object.defineProperty(context, 'fillText', {
    value: (text: string, x: number, y: number): void => {
      if (text.trim() !== '') elements.push(textElement(context, text, x, y, whole.get(text)))
    },
  })
  return () => elements.join('')
}
