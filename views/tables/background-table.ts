/**
 * Criteria of a group by one background question at a time.
 */
import { noBackground } from '../../analysis/background-members.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound, groupName } from '../results/result-context.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { bandChip } from '../sentences/verdict-chip.ts'
import type { Dimension } from '../../questionnaires/meaning.ts'
import { allItems, askedLabel } from './item-labels.ts'
import type { Cell, Table } from './table.ts'
import { column, estimateCells, estimateColumns } from './table.ts'

/** The classes of a background question in their order, those without an answer last. */
export function classNames(context: ResultContext, item: string): readonly { readonly code: string; readonly name: string }[] {
  const voice = contextVoice(context)
  const found = allItems(context.questionnaire).find(({ id }) => id === item)
  const options = found?.kind === 'singleChoice' ? found.options : []
  return [
    ...options.map(({ code, label }) => ({ code: String(code), name: voice.say(label) })),
    { code: noBackground, name: voice.t('background:none') },
  ]
}

/** The criteria of which some class of a group has a figure or a word: those that the group was not asked of are left out. */
export function toldDimensions(context: ResultContext, group: string, item: string): readonly Dimension[] {
  const classes = Object.values(currentRound(context).released.backgrounds[group]?.[item] ?? {})
  return context.questionnaire.dimensions.filter(({ id }) =>
    classes.some((released) => {
      if (released.tier === 'bands') return released.dimensions[id] !== undefined
      const score = released.tier === 'full' ? released.figures.dimensions[id]?.inference : undefined
      return score !== undefined && valueOf(score) !== null
    }),
  )
}

/** One row a group, class and criterion. A class in words has its word, a hidden one that it is not shown. */
export function backgroundTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const { groups } = context.questionnaire
  const { backgrounds } = currentRound(context).released
  const cellsOf = (group: string, item: string, code: string, dimension: string): readonly Cell[] | undefined => {
    const released = backgrounds[group]?.[item]?.[code]
    if (released?.tier === 'hidden') return [null, null, null, null, voice.t('results:not_shown')]
    if (released?.tier !== 'bands') {
      const score = released?.figures.dimensions[dimension]?.inference
      return score && estimateCells(voice, score)
    }
    const band = released.dimensions[dimension]
    return [null, null, null, null, band === undefined ? voice.t('results:not_shown') : bandChip(voice, band).text]
  }
  const rows = groups.flatMap(({ id: group }) =>
    Object.keys(backgrounds[group] ?? {}).flatMap((item) =>
      classNames(context, item).flatMap(({ code, name }) =>
        toldDimensions(context, group, item).flatMap((dimension) => {
          const cells = cellsOf(group, item, code, dimension.id)
          const labels = [groupName(context, group), askedLabel(voice, context.questionnaire, item), name, voice.say(dimension.name)]
          return cells ? [[...labels, ...cells]] : []
        }),
      ),
    ),
  )
  return {
    id: 'backgrounds',
    title: voice.t('background:title'),
    columns: [
      column(voice, 'group', 'text'),
      { label: voice.t('background:question'), kind: 'text' },
      { label: voice.t('background:class'), kind: 'text' },
      column(voice, 'dimension', 'text'),
      ...estimateColumns(voice, 'score'),
    ],
    rows,
  }
}
