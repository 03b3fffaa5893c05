/**
 * Scores over the chosen rounds: a panel a measure, a line a group or unit, broken where two rounds may not be compared.
 *
 * Called by `comparePicture`. Rounds in which a figure may not be shown leave a hole.
 */
import { hasInterval } from '../../analysis/estimate.ts'
import type { ChartPanel } from '../charts/chart-drawing.ts'
import type { LinePoint } from '../charts/lines-chart.ts'
import { linesChart } from '../charts/lines-chart.ts'
import type { ResultContext, ResultRound, ResultScope } from '../results/result-context.ts'
import { changesOf } from '../results/result-context.ts'
import { marksBetween, placeOf } from '../results/rounds-between.ts'
import { estimateWords, valueOf } from '../sentences/estimate-words.ts'
import { measureName } from './compare-finding.ts'
import type { NamedPlace } from './compare-places.ts'
import { chosenRounds } from './compare-places.ts'
import type { CompareView } from './compare-view.ts'

const scopeOf = ({ place: { group, unit } }: NamedPlace): ResultScope => (unit === null ? { group } : { unit })

function isJoined(
  { choice, input }: CompareView,
  named: NamedPlace,
  earlier: ResultRound | undefined,
  later: ResultRound,
  id: string,
): boolean {
  const changes = earlier === undefined ? undefined : changesOf(input.context, earlier, later, scopeOf(named))
  const word = changes?.[choice.measure.kind][id]?.word
  return word !== undefined && word !== 'break' && word !== 'none'
}

/** `ofSubject`: the same group or unit in each round that has it; `context`: with the chosen rounds only. */
function points(view: CompareView, ofSubject: readonly NamedPlace[], context: ResultContext, id: string): readonly LinePoint[] {
  const { voice, choice } = view
  const { rounds } = context
  return rounds.flatMap((round, index) => {
    const named = ofSubject.find(({ place }) => place.round === round.label)
    const estimate = named?.place.measures[choice.measure.kind][id]
    const value = estimate === undefined ? null : valueOf(estimate)
    if (named === undefined || estimate === undefined || value === null) return []
    const interval = hasInterval(estimate) ? { lower: Math.max(0, estimate.lower), upper: Math.min(100, estimate.upper) } : {}
    return [
      {
        at: placeOf(context, round),
        value,
        ...interval,
        hollow: !hasInterval(estimate),
        joined: isJoined(view, named, rounds[index - 1], round, id),
        text: voice.format.whole(value),
        tip: `${named.label}: ${estimateWords(voice, estimate)}`,
      },
    ]
  })
}

/** A panel for each measure of which something is shown. */
export function linePanels(view: CompareView): readonly ChartPanel[] {
  const { input, voice, choice, places, ids } = view
  const { rules } = input.context.questionnaire
  const [first, ...others] = chosenRounds(input.context, choice)
  if (first === undefined) return []
  const bySubject = [...Map.groupBy(places, ({ subject }) => subject)]
  const context: ResultContext = { ...input.context, rounds: [first, ...others] }
  return ids.flatMap((id) => {
    const all = bySubject.flatMap(([label, [named, ...more]]) =>
      named === undefined ? [] : [{ label, look: named.look, points: points(view, [named, ...more], context, id) }],
    )
    const series = all.filter((one) => one.points.length > 0)
    if (series.length === 0) return []
    const chart = linesChart({
      rounds: context.rounds.map((round) => ({ at: placeOf(context, round), label: round.label })),
      series,
      marks: marksBetween(context, choice.groups, id),
      thresholds: [rules.needsWorkTo, rules.strengthFrom],
      locale: voice.locale,
    })
    return [{ title: measureName(view, id), drawing: chart.narrow }]
  })
}
