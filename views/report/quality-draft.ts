/**
 * Quality of the measure in short, as the report of a barometer tells it after "how sure is this?": by group each measure in a sentence,
 * and its figures where they are few.
 *
 * Called by `criteriaSections`. What the report says elsewhere, of the questionnaire and of items left out, is not said again.
 */
import type { CriteriaPage } from '../results/criteria-result-page.ts'
import type { GroupQuality } from '../results/quality-section.ts'
import type { DataTable } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import type { ReportBlock, SectionDraft } from './report-block.ts'
import { findingsBlock, headed, linesBlock } from './report-block.ts'

/** Rows of a table that stands whole on a page; the files hold the longer ones. */
const mostRows = 12

/** Without the columns that say only whose figures they are: the heading above says it. */
function withoutName({ caption, columns, rows }: DataTable, name: string): DataTable {
  const isTold = columns.map((_, index) => rows.some((row) => row[index] !== name))
  const only = <Part>(parts: readonly Part[]): readonly Part[] => parts.filter((_, index) => isTold[index])
  return { caption, columns: only(columns), rows: rows.map(only) }
}

function ofGroup({ name, measures, notes, tables }: GroupQuality): readonly ReportBlock[] {
  const short = tables.filter(({ rows }) => rows.length <= mostRows)
  return headed(name, [
    ...findingsBlock(measures.map(({ sentence, chip }) => ({ text: sentence, chip }))),
    ...linesBlock(notes),
    ...short.map((table): ReportBlock => ({ kind: 'table', table: withoutName(table, name) })),
  ])
}

export function qualityDraft(t: Translate, { quality, evidence }: Pick<CriteriaPage, 'quality' | 'evidence'>): SectionDraft {
  const notes = quality?.notes.filter((note) => note !== evidence) ?? []
  const groups = quality?.groups.flatMap(ofGroup) ?? []
  return {
    id: 'quality',
    title: t('quality:title'),
    joins: true,
    blocks: groups.length === 0 ? [] : [...linesBlock([t('quality:lead'), ...notes]), ...groups],
  }
}
