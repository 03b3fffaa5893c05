/**
 * The colours of charts, named by what they mean. A chart's configuration holds `var(--token)`; the server's SVG keeps it,
 * so that the page's scheme decides, and the browser's canvas reads it from the page.
 */

/** Token of views/styles/tokens.css and its light value, for a picture that stands alone. */
export const chartColours = {
  'group-residents': '#1f629c',
  'group-councillors': '#b4471d',
  'group-deputies': '#7d4595',
  'group-staff': '#2c6e5b',
  'group-office-holders': '#5c574b',
  'scale-1': '#b4471d',
  'scale-2': '#e8b48f',
  'scale-3': '#ece9e1',
  'scale-4': '#a9c9de',
  'scale-5': '#1f629c',
  'on-scale-1': '#ffffff',
  'on-scale-2': '#14211d',
  'on-scale-3': '#14211d',
  'on-scale-4': '#14211d',
  'on-scale-5': '#ffffff',
  'share-1': '#e3ece8',
  'share-2': '#c7d8d1',
  'share-3': '#94b3a8',
  'share-4': '#356e5e',
  'share-5': '#1f5a4a',
  'on-share-1': '#14211d',
  'on-share-2': '#14211d',
  'on-share-3': '#14211d',
  'on-share-4': '#ffffff',
  'on-share-5': '#ffffff',
  'scale-absent': '#c9d0cd',
  accent: '#1f5a4a',
  text: '#14211d',
  'text-quiet': '#4b5c58',
  surface: '#ffffff',
  'surface-tint': '#eef3f0',
  grid: '#dfe6e3',
  threshold: '#6d7f7a',
} as const

export type ChartColour = keyof typeof chartColours

/** The colour as it stands in a configuration. */
export const colour = (name: ChartColour): string => `var(--${name})`

const names = Object.keys(chartColours).filter((name): name is ChartColour => name in chartColours)

/** A colour of its own per token for the drawing library, which knows no custom properties. */
export const placeholders: ReadonlyMap<string, ChartColour> = new Map(
  names.map((name, index) => [`#FE00${index.toString(16).toUpperCase().padStart(2, '0')}`, name]),
)

const placeholderOf = new Map([...placeholders].map(([placeholder, name]) => [colour(name), placeholder]))

/** The placeholder of one token. */
export const placeholderFor = (name: ChartColour): string => placeholderOf.get(colour(name)) ?? ''

const lightOf = new Map(names.map((name) => [colour(name), chartColours[name]]))

function withColours(value: unknown, colours: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return colours.get(value) ?? value
  if (Array.isArray(value)) return value.map((part: unknown) => withColours(part, colours))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withColours(part, colours)]))
}

/** The same configuration with placeholders in place of `var(--token)`. */
export const withPlaceholders = (value: unknown): unknown => withColours(value, placeholderOf)

/** The same configuration in the colours of the light scheme. */
export const withLightColours = (value: unknown): unknown => withColours(value, lightOf)
