/**
 * Importance beside performance: which statements matter most and work least, as far as the figures bear it.
 *
 * Called by views with the figures of a released group, so it can tell nothing that is hidden. Idea: Martilla and James 1977,
 * Importance-Performance Analysis, Journal of Marketing 41; the lines are drawn at the means.
 */
import { isOwnQuestion } from '../../questionnaires/own-questions.ts'
import type { Estimate } from '../estimate.ts'
import { hasInterval } from '../estimate.ts'
import { correlationInterval } from '../estimates/correlation-interval.ts'
import type { GroupResult, ScoreResult } from '../result.ts'

/** first: matters more, works less; keep: matters and works more; later: matters and works less; enough: matters less, works more. */
export type Quadrant = 'first' | 'keep' | 'later' | 'enough'

/** `isSure`: on both sides the interval bears it. */
export interface Priority {
  readonly id: string
  readonly importance: Estimate
  readonly performance: Estimate
  readonly quadrant: Quadrant
  readonly isSure: boolean
}

/** The lines are means: of the importances, −1…+1, and of the group's scores, 0–100. `items`: the most important first. */
export interface Priorities {
  readonly importanceLine: number
  readonly performanceLine: number
  readonly items: readonly Priority[]
}

const valueOf = (estimate: Estimate): number | null => ('value' in estimate ? (estimate.value ?? null) : null)

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function quadrantOf(isImportant: boolean, isGood: boolean): Quadrant {
  if (isImportant) return isGood ? 'keep' : 'first'
  return isGood ? 'enough' : 'later'
}

/** Whether the interval at a level that makes up for the number of items (Bonferroni) lies on one side of the line. */
function isOffTheLine(importance: Estimate, line: number, items: number): boolean {
  if (!hasInterval(importance)) return false
  const { lower, upper } = correlationInterval(importance.value, importance.n, 1 - (1 - importance.level) / items)
  return lower > line || upper < line
}

/**
 * Of the items with both figures. Sure is what is surely off both lines: the importance by its interval, the performance by
 * `relative`, which is tested against the person's mean over all items. The lines are taken as fixed. Null where fewer than two have both.
 */
export function priorities({ importance = {}, items }: Pick<GroupResult, 'importance' | 'items'>): Priorities | null {
  const both = Object.entries(importance).flatMap(([id, { correlation }]) => {
    const found: ScoreResult | undefined = items[id]
    const [matters, works] = [valueOf(correlation), found ? valueOf(found.inference) : null]
    return found && matters !== null && works !== null ? [{ id, correlation, found, matters, works }] : []
  })
  if (both.length < 2) return null
  const importanceLine = meanOf(both.map(({ matters }) => matters))
  const scores = Object.entries(items).flatMap(([id, { inference }]) => (isOwnQuestion(id) ? [] : (valueOf(inference) ?? [])))
  const performanceLine = meanOf(scores)
  const placed = both.map(({ id, correlation, found, matters, works }): Priority => {
    const isGood = works >= performanceLine
    const isSurelyPlaced = found.relative === (isGood ? 'above' : 'below')
    return {
      id,
      importance: correlation,
      performance: found.inference,
      quadrant: quadrantOf(matters >= importanceLine, isGood),
      isSure: isSurelyPlaced && isOffTheLine(correlation, importanceLine, both.length),
    }
  })
  const order = new Map(both.map(({ id, matters }) => [id, matters]))
  return { importanceLine, performanceLine, items: placed.toSorted((a, b) => (order.get(b.id) ?? 0) - (order.get(a.id) ?? 0)) }
}
