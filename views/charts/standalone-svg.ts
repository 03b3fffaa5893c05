/**
 * A figure as an SVG file that stands alone, such as in a slide: an XML document in the light scheme with all that belongs to it.
 *
 * Called by the job that makes files of charts. Whatever people typed, the document stays well formed.
 */
import { standaloneColours } from './clean-svg.ts'
import { drawSvg } from './draw-svg.ts'
import { escapeHtml } from './escape-html.ts'
import { chartColours } from './palette.ts'
import type { PlacedChart, StandaloneFigure } from './standalone-layout.ts'
import type { PlacedMark, PlacedText } from './standalone-parts.ts'
import { standaloneLayout } from './standalone-layout.ts'

const family = "Inter, 'Inter Variable', system-ui, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif"

const rounded = (value: number): number => Math.round(value * 10) / 10

function textElement({ text, full, x, y, size, strong, colour }: PlacedText): string {
  const title = full === undefined ? '' : `<title>${escapeHtml(full)}</title>`
  const weight = strong ? ' font-weight="600"' : ''
  return `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${size}"${weight} fill="${chartColours[colour]}">${title}${escapeHtml(text)}</text>`
}

function markElement({ x, y, shape, colour }: PlacedMark): string {
  const fill = `fill="${chartColours[colour]}"`
  if (shape === 'circle') return `<circle cx="${x}" cy="${y}" r="6" ${fill}/>`
  if (shape === 'rect') return `<rect x="${x - 6}" y="${y - 6}" width="12" height="12" ${fill}/>`
  if (shape === 'rectRot') return `<path d="m${x} ${y - 7.5} 7.5 7.5-7.5 7.5-7.5-7.5Z" ${fill}/>`
  if (shape === 'triangle') return `<path d="m${x} ${y - 7} 7 13h-14Z" ${fill}/>`
  return `<path d="m${x - 2.5} ${y - 7}h5v4.5h4.5v5h-4.5v4.5h-5v-4.5h-4.5v-5h4.5Z" ${fill}/>`
}

/** The page's drawing of it, at its place. */
function chartElement({ x, y, width, height, drawing }: PlacedChart, index: number): string {
  const drawn = standaloneColours(drawSvg(drawing, `${index}`))
  const place = `<svg x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" viewBox="0 0 ${drawing.width} ${drawing.height}">`
  return drawn.replace(/^<svg[^>]*>/, place)
}

/** The file's text. */
export function standaloneSvg(figure: StandaloneFigure): string {
  const { width, height, texts, marks, charts } = standaloneLayout(figure)
  const described = [...figure.base, ...(figure.legend === undefined ? [] : [figure.legend]), figure.source].join(' · ')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title" aria-describedby="desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${family}">`,
    `<title id="title">${escapeHtml(figure.name)}</title><desc id="desc">${escapeHtml(described)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${chartColours.surface}"/>`,
    ...charts.map(chartElement),
    ...marks.map(markElement),
    ...texts.map(textElement),
    '</svg>\n',
  ].join('')
}
