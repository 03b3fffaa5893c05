/**
 * The axes of one scope as bars with intervals, each said in words.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import type { Axis } from '../../questionnaires/meaning.ts'
import { axesChart } from '../charts/axes-chart.ts'
import { agreementSentence, axisSentence, distanceSentence } from '../sentences/axis-sentence.ts'
import { axisVerdict } from '../sentences/axis-words.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { furthestApart } from '../sentences/furthest-apart.ts'
import { axesTitle } from '../sentences/type-headline.ts'
import { rowsWhere } from '../tables/table.ts'
import { positionTable } from '../tables/type-tables.ts'
import type { AxisView, FigureView } from '../templates/layout/layout-view.ts'
import { baseOf } from './figure-base.ts'
import { figureView, levelText } from './figure-parts.ts'
import { currentRound, scopeAddress } from './result-context.ts'
import type { TypeView } from './type-view.ts'

/** From −100…+100 to per cent of the line. */
export const alongLine = (position: number): number => Math.min(100, Math.max(0, (position + 100) / 2))

function axisView({ context, voice, type }: TypeView, axis: Axis): readonly AxisView[] {
  const { rules } = context.questionnaire
  const [position, result] = [type.positions[axis.id], type.axes[axis.id]]
  if (!position || !result) return []
  const value = valueOf(position)
  if (value === null) return []
  const [lower, upper] = hasInterval(position) ? [position.lower, position.upper] : [value, value]
  const verdict = axisVerdict(voice, axis, position, result, rules)
  const sentence = axisSentence(voice, axis, position, result, rules)
  return [
    {
      name: voice.say(axis.name),
      verdict,
      low: alongLine(lower),
      value: alongLine(value),
      high: alongLine(upper),
      startPole: voice.say(axis.poles[0].name),
      endPole: voice.say(axis.poles[1].name),
      sentence,
      notes: [distanceSentence(voice, axis, position) ?? sentence, agreementSentence(voice, axis, result, rules)].filter(
        (note) => note !== null,
      ),
    },
  ]
}

/** How many directions are sure; of those who chose to answer only where their mean is furthest from the middle. */
function title({ context, voice, figures, type }: TypeView): string {
  const { axes } = context.questionnaire
  if (figures.recruitment !== 'selfSelected') return axesTitle(voice, type, axes.length)
  const middle: Estimate = { value: 0, n: figures.n, method: 'description' }
  const furthest = furthestApart(axes.map(({ id, name }) => ({ name: voice.say(name), values: [type.positions[id], middle] })))
  return furthest === null ? voice.t('sentences:caption.described') : voice.t('charts:furthest_from_middle', { axis: furthest })
}

/** The bars, and the figure round them, whose picture the template puts in. */
export function typeAxes(view: TypeView): { readonly axes: readonly AxisView[]; readonly figure: FigureView } {
  const { context, voice, scope, name } = view
  const { axes } = context.questionnaire
  const shown = axes.flatMap((axis) => axisView(view, axis))
  const table = rowsWhere(positionTable(context), (row) => row[1] === name)
  const level = levelText(context, currentRound(context).released.level)
  const figure = figureView(context, {
    id: 'axes',
    sentence: title(view),
    base: baseOf(context, [scope]),
    picture: { chart: axesChart({ axes: shown, locale: voice.locale }), inPage: false },
    legend: voice.t('results:axes_legend', { level }),
    table,
    method: 'positions',
    page: scopeAddress(context, scope),
  })
  return { axes: shown, figure }
}
