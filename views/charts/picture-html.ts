/**
 * A figure's picture as it stands in a page. Called by `figureView`; the same picture as a file: standalone-svg.ts, standalone-png.ts.
 */
import type { Picture } from './chart-drawing.ts'
import { chartFigure } from './chart-figure.ts'
import { chartPanels } from './chart-panels.ts'

/** `name` is read aloud in place of it. Empty where the template draws it. */
export function pictureHtml(picture: Picture, name: string): string {
  if ('panels' in picture) return chartPanels(picture.panels, name)
  return picture.inPage === false ? '' : chartFigure(picture.chart, name)
}
