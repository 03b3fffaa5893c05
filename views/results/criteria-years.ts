/**
 * Criteria over the rounds by group: lines only between rounds that may be compared, and each step in words.
 */
import type { Dimension } from '../../questionnaires/meaning.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import type { LinePoint } from '../charts/lines-chart.ts'
import { linesChart } from '../charts/lines-chart.ts'
import { estimateWords, valueOf } from '../sentences/estimate-words.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import type { Voice } from '../sentences/voice.ts'
import { changeSentence } from '../sentences/change-sentence.ts'
import { differenceLabel } from '../sentences/difference-words.ts'
import { changeLabel } from '../sentences/verdict-chip.ts'
import { rowsWhere } from '../tables/table.ts'
import { yearsTable } from '../tables/years-table.ts'
import { elsewhereNote, elsewhereOf, elsewherePoints, elsewhereYears } from './years-elsewhere.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import { baseOverYears } from './figure-base.ts'
import { figureView } from './figure-parts.ts'
import type { ResultContext, ResultRound } from './result-context.ts'
import { changesOf, contextVoice, currentRound, scopedGroup, steps } from './result-context.ts'
import { councilNotes, marksBetween, placeOf } from './rounds-between.ts'
import type { SlopesView } from './slope-section.ts'
import { slopeSection } from './slope-section.ts'

export interface CriteriaYears {
  readonly figure: FigureView
  /** Whole sentences, and the finding as a label. */
  readonly changes: readonly { readonly label: string; readonly chip: Chip }[]
  readonly notes: readonly string[]
  readonly slopes: SlopesView | null
}

function isJoined(context: ResultContext, earlier: ResultRound | undefined, later: ResultRound, group: string, dimension: string): boolean {
  const word = earlier ? changesOf(context, earlier, later, { group })?.dimensions[dimension]?.word : undefined
  return word !== undefined && word !== 'break' && word !== 'none'
}

/** Points of one group and criterion; rounds in which it may not be shown leave a hole. */
export function linePoints(context: ResultContext, group: string, dimension: string): readonly LinePoint[] {
  const voice = contextVoice(context)
  return context.rounds.flatMap((round, index) => {
    const shown = scopedGroup(round, { group })
    const estimate = shown?.tier === 'full' ? shown.figures.dimensions[dimension]?.inference : undefined
    const value = estimate ? valueOf(estimate) : null
    if (estimate === undefined || value === null) return []
    const interval = hasInterval(estimate) ? { lower: Math.max(0, estimate.lower), upper: Math.min(100, estimate.upper) } : {}
    const joined = isJoined(context, context.rounds[index - 1], round, group, dimension)
    const tip = `${round.label}: ${estimateWords(voice, estimate)}`
    return [
      { at: placeOf(context, round), value, ...interval, hollow: !hasInterval(estimate), joined, text: voice.format.whole(value), tip },
    ]
  })
}

function panel(context: ResultContext, groups: readonly SeriesGroup[], dimension: Dimension) {
  const voice = contextVoice(context)
  const { rules } = context.questionnaire
  const series = groups.map(({ id, label, look }) => ({
    id,
    label,
    look,
    points: linePoints(context, id, dimension.id),
    apart: elsewherePoints(context, id, dimension.id),
  }))
  const shown = series.filter(({ points }) => points.length > 0)
  if (shown.length === 0) return []
  const ofRounds = context.rounds.map((round) => ({ at: placeOf(context, round), label: round.label }))
  const others = elsewhereYears(
    shown.flatMap(({ apart }) => apart),
    ofRounds.map(({ at }) => at),
  )
  const rounds = [...others, ...ofRounds].toSorted((a, b) => a.at - b.at)
  const marks = marksBetween(
    context,
    shown.map(({ id }) => id),
    dimension.id,
  )
  const chart = linesChart({ rounds, series: shown, marks, thresholds: [rules.needsWorkTo, rules.strengthFrom], locale: voice.locale })
  return [{ title: voice.say(dimension.name), drawing: chart.narrow }]
}

