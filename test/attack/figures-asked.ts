/**
 * The questionnaire as the attacker sees it: items with what each code is worth, and figures that are means of persons' means.
 *
 * Figures are grouped in families that hang together; one integer program looks at one family.
 */
import { missingCodes } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { groupPlan } from '../../analysis/scores/group-plan.ts'
import { byUnit } from './ground.ts'

/** `scores`: steps from the worst code, 0–3; empty where codes are not worth anything. `filter`: the code of another item that leads here. */
export interface AskedItem {
  readonly id: string
  readonly codes: readonly number[]
  readonly scores: readonly number[]
  readonly filter?: { readonly item: string; readonly code: number }
}

/** A figure that is the mean of its items in each person. `toScore`: brings its values into steps, 0–3. */
export interface AskedMean {
  readonly id: string
  readonly items: readonly string[]
  readonly toScore: (value: number) => number
  /** By which spreads are multiplied. */
  readonly scale: number
}

export interface Family {
  readonly items: readonly AskedItem[]
  readonly means: readonly AskedMean[]
}

export const missing = [missingCodes.notAnswered, missingCodes.dontKnow, missingCodes.notConcerned, missingCodes.notAsked] as const

export const dimensionMean = (id: string): string => `dimension ${id}`
export const positionMean = (axis: string): string => `position ${axis}`
export const facetMean = (facet: string, axis: string): string => `facet ${facet} ${axis}`

/** All scales have four codes; in steps the numbers of the programs are small and whole. */
export const topStep = 3
export const stepsOfScore = (score: number): number => (score * topStep) / 100
export const stepsOfPosition = (position: number): number => stepsOfScore((position + 100) / 2)

/** All that the attacker looks at. */
export function familiesAsked(questionnaire: Questionnaire): readonly Family[] {
  const plan = groupPlan(questionnaire, byUnit)
  const { dimensions, axes, facets, choices } = plan
  const scored = [...plan.scored, ...plan.ownRatings]
  const itemOf = (id: string): AskedItem => {
    const found = scored.find((item) => item.id === id)
    const choice = choices.find((item) => item.id === id)
    const codes = found?.codes ?? (choice && 'options' in choice ? choice.options.map(({ code }) => code) : [])
    const shown = (found?.item ?? choice)?.showIf
    const filter = shown ? { filter: { item: shown.item, code: shown.codes[0] ?? 0 } } : {}
    return { id, codes, scores: found?.scores.map((score) => Math.round(stepsOfScore(score))) ?? [], ...filter }
  }
  const ofDimensions = dimensions.map(({ dimension, items }): Family => {
    const ids = items.map(({ id }) => id)
    return { items: ids.map(itemOf), means: [{ id: dimensionMean(dimension.id), items: ids, toScore: stepsOfScore, scale: topStep / 100 }] }
  })
  const ofAxes = axes.map(({ axis, items }): Family => {
    const pairs = items.map(({ item }) => item)
    const means = [
      { id: positionMean(axis.id), items: pairs.map(({ id }) => id), toScore: stepsOfPosition, scale: topStep / 200 },
      ...facets.map((facet) => {
        const inFacet = pairs.filter((item) => item.facet === facet.id).map(({ id }) => id)
        return { id: facetMean(facet.id, axis.id), items: inFacet, toScore: stepsOfPosition, scale: topStep / 200 }
      }),
    ]
    return { items: pairs.map(({ id }) => itemOf(id)), means: means.filter(({ items: of }) => of.length > 0) }
  })
  const taken = new Set([...ofDimensions, ...ofAxes].flatMap(({ items }) => items.map(({ id }) => id)))
  const rest = [...scored.map(({ id }) => id), ...choices.map(({ id }) => id)].filter((id) => !taken.has(id))
  return [...ofDimensions, ...ofAxes, ...(rest.length > 0 ? [{ items: rest.map(itemOf), means: [] }] : [])]
}
