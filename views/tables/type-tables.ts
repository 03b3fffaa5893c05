/**
 * Tables of a dialogue type: positions on the axes, by facet, and the 16 landscapes. Letters stand in none of them.
 */
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound } from '../results/result-context.ts'
import { axisVerdict } from '../sentences/axis-words.ts'
import { valueOf, whyMissing } from '../sentences/estimate-words.ts'
import { positionBounds } from '../sentences/whole-range.ts'
import { shownGroups } from './shown-groups.ts'
import type { Table } from './table.ts'
import { column, estimateCells, estimateColumns } from './table.ts'

/** One row a scope and axis: position, words, and how sure the side is. */
export function positionTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const rows = shownGroups(context, currentRound(context)).flatMap(({ name, figures: { type } }) =>
    context.questionnaire.axes.flatMap((axis) => {
      const [position, result] = [type?.positions[axis.id], type?.axes[axis.id]]
      if (!type || !position || !result) return []
      const verdict = axisVerdict(voice, axis, position, result, context.questionnaire.rules)
      const cells = [verdict, type.letterProbability[axis.id] ?? null, valueOf(result.spread)]
      const shares = [valueOf(result.firstShare), valueOf(result.secondShare)]
      return [[voice.say(axis.name), name, ...estimateCells(voice, position, positionBounds), ...cells, ...shares]]
    }),
  )
  return {
    id: 'positions',
    title: voice.t('results:table.positions'),
    columns: [
      column(voice, 'axis', 'text'),
      column(voice, 'group', 'text'),
      ...estimateColumns(voice, 'score'),
      column(voice, 'verdict', 'text'),
      column(voice, 'side_probability', 'probability'),
      column(voice, 'spread', 'score'),
      column(voice, 'first_share', 'share'),
      column(voice, 'second_share', 'share'),
    ],
    rows,
  }
}

/** One row a scope, facet and axis. */
export function facetTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const { axes, facets } = context.questionnaire
  const rows = shownGroups(context, currentRound(context)).flatMap(({ name, figures: { type } }) =>
    axes.flatMap((axis) =>
      facets.flatMap((facet) => {
        const estimate = type?.facets[facet.id]?.[axis.id]
        return estimate ? [[voice.say(axis.name), name, voice.say(facet.name), ...estimateCells(voice, estimate, positionBounds)]] : []
      }),
    ),
  )
  return {
    id: 'facets',
    title: voice.t('results:table.facets'),
    columns: [
      column(voice, 'axis', 'text'),
      column(voice, 'group', 'text'),
      column(voice, 'facet', 'text'),
      ...estimateColumns(voice, 'score'),
    ],
    rows,
  }
}

/** One row a scope and landscape: share of persons, and how probable it is as the whole's. */
export function landscapeTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const rows = shownGroups(context, currentRound(context)).flatMap(({ name, figures: { type } }) => {
    if (!type) return []
    const outcomes = [
      ...context.questionnaire.types.map(({ letters, name: own }) => ({ key: letters, label: voice.say(own) })),
      { key: 'undecided', label: voice.t('results:undecided') },
    ]
    return outcomes.map(({ key, label }) => {
      const share = type.personShares[key]
      return [label, name, share ? valueOf(share) : null, type.probabilities?.[key] ?? null, share ? whyMissing(voice, share) : '']
    })
  })
  return {
    id: 'landscapes',
    title: voice.t('results:table.landscapes'),
    columns: [
      column(voice, 'landscape', 'text'),
      column(voice, 'group', 'text'),
      column(voice, 'person_share', 'share'),
      column(voice, 'probability', 'probability'),
      column(voice, 'note', 'text'),
    ],
    rows,
  }
}
