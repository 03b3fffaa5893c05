/**
 * What printed pages of a result are made of: sections of blocks, each a whole that the templates of views/templates/report draw.
 *
 * Made by the report, the discussion pack and the summary; a section without blocks is left out.
 */
import type { MatrixCell } from '../charts/matrix-chart.ts'
import type { QuadrantView } from '../results/priority-section.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import type { AxisView, DataTable, FigureView, LinkView, MarkedGroup, StateView } from '../templates/layout/layout-view.ts'

/** A whole sentence, a label beside it, and smaller words below. */
export interface FindingView {
  readonly text: string
  readonly chip: Chip | null
  readonly details?: readonly string[]
}

/** Something to talk about, with room to write. `findings`: what the answers say of it. */
export interface TalkBlock {
  readonly kind: 'talk'
  readonly name: string
  readonly lines: readonly string[]
  readonly findings: readonly FindingView[]
  readonly questions: readonly string[]
  /** Lines to write on under each question. */
  readonly room: number
}

/** A landscape: `drawing` is trusted markup of ours. */
export interface LandscapeView {
  readonly name: string
  readonly tagline: string
  readonly drawing: string | null
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly mark?: MarkedGroup }
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly tone?: 'lead' | 'quiet' }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  /** Short lists beside each other, each under its heading. */
  | { readonly kind: 'lists'; readonly lists: readonly { readonly title: string; readonly lines: readonly string[] }[] }
  | { readonly kind: 'findings'; readonly lines: readonly FindingView[] }
  | { readonly kind: 'figure'; readonly figure: FigureView }
  | { readonly kind: 'axes'; readonly figure: FigureView; readonly axes: readonly AxisView[] }
  | { readonly kind: 'matrix'; readonly figure: FigureView; readonly cells: readonly MatrixCell[] }
  /** What the numbers of a priority matrix stand for. */
  | { readonly kind: 'quadrants'; readonly name: string; readonly quadrants: readonly QuadrantView[] }
  | { readonly kind: 'table'; readonly table: DataTable }
  | { readonly kind: 'landscapes'; readonly landscapes: readonly LandscapeView[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly text: string }[] }
  /** Addresses as they are typed; of files only their names, which lead there from a screen. */
  | { readonly kind: 'addresses' | 'files'; readonly links: readonly LinkView[] }
  | { readonly kind: 'state'; readonly state: StateView }
  | { readonly kind: 'notes'; readonly label: string; readonly room: number }
  | TalkBlock

/** `id`: of its place in the page. `joins`: it goes on where the one before ends, instead of on a page of its own. */
export interface SectionDraft {
  readonly id: string
  readonly title: string
  readonly joins?: boolean
  readonly blocks: readonly ReportBlock[]
}

/** `pages`: number of the section whose pages it stands on, its own where it joins none. */
export interface ReportSection extends SectionDraft {
  readonly number: number
  readonly pages: number
}

/** Lines as a block; none where there are none. */
export const linesBlock = (lines: readonly (string | null)[], tone?: 'lead' | 'quiet'): readonly ReportBlock[] => {
  const said = lines.filter((line) => line !== null).filter((line) => line !== '')
  return said.length === 0 ? [] : [{ kind: 'lines', lines: said, ...(tone === undefined ? {} : { tone }) }]
}

/** Findings as a block; none where there are none. */
export const findingsBlock = (lines: readonly FindingView[]): readonly ReportBlock[] =>
  lines.length === 0 ? [] : [{ kind: 'findings', lines }]

/** A heading with what stands under it; nothing where nothing does. */
export const headed = (text: string, blocks: readonly ReportBlock[], mark?: MarkedGroup): readonly ReportBlock[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text, ...(mark === undefined ? {} : { mark }) }, ...blocks]

/** The data that the browser's script would draw from: paper and pages without script need none of it. */
const chartData = /<script type="application\/json"[^>]*>.*?<\/script>/gs

/** The picture alone. */
export const onPaper = (figure: FigureView): FigureView => ({ ...figure, svg: figure.svg.replaceAll(chartData, '') })

export const figureBlock = (figure: FigureView): ReportBlock => ({ kind: 'figure', figure: onPaper(figure) })

/** Numbers the sections that have something to say, from one on. */
export const numbered = (drafts: readonly SectionDraft[]): readonly ReportSection[] =>
  drafts
    .filter(({ blocks }) => blocks.length > 0)
    .reduce<readonly ReportSection[]>((made, draft) => {
      const number = made.length + 1
      return [...made, { ...draft, number, pages: draft.joins === true ? (made.at(-1)?.pages ?? number) : number }]
    }, [])
