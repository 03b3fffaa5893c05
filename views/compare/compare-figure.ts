/**
 * The figure of a comparison: its picture with the table, whose answers it rests on, how it is computed, and its files.
 */
import { methodAddress } from '../method/method-topics.ts'
import { figureView } from '../results/figure-parts.ts'
import { oneAfterOther } from '../sentences/name-in-sentence.ts'
import { whoAnswered } from '../sentences/who-answered.ts'
import { tableView } from '../tables/table.ts'
import type { DataTable, FigureView } from '../templates/layout/layout-view.ts'
import { queryOf } from './compare-choice.ts'
import type { CompareFinding } from './compare-finding.ts'
import { comparePicture, spanOf } from './compare-picture.ts'
import { compareDifferences, compareFigures } from './compare-tables.ts'
import type { CompareView } from './compare-view.ts'

/** More lines than this say less than the table does. */
const mostBaseLines = 8

/** Address of the page, and of its files below it. */
export const compareAddress = ({ input }: CompareView): string => `${input.context.address}/compare`

const fileAddress = (view: CompareView, file: string): string => `${compareAddress(view)}/${file}?${queryOf(view.choice)}`

function base({ voice, places }: CompareView): readonly string[] {
  if (places.length > mostBaseLines) return [voice.t('compare:base', { count: places.length })]
  return places.map(({ label, place }) => whoAnswered(voice, label, place.shown))
}

function legend({ voice, choice }: CompareView, isOverYears: boolean, hasSpan: boolean): string {
  const own = choice.measure.kind === 'positions' ? 'results:position_legend' : isOverYears ? 'results:years.legend' : 'compare:legend'
  return [voice.t(own), ...(hasSpan ? [voice.t('compare:legendReference')] : [])].join(' ')
}

/** Null where there is nothing to draw. */
export function compareFigure(view: CompareView, { title, lead }: CompareFinding): FigureView | null {
  const { input, voice, choice, differences } = view
  const drawn = comparePicture(view)
  if (drawn === null) return null
  const figure = figureView(input.context, {
    id: 'compare',
    sentence: voice.t('compare:caption', { measure: voice.t(`compare:measure.${choice.measure.kind}`) }),
    name: oneAfterOther([`${title}.`, ...lead.slice(0, 1)]),
    base: base(view),
    picture: drawn.picture,
    series: drawn.series,
    legend: legend(
      view,
      drawn.isOverYears,
      view.ids.some((id) => spanOf(view, id) !== null),
    ),
    table: compareFigures(view),
    method: {
      words: voice.t('compare:method').split('\n'),
      link: { href: methodAddress('gaps'), label: voice.t('method:more') },
    },
  })
  return {
    ...figure,
    // A copy would draw at once, and the table's file needs no picture.
    get svg() {
      return figure.svg
    },
    downloads: [
      ...figure.downloads.flatMap(({ href, ...words }) => {
        const [ending] = /\.(svg|png)$/.exec(href) ?? []
        return ending === undefined ? [] : [{ ...words, href: fileAddress(view, `compare${ending}`) }]
      }),
      { href: fileAddress(view, 'figures.csv'), label: voice.t('charts:download_figures'), short: 'CSV' },
      ...(differences.compared.length === 0 ? [] : [{ href: fileAddress(view, 'differences.csv'), label: voice.t('compare:download') }]),
    ],
  }
}

/** The differences as a table of the page; null where none was tested. */
export function differencesTable(view: CompareView): DataTable | null {
  const table = compareDifferences(view)
  return table.rows.length === 0 ? null : tableView(view.voice, table)
}
