/**
 * Letters as a table for mail merge in another program: address lines, code, link, language.
 */
import type { Table } from '../tables/table.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { LetterView } from './letter-view.ts'

/** Always three address lines: the name, the street, postcode with town. */
export function mergeTable(language: ScreenLanguage, letters: readonly LetterView[]): Table {
  const t = translatorFor(language)
  const labels = ['line1', 'line2', 'line3', 'code', 'link'].map((id) => t(`letters:column.${id}`))
  return {
    id: 'letters',
    title: '',
    columns: [...labels, t('invitations:column.language')].map((label) => ({ label, kind: 'text' })),
    rows: letters.map(({ address, code, link, language: spoken }) => {
      const [first = '', second = '', third = ''] = address.length < 3 ? ['', ...address] : address
      return [first, second, third, code, link, spoken]
    }),
  }
}
