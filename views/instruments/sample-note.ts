/**
 * What stands above a sample result: that its figures are invented, and the way back to its questionnaire.
 *
 * Called by the jobs that make result pages.
 */
import { contextVoice } from '../results/result-context.ts'
import type { ResultContext } from '../results/result-context.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import { instrumentAddress } from './instrument-facts.ts'

export interface SampleNote {
  readonly title: string
  readonly text: string
  readonly back: LinkView
}

export function sampleNote(context: ResultContext): SampleNote {
  const { t } = contextVoice(context)
  return {
    title: t('instruments:sample.title'),
    text: t('instruments:sample.text'),
    back: { href: instrumentAddress(context.questionnaire.id), label: t('instruments:sample.back') },
  }
}
