/**
 * How figures of one cell hang together, and which are hidden there because nearly all gave the same answer.
 *
 * Called by `solveRound`. A share above 90 % is shown as such, so the mean goes too: times n it would tell the share.
 */
import { itemsOf } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { groupPlan } from '../scores/group-plan.ts'
import type { GroupResult } from '../result.ts'
import { measureId } from './measures.ts'
import type { Measure } from './tally.ts'
import { isNearlyUnanimous } from './tally.ts'

/** Figures of which one is the mean of the others, where everybody answered all: the ids of the whole and of its parts. */
export interface Family {
  readonly whole: string
  readonly items: readonly string[]
}

/**
 * `behind`: figures of items that only those meet who gave a certain answer before, with the figure of that answer.
 * `worth`: of items with a mean, what each code is worth, 0…1, in the order of the codes.
 */
export interface Ties {
  readonly families: readonly Family[]
  readonly behind: ReadonlyMap<string, string>
  readonly worth: ReadonlyMap<string, readonly number[]>
}

function familiesOf(questionnaire: Questionnaire, group: string): readonly Family[] {
  const { dimensions, axes, facets } = groupPlan(questionnaire, group)
  const ofItems = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => measureId.item(id))
  const ofAxes = axes.flatMap(({ axis, items }): Family[] => {
    const parts = facets.map(({ id }) => ({
      whole: measureId.facet(id, axis.id),
      items: ofItems(items.filter(({ item }) => item.facet === id)),
    }))
    const inFacets = parts.filter((part) => part.items.length > 0)
    const whole = measureId.position(axis.id)
    return [
      { whole, items: ofItems(items) },
      ...inFacets,
      ...(inFacets.length > 0 ? [{ whole, items: inFacets.map((part) => part.whole) }] : []),
    ]
  })
  return [...dimensions.map((plan) => ({ whole: measureId.dimension(plan.dimension.id), items: ofItems(plan.items) })), ...ofAxes]
}

/** How the figures of a group hang together. */
export function tiesOf(questionnaire: Questionnaire, group: string): Ties {
  const filtered = itemsOf(questionnaire).flatMap(({ id, showIf }) => (showIf ? [{ id, filter: measureId.item(showIf.item) }] : []))
  const behind = filtered.flatMap(({ id, filter }) =>
    [measureId.item(id), measureId.unsaid(id), measureId.asked(id)].map((own) => [own, filter] as const),
  )
  const worth = groupPlan(questionnaire, group).scored.map(({ id, codes, scores }): [string, readonly number[]] => {
    const inOrder = codes.map((code, index) => ({ code, score: scores[index] ?? 0 })).toSorted((a, b) => a.code - b.code)
    return [measureId.item(id), inOrder.map(({ score }) => score / 100)]
  })
  return { families: familiesOf(questionnaire, group), behind: new Map(behind), worth: new Map(worth) }
}

/**
 * The figure that goes with unanimous ones: the sum's first part that is not, or the sum itself where all are. Else the sum less the
 * others would tell how unanimous they are.
 */
function companion({ whole, items }: Family, unanimous: ReadonlySet<string>): readonly string[] {
  if (!items.some((id) => unanimous.has(id))) return []
  return [items.find((id) => !unanimous.has(id)) ?? whole]
}

/** Ids of the measures that may not be shown exactly in this cell. */
export function blockedFigures(figures: GroupResult, measures: readonly Measure[], { families }: Ties): ReadonlySet<string> {
  const unanimous = new Set(measures.filter(({ tally }) => isNearlyUnanimous(tally(figures))).map(({ id }) => id))
  return new Set([...unanimous, ...families.flatMap((family) => companion(family, unanimous))])
}
