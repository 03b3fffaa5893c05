/**
 * How answers go together, on its way out: importance of items, and quality of measures.
 *
 * Called by `protectGroup`, for groups only: in units and classes few persons stand behind every combination of two answers. A figure
 * goes out where all figures that it rests on are shown exactly and, rounded, it leaves single answers open (`isOpen`, `told`). Intervals are
 * computed anew from the rounded figure and the rounded number of persons, so that they tell nothing more.
 */
import type { Estimate, IntervalEstimate, Suppressed } from '../estimate.ts'
import { hasInterval, hasValue } from '../estimate.ts'
import { correlationInterval } from '../estimates/correlation-interval.ts'
import { feldtInterval } from '../quality/cronbach-alpha.ts'
import type { CorrelationResult, QualityResult, Relations } from '../relation-result.ts'
import { measureId } from './measures.ts'
import { closestTold, roundedPersons, roundedRelation } from './rounded-relation.ts'

type Entries<Value> = Readonly<Record<string, Value>>

/** `overallItem`: as the definition has it. `measures`: items of each dimension and axis, by its id. */
export interface RelationTies {
  readonly overallItem: string | undefined
  readonly measures: Entries<{ readonly whole: string; readonly items: readonly string[] }>
}

const few: Suppressed = { suppressed: 'tooFewAnswers' }
const untold: Suppressed = { suppressed: 'complementary' }

const mapped = <Value, Out>(entries: Entries<Value>, change: (value: Value, id: string) => Out): Entries<Out> =>
  Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, change(value, id)]))

/** Without number of persons: how many left out both items is nobody's business. */
function withoutFigure(estimate: Estimate): Estimate {
  const isFew = 'notEstimable' in estimate && (estimate.notEstimable === 'fewerThan30' || estimate.notEstimable === 'noAnswers')
  return isFew ? few : untold
}

/** The figure on its grid; `interval`: from the rounded figure and number. What the definition alone tells stays. */
function rounded(estimate: Estimate, interval: (value: number, n: number, level: number) => IntervalEstimate): Estimate {
  if ('notEstimable' in estimate && estimate.notEstimable === 'tooFewItems') return estimate
  if (!hasValue(estimate)) return withoutFigure(estimate)
  const [value, n] = [roundedRelation(estimate.value, estimate.n), roundedPersons(estimate.n)]
  return hasInterval(estimate) ? interval(value, n, estimate.level) : { value, n, method: 'description' }
}

/** `isShown`: whether both items are shown exactly. */
export function releaseCorrelation({ correlation, isOpen }: CorrelationResult, isShown: boolean): CorrelationResult {
  const isTooClose = 'value' in correlation && Math.abs(correlation.value ?? 0) > closestTold
  const mayGo = isOpen && isShown && !isTooClose
  return { correlation: mayGo ? rounded(correlation, correlationInterval) : withoutFigure(correlation), isOpen: mayGo }
}

function releaseQuality({ alpha, omega, items, told }: QualityResult, isShown: boolean): QualityResult {
  const count = Object.keys(items).length
  const mayGo = isShown ? told : 'nothing'
  const out = (estimate: Estimate, may: boolean): Estimate =>
    hasValue(alpha) && !may ? untold : rounded(estimate, (value, n, level) => feldtInterval(value, n, count, level))
  return {
    alpha: out(alpha, mayGo !== 'nothing'),
    omega: out(omega, mayGo !== 'nothing'),
    items: mapped(items, ({ restCorrelation, alphaWithout }) => ({
      restCorrelation: out(restCorrelation, mayGo === 'items'),
      alphaWithout: out(alphaWithout, mayGo === 'items'),
    })),
    told: mayGo,
  }
}

/** `isExact`: whether a measure is shown exactly in this group. */
export function releaseRelations(
  { importance, quality }: Relations,
  { overallItem = '', measures }: RelationTies,
  isExact: (measure: string) => boolean,
): Relations {
  const isItemShown = (id: string): boolean => isExact(measureId.item(id))
  const isMeasureShown = (id: string): boolean => {
    const found = measures[id]
    return found !== undefined && isExact(found.whole) && found.items.every(isItemShown)
  }
  return {
    ...(importance
      ? { importance: mapped(importance, (one, id) => releaseCorrelation(one, isItemShown(id) && isItemShown(overallItem))) }
      : {}),
    ...(quality ? { quality: mapped(quality, (one, id) => releaseQuality(one, isMeasureShown(id))) } : {}),
  }
}
