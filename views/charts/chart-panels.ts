/**
 * Small charts of one kind beside each other, each with its name above: units, facets and years by axis or criterion.
 * Each panel is as wide as a phone, so one drawing serves every screen.
 */
import { chartData } from './chart-figure.ts'
import type { ChartPanel } from './chart-drawing.ts'
import { drawSvg } from './draw-svg.ts'
import { escapeHtml } from './escape-html.ts'

/** HTML of the panels; each picture is named by its title and `label`. */
export function chartPanels(panels: readonly ChartPanel[], label: string): string {
  const parts = panels.map(
    ({ title, drawing }) =>
      `<div class="chart-panel"><p class="strong">${escapeHtml(title)}</p><div class="chart">${drawSvg(drawing, `${title}. ${label}`)}${chartData(drawing)}</div></div>`,
  )
  return `<div class="chart-panels">${parts.join('')}</div>`
}
