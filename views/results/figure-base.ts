/**
 * Whose answers a figure rests on and how many, in words: the base that stands with every picture.
 */
import { whoAnswered } from '../sentences/who-answered.ts'
import type { ResultContext, ResultRound, ResultScope } from './result-context.ts'
import { contextVoice, currentRound, scopedGroup, scopeName } from './result-context.ts'

/** One line a group or unit, of the round that the page is about: "Residents: random sample, 412 answered (34%)". */
export const baseOf = (context: ResultContext, scopes: readonly ResultScope[]): readonly string[] =>
  scopes.map((scope) => whoAnswered(contextVoice(context), scopeName(context, scope), scopedGroup(currentRound(context), scope)))

/** One line a group or unit with its answers in every round in which figures are shown: "Residents: answers 380 (2025), 412 (2026)". */
export function baseOverYears(
  context: ResultContext,
  scopes: readonly ResultScope[],
  of: readonly ResultRound[] = context.rounds,
): readonly string[] {
  const { t, format } = contextVoice(context)
  return scopes.flatMap((scope) => {
    const rounds = of.flatMap((round) => {
      const group = scopedGroup(round, scope)
      return group?.tier === 'full' ? [t('charts:base.round', { n: format.whole(group.figures.n), round: round.label })] : []
    })
    return rounds.length === 0 ? [] : [t('charts:base.years', { name: scopeName(context, scope), rounds: format.list(rounds) })]
  })
}
