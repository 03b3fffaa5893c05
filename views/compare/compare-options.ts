/**
 * What of a round may be chosen for a comparison, and what is shown where nothing is chosen.
 *
 * Called by the page of comparisons. Only what this reader sees is offered: the rest is not in the context.
 */
import { allItems, ratingIds } from '../tables/item-labels.ts'
import type { ResultContext, ResultRound } from '../results/result-context.ts'
import { currentRound, leadingGroup } from '../results/result-context.ts'
import { unitIds, unitsInOrder } from '../results/units-in-order.ts'
import type { CompareChoice, CompareOptions, MeasureChoice } from './compare-choice.ts'
import type { CompareContext } from './compare-context.ts'

/** By default at most so many units are shown. */
const mostByDefault = 12

/** Criteria of which something is asked, and statements by criterion. */
function measures({ questionnaire }: ResultContext): readonly MeasureChoice[] {
  const ratings = ratingIds(questionnaire)
  const items = allItems(questionnaire).filter(({ id }) => ratings.includes(id))
  const used = questionnaire.dimensions.filter(({ id }) => items.some((item) => item.kind === 'rating' && item.dimension === id))
  const whole = (kind: MeasureChoice['kind']): MeasureChoice => ({ kind, dimension: null })
  return [
    ...(questionnaire.axes.length > 0 ? [whole('positions')] : []),
    ...(used.length > 0 ? [whole('dimensions')] : []),
    ...(ratings.length > 0 ? [whole('items')] : []),
    ...used.map(({ id }): MeasureChoice => ({ kind: 'items', dimension: id })),
  ]
}

/** Units of the last round as a tree, then those that only earlier rounds had. */
export function unitsOffered(context: ResultContext): readonly string[] {
  const last = unitsInOrder(context, currentRound(context))
  const everywhere = context.rounds.flatMap(({ released }) => unitIds(released))
  return [...last, ...new Set(everywhere.filter((unit) => !last.includes(unit)))]
}

function groupsOffered({ questionnaire, rounds }: ResultContext): readonly string[] {
  return questionnaire.groups.flatMap(({ id }) => (rounds.some(({ released }) => Object.hasOwn(released.groups, id)) ? [id] : []))
}

const hasReference = ({ reference }: ResultContext): boolean =>
  Object.values(reference?.groups ?? {}).some(
    (group) =>
      group.status === 'measured' &&
      Object.values(group.measures).some((kind) => Object.values(kind).some(({ status }) => status === 'compared')),
  )

export function compareOptions({ context, organisations }: Pick<CompareContext, 'context' | 'organisations'>): CompareOptions {
  return {
    groups: groupsOffered(context),
    units: unitsOffered(context),
    rounds: context.rounds.map(({ label }) => label),
    organisations: organisations.map(({ id }) => id),
    reference: hasReference(context),
    measures: measures(context),
  }
}

/** Units of which something is shown, those at the top first where there are enough of them. */
export function unitsByDefault(context: ResultContext, round: ResultRound): readonly string[] {
  const { released } = round
  const shown = unitsInOrder(context, round).filter((unit) => released.units[unit]?.tier !== 'hidden')
  const top = shown.filter((unit) => (released.unitParents[unit] ?? null) === null)
  return (top.length > 1 ? top : shown).slice(0, mostByDefault)
}

/**
 * The choice with what was left open filled in. Where nothing is chosen: the units of the last round, else its groups, else the whole
 * over the years. With other organisations: the whole of the own one.
 */
export function withDefaults(context: ResultContext, choice: CompareChoice): CompareChoice {
  const last = currentRound(context)
  const { groups, units, organisations, reference } = choice
  const rounds = choice.rounds.length > 0 ? choice.rounds : [last.label]
  if (organisations.length > 0 || reference) return { ...choice, rounds, groups: groups.length > 0 ? groups : [leadingGroup(context)] }
  if (groups.length + units.length > 0) return { ...choice, rounds }
  const shownUnits = unitsByDefault(context, last)
  if (shownUnits.length > 1) return { ...choice, rounds, units: shownUnits }
  const shownGroups = groupsOffered(context).filter((group) => (last.released.groups[group]?.tier ?? 'hidden') !== 'hidden')
  if (shownGroups.length > 1) return { ...choice, rounds, groups: shownGroups }
  const every = choice.rounds.length > 0 ? choice.rounds : context.rounds.map(({ label }) => label)
  return { ...choice, rounds: every, groups: [leadingGroup(context)].filter((group) => group !== '') }
}
