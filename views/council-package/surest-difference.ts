/**
 * The largest difference that is sure: a change since the round before, else a gap between two groups, as a whole sentence.
 *
 * Called by `keyFindings`. Null where nothing is sure, or nothing may be compared.
 */
import type { ChangeResult } from '../../analysis/result.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { changeSentence, movementSentence } from '../sentences/change-sentence.ts'
import { gapSentence } from '../sentences/gap-sentence.ts'
import type { ResultContext, ResultRound, ResultScope } from '../results/result-context.ts'
import { changesOf, contextVoice, currentRound, groupName, scopeName, scopedGroup } from '../results/result-context.ts'

interface Difference {
  readonly size: number
  readonly sentence: string
}

const largest = (differences: readonly Difference[]): string | null =>
  differences.toSorted((first, second) => second.size - first.size)[0]?.sentence ?? null

const isMoved = ({ word }: ChangeResult): boolean => word === 'risen' || word === 'fallen'

const sizeOf = ({ difference }: Pick<ChangeResult, 'difference'>): number => Math.abs(valueOf(difference) ?? 0)

/** Criteria and axes of a scope that have surely changed since this round. */
function changesSince(context: ResultContext, earlier: ResultRound, scope: ResultScope): readonly Difference[] {
  const voice = contextVoice(context)
  const later = currentRound(context)
  const changes = changesOf(context, earlier, later, scope)
  if (changes === undefined) return []
  const { dimensions, axes, rules } = context.questionnaire
  const labels = { earlier: earlier.label, later: later.label }
  const named = (name: string): string => (axes.length > 0 ? name : `${scopeName(context, scope)} · ${name}`)
  const scores = dimensions.flatMap(({ id, name }) => {
    const change = changes.dimensions[id]
    const subject = { ...labels, name: named(voice.say(name)), smallest: rules.smallestScoreDifference }
    return change && isMoved(change) ? [{ size: sizeOf(change), sentence: changeSentence(voice, subject, change) }] : []
  })
  const positions = axes.flatMap((axis) => {
    const change = changes.positions[axis.id]
    const subject = { ...labels, name: named(voice.say(axis.name)), smallest: rules.smallestAxisDifference }
    const movement = { axis, sideChanged: changes.changedLetters.includes(axis.id) }
    return change && isMoved(change) ? [{ size: sizeOf(change), sentence: movementSentence(voice, subject, change, movement) }] : []
  })
  return [...positions, ...scores]
}

function latestChange(context: ResultContext, scope: ResultScope): string | null {
  if (scopedGroup(currentRound(context), scope)?.tier !== 'full') return null
  const earlier = context.rounds.at(-2)
  return earlier === undefined ? null : largest(changesSince(context, earlier, scope))
}

function widestGap(context: ResultContext): string | null {
  const voice = contextVoice(context)
  const { gaps } = currentRound(context).released
  const { dimensions, rules } = context.questionnaire
  const found = context.questionnaire.gaps.flatMap(({ first, second }) =>
    dimensions.flatMap(({ id, name }) => {
      const gap = gaps[`${first}-${second}`]?.dimensions[id]
      if (gap === undefined || (gap.word !== 'firstHigher' && gap.word !== 'secondHigher')) return []
      const names = { first: groupName(context, first), second: groupName(context, second) }
      const subject = { ...names, name: voice.say(name), smallest: rules.smallestScoreDifference }
      return [{ size: sizeOf(gap), sentence: gapSentence(voice, subject, gap) }]
    }),
  )
  return largest(found)
}

export const surestDifference = (context: ResultContext, scope: ResultScope): string | null =>
  latestChange(context, scope) ?? widestGap(context)
