/**
 * One small chart per axis: rows are facets, units or years. Positions say their side by the poles named above.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import type { Axis } from '../../questionnaires/meaning.ts'
import type { Picture } from '../charts/chart-drawing.ts'
import type { Dot, DotRow } from '../charts/dots-chart.ts'
import { dotsChart } from '../charts/dots-chart.ts'
import type { SeriesLook } from '../charts/group-look.ts'
import { estimateWords, valueOf } from '../sentences/estimate-words.ts'
import type { Voice } from '../sentences/voice.ts'
import { positionBounds } from '../sentences/whole-range.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

/** A position as a dot, or the words that stand in its place. */
export function positionDot(voice: Voice, estimate: Estimate | undefined, label: string): Dot | string {
  if (estimate === undefined) return voice.t('results:not_shown')
  const value = valueOf(estimate)
  if (value === null) return voice.t('results:not_shown')
  const interval = hasInterval(estimate) ? { lower: Math.max(-100, estimate.lower), upper: Math.min(100, estimate.upper) } : {}
  return {
    value,
    ...interval,
    text: voice.format.whole(Math.abs(value)),
    tip: `${label}: ${estimateWords(voice, estimate, positionBounds)}`,
  }
}

/** `rows` gives the rows of one axis. `label` names the series. */
export function axisPanels(context: ResultContext, look: SeriesLook, label: string, rows: (axis: Axis) => readonly DotRow[]): Picture {
  const voice = contextVoice(context)
  const { axes, rules } = context.questionnaire
  const panels = axes.map((axis) => ({
    title: voice.say(axis.name),
    drawing: dotsChart({
      rows: rows(axis),
      series: [{ label, look }],
      domain: [-100, 100],
      ticks: null,
      thresholds: [0],
      band: [-rules.balancedBelow, rules.balancedBelow],
      ends: [voice.say(axis.poles[0].name), voice.say(axis.poles[1].name)],
      locale: voice.locale,
    }).narrow,
  }))
  return { panels }
}
