/**
 * The sample of a letter as a page that can be read on screen, and printed without what is around it.
 */
import type { StaffPage, StaffVisit } from '../manage/staff-page.ts'
import { staffPage } from '../manage/staff-page.ts'
import { translatorFor } from '../translate.ts'
import type { LetterView } from './letter-view.ts'
import { qrPath } from './qr-squares.ts'

export interface LetterSampleInput {
  readonly roundId: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly letter: LetterView
}

export interface LetterSamplePage extends StaffPage {
  readonly letter: LetterView
  readonly qr: { readonly side: number; readonly path: string }
  readonly backHref: string
}

export function letterSamplePage(visit: StaffVisit, { roundId, organisation, letter }: LetterSampleInput): LetterSamplePage {
  const t = translatorFor(visit.language)
  return {
    ...staffPage(visit, { title: t('letters:sample.title'), width: 'form', organisation }),
    letter,
    qr: qrPath(letter.link),
    backHref: `/manage/rounds/${roundId}/letters`,
  }
}
