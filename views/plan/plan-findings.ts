/**
 * The findings of a round from which actions may follow, each with its key, questions and methods: what should be otherwise, what needs work, what matters and
 * works less, the widest gaps that are sure, what has fallen, and directions that are open.
 *
 * Called by the page where actions are chosen. Rests on a released result, as the result page does; says nothing that is not sure there.
 */
import { indicatorKey } from '../../questionnaires/indicator.ts'
import { seriesGroups } from '../results/criteria-overview.ts'
import type { ResultContext } from '../results/result-context.ts'
import { currentRound, scopeName } from '../results/result-context.ts'
import { unitsInOrder } from '../results/units-in-order.ts'
import type { FindingSentence } from './finding-sentence.ts'
import { findingSentence } from './finding-sentence.ts'
import { fallenFindings } from './fallen-findings.ts'
import type { Found } from './found.ts'
import { gapFindings } from './gap-findings.ts'
import { importantFindings } from './important-findings.ts'
import type { IndicatorHelp } from './indicator-help.ts'
import { indicatorHelp } from './indicator-help.ts'
import { indicatorName } from './indicator-name.ts'
import { needsWork } from './needs-work.ts'
import { wantedFindings } from './wanted-findings.ts'

/** Why it is a finding; the order in which they stand. */
export const findingKinds = ['wanted', 'needsWork', 'important', 'gap', 'fallen', 'open'] as const
export type FindingKind = (typeof findingKinds)[number]

export interface PlanFinding extends FindingSentence, IndicatorHelp {
  readonly key: string
  readonly name: string
}

export interface FindingSection {
  readonly kind: FindingKind
  readonly findings: readonly PlanFinding[]
}

/** A unit and what was found of it. */
export interface UnitFindings {
  readonly name: string
  readonly findings: readonly PlanFinding[]
}

function planFinding(context: ResultContext, { indicator, said }: Found): readonly PlanFinding[] {
  const words = said ?? findingSentence(context, currentRound(context), indicator)
  if (words === null) return []
  return [{ key: indicatorKey(indicator), name: indicatorName(context, indicator), ...words, ...indicatorHelp(context, indicator) }]
}

/** Directions whose side is not sure. Of a self-selected group nothing is said. */
function openAxes(context: ResultContext): readonly Found[] {
  return seriesGroups(context).flatMap(({ id, group }) => {
    if (group.tier !== 'full' || group.figures.recruitment === 'selfSelected') return []
    return (group.figures.type?.openAxes ?? []).map((axis) => ({ indicator: { kind: 'position' as const, group: id, axis } }))
  })
}

const finders: Readonly<Record<FindingKind, (context: ResultContext) => readonly Found[]>> = {
  wanted: (context) => seriesGroups(context).flatMap((group) => wantedFindings(context, group)),
  needsWork: (context) => seriesGroups(context).flatMap((group) => needsWork(context, group)),
  important: importantFindings,
  gap: gapFindings,
  fallen: fallenFindings,
  open: openAxes,
}

/** Sections in which something was found. */
export const planFindings = (context: ResultContext): readonly FindingSection[] =>
  findingKinds
    .map((kind) => ({ kind, findings: finders[kind](context).flatMap((found) => planFinding(context, found)) }))
    .filter(({ findings }) => findings.length > 0)

function ofUnit(context: ResultContext, unit: string): readonly Found[] {
  const group = currentRound(context).released.units[unit]
  if (group === undefined || group.tier === 'hidden') return []
  const { dimensions, axes } = context.questionnaire
  const low = dimensions.filter(({ id }) =>
    group.tier === 'bands' ? group.dimensions[id] === 'low' : group.figures.dimensions[id]?.verdict === 'needsWork',
  )
  const open = axes.filter(({ id }) => group.tier === 'full' && group.figures.type?.openAxes.includes(id) === true)
  return [
    ...low.map(({ id }): Found => ({ indicator: { kind: 'unitDimension', unit, id } })),
    ...open.map(({ id }): Found => ({ indicator: { kind: 'unitPosition', unit, axis: id } })),
  ]
}

/** Units in which something was found, as a tree. */
export const unitFindings = (context: ResultContext): readonly UnitFindings[] =>
  unitsInOrder(context, currentRound(context))
    .map((unit) => ({
      name: scopeName(context, { unit }),
      findings: ofUnit(context, unit).flatMap((found) => planFinding(context, found)),
    }))
    .filter(({ findings }) => findings.length > 0)
