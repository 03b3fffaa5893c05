/**
 * One person's own now and wanted, in the words of the scale.
 */
import type { OwnResult } from '../../analysis/own-result.ts'
import { hasOwnValue } from '../../analysis/own-result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Voice } from '../sentences/voice.ts'
import { stepOf } from '../sentences/wanted-steps.ts'
import { scaleOf } from '../tables/item-labels.ts'

export interface OwnWanted {
  readonly lines: readonly string[]
}

/** The words of the option that was chosen; null where it was left out. */
function chosen(voice: Voice, questionnaire: Questionnaire, own: OwnResult, item: string): string | null {
  const [score, scale] = [own.items[item], scaleOf(questionnaire, item)]
  if (score === undefined || scale === undefined || !hasOwnValue(score)) return null
  const option = scale.options[Math.round(stepOf(score.value, scale.options.length)) - 1]
  return option ? voice.say(option.label) : null
}

/** Null where no pair was answered whole. */
export function ownWanted(voice: Voice, questionnaire: Questionnaire, own: OwnResult): OwnWanted | null {
  const lines = questionnaire.nowAndWanted.flatMap((pair) => {
    const [now, wanted] = [pair.now, pair.wanted].map((item) => chosen(voice, questionnaire, own, item))
    return now && wanted ? [voice.t('wanted:own.line', { name: voice.say(pair.name), now, wanted })] : []
  })
  return lines.length === 0 ? null : { lines }
}
