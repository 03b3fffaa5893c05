/**
 * Actions of the development plan as the texts of the package tell them: only those that everybody may read.
 *
 * Put together by the server from the organisation's plan, in the language of the text.
 */
import type { Formats } from '../format.ts'
import type { Translate } from '../translate.ts'

/** `doing`: what is done, in public words. `dueOn`: ISO day or null. */
export interface PlannedStep {
  readonly doing: string
  readonly owner: string
  readonly dueOn: string | null
}

/** "More open evenings (responsible: communications, due on 1 May 2027)". */
export function stepLine(t: Translate, { day }: Formats, { doing, owner, dueOn }: PlannedStep): string {
  const parts = [
    ...(owner === '' ? [] : [t('package:agenda.action_owner', { owner })]),
    ...(dueOn === null ? [] : [t('package:agenda.action_due', { day: day(dueOn) })]),
  ]
  return parts.length === 0 ? doing : `${doing} (${parts.join(', ')})`
}
