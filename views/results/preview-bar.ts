/**
 * The slim bar above a public result page that a manager looks at before, or after, it is published.
 */
import type { LinkView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'

/** `address`: of the preview itself; `back`: where it was opened. */
export interface Preview {
  readonly address: string
  readonly back: string
  readonly isReleased: boolean
}

export interface PreviewBar {
  readonly text: string
  readonly back: LinkView
}

export function previewBar(language: ScreenLanguage, { back, isReleased }: Preview): PreviewBar {
  const t = translatorFor(language)
  return {
    text: t(isReleased ? 'publishing:preview.barReleased' : 'publishing:preview.bar'),
    back: { href: back, label: t('publishing:preview.back') },
  }
}
