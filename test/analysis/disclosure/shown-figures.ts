/**
 * What of a released result is shown, as flat lists that property tests can compare.
 */
import { analyseRound } from '../../../analysis/analyse-round.ts'
import { releaseResult } from '../../../analysis/disclosure/release-result.ts'
import type { ReleasedGroup, ReleasedResult } from '../../../analysis/released-result.ts'
import type { Response } from '../../../analysis/response-matrix.ts'
import type { GroupResult, Result } from '../../../analysis/result.ts'
import type { StoryRound } from '../../../server/results/release-story.ts'
import type { InventedRounds } from '../../attack/invented-rounds.ts'
import { inventedRounds } from '../../attack/invented-rounds.ts'

export const numRuns = process.env['PUNTARI_DEEP'] === undefined ? 100 : 1000

/** One round of a seed, with units of other years. */
export function roundOf(seed: number): StoryRound & Pick<InventedRounds, 'questionnaire'> {
  const { stories, questionnaire } = inventedRounds(seed)
  const [first] = stories.at(-1) ?? []
  if (first === undefined) throw new RangeError(`Seed ${seed} has no round`)
  return { ...first, questionnaire }
}

type Round = ReturnType<typeof roundOf>

export const analysed = ({ input }: Round, responses: readonly Response[] = input.responses): Result =>
  analyseRound(input.questionnaire, responses, input.design)

export const released = (round: Round, smallestCell = round.smallestCell, responses?: readonly Response[]): ReleasedResult =>
  releaseResult(round.questionnaire, analysed(round, responses), { smallestCell, readersAnswer: round.readersAnswer })

type Cells<Group> = Readonly<Record<string, Group>>

function flat<Group>({
  groups,
  units,
  backgrounds,
}: Pick<Result, never> & { groups: Cells<Group>; units: Cells<Group>; backgrounds: Cells<Cells<Cells<Group>>> }): Cells<Group> {
  const classes = Object.entries(backgrounds).flatMap(([group, items]) =>
    Object.entries(items).flatMap(([item, codes]) =>
      Object.entries(codes).map(([code, one]) => [`class ${group} ${item} ${code}`, one] as const),
    ),
  )
  const named = (kind: string, entries: Cells<Group>) => Object.entries(entries).map(([id, one]) => [`${kind} ${id}`, one] as const)
  return Object.fromEntries([...named('group', groups), ...named('unit', units), ...classes])
}

/** Groups, units and classes by one id each. */
export const cellsOf = (result: ReleasedResult): Cells<ReleasedGroup> => flat(result)
export const rawCells = (result: Result): Cells<GroupResult> => flat(result)

const isEstimate = (value: object): boolean => 'n' in value && ('method' in value || 'notEstimable' in value)

/** Estimates that are shown, by their path in the figures of a group. */
export function estimatesIn(value: unknown, path = ''): Readonly<Record<string, unknown>> {
  if (value === null || typeof value !== 'object') return {}
  if (isEstimate(value)) return { [path]: value }
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => estimatesIn(inner, `${path}/${key}`))) as Readonly<
    Record<string, unknown>
  >
}

/** Estimates of a cell that are shown: none unless it is shown in full. */
export const shownIn = (group: ReleasedGroup | undefined): Readonly<Record<string, unknown>> =>
  group?.tier === 'full' ? estimatesIn(group.figures) : {}

/** hidden 0, bands 1, full 2; a cell that is not told of at all is −1. */
export const height = (group: ReleasedGroup | undefined): number => (group ? ['hidden', 'bands', 'full'].indexOf(group.tier) : -1)
