/**
 * Present practice: the same practice on each facet beside each other, and the dimensions it makes up.
 */
import type { GroupResult, Verdict } from '../../analysis/result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { DotRow } from '../charts/dots-chart.ts'
import { dotsChart } from '../charts/dots-chart.ts'
import { lookAt } from '../charts/group-look.ts'
import { highestAndLowest } from '../sentences/furthest-apart.ts'
import type { Voice } from '../sentences/voice.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { verdictChip } from '../sentences/verdict-chip.ts'
import { scoreSentence } from '../sentences/score-sentence.ts'
import { itemLabel } from '../tables/item-labels.ts'
import { itemTable } from '../tables/score-tables.ts'
import { rowsWhere } from '../tables/table.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import type { TalkView } from './criteria-talk.ts'
import { meaningOf } from './criteria-talk.ts'
import { baseOf } from './figure-base.ts'
import { figureView } from './figure-parts.ts'
import { scoreDot } from './score-dot.ts'
import type { ResultContext } from './result-context.ts'
import { scopeAddress } from './result-context.ts'
import type { TypeView } from './type-view.ts'

export interface PracticeView {
  readonly figure: FigureView
  readonly dimensions: readonly { readonly sentence: string; readonly chip: Chip | null; readonly meaning: TalkView['meaning'] }[]
}

function practiceDimensions(context: ResultContext, voice: Voice, figures: GroupResult): PracticeView['dimensions'] {
  return context.questionnaire.dimensions.flatMap((dimension) => {
    const result = figures.dimensions[dimension.id]
    if (!result) return []
    const { verdict } = result
    const chip = verdict === 'none' ? null : verdictChip(voice, verdict)
    return [{ sentence: scoreSentence(voice, voice.say(dimension.name), result), chip, meaning: meaningOf(voice, dimension, verdict) }]
  })
}

/** How many practices are clear strengths or clearly need work; where nothing is judged, the highest and the lowest. */
function practiceTitle(voice: Voice, { facetRows, facets }: Questionnaire, figures: GroupResult): string {
  const items = facetRows.flatMap((row) =>
    facets.flatMap((facet) => {
      const result = figures.items[row.items[facet.id] ?? '']
      return result ? [{ name: `${voice.say(row.name)} (${voice.say(facet.name)})`, result }] : []
    }),
  )
  const judged = items.filter(({ result }) => result.verdict !== 'none')
  const count = (wanted: Verdict): number => judged.filter(({ result }) => result.verdict === wanted).length
  const [strengths, needs] = [count('strength'), count('needsWork')]
  if (judged.length > 0)
    return voice.t(`charts:practice_${strengths + needs === 0 ? 'none' : 'verdicts'}`, { of: judged.length, strengths, needs })
  const ends = highestAndLowest(items.map(({ name, result }) => ({ name, value: result.inference })))
  return ends === null ? voice.t('results:practice.sentence') : voice.t('charts:highest_lowest', ends)
}

/** Null where the questionnaire asks nothing of practice. */
export function typePractice({ context, voice, scope, figures, name }: TypeView): PracticeView | null {
  const { questionnaire } = context
  const { facetRows, facets, rules } = questionnaire
  if (facetRows.length === 0) return null
  const series = facets.map((facet, index) => ({ label: voice.say(facet.name), look: lookAt(index * 2 + 2) }))
  const rows = facetRows.map((row): DotRow => ({
    label: voice.say(row.name),
    dots: facets.map((facet) => {
      const item = row.items[facet.id]
      return item === undefined ? null : scoreDot(voice, figures.items[item]?.inference, voice.say(facet.name))
    }),
  }))
  const sentence = practiceTitle(voice, questionnaire, figures)
  const chart = dotsChart({
    rows,
    series,
    domain: [0, 100],
    ticks: 20,
    thresholds: [rules.needsWorkTo, rules.strengthFrom],
    locale: voice.locale,
  })
  const labels = facetRows.flatMap((row) => Object.values(row.items).map((item) => itemLabel(voice, questionnaire, item)))
  const table = rowsWhere(itemTable(context), (row) => row[1] === name && labels.some((label) => label === row[0]))
  const legend = voice.t('results:score_legend', { low: rules.needsWorkTo, high: rules.strengthFrom })
  return {
    figure: figureView(context, {
      id: 'practice',
      sentence,
      base: baseOf(context, [scope]),
      picture: { chart },
      series,
      legend,
      table,
      method: 'scores',
      page: scopeAddress(context, scope),
    }),
    dimensions: practiceDimensions(context, voice, figures),
  }
}
