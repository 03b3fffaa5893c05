/**
 * The ways from a result page to its comparisons: with nothing chosen, over the years, and the units beside each other.
 *
 * Called by the jobs that make result pages; the addresses are those that the page of comparisons writes itself.
 */
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { contextVoice, currentRound } from '../results/result-context.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import type { CompareChoice } from './compare-choice.ts'
import { queryOf, readChoice } from './compare-choice.ts'
import { compareOptions, unitsByDefault } from './compare-options.ts'

/** Null where there is nothing to compare: one round, fewer than two units. */
export interface CompareLinks {
  readonly all: LinkView
  readonly years: LinkView | null
  readonly units: LinkView | null
}

/** `scope`: of the page; null: all groups. Undefined for a pooled result and a sample, which have no page of comparisons. */
export function compareLinks(context: ResultContext, scope: ResultScope | null): CompareLinks | undefined {
  if (context.pooled !== undefined || context.isSample === true) return undefined
  const { t } = contextVoice(context)
  const options = compareOptions({ context, organisations: [] })
  const { choice } = readChoice('', options)
  const address = `${context.address}/compare`
  const link = (part: Partial<CompareChoice>): LinkView => ({
    href: `${address}?${queryOf({ ...choice, ...part })}`,
    label: t('compare:link'),
  })
  const { rounds } = options
  const scopes: Partial<CompareChoice> =
    scope === null ? { groups: options.groups } : 'unit' in scope ? { units: [scope.unit] } : { groups: [scope.group] }
  const units = unitsByDefault(context, currentRound(context))
  return {
    all: { href: address, label: t('compare:link') },
    years: rounds.length > 1 ? link({ ...scopes, rounds }) : null,
    units: units.length > 1 ? link({ units, rounds }) : null,
  }
}
