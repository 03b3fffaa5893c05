/**
 * From the drawing library's SVG to one that stands in a page: colours by custom property, circles instead of 64 curves,
 * ids of its own, a role and a name. No `style` attribute: the pages' content security policy forbids it.
 */
import { escapeHtml } from './escape-html.ts'
import { chartColours, placeholderFor, placeholders } from './palette.ts'

const fontFamily = "Inter, 'Inter Variable', system-ui, sans-serif"

const round = (text: string): string => text.replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))

/** Only thresholds have this colour, and they are dashed. */
const dashedStroke = `stroke="${placeholderFor('threshold')}"`

/** A closed path of nothing but many small curves is one of Chart.js' round marks. */
function asCircle(path: string): string | null {
  if (!/^M[^MLHVCZ]*$/.test(path) || (path.match(/Q/g)?.length ?? 0) < 16) return null
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
  const [xs, ys] = [numbers.filter((_, index) => index % 2 === 0), numbers.filter((_, index) => index % 2 === 1)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return round(`cx="${(left + right) / 2}" cy="${(top + bottom) / 2}" r="${(right - left) / 2}"`)
}

function cleanPath(path: string): string {
  const circle = asCircle(/\bd="([^"]*?)Z?"/.exec(path)?.[1] ?? '')
  return circle === null ? path : path.replace(/\bd="[^"]*"/, circle).replace('<path', '<circle')
}

/** What the picture is called, and what makes its ids unique on the page. */
interface SvgName {
  readonly label: string
  readonly prefix: string
}

/**
 * @param svg what the drawing library gave, without texts
 * @param texts the text elements that stand on top
 */
export function cleanSvg(svg: string, texts: string, { label, prefix }: SvgName): string {
  const size = /width="(\d+)" height="(\d+)"/.exec(svg)
  const [width, height] = [size?.[1] ?? '0', size?.[2] ?? '0']
  const shapes = svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replaceAll(/<clipPath id="[^"]*"><rect[^>]*\/><\/clipPath><g clip-path="[^"]*"><\/g>/g, '')
    .replaceAll(/<rect fill-opacity="0"[^>]*\/>| stroke-miterlimit="10"/g, '')
    .replaceAll(/<path[^>]*>/g, (path) => cleanPath(round(path)))
    .replaceAll(/<rect[^>]*>/g, (rect) => rect.replaceAll(/ (?:x|y|width|height)="[^"]*"/g, round))
    .replaceAll(dashedStroke, `$& stroke-dasharray="5 5"`)
    .replaceAll(/ style="[^"]*"/g, '')
    .replaceAll(/\bid="([^"]+)"/g, `id="${prefix}-$1"`)
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${prefix}-$1)`)
  const coloured = (shapes + texts).replaceAll(/"(#FE00[0-9A-F]{2})"/g, (quoted, placeholder: string) => {
    const name = placeholders.get(placeholder)
    return name === undefined ? quoted : `"var(--${name}, ${chartColours[name]})"`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${fontFamily}">${coloured}</svg>`
}

/** The same picture for a place without the page's custom properties: light colours written out. */
export const standaloneColours = (svg: string): string => svg.replaceAll(/var\(--[a-z0-9-]+, (#[0-9a-f]{6})\)/g, '$1')
