/**
 * How many of an invited group have answered, as far as the list of names beside it allows.
 *
 * A group that answers by unit is told in quarters only, a group of fewer than 20 not at all: there a number is nearly a name.
 */
import { formatsFor } from '../../format.ts'
import type { ScreenLanguage } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'

interface AnsweredGroup {
  readonly name: string
  readonly byUnit: boolean
  readonly invited: number
  readonly spent: number
}

/** The same as `smallestOpenGroup` of the server, which this folder may not import. */
const smallestTold = 20

const quarters = ['underQuarter', 'underHalf', 'underThreeQuarters', 'most'] as const

/** No sentence for a group without invitations. */
export function answeredSentence(language: ScreenLanguage, { name, byUnit, invited, spent }: AnsweredGroup): readonly string[] {
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  if (invited === 0) return []
  if (invited < smallestTold) return [t('invitations:answered.few', { name, least: smallestTold })]
  const quarter = quarters[Math.min(3, Math.floor((spent * 4) / invited))] ?? 'most'
  if (byUnit) return [t(`invitations:answered.${quarter}`, { name })]
  return [t('invitations:answered.exact', { name, number: whole(spent), invited: whole(invited) })]
}
