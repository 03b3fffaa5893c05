/**
 * What the years say of a steady change: one sentence for each criterion or direction, for groups or one unit.
 *
 * Called by the years of both kinds of result; drawn by results/slopes.ejs. What is sure comes first, the rest one click below.
 */
import type { GroupSlopes, LeftOutOfSlope, SlopeResult } from '../../analysis/result.ts'
import type { SlopeSubject } from '../sentences/slope-words.ts'
import { slopeWords } from '../sentences/slope-words.ts'
import { slopeTable } from '../tables/slope-table.ts'
import { rowsWhere, tableView } from '../tables/table.ts'
import type { DataTable, LinkView } from '../templates/layout/layout-view.ts'
import { methodLink } from './figure-parts.ts'
import type { ResultContext, ResultScope } from './result-context.ts'
import { contextVoice, slopesOfScope } from './result-context.ts'

/** A scope and the name by which its rows and sentences are told. `isAlone`: the name is not repeated in every sentence. */
export interface SlopeScope {
  readonly scope: ResultScope
  readonly name: string
  readonly isAlone?: boolean
}

export interface SlopesView {
  readonly title: string
  readonly told: readonly string[]
  readonly others: readonly string[]
  readonly notes: readonly string[]
  readonly table: DataTable
  readonly method: readonly string[]
  readonly methodLink: LinkView
  readonly download: LinkView
}

interface Told {
  readonly slope: SlopeResult
  readonly text: string
}

/** Criteria and directions, in the definition's order. */
function toldOf(context: ResultContext, { name, isAlone }: SlopeScope, slopes: GroupSlopes): readonly Told[] {
  const voice = contextVoice(context)
  const { dimensions, axes, rules } = context.questionnaire
  const label = (what: string): string => (isAlone === true ? what : `${name} · ${what}`)
  const told = (slope: SlopeResult | undefined, subject: SlopeSubject): readonly Told[] => {
    const text = slope ? slopeWords(voice, subject, slope) : null
    return slope && text !== null ? [{ slope, text }] : []
  }
  return [
    ...axes.flatMap((axis) =>
      told(slopes.positions[axis.id], { name: label(voice.say(axis.name)), smallest: rules.smallestAxisDifference, axis }),
    ),
    ...dimensions.flatMap((dimension) =>
      told(slopes.dimensions[dimension.id], { name: label(voice.say(dimension.name)), smallest: rules.smallestScoreDifference }),
    ),
  ]
}

function toldOfScope(context: ResultContext, one: SlopeScope): readonly Told[] {
  const slopes = slopesOfScope(context, one.scope)
  return slopes ? toldOf(context, one, slopes) : []
}

/** Which rounds have no part in the slopes, and why. */
function notesOf(context: ResultContext, told: readonly Told[]): readonly string[] {
  const { t, format } = contextVoice(context)
  const without = (reason: LeftOutOfSlope): readonly string[] => {
    const labels = context.rounds.map(({ label }) => label)
    return labels.filter((label) => told.some(({ slope }) => slope.leftOut[label] === reason))
  }
  return (['selfSelected', 'break', 'notEstimable'] as const).flatMap((reason) => {
    const rounds = without(reason)
    return rounds.length === 0 ? [] : [t(`slope:note.${reason}`, { rounds: format.list(rounds) })]
  })
}

/** Names of those of whom nothing can be told, where something is told of others. */
function withoutSlopes(context: ResultContext, scopes: readonly SlopeScope[]): readonly string[] {
  const { t, format } = contextVoice(context)
  const names = scopes.filter((one) => toldOfScope(context, one).length === 0).map(({ name }) => name)
  return names.length === 0 ? [] : [t('slope:note.too_few', { names: format.list(names) })]
}

/** Null where no slope could be computed. */
export function slopeSection(context: ResultContext, scopes: readonly SlopeScope[]): SlopesView | null {
  const voice = contextVoice(context)
  const { t } = voice
  const told = scopes.flatMap((one) => toldOfScope(context, one))
  if (told.length === 0) return null
  const texts = (isSure: boolean): readonly string[] =>
    told.filter(({ slope }) => (slope.word !== 'cantTell') === isSure).map(({ text }) => text)
  const table = rowsWhere(slopeTable(context), (row) => scopes.some(({ name }) => name === row[1]))
  return {
    title: t('slope:title'),
    told: texts(true),
    others: texts(false),
    notes: [...notesOf(context, told), ...withoutSlopes(context, scopes)],
    table: tableView(voice, table),
    method: t('slope:method').split('\n'),
    methodLink: methodLink(voice, 'changes'),
    download: { href: `${context.address}/tables/${table.id}.csv`, label: t('results:download_csv') },
  }
}
