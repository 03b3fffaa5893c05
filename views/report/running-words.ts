/**
 * The words that stand in the margins of printed pages: short enough for one line. The style sheet puts them there (`report.css`).
 *
 * Chromium takes them from attributes of the page's root (CSS `attr()`), so no style is written into the page. It can't put page
 * numbers into the contents (no `target-counter`), so sections have numbers, which stand in the head of each of their pages.
 */
import type { ReportSection } from './report-block.ts'

/** Names of attributes without `data-`. */
export type RunningWords = Readonly<Record<string, string>>

/** As many sections as `report.css` has pages for. */
export const mostSections = 19

/** Together they fill the margin: two sections that share their pages are the longest. */
const longestTitle = 52
const longestSection = 60

const segmenter = new Intl.Segmenter('fi', { granularity: 'grapheme' })

/** Cut after so many letters as they are seen, with an ellipsis: emoji and accents stay whole, and no dot of a list is left hanging. */
export function shortened(text: string, most: number): string {
  const letters = [...segmenter.segment(text)]
  if (letters.length <= most) return text
  const kept = letters.slice(0, most - 1).map(({ segment }) => segment)
  return `${kept.join('').replace(/[\s·]+$/u, '')}…`
}

/** Line breaks and other signs without a shape would end the line in the margin. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()

/** `running-title`, and `running-1` … for each section that begins on a page of its own, with those that join it. */
export function runningWords(title: string, sections: readonly Pick<ReportSection, 'number' | 'title' | 'pages'>[]): RunningWords {
  const byPages = Map.groupBy(sections, ({ pages }) => pages)
  const heads = [...byPages].map(([pages, together]) => {
    const words = together.map(({ number, title: own }) => `${number} ${own}`).join(' · ')
    return [`running-${pages}`, shortened(oneLine(words), longestSection)]
  })
  // Where no section stands beside it, it has the whole margin.
  const most = sections.length === 0 ? longestTitle + longestSection : longestTitle
  return { 'running-title': shortened(oneLine(title), most), ...Object.fromEntries(heads) }
}
