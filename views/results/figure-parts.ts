/**
 * Puts a figure together for the layout's figure partial: the finding, whose answers it rests on, the picture, its table, its method,
 * its files. Every picture of a result goes through `figureView`.
 */
import type { Picture } from '../charts/chart-drawing.ts'
import type { SeriesLook } from '../charts/group-look.ts'
import { pictureHtml } from '../charts/picture-html.ts'
import type { ChartColour } from '../charts/palette.ts'
import type { MethodTopic } from '../method/method-topics.ts'
import { methodAddress } from '../method/method-topics.ts'
import type { Voice } from '../sentences/voice.ts'
import type { Table } from '../tables/table.ts'
import { tableView } from '../tables/table.ts'
import type { FigureView, LinkView } from '../templates/layout/layout-view.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

/** Kinds of figure that are computed alike, each with the page that says more; each has its short words in method.json. */
const topics = {
  scores: 'scores',
  distribution: 'distribution',
  gaps: 'gaps',
  wanted: 'gaps',
  changes: 'changes',
  importance: 'importance',
  quality: 'quality',
  positions: 'dialogue-type',
  landscapes: 'dialogue-type',
} as const satisfies Readonly<Record<string, MethodTopic>>

export type MethodKind = keyof typeof topics

/** How a kind of figure is computed, in a few plain words, one paragraph each. */
export const methodWords = ({ t }: Voice, kind: MethodKind): readonly string[] => t(`method:figure.${kind}`).split('\n')

/** The way to the page that explains it whole. */
export const methodLink = ({ t }: Voice, kind: MethodKind): LinkView => ({ href: methodAddress(topics[kind]), label: t('method:more') })

export interface FigureParts {
  /** Unique on its page, in kebab-case (`figureId`). */
  readonly id: string
  /** The title: what the picture shows, not what it is about. */
  readonly sentence: string
  /** The picture's name where the sentence says too little alone, such as with the question in front. */
  readonly name?: string
  /** Whose answers and how many, one line a group (`baseOf`, `baseOverYears`). */
  readonly base: readonly string[]
  readonly picture: Picture
  readonly series?: readonly { readonly label: string; readonly look: SeriesLook }[]
  /** The key to the colours of stacked bars. */
  readonly scale?: readonly { readonly label: string; readonly colour: ChartColour }[]
  readonly legend?: string
  readonly table: Table
  readonly method: MethodKind | { readonly words: readonly string[]; readonly link: LinkView }
  /** Address of the page on which it stands; the charts are below it. Absent: the page of the whole result. */
  readonly page?: string
}

/** An id of a figure from ids of the definition: kebab-case, such as `gap-office-holders-staff`. */
export const figureId = (...parts: readonly string[]): string => parts.join('-').replaceAll('_', '-').toLowerCase()

/** `table` may hold only the rows that the figure shows; the file holds all of them. */
export function figureView(context: ResultContext, parts: FigureParts): FigureView {
  const voice = contextVoice(context)
  const { id, sentence, name = sentence, base, picture, series, scale, legend, table, method } = parts
  const charts = `${parts.page ?? context.pageAddress ?? context.address}/charts/${encodeURIComponent(id)}`
  return {
    id,
    sentence,
    name,
    base,
    source: `${context.organisationName} · ${context.roundTitle} · ${context.year}`,
    picture,
    // Drawing takes time, and a file needs one picture of a page only.
    get svg() {
      return pictureHtml(picture, name)
    },
    ...(series ? { groups: series.map(({ label, look }) => ({ group: look.mark, label })) } : {}),
    ...(scale ? { scale } : {}),
    ...(legend === undefined ? {} : { legend }),
    table: { ...tableView(voice, table), caption: name.startsWith(table.title) ? name : `${table.title}. ${name}` },
    method: typeof method === 'string' ? methodWords(voice, method) : method.words,
    methodLink: typeof method === 'string' ? methodLink(voice, method) : method.link,
    downloads:
      context.isSample === true
        ? []
        : [
            { href: `${charts}.svg`, label: voice.t('charts:download_picture'), short: 'SVG' },
            { href: `${charts}.png`, label: voice.t('charts:download_picture'), short: 'PNG' },
            { href: `${context.address}/tables/${table.id}.csv`, label: voice.t('charts:download_figures'), short: 'CSV' },
          ],
  }
}

/** A percent of the error margin in the legend, such as "95 %". */
export const levelText = (context: ResultContext, level: number): string => contextVoice(context).format.percent(level)
