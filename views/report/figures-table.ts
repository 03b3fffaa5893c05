/**
 * The figures of a report as narrow tables, for its last pages: one group or unit after the other.
 *
 * The files hold more; on paper a figure stands with its margin of error, its answers and its word. Of a dialogue type the statements
 * of every unit would fill pages, so only positions are printed.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import type { Verdict } from '../../analysis/result.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { contextVoice, currentRound, scopeName } from '../results/result-context.ts'
import { axisVerdict } from '../sentences/axis-words.ts'
import { estimateWords, shareWords } from '../sentences/estimate-words.ts'
import { verdictChip } from '../sentences/verdict-chip.ts'
import { positionBounds } from '../sentences/whole-range.ts'
import { itemLabel, judgedRatingIds } from '../tables/item-labels.ts'
import type { ShownGroup } from '../tables/shown-groups.ts'
import { shownGroups } from '../tables/shown-groups.ts'
import { missing } from '../tables/table.ts'
import type { ReportBlock, SectionDraft } from './report-block.ts'
import { headed } from './report-block.ts'

type Rows = readonly (readonly string[])[]

const answersOf = ({ format }: ReturnType<typeof contextVoice>, estimate: Estimate): string =>
  'n' in estimate ? format.whole(estimate.n) : missing

const verdictWords = (voice: ReturnType<typeof contextVoice>, verdict: Verdict): string =>
  verdict === 'none' ? missing : verdictChip(voice, verdict).text

function criteriaRows(context: ResultContext, { figures }: ShownGroup): Rows {
  const voice = contextVoice(context)
  return context.questionnaire.dimensions.flatMap(({ id, name }) => {
    const result = figures.dimensions[id]
    if (result === undefined) return []
    const { inference, verdict } = result
    return [[voice.say(name), estimateWords(voice, inference), answersOf(voice, inference), verdictWords(voice, verdict)]]
  })
}

function itemRows(context: ResultContext, { figures }: ShownGroup): Rows {
  const voice = contextVoice(context)
  return judgedRatingIds(context.questionnaire).flatMap((id) => {
    const item = figures.items[id]
    if (item === undefined) return []
    const { inference, verdict, dontKnowShare } = item
    const words = [
      estimateWords(voice, inference),
      answersOf(voice, inference),
      verdictWords(voice, verdict),
      shareWords(voice, dontKnowShare),
    ]
    return [[itemLabel(voice, context.questionnaire, id), ...words]]
  })
}

function positionRows(context: ResultContext, { figures: { type } }: ShownGroup): Rows {
  const voice = contextVoice(context)
  return context.questionnaire.axes.flatMap((axis) => {
    const [position, result] = [type?.positions[axis.id], type?.axes[axis.id]]
    if (position === undefined || result === undefined) return []
    const words = axisVerdict(voice, axis, position, result, context.questionnaire.rules)
    return [[voice.say(axis.name), estimateWords(voice, position, positionBounds), answersOf(voice, position), words]]
  })
}

type Subject = 'dimension' | 'item' | 'axis'
const titles: Readonly<Record<Subject, string>> = { dimension: 'dimensions', item: 'items', axis: 'positions' }

function tableOf(context: ResultContext, subject: Subject, rows: Rows): readonly ReportBlock[] {
  if (rows.length === 0) return []
  const { t } = contextVoice(context)
  const label = (key: string, numeric = false) => ({ label: t(`results:column.${key}`), numeric })
  const columns = [label(subject), { label: t('report:column.figure'), numeric: true }, label('n', true), label('verdict')]
  const caption = t(`results:table.${titles[subject]}`)
  return [{ kind: 'table', table: { caption, columns: subject === 'item' ? [...columns, label('dont_know', true)] : columns, rows } }]
}

function tablesOf(context: ResultContext, group: ShownGroup): readonly ReportBlock[] {
  const positions = positionRows(context, group)
  if (positions.length > 0) return headed(group.name, tableOf(context, 'axis', positions))
  const criteria = tableOf(context, 'dimension', criteriaRows(context, group))
  return headed(group.name, [...criteria, ...tableOf(context, 'item', itemRows(context, group))])
}

/** Of the whole all groups and units, of a unit its own. */
export function figuresSection(context: ResultContext, scope: ResultScope): SectionDraft {
  const all = shownGroups(context, currentRound(context))
  const shown = 'unit' in scope ? all.filter(({ name }) => name === scopeName(context, scope)) : all
  return {
    id: 'figures',
    title: contextVoice(context).t('report:section.figures'),
    // Four lines need no page.
    joins: 'unit' in scope,
    blocks: shown.flatMap((group) => tablesOf(context, group)),
  }
}
