/**
 * View model of manage/package: what goes to councillors and residents, as texts to copy and pages to print.
 *
 * Shown for closed and released rounds. The texts are made by the job `councilPackage` from what everybody sees or will see.
 */
import type { LinkView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { screenLanguages, translatorFor } from '../translate.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** Of one language. */
export interface PackageTexts {
  readonly agenda: string
  readonly welfare: string
}

export interface PackageInput {
  readonly round: string
  readonly title: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly released: boolean
  readonly texts: Readonly<Record<ScreenLanguage, PackageTexts>>
  /** Units whose result is or will be public, by name. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** A text to copy, in one language. */
export interface CopyText {
  readonly id: string
  readonly label: string
  readonly language: ScreenLanguage
  readonly text: string
  readonly downloads: readonly LinkView[]
}

export interface PackagePage extends StaffPage {
  readonly survey: string
  readonly lead: string
  /** Null where the results are released. */
  readonly notReleased: string | null
  readonly sections: readonly { readonly title: string; readonly lead: string; readonly texts: readonly CopyText[] }[]
  readonly prints: readonly LinkView[]
}

function copyTexts(visit: StaffVisit, { round, texts }: PackageInput, kind: keyof PackageTexts): readonly CopyText[] {
  const t = translatorFor(visit.language)
  const own = `/manage/rounds/${round}/package`
  return screenLanguages.map((language) => ({
    id: `${kind}-${language}`,
    label: t(`package:text_of.${language}`),
    language,
    text: texts[language][kind],
    downloads: [
      { href: `${own}/${kind}/${language}`, label: t('package:download_text') },
      ...(kind === 'welfare' ? [{ href: `${own}/indicators/${language}`, label: t('package:download_table') }] : []),
    ],
  }))
}

function prints({ language }: StaffVisit, { round, units }: PackageInput): readonly LinkView[] {
  const t = translatorFor(language)
  const results = `/results/${round}`
  const whole = ['summary', 'report', 'discussion'].map((page) => ({ href: `${results}/${page}`, label: t(`package:print.${page}`) }))
  const ofUnits = units.map(({ id, name }) => ({
    href: `${results}/units/${encodeURIComponent(id)}/discussion`,
    label: t('package:print.discussion_unit', { unit: name }),
  }))
  return [...whole, ...ofUnits]
}

export function packagePage(visit: StaffVisit, input: PackageInput): PackagePage {
  const t = translatorFor(visit.language)
  return {
    ...staffPage(visit, { title: t('package:title'), organisation: input.organisation }),
    survey: input.title,
    lead: t('package:lead'),
    notReleased: input.released ? null : t('package:not_released'),
    sections: [
      { title: t('package:agenda.title'), lead: t('package:copy_hint'), texts: copyTexts(visit, input, 'agenda') },
      { title: t('package:welfare.title'), lead: t('package:copy_insert_hint'), texts: copyTexts(visit, input, 'welfare') },
    ],
    prints: prints(visit, input),
  }
}
