/**
 * What a group answered to one of the organisation's own questions: where the answers lie, and on how many answers that rests.
 *
 * Called by the section of own questions. Ratings are told as any other distribution; the options of a choice have no order.
 */
import { isSuppressed } from '../../analysis/estimate.ts'
import type { ItemResult } from '../../analysis/result.ts'
import type { ResponseOption, Scale } from '../../questionnaires/item.ts'
import { distributionSentence } from './distribution-sentence.ts'
import { valueOf } from './estimate-words.ts'
import type { Voice } from './voice.ts'

type Answered = Pick<ItemResult, 'distribution' | 'answered'>

/** With its options; of a rating also the scale. */
export interface AskedQuestion {
  readonly options: readonly ResponseOption[]
  readonly scale: Scale | null
}

const half = 0.5

function choiceSentence(voice: Voice, name: string, { distribution }: Answered, options: readonly ResponseOption[]): string | null {
  const { t, say, format } = voice
  const asked = options.flatMap(({ code, label }) => {
    const estimate = distribution[String(code)]
    return estimate === undefined ? [] : [{ option: say(label), estimate, share: valueOf(estimate) }]
  })
  const capped = asked.find(({ estimate }) => isSuppressed(estimate) && estimate.band === 'high')
  if (capped) return t('own-questions:choice.nearly_all', { name, option: capped.option, share: format.percent(0.9) })
  const highest = Math.max(0, ...asked.map(({ share }) => share ?? 0))
  const [first, ...tied] = asked.filter(({ share }) => share === highest)
  if (first === undefined || highest === 0 || asked.some(({ share }) => share === null)) return null
  const values = { name, option: first.option, share: format.percent(highest) }
  if (highest > half) return t('own-questions:choice.majority', values)
  if (tied.length === 0) return t('own-questions:choice.split', values)
  const quoted = [first, ...tied].map(({ option }) => t('sentences:quoted', { words: option }))
  return t('own-questions:choice.tied', { ...values, options: format.list(quoted) })
}

/** `name`: of the group or unit. Null where nothing may be shown; the number of answers is left out where it is hidden. */
export function ownQuestionSentence(voice: Voice, name: string, { options, scale }: AskedQuestion, result: Answered): string | null {
  const { t } = voice
  if (result.answered === 0) return t('own-questions:no_answers', { name })
  const fell = scale ? distributionSentence(voice, name, result, scale) : choiceSentence(voice, name, result, options)
  if (fell === null || result.answered === null) return fell
  return `${fell} ${t('own-questions:base', { count: result.answered })}`
}

/** Of the groups whose answers to a question may not be shown; null where there is none. */
export const ownQuestionNotShown = ({ t, format }: Voice, names: readonly string[]): string | null =>
  names.length === 0 ? null : t('own-questions:not_shown', { name: format.list(names) })
