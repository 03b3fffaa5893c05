/**
 * View model of portal/languages: the first page of a static folder, on which one chooses a language.
 */
import { styleAddress } from '../styles/style-bundle.ts'
import type { ScreenLanguage } from '../translate.ts'
import { screenLanguages, translatorFor } from '../translate.ts'
import { listPath } from './portal-address.ts'

export interface LanguagePage {
  readonly styleHref: string
  readonly description: string
  readonly choices: readonly { readonly language: ScreenLanguage; readonly href: string; readonly title: string; readonly lead: string }[]
}

export function languagePage(): LanguagePage {
  return {
    styleHref: styleAddress,
    description: screenLanguages.map((language) => translatorFor(language)('portal:title')).join(' · '),
    choices: screenLanguages.map((language) => {
      const t = translatorFor(language)
      return { language, href: `${listPath}?lang=${language}`, title: t('portal:title'), lead: t('portal:list.lead') }
    }),
  }
}
