/**
 * All figures of a page, found in its view model: whatever a page shows as a figure can be had as a file.
 *
 * Called by the jobs that make files of charts, and by those that write a page with all its files.
 */
import type { FigureView } from '../templates/layout/layout-view.ts'

const isFigure = (value: object): value is FigureView => 'picture' in value && 'base' in value && 'downloads' in value

/** In the order of the view model. Figures are not looked into, so that nothing is drawn. */
export function figuresOfPage(page: unknown): readonly FigureView[] {
  if (page === null || typeof page !== 'object') return []
  if (isFigure(page)) return [page]
  return Object.values(page).flatMap(figuresOfPage)
}
