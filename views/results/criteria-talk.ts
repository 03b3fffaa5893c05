/**
 * What to talk about next: criteria that need work first, each with what it means in daily work, questions and methods.
 */
import type { Verdict } from '../../analysis/result.ts'
import type { Dimension } from '../../questionnaires/meaning.ts'
import { methodNames } from '../sentences/method-name.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { verdictChip } from '../sentences/verdict-chip.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

export interface TalkView {
  readonly name: string
  readonly description: string
  readonly meaning: string
  readonly verdicts: readonly { readonly group: string; readonly chip: Chip }[]
  readonly questions: readonly string[]
  readonly methods: readonly string[]
}

const urgency: readonly Verdict[] = ['needsWork', 'leaningNeedsWork', 'inBetween', 'none', 'leaningStrength', 'strength']

interface Judged {
  readonly dimension: Dimension
  readonly verdicts: readonly { readonly group: string; readonly verdict: Verdict }[]
  readonly rank: number
}

function judged(dimension: Dimension, groups: readonly SeriesGroup[]): Judged {
  const verdicts = groups.flatMap(({ label, group }) => {
    const verdict = group.tier === 'full' ? group.figures.dimensions[dimension.id]?.verdict : undefined
    return verdict === undefined ? [] : [{ group: label, verdict }]
  })
  const rank = Math.min(urgency.length, ...verdicts.map(({ verdict }) => urgency.indexOf(verdict)))
  return { dimension, verdicts, rank }
}

/** Criteria that some group was asked of; those that need work first. */
export function criteriaTalk(context: ResultContext, groups: readonly SeriesGroup[]): readonly TalkView[] {
  const voice = contextVoice(context)
  const { say } = voice
  return context.questionnaire.dimensions
    .map((dimension) => judged(dimension, groups))
    .filter(({ verdicts }) => verdicts.length > 0)
    .toSorted((first, second) => first.rank - second.rank)
    .map(({ dimension, verdicts, rank }) => ({
      name: say(dimension.name),
      description: say(dimension.description),
      meaning: rank <= 1 ? say(dimension.low) : rank >= 4 ? say(dimension.high) : '',
      verdicts: verdicts.flatMap(({ group, verdict }) => (verdict === 'none' ? [] : [{ group, chip: verdictChip(voice, verdict) }])),
      questions: dimension.questions.map(say),
      methods: methodNames(voice, dimension.methods),
    }))
}
