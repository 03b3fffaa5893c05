/**
 * What to talk about next: criteria that need work first, each with what it means in daily work, questions and methods.
 */
import type { ScoreResult, Verdict } from '../../analysis/result.ts'
import type { Dimension } from '../../questionnaires/meaning.ts'
import { methodLinks } from '../guide/method-names.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { scoreSentence } from '../sentences/score-sentence.ts'
import { verdictChip } from '../sentences/verdict-chip.ts'
import type { Voice } from '../sentences/voice.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

export interface TalkView {
  readonly name: string
  readonly description: string
  /** What a low or a high score looks like in daily work, with a label; neither where the score is in between. */
  readonly meaning: { readonly label: string; readonly text: string } | null
  /** What each group says of it; no chip where there is no verdict. */
  readonly verdicts: readonly { readonly sentence: string; readonly chip: Chip | null }[]
  readonly questions: readonly string[]
  readonly methods: readonly LinkView[]
}

const urgency: readonly Verdict[] = ['needsWork', 'leaningNeedsWork', 'inBetween', 'none', 'leaningStrength', 'strength']

interface Judged {
  readonly dimension: Dimension
  readonly results: readonly { readonly group: string; readonly result: ScoreResult }[]
  readonly rank: number
}

function judged(dimension: Dimension, groups: readonly SeriesGroup[]): Judged {
  const results = groups.flatMap(({ label, group }) => {
    const result = group.tier === 'full' ? group.figures.dimensions[dimension.id] : undefined
    return result === undefined ? [] : [{ group: label, result }]
  })
  const rank = Math.min(urgency.length, ...results.map(({ result }) => urgency.indexOf(result.verdict)))
  return { dimension, results, rank }
}

/** What a score with this verdict looks like in daily work, with its lead-in; null in between and without verdict. */
export function meaningOf({ t, say }: Voice, { low, high }: Dimension, verdict: Verdict | undefined): TalkView['meaning'] {
  if (verdict === 'needsWork' || verdict === 'leaningNeedsWork') return { label: t('results:talk.low'), text: say(low) }
  return verdict === 'strength' || verdict === 'leaningStrength' ? { label: t('results:talk.high'), text: say(high) } : null
}

/** Criteria that some group was asked of; those that need work first. */
export function criteriaTalk(context: ResultContext, groups: readonly SeriesGroup[]): readonly TalkView[] {
  const voice = contextVoice(context)
  const { say } = voice
  return context.questionnaire.dimensions
    .map((dimension) => judged(dimension, groups))
    .filter(({ results }) => results.length > 0)
    .toSorted((first, second) => first.rank - second.rank)
    .map(({ dimension, results, rank }) => ({
      name: say(dimension.name),
      description: say(dimension.description),
      meaning: meaningOf(voice, dimension, urgency[rank]),
      verdicts: results.map(({ group, result }) => ({
        sentence: scoreSentence(voice, group, result),
        chip: result.verdict === 'none' ? null : verdictChip(voice, result.verdict),
      })),
      questions: dimension.questions.map(say),
      methods: methodLinks(context.methods, dimension.methods),
    }))
}
