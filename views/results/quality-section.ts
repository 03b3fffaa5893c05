/**
 * Quality of the measure by group: who ticked the same everywhere, what many could not say or left out, and how far the statements of a
 * measure go together. Drawn by results/quality.ejs.
 *
 * Called by the criteria page, under "how sure is this?", and by the workbench.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval, hasValue } from '../../analysis/estimate.ts'
import type { GroupResult } from '../../analysis/result.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { itemQualityTable, measureName, qualityTable } from '../tables/quality-tables.ts'
import type { Table } from '../tables/table.ts'
import { rowsWhere, tableView } from '../tables/table.ts'
import type { DataTable, LinkView } from '../templates/layout/layout-view.ts'
import type { LeftOutView } from './criteria-caution.ts'
import { groupDontKnow, groupLeftOut } from './criteria-caution.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import { methodLink, methodWords } from './figure-parts.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

export interface GroupQuality {
  readonly name: string
  readonly straightLiners: string
  readonly dontKnow: readonly string[]
  readonly leftOut: readonly LeftOutView[]
  /** Each measure of which something is told. */
  readonly measures: readonly { readonly sentence: string; readonly chip: Chip }[]
  /** Measures of which nothing is told, and why. */
  readonly notes: readonly string[]
  /** Without rows there is none. */
  readonly tables: readonly DataTable[]
}

export interface QualitySection {
  /** How far the questionnaire itself has been tried, and what can't be told. */
  readonly notes: readonly string[]
  readonly groups: readonly GroupQuality[]
  readonly method: readonly string[]
  readonly methodLink: LinkView
  readonly downloads: readonly LinkView[]
}

/** From here on the answers go together well enough to be read as one figure (Nunnally 1978, Psychometric Theory). */
const wellTogether = 0.7

type Word = 'holds' | 'weak' | 'cant_tell' | 'described'

const tones: Readonly<Record<Word, Chip['tone']>> = {
  holds: 'strength',
  weak: 'needs-work',
  cant_tell: 'cannot-tell',
  described: 'hidden',
}

/** Said of the organisation only where the whole interval bears it. */
function wordOf(alpha: Estimate): Word {
  if (!hasInterval(alpha)) return 'described'
  if (alpha.lower >= wellTogether) return 'holds'
  return alpha.upper < wellTogether ? 'weak' : 'cant_tell'
}

function measuresOf(context: ResultContext, { quality = {} }: GroupResult): GroupQuality['measures'] {
  const voice = contextVoice(context)
  return Object.entries(quality)
    .filter(([, { alpha }]) => hasValue(alpha))
    .map(([id, { alpha }]) => {
      const word = wordOf(alpha)
      const sentence = voice.t(`quality:${word}`, { name: measureName(voice, context, id) })
      return { sentence, chip: { text: voice.t(`quality:chip.${word}`), tone: tones[word] } }
    })
}

function notesOf(context: ResultContext, { quality = {} }: GroupResult): readonly string[] {
  const voice = contextVoice(context)
  const untold = Object.entries(quality).filter(([, { alpha }]) => !hasValue(alpha))
  const isOfFewItems = (alpha: Estimate): boolean => 'notEstimable' in alpha && alpha.notEstimable === 'tooFewItems'
  const line = (key: string, isOf: (alpha: Estimate) => boolean): readonly string[] => {
    const names = untold.filter(([, { alpha }]) => isOf(alpha)).map(([id]) => measureName(voice, context, id))
    return names.length > 0 ? [voice.t(`quality:${key}`, { names: voice.format.list(names) })] : []
  }
  return [...line('do_not_read', (alpha) => !isOfFewItems(alpha)), ...line('few_items', isOfFewItems)]
}

function straightLinersOf(context: ResultContext, { straightLiners: { count, of } }: GroupResult): string {
  const { t } = contextVoice(context)
  if (of === 0) return t('quality:straight_liners_not_shown')
  return count === 0 ? t('quality:no_straight_liners') : t('results:straight_liners', { count, of })
}

function groupQuality(context: ResultContext, series: SeriesGroup): readonly GroupQuality[] {
  if (series.group.tier !== 'full') return []
  const { figures } = series.group
  const voice = contextVoice(context)
  const ofGroup = (table: Table, place: number): Table => rowsWhere(table, (row) => row[place] === series.label)
  // What is not told stands in the notes; the files hold those rows too.
  const told = rowsWhere(qualityTable(context), (row) => row[2] !== null)
  const tables = [ofGroup(told, 1), ofGroup(itemQualityTable(context), 2)]
  return [
    {
      name: series.label,
      straightLiners: straightLinersOf(context, figures),
      dontKnow: groupDontKnow(context, series),
      leftOut: groupLeftOut(context, series),
      measures: measuresOf(context, figures),
      notes: notesOf(context, figures),
      tables: tables.filter(({ rows }) => rows.length > 0).map((table) => tableView(voice, table)),
    },
  ]
}

function aboutQuestionnaire(context: ResultContext): readonly string[] {
  const { t, say } = contextVoice(context)
  const { status, note } = context.questionnaire.evidence
  const standing = status === 'validated' ? [] : [t(status === 'pilot' ? 'quality:pilot' : 'quality:not_validated')]
  return [...standing, say(note), t('quality:no_languages')]
}

const isTold = ({ measures, notes, tables }: GroupQuality): boolean => measures.length + notes.length + tables.length > 0

/** Only the groups of whose measures something is told; of units nothing is. Null where there are none. */
export function toldQuality(section: QualitySection | null): QualitySection | null {
  const groups = section?.groups.filter(isTold) ?? []
  return section === null || groups.length === 0 ? null : { ...section, groups }
}

/** Null where no group has figures. */
export function qualitySection(context: ResultContext, series: readonly SeriesGroup[]): QualitySection | null {
  const voice = contextVoice(context)
  const groups = series.flatMap((one) => groupQuality(context, one))
  if (groups.length === 0) return null
  const files = context.isSample === true ? [] : [qualityTable(context), itemQualityTable(context)]
  const tables = files.filter(({ rows }) => rows.length > 0)
  return {
    notes: aboutQuestionnaire(context),
    groups,
    method: methodWords(voice, 'quality'),
    methodLink: methodLink(voice, 'quality'),
    downloads: tables.map(({ id, title }) => ({
      href: `${context.address}/tables/${id}.csv`,
      label: `${title}: ${voice.t('results:download_csv')}`,
    })),
  }
}
