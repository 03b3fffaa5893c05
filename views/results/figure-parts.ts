/**
 * Puts a figure together for the layout's figure partial: the finding, the picture, its table, its method, its file.
 */
import type { SeriesLook } from '../charts/group-look.ts'
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
  changes: 'changes',
  positions: 'dialogue-type',
  landscapes: 'dialogue-type',
} as const satisfies Readonly<Record<string, MethodTopic>>

export type MethodKind = keyof typeof topics

/** How a kind of figure is computed, in a few plain words, one paragraph each. */
export const methodWords = ({ t }: Voice, kind: MethodKind): readonly string[] => t(`method:figure.${kind}`).split('\n')

/** The way to the page that explains it whole. */
export const methodLink = ({ t }: Voice, kind: MethodKind): LinkView => ({ href: methodAddress(topics[kind]), label: t('method:more') })

interface Parts {
  readonly sentence: string
  readonly svg: string
  readonly series?: readonly { readonly label: string; readonly look: SeriesLook }[]
  readonly legend?: string
  readonly table: Table
  readonly method: MethodKind
}

/** `table` may hold only the rows that the figure shows; the file holds all of them. */
export function figureView(context: ResultContext, { sentence, svg, series, legend, table, method }: Parts): FigureView {
  const voice = contextVoice(context)
  return {
    sentence,
    svg,
    ...(series ? { groups: series.map(({ label, look }) => ({ group: look.mark, label })) } : {}),
    ...(legend === undefined ? {} : { legend }),
    table: { ...tableView(voice, table), caption: `${table.title}. ${sentence}` },
    method: methodWords(voice, method),
    methodLink: methodLink(voice, method),
    downloads: [{ href: `${context.address}/tables/${table.id}.csv`, label: voice.t('results:download_csv') }],
  }
}

/** A percent of the error margin in the legend, such as "95 %". */
export const levelText = (context: ResultContext, level: number): string => contextVoice(context).format.percent(level)
