/**
 * What a chart is before it is drawn: plain JSON, the same for the server's SVG and the browser's canvas.
 *
 * Made by the `…-chart` files beside it; drawn by draw-svg.ts, standalone-png.ts and scripts/charts.js. No functions inside.
 */

/** A text set by us, because Chart.js wraps and aligns no labels. `x` in data units, or `left` in px of the canvas; `y` in data units. */
export interface ChartText {
  readonly text: string
  /** The whole text where `text` is cut. */
  readonly full?: string
  readonly x?: number
  readonly left?: number
  readonly y: number
  readonly dx?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly colour: string
  readonly strong?: boolean
  /** On a patch of the card's own colour, so that no line runs through it. */
  readonly boxed?: boolean
}

/** From `top` to `bottom` in data units of y; absent: over the whole plot. */
interface Height {
  readonly top?: number
  readonly bottom?: number
}

/** A line at a value; an upright one may be shorter than the plot. */
export interface ChartLine extends Height {
  readonly x?: number
  readonly y?: number
  readonly dashed: boolean
  readonly colour: string
  readonly width?: number
  /** Over the marks, not behind them. */
  readonly over?: boolean
}

/** A band between two values of x. */
export interface ChartBand extends Height {
  readonly from: number
  readonly to: number
  readonly colour: string
}

/** Read by the plugin in scripts/chart-marks.js. */
export interface ChartMarks {
  readonly texts: readonly ChartText[]
  readonly lines: readonly ChartLine[]
  readonly bands: readonly ChartBand[]
  readonly fontSize: number
  /** Colour behind boxed texts. */
  readonly ground: string
}

/** Chart.js 4 configuration as JSON. Data points carry `tip`, the words of the tooltip. */
export interface ChartConfiguration {
  readonly type: string
  readonly data: { readonly datasets: readonly Readonly<Record<string, unknown>>[] }
  readonly options: Readonly<Record<string, unknown>> & {
    readonly plugins: { readonly puntari: ChartMarks } & Readonly<Record<string, unknown>>
  }
}

/** Sizes in px at which the texts have their size. */
export interface ChartDrawing {
  readonly width: number
  readonly height: number
  readonly configuration: ChartConfiguration
}

/** narrow: for a phone, labels above the marks; wide: labels to the left. */
export type ChartVariant = 'narrow' | 'wide'
export type ChartVariants = Readonly<Record<ChartVariant, ChartDrawing>>

/** A small chart of its own, with its name above; drawn as wide as a phone. */
export interface ChartPanel {
  readonly title: string
  readonly drawing: ChartDrawing
}

/**
 * What a figure shows, before it is drawn: for the page and for its files. `inPage` false: the page's template draws it with HTML of its
 * own, and the chart is for the files only.
 */
export type Picture = { readonly chart: ChartVariants; readonly inPage?: false } | { readonly panels: readonly ChartPanel[] }
