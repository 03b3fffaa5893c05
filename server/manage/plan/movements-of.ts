/**
 * Whether the indicators of actions have moved, up to the latest round that continues theirs and whose results were looked at.
 *
 * Called by the staff's pages of the plan. Looking at a plan must not count as the first look at a round: a closed round that nobody has
 * opened yet still takes late answers, so it is left out.
 */
import type { Request } from 'express'
import type { PlannedAction } from '../../../data/planned-action.ts'
import type { Round } from '../../../data/round.ts'
import type { IndicatorMovement } from '../../../views/plan/indicator-movement.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { storyOf } from '../../results/round-story.ts'

/** By id of the action. Null: no indicator, or nothing of it for this reader. */
export type Movements = ReadonlyMap<string, IndicatorMovement | null>

const isSeen = ({ state, resultsSeen }: Round): boolean => state === 'released' || (state === 'closed' && resultsSeen)

/** Ids of a round and of those before it. */
export function chainOf(rounds: ReadonlyMap<string, Round>, last: Round): readonly string[] {
  const chain: string[] = []
  for (let round: Round | undefined = last; round !== undefined && !chain.includes(round.id);) {
    chain.push(round.id)
    round = rounds.get(round.previousRound ?? '')
  }
  return chain
}

/** The latest round that continues this one; itself where none does. Where two continue the same, the one that closed last. */
function latestOf(rounds: ReadonlyMap<string, Round>, id: string): string {
  const later = [...rounds.values()]
    .filter(isSeen)
    .map((round) => ({ round, chain: chainOf(rounds, round) }))
    .filter(({ chain }) => chain.includes(id))
    .toSorted((one, other) => one.round.closesOn.localeCompare(other.round.closesOn) || one.chain.length - other.chain.length)
  return later.at(-1)?.round.id ?? id
}

async function movementsIn(
  { workshop }: Dependencies,
  context: ResultContext,
  actions: readonly PlannedAction[],
): Promise<readonly (readonly [string, IndicatorMovement | null])[]> {
  const labels = new Map(context.rounds.map(({ id, label }) => [id, label]))
  const wanted = actions.flatMap(({ id, indicator, round }) => {
    const from = labels.get(round)
    return indicator === null || from === undefined ? [] : [{ id, indicator, from }]
  })
  if (wanted.length === 0) return []
  const movements = await workshop.run('planMovements', { context, wanted })
  return wanted.map(({ id }, at) => [id, movements[at] ?? null])
}

/** `actions`: of one organisation. */
export async function movementsOf(
  dependencies: Dependencies,
  request: Request,
  actions: readonly PlannedAction[],
  language: ScreenLanguage,
): Promise<Movements> {
  const followed = actions.filter(({ indicator }) => indicator !== null)
  const [first] = followed
  if (first === undefined) return new Map()
  const rounds = new Map((await dependencies.store.rounds.list({ organisation: first.organisation })).map((round) => [round.id, round]))
  const byLatest = Map.groupBy(followed, ({ round }) => latestOf(rounds, round))
  const found = [...byLatest].map(async ([latest, some]) =>
    movementsIn(dependencies, await storyOf(dependencies, request, latest, language), some),
  )
  return new Map((await Promise.all(found)).flat())
}
