/**
 * A probability in words and tables: never 100 %, which it never is.
 */
import type { Voice } from './voice.ts'

/** Nothing is ever quite certain. */
export const probabilityWords = ({ t, format }: Voice, share: number): string =>
  share > 0.99 ? t('results:over', { share: format.percent(0.99) }) : format.percent(share)