/** What has changed for a group since the latest round with which it may be compared; none where there is no such round. */
function groupChanges(context: ResultContext, { id, label }: SeriesGroup): CriteriaYears['changes'] {
  const voice = contextVoice(context)
  const later = currentRound(context)
  for (const earlier of context.rounds.slice(0, -1).reverse()) {
    const changes = changesOf(context, earlier, later, { group: id })?.dimensions ?? {}
    const told = context.questionnaire.dimensions.flatMap((dimension) => {
      const change = changes[dimension.id]
      const name = `${label} · ${voice.say(dimension.name)}`
      const subject = { name, earlier: earlier.label, later: later.label, smallest: context.questionnaire.rules.smallestScoreDifference }
      if (change === undefined || change.word === 'none') return []
      const chip = differenceLabel(voice, 'change', changeLabel(voice, change), change.difference, subject.smallest)
      return [{ label: changeSentence(voice, subject, change), chip }]
    })
    if (told.length > 0) return told
  }
  const words = voice.t('sentences:change.nothing_comparable', { name: label })
  return [{ label: words, chip: { text: voice.t('results:change.none'), tone: 'hidden' } }]
}

function lastChanges(context: ResultContext, groups: readonly SeriesGroup[]): CriteriaYears['changes'] {
  return context.rounds.length < 2 ? [] : groups.flatMap((group) => groupChanges(context, group))
}

function notes(context: ResultContext, groups: readonly SeriesGroup[]): readonly string[] {
  const { t, format } = contextVoice(context)
  const selfSelected = groups.flatMap(({ id, label }) => {
    const open = context.rounds.filter((round) => {
      const group = scopedGroup(round, { group: id })
      return group?.tier === 'full' && group.figures.recruitment === 'selfSelected'
    })
    const rounds = format.list(open.map((round) => round.label))
    return open.length === 0 ? [] : [t('results:years.self_selected', { name: label, rounds })]
  })
  const broken = steps(context).some(([earlier, later]) =>
    groups.some(({ id }) =>
      Object.values(changesOf(context, earlier, later, { group: id })?.dimensions ?? {}).some(({ word }) => word === 'break'),
    ),
  )
  const ids = groups.map(({ id }) => id)
  return [...selfSelected, ...(broken ? [t('results:years.break')] : []), ...councilNotes(context, ids)]
}

/** How many of the latest changes are sure. */
function yearsCaption({ t }: Voice, changes: CriteriaYears['changes']): string {
  const compared = changes.filter(({ chip }) => chip.tone !== 'hidden')
  const changed = compared.filter(({ chip }) => chip.tone !== 'cannot-tell').length
  if (compared.length === 0) return t('charts:years_not_compared')
  return t(`sentences:caption.changes_${changed === 0 ? 'none' : 'some'}`, { changed, of: compared.length })
}

/** Null where there is only one round, and nothing was published elsewhere. */
export function criteriaYears(context: ResultContext, groups: readonly SeriesGroup[]): CriteriaYears | null {
  const elsewhere = groups.flatMap(({ id }) => elsewhereOf(context, id, 'dimensions'))
  if (context.rounds.length < 2 && elsewhere.length === 0) return null
  const voice = contextVoice(context)
  const changes = lastChanges(context, groups)
  const sentence = context.rounds.length < 2 ? voice.t('import:result.onlyPublished') : yearsCaption(voice, changes)
  const panels = context.questionnaire.dimensions.flatMap((dimension) => panel(context, groups, dimension))
  if (panels.length === 0) return null
  const names = groups.map(({ label }) => label)
  const table = rowsWhere(yearsTable(context), (row) => names.some((name) => name === row[1]))
  const figure = figureView(context, {
    id: 'years',
    sentence,
    base: baseOverYears(
      context,
      groups.map(({ id }) => ({ group: id })),
    ),
    picture: { panels },
    series: groups.filter(({ group }) => group.tier === 'full'),
    legend: voice.t('results:years.legend'),
    table,
    method: 'changes',
  })
  const slopes = slopeSection(
    context,
    groups.map(({ id, label }) => ({ scope: { group: id }, name: label })),
  )
  const published = elsewhereNote(context, elsewhere)
  return { figure, changes, notes: [...notes(context, groups), ...(published === null ? [] : [published])], slopes }
}
