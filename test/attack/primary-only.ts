/**
 * What an engine without complementary suppression would show: each cell and each figure by its own number of answers alone.
 *
 * The attacker must recover much of it, or the attacker proves nothing.
 */
import { mapBackgrounds } from '../../analysis/background-members.ts'
import type { Estimate } from '../../analysis/estimate.ts'
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { GroupResult, ItemResult, Result } from '../../analysis/result.ts'
import type { Need, Tier } from '../../analysis/disclosure/tier.ts'
import { enoughFor, leastFor } from '../../analysis/disclosure/tier.ts'
import type { Seen } from './seen.ts'

const few: Estimate = { suppressed: 'tooFewAnswers' }
const over: Estimate = { suppressed: 'bandOnly', band: 'high' }

/** What a number of answers allows by itself. */
function tierOf(n: number, need: Need): Tier {
  if (n < leastFor(need)) return 'hidden'
  return n < enoughFor(need) ? 'bands' : 'full'
}

const isFull = (n: number, need: Need): boolean => tierOf(n, need) === 'full'

function item(result: ItemResult, need: Need): ItemResult {
  if (!isFull(result.answered ?? 0, need))
    return {
      ...result,
      score: few,
      inference: few,
      answered: null,
      distribution: Object.fromEntries(Object.keys(result.distribution).map((code) => [code, few])),
    }
  const capped = ([code, share]: readonly [string, Estimate]) =>
    [code, 'value' in share && (share.value ?? 0) > 0.9 ? over : share] as const
  return { ...result, distribution: Object.fromEntries(Object.entries(result.distribution).map(capped)) }
}

function cell(figures: GroupResult, need: Need): ReleasedGroup {
  const tier = tierOf(figures.n, need)
  if (tier === 'hidden') return { tier }
  if (tier === 'bands') return { tier, dimensions: {}, positions: {} }
  const items = Object.entries(figures.items).map(([id, result]) => [id, item(result, need)] as const)
  return { tier, figures: { ...figures, items: Object.fromEntries(items) } }
}

/** The same shape as a released result, and none. */
export function primaryOnly(result: Result, smallestCell: number): Seen {
  const need: Need = { smallestCell, ownAnswers: 0 }
  const cells = (entries: Result['groups']): Seen['groups'] =>
    Object.fromEntries(Object.entries(entries).map(([id, figures]) => [id, cell(figures, need)]))
  return {
    smallestCell,
    readersAnswer: false,
    groups: cells(result.groups),
    units: cells(result.units),
    unitParents: result.unitParents,
    unitUnions: result.unitUnions,
    backgrounds: mapBackgrounds(result.backgrounds, (figures) => cell(figures, need)),
  }
}
