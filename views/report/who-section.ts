/**
 * Who answered and who is missing, as the report tells it: each group in sentences, then all of them as a table.
 */
import { notAskedSentence, describedSentence, whoAnsweredSentence, whoIsMissingSentence } from '../sentences/who-is-missing.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { groupsNotAsked } from '../results/groups-not-asked.ts'
import { contextVoice, currentRound, scopedGroup, scopeName } from '../results/result-context.ts'
import { publicationView } from '../results/publication-view.ts'
import { whoLines } from '../results/type-finding.ts'
import { unitHistoryNote } from '../results/unit-history.ts'
import { unitsBelowNote } from '../results/units-below.ts'
import { respondentTable } from '../tables/respondent-table.ts'
import { rowsWhere, tableView } from '../tables/table.ts'
import type { ReportBlock, SectionDraft } from './report-block.ts'
import { linesBlock } from './report-block.ts'

/** Everything that is said of one group or unit, as one paragraph. */
function paragraph(context: ResultContext, scope: ResultScope): string {
  const voice = contextVoice(context)
  const group = scopedGroup(currentRound(context), scope)
  const answered = whoAnsweredSentence(voice, scopeName(context, scope), group)
  if ('unit' in scope || context.questionnaire.resultKind === 'dialogueType')
    return [answered, ...whoLines(context, scope, group)].join(' ')
  const lines = [answered, whoIsMissingSentence(voice, group), describedSentence(voice, group), unitsBelowNote(context, scope)]
  return lines.filter((line) => line !== null).join(' ')
}

/** How many answered, one sentence a group that was asked; of a unit its own. */
export function answeredLines(context: ResultContext, scope: ResultScope): readonly string[] {
  const { groups } = currentRound(context).released
  const all = context.questionnaire.groups.filter(({ id }) => id in groups).map(({ id }): ResultScope => ({ group: id }))
  const scopes = 'unit' in scope ? [scope] : all
  return scopes.map((one) => whoAnsweredSentence(contextVoice(context), scopeName(context, one), scopedGroup(currentRound(context), one)))
}

/** Of a unit: that the units below it are included, and where it came from. */
export const unitLines = (context: ResultContext, scope: ResultScope): readonly string[] =>
  [unitsBelowNote(context, scope), unitHistoryNote(context, scope)?.text ?? null].filter((line) => line !== null)

/** One paragraph a group that was asked, and the groups that were not; of a unit its own. */
export function whoParagraphs(context: ResultContext, scope: ResultScope): readonly string[] {
  if ('unit' in scope) return [paragraph(context, scope)]
  const { groups } = currentRound(context).released
  const ids = context.questionnaire.groups.map(({ id }) => id)
  const asked = ids.filter((id) => id in groups).map((group) => paragraph(context, { group }))
  const others = [notAskedSentence(contextVoice(context), groupsNotAsked(context)), publicationView(context)?.notPublished ?? null]
  return [...asked, ...others.filter((line) => line !== null)]
}

function whoTable(context: ResultContext, scope: ResultScope): readonly ReportBlock[] {
  const table = respondentTable(context)
  const shown = 'unit' in scope ? rowsWhere(table, ([name]) => name === scopeName(context, scope)) : table
  return shown.rows.length === 0 ? [] : [{ kind: 'table', table: tableView(contextVoice(context), shown) }]
}

export const whoSection = (context: ResultContext, scope: ResultScope): SectionDraft => ({
  id: 'who',
  title: contextVoice(context).t('report:section.who'),
  // After a foreword; else it is the first.
  joins: true,
  blocks: [...linesBlock(whoParagraphs(context, scope)), ...whoTable(context, scope)],
})
