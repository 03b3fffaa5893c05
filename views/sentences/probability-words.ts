/**
 * A probability in words and tables: never 0 or 100 %, which it never is.
 */
import type { Voice } from './voice.ts'

/** Nothing is ever quite certain, and nothing quite out of the question. */
export function probabilityWords({ t, format }: Voice, share: number): string {
  if (share > 0.99) return t('results:over', { share: format.percent(0.99) })
  return share < 0.01 ? t('results:under', { value: format.percent(0.01) }) : format.percent(share)
}

/** A p-value: three decimals, and below what they can show "under 0.001". */
export const chanceWords = ({ t, format }: Voice, p: number): string =>
  p < 0.001 ? t('results:under', { value: format.decimal(0.001, 3) }) : format.decimal(p, 3)
