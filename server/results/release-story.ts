/**
 * Rounds that are shown together, analysed, compared and released: each with what has changed since those before it.
 *
 * Called by `releasedRounds`. Each round is measured once, however many it is compared with.
 */
import { analyseRound } from '../../analysis/analyse-round.ts'
import type { RoundInput } from '../../analysis/measure-round.ts'
import { compareRounds } from '../../analysis/compare-rounds.ts'
import type { EarlierResults } from '../../analysis/disclosure/release-comparisons.ts'
import { releaseResult } from '../../analysis/disclosure/release-result.ts'
import type { MeasuredRound } from '../../analysis/measure-round.ts'
import { measureRound } from '../../analysis/measure-round.ts'
import type { RoundMembers } from '../../analysis/round-members.ts'
import { roundMembers } from '../../analysis/round-members.ts'
import type { ReleasedResult } from '../../analysis/released-result.ts'
import type { Changes } from '../../analysis/result.ts'
import { slopesOf } from '../../analysis/slopes-of.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'

/** `at`: when it was, in years. */
export interface StoryRound {
  readonly input: RoundInput
  readonly at: number
  readonly smallestCell: number
  readonly readersAnswer: boolean
}

/** A round against every earlier one, the next one included: a group may be comparable only with one further back. */
function changesTo(measured: MeasuredRound | undefined, earlier: readonly MeasuredRound[], versions: readonly Questionnaire[]): Changes {
  if (measured === undefined) return {}
  return Object.assign({}, ...earlier.map((before) => compareRounds(measured.questionnaire, before, measured, versions))) as Changes
}

/** A round that was sorted and measured once for all that is made of it. `measured`: absent where nothing is compared. */
interface Prepared extends StoryRound {
  readonly members: RoundMembers
  readonly measured: MeasuredRound | undefined
}

function prepared(one: StoryRound, isCompared: boolean): Prepared {
  const { questionnaire, responses, design } = one.input
  const members = roundMembers(questionnaire, responses, design)
  return { ...one, members, measured: isCompared ? measureRound(one.input, members) : undefined }
}

/** `isShown`: whether the page is about this round; of others nobody sees how answers go together. `upTo`: the round, the last of them, and those before it. `earlier`: what was released of these. */
function releaseRound(
  last: Prepared,
  isShown: boolean,
  upTo: readonly Prepared[],
  earlier: EarlierResults,
  versionsOf: (id: string) => readonly Questionnaire[],
): ReleasedResult {
  const { label, questionnaire, responses, design } = last.input
  const versions = [...versionsOf(questionnaire.id), ...upTo.map(({ input }) => input.questionnaire)]
  const timed = upTo.flatMap(({ measured, at }) => (measured ? [{ ...measured, at }] : []))
  return releaseResult(questionnaire, analyseRound(questionnaire, responses, design, { members: last.members, withRelations: isShown }), {
    smallestCell: Math.max(...upTo.map(({ smallestCell }) => smallestCell)),
    readersAnswer: upTo.some(({ readersAnswer }) => readersAnswer),
    label,
    earlier,
    changes: changesTo(last.measured, timed.slice(0, -1), versions),
    slopes: (mayUse) => slopesOf(questionnaire, timed, versions, mayUse),
  })
}

/** In the order of time. The highest smallest cell so far holds, and that readers answer once they have. `versionsOf`: all known versions of a questionnaire. */
export function releaseStory(
  story: readonly StoryRound[],
  versionsOf: (id: string) => readonly Questionnaire[],
): readonly ReleasedResult[] {
  const rounds = story.map((one) => prepared(one, story.length > 1))
  return rounds.reduce<readonly ReleasedResult[]>((released, round, index) => {
    const earlier = Object.fromEntries(released.map((one, at) => [rounds[at]?.input.label ?? '', one]))
    return [...released, releaseRound(round, index === rounds.length - 1, rounds.slice(0, index + 1), earlier, versionsOf)]
  }, [])
}
