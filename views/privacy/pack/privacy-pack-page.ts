/**
 * The pack for the data-protection officer, as a page of the staff and as one file: a draft impact assessment, the entry for the record
 * of processing, and what is personal data in which phase. Filled from the survey's settings; what only the organisation knows is a gap.
 */
import type { StaffPage, StaffVisit } from '../../manage/staff-page.ts'
import { staffPage } from '../../manage/staff-page.ts'
import type { LinkView } from '../../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../../translate.ts'
import { screenLanguages, translatorFor } from '../../translate.ts'
import type { SurveyPrivacy } from '../survey-privacy.ts'
import { describeNeed, describeProcessing } from './describe-processing.ts'
import { listPhases } from './list-phases.ts'
import type { PackSection } from './pack-part.ts'
import { gapCount, packWriter } from './pack-part.ts'
import { recordProcessing } from './record-processing.ts'
import { weighNecessity } from './weigh-necessity.ts'
import { nameRemainingRisks, weighRisks } from './weigh-risks.ts'

/** `today`: ISO day on which the pack is made. */
export interface PackInput {
  readonly roundId: string
  readonly organisationId: string
  readonly survey: SurveyPrivacy
  readonly today: string
}

/** What page and file have in common. */
export interface PrivacyPack {
  readonly language: ScreenLanguage
  readonly title: string
  readonly survey: string
  readonly made: string
  readonly gaps: string
  readonly sections: readonly PackSection[]
}

export interface PrivacyPackPage extends StaffPage {
  readonly pack: PrivacyPack
  readonly downloads: readonly (LinkView & { readonly language: ScreenLanguage })[]
  readonly back: LinkView
}

/** `style`: the file's own style sheet. */
export interface PrivacyPackFile {
  readonly pack: PrivacyPack
  readonly style: string
}

export function privacyPack(language: ScreenLanguage, { survey, today }: Pick<PackInput, 'survey' | 'today'>): PrivacyPack {
  const writer = packWriter(survey, language)
  const { p, format } = writer
  const build = [describeProcessing, describeNeed, weighNecessity, weighRisks, nameRemainingRisks, recordProcessing, listPhases]
  const sections = build.map((section) => section(writer))
  return {
    language,
    title: p('title'),
    survey: `${survey.organisation}: ${survey.title}`,
    made: p('made', { day: format.day(today) }),
    gaps: p('gapsLeft', { count: gapCount(sections) }),
    sections,
  }
}

export function privacyPackPage(visit: StaffVisit, input: PackInput): PrivacyPackPage {
  const pack = privacyPack(visit.language, input)
  const address = `/manage/rounds/${input.roundId}`
  const t = translatorFor(visit.language)
  return {
    ...staffPage(visit, { title: pack.title, organisation: { id: input.organisationId, name: input.survey.organisation } }),
    pack,
    downloads: screenLanguages.map((language) => ({
      language,
      href: `${address}/privacy-pack/${language}`,
      label: translatorFor(language)('privacy-pack:download'),
    })),
    back: { href: address, label: t('privacy-pack:back') },
  }
}
