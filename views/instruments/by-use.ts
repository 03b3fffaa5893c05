/**
 * Questionnaires in the order of what somebody wants to know: each use with its title, its question and the questionnaires for it.
 *
 * Called by the front page and by the page on which a manager chooses. Those that name no use stand last, under one of their own.
 */
import type { Use } from '../../questionnaires/questionnaire.ts'
import { uses } from '../../questionnaires/questionnaire.ts'
import type { Translate } from '../translate.ts'

/** `id` is unique on its page. */
export interface UseGroup<One> {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly instruments: readonly One[]
}

/** Uses without a questionnaire are left out. */
export function byUse<One extends { readonly useFor?: Use }>(t: Translate, all: readonly One[]): readonly UseGroup<One>[] {
  return [...uses, undefined]
    .map((use) => ({
      id: `use-${use ?? 'other'}`,
      title: t(`instruments:use.${use ?? 'other'}.title`),
      text: t(`instruments:use.${use ?? 'other'}.text`),
      instruments: all.filter(({ useFor }) => useFor === use),
    }))
    .filter(({ instruments }) => instruments.length > 0)
}
