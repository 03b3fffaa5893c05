/**
 * Responses in, result out: the analysis of one round.
 *
 * Called by the server when results are made and by the command line. Same responses in any order, same questionnaire, same
 * design: same bytes. Nothing is hidden here; `releaseResult` decides what may be shown, the server when.
 */
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import { analyseGroup } from './analyse-group.ts'
import { mapBackgrounds } from './background-members.ts'
import { gapKey, gapOf } from './comparison/gaps.ts'
import { relationsOf } from './relations-of.ts'
import type { Response } from './response-matrix.ts'
import type { GroupResult, Result } from './result.ts'
import type { Member } from './member.ts'
import type { RoundMembers } from './round-members.ts'
import { roundMembers } from './round-members.ts'
import type { SamplingDesign } from './sampling-design.ts'

function gapsOf(questionnaire: Questionnaire, groups: ReadonlyMap<string, Member>): Result['gaps'] {
  return Object.fromEntries(
    questionnaire.gaps.flatMap((gap) => {
      const [first, second] = [groups.get(gap.first), groups.get(gap.second)]
      return first && second ? [[gapKey(gap), gapOf(first, second)]] : []
    }),
  )
}

interface AnalysisOptions {
  readonly members?: RoundMembers
  readonly withRelations?: boolean
}

/**
 * Analyses a round.
 *
 * `responses`: with the columns of this very questionnaire. `design`: how each group was asked. `members`: made from these,
 * where they are at hand already. `withRelations`: false where nobody will see how answers go together, which takes longest.
 * Throws a RangeError where a response does not belong to the questionnaire (unknown group, number of codes, or code).
 * Missing answers: by reason, never merged; see each figure.
 */
export function analyseRound(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  design: SamplingDesign,
  { members = roundMembers(questionnaire, responses, design), withRelations = true }: AnalysisOptions = {},
): Result {
  const { groups, units, unitParents, unitUnions, backgrounds } = members
  const one = ({ plan, matrix, basis }: Member): GroupResult => analyseGroup(plan, matrix, basis, design.seed)
  const analysed = (members: ReadonlyMap<string, Member>): Result['groups'] =>
    Object.fromEntries([...members].map(([id, member]) => [id, one(member)]))
  return {
    questionnaire: { id: questionnaire.id, version: questionnaire.version, hash: questionnaire.hash },
    seed: design.seed,
    level: design.level,
    ...(design.exactSpread === true ? { exactSpread: true } : {}),
    groups: Object.fromEntries(
      [...groups].map(([id, member]) => [id, { ...one(member), ...(withRelations ? relationsOf(member, questionnaire.overallItem) : {}) }]),
    ),
    units: analysed(units),
    unitParents,
    unitUnions,
    backgrounds: mapBackgrounds(backgrounds, one),
    gaps: gapsOf(questionnaire, groups),
  }
}
