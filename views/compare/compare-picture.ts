/**
 * The picture of a comparison, chosen by what there is to see: lines over several years, one chart for few places, small multiples
 * for many. Positions always stand in one panel an axis, with their poles above.
 *
 * Called by `compareFigure`.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import type { Picture } from '../charts/chart-drawing.ts'
import type { DotSpan } from '../charts/dot-span.ts'
import type { DotRow, DotsChart } from '../charts/dots-chart.ts'
import { dotsChart } from '../charts/dots-chart.ts'
import type { SeriesLook } from '../charts/group-look.ts'
import { lookAt } from '../charts/group-look.ts'
import { positionDot } from '../results/axis-panels.ts'
import { scoreDot } from '../results/score-dot.ts'
import { axisOf } from '../tables/comparison-tables.ts'
import { measureName } from './compare-finding.ts'
import { linePanels } from './compare-lines.ts'
import type { NamedPlace } from './compare-places.ts'
import { withheldWords } from './compare-tables.ts'
import type { CompareView } from './compare-view.ts'

type Mark = DotRow['dots'][number]

/** `series`: explained above the picture. `isOverYears`: lines, whose legend is another. */
export interface ComparePicture {
  readonly picture: Picture
  readonly series: readonly { readonly label: string; readonly look: SeriesLook }[]
  readonly isOverYears: boolean
}

/** So many marks a row can be told apart. */
const fewPlaces = 4

const spanLook: SeriesLook = { mark: 'staff', colour: 'scale-4', shape: 'rect' }

function mark(view: CompareView, named: NamedPlace | undefined, id: string): Mark {
  if (named === undefined) return null
  const { voice, choice } = view
  if (named.place.shown.tier !== 'full') return withheldWords(view, named, id)
  const estimate: Estimate | undefined = named.place.measures[choice.measure.kind][id]
  if (estimate === undefined) return null
  return choice.measure.kind === 'positions' ? positionDot(voice, estimate, named.label) : scoreDot(voice, estimate, named.label)
}

/** The reference group on a measure, where it is wanted and one group is compared. */
export function spanOf({ input, voice, choice }: CompareView, id: string): DotSpan | null {
  const [group, ...more] = choice.groups
  const found = more.length > 0 || group === undefined ? undefined : input.context.reference?.groups[group]
  const reference = choice.reference && found?.status === 'measured' ? found.measures[choice.measure.kind][id] : undefined
  if (reference?.status !== 'compared') return null
  const { lowest, median, highest } = reference
  return { lowest, middle: median, highest, text: voice.format.whole(Math.abs(median)) }
}

/** How the values of a measure lie in the picture. */
function scaleOf({ input, voice, choice }: CompareView, id: string | null): Omit<DotsChart, 'rows' | 'series'> {
  const { rules } = input.context.questionnaire
  const axis = id === null || choice.measure.kind !== 'positions' ? undefined : axisOf(input.context, id)
  const { locale } = voice
  if (axis === undefined) return { domain: [0, 100], ticks: 20, thresholds: [rules.needsWorkTo, rules.strengthFrom], locale }
  const ends = [voice.say(axis.poles[0].name), voice.say(axis.poles[1].name)] as const
  return { domain: [-100, 100], ticks: null, thresholds: [0], band: [-rules.balancedBelow, rules.balancedBelow], ends, locale }
}

/** One chart: a row a measure, a mark a place. */
function oneChart(view: CompareView): ComparePicture {
  const { places, ids, voice } = view
  const spans = ids.map((id) => spanOf(view, id))
  const hasSpans = spans.some((span) => span !== null)
  const rows = ids.map((id, index): DotRow => ({
    label: measureName(view, id),
    dots: [...places.map((named) => mark(view, named, id)), ...(hasSpans ? [spans[index] ?? null] : [])],
  }))
  const series = places.map(({ label, look }) => ({ label, look }))
  const drawn = [...series, ...(hasSpans ? [{ label: voice.t('reference:others'), look: spanLook }] : [])]
  return { picture: { chart: dotsChart({ rows, series: drawn, ...scaleOf(view, null) }) }, series, isOverYears: false }
}

/** A panel a measure: a row a unit, group or organisation, a mark a round; with other organisations a row each. */
function panels(view: CompareView): ComparePicture {
  const { input, places, ids, voice } = view
  const rounds = [...new Set(places.map(({ place }) => place.round))]
  const isByRound = input.compared.length === 0 && rounds.length > 1
  const subjects = [...new Set(places.map(({ subject, label }) => (isByRound ? subject : label)))]
  const marksOf = (subject: string, id: string): readonly Mark[] => {
    if (!isByRound)
      return [
        mark(
          view,
          places.find(({ label }) => label === subject),
          id,
        ),
      ]
    return rounds.map((round) => {
      const found = places.find(({ place, subject: name }) => name === subject && place.round === round)
      const made = mark(view, found, id)
      // Words have no mark that would tell their round.
      return typeof made === 'string' ? voice.t('compare:inRound', { round, words: made }) : made
    })
  }
  const series = isByRound ? rounds.map((label, index) => ({ label, look: lookAt(index) })) : [{ label: '', look: lookAt(0) }]
  const drawings = ids.map((id) => {
    const span = spanOf(view, id)
    const all = subjects.map((subject): DotRow => ({ label: subject, dots: marksOf(subject, id) }))
    const own = all.filter(({ dots }) => dots.some((dot) => dot !== null))
    const rows = span === null ? own : [...own, { label: voice.t('reference:others'), dots: [span] }]
    return { title: measureName(view, id), drawing: dotsChart({ rows, series, ...scaleOf(view, id) }).narrow }
  })
  return { picture: { panels: drawings }, series: isByRound ? series : [], isOverYears: false }
}

/** Null where there is nothing to draw. */
export function comparePicture(view: CompareView): ComparePicture | null {
  const { input, choice, places, ids } = view
  if (places.length === 0 || ids.length === 0) return null
  const isScore = choice.measure.kind !== 'positions'
  const subjects = new Set(places.map(({ subject }) => subject)).size
  const isOverYears = isScore && input.compared.length === 0 && choice.rounds.length > 1 && subjects <= fewPlaces
  const lines = isOverYears ? linePanels(view) : []
  if (lines.length > 0) {
    const series = places.filter(({ subject }, index) => places.findIndex((each) => each.subject === subject) === index)
    return { picture: { panels: lines }, series: series.map(({ subject, look }) => ({ label: subject, look })), isOverYears: true }
  }
  return isScore && places.length <= fewPlaces ? oneChart(view) : panels(view)
}
