/**
 * What is and what is wanted as dumbbells on the steps of the scale, one figure a group and scale.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import type { GroupResult } from '../../analysis/result.ts'
import type { WantedResult } from '../../analysis/relation-result.ts'
import type { Scale } from '../../questionnaires/item.ts'
import type { NowAndWanted } from '../../questionnaires/meaning.ts'
import type { Dot } from '../charts/dots-chart.ts'
import { dumbbellChart } from '../charts/dumbbell-chart.ts'
import { lookOfMark } from '../charts/group-look.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import type { Voice } from '../sentences/voice.ts'
import { wantedChip } from '../sentences/wanted-sentence.ts'
import { apartWords, stepOf, stepRange, stepWords } from '../sentences/wanted-steps.ts'
import { rowsWhere } from '../tables/table.ts'
import { wantedTable } from '../tables/wanted-table.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import { baseOf } from './figure-base.ts'
import { figureId, figureView } from './figure-parts.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

/** A pair with what was released of it. */
export interface ShownPair {
  readonly pair: NowAndWanted
  readonly result: WantedResult
}

function stepDot(voice: Voice, estimate: Estimate | undefined, label: string, count: number): Dot | string {
  const value = estimate ? valueOf(estimate) : null
  if (estimate === undefined || value === null) return voice.t('results:not_shown')
  const [lower, upper] = hasInterval(estimate) ? stepRange(estimate, count) : []
  return {
    value: stepOf(value, count),
    ...(lower === undefined || upper === undefined ? {} : { lower, upper }),
    text: voice.format.decimal(stepOf(value, count), 1),
    tip: `${label}: ${stepWords(voice, estimate, count)}`,
  }
}

function distance(
  voice: Voice,
  { result }: ShownPair,
  count: number,
  smallest: number,
): { readonly difference: string; readonly isSure: boolean } {
  const isSure = result.word === 'more' || result.word === 'less'
  if (isSure && hasInterval(result.difference)) return { difference: apartWords(voice, result.difference, count), isSure }
  return { difference: wantedChip(voice, result, smallest).text, isSure: false }
}

/** "1 Information · 2 Consultation": the numbers of the picture in words. */
export const stepKey = ({ t, say }: Voice, { options }: Scale): string =>
  t('wanted:key', { steps: options.map(({ label }, index) => `${index + 1} = ${say(label)}`).join('; ') })

/** In how many pairs the distance is clear; that it is in none, or that none could be compared. `name`: of the group. */
function findingOf({ t }: Voice, name: string, pairs: readonly ShownPair[]): string {
  const words = pairs.map(({ result }) => result.word)
  if (words.every((word) => word === 'none')) return t('wanted:not_compared', { name })
  const sure = words.filter((word) => word === 'more' || word === 'less').length
  return sure === 0 ? t('wanted:sentence_none', { name }) : t('wanted:sentence', { name, sure, of: pairs.length })
}

/** `pairs`: those of one scale. */
export function wantedFigure(
  context: ResultContext,
  { id: group, label }: SeriesGroup,
  figures: GroupResult,
  { scale, pairs }: { readonly scale: Scale; readonly pairs: readonly ShownPair[] },
): FigureView {
  const voice = contextVoice(context)
  const { t, say } = voice
  const count = scale.options.length
  const series = [
    { label: t('wanted:now'), look: lookOfMark('residents') },
    { label: t('wanted:wanted'), look: lookOfMark('councillors') },
  ] as const
  const rows = pairs.map((shown) => ({
    label: say(shown.pair.name),
    values: [
      stepDot(voice, figures.items[shown.pair.now]?.inference, series[0].label, count),
      stepDot(voice, figures.items[shown.pair.wanted]?.inference, series[1].label, count),
    ] as const,
    ...distance(voice, shown, count, context.questionnaire.rules.smallestScoreDifference),
  }))
  const names = pairs.map(({ pair }) => say(pair.name))
  return figureView(context, {
    id: figureId('now-and-wanted', group, scale.id),
    sentence: findingOf(voice, label, pairs),
    base: baseOf(context, [{ group }]),
    picture: {
      chart: dumbbellChart({ rows, series, domain: [1, count], ticks: 1, differenceLabel: t('wanted:distance'), locale: voice.locale }),
    },
    series,
    legend: `${stepKey(voice, scale)} ${t('wanted:legend')}`,
    table: rowsWhere(wantedTable(context), (row) => row[1] === label && names.some((name) => name === row[0])),
    method: 'wanted',
  })
}
