/**
 * The page that shows an own questionnaire: one that was uploaded and waits to be taken into use, or one that is in use.
 */
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { OrganisationKind } from '../../../questionnaires/wording.ts'
import { formatsFor } from '../../format.ts'
import type { LinkView } from '../../templates/layout/layout-view.ts'
import { locales, translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { DefinitionPreview } from './definition-preview.ts'
import { definitionPreview, wordsAsked } from './definition-preview.ts'
import { ownQuestionnairePath, ownQuestionnairesPath, uploadPath } from './own-questionnaires-page.ts'

interface Shown {
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: OrganisationKind }
  readonly questionnaire: Questionnaire
  /** The language asked for, whatever that is. */
  readonly words: unknown
}

export interface UploadPreviewInput extends Shown {
  readonly upload: string
}

export interface OwnPreviewInput extends Shown {
  readonly day: string
  readonly rounds: readonly LinkView[]
  /** Whether it was taken into use just now. */
  readonly taken: boolean
}

export interface QuestionnairePreviewPage extends StaffPage {
  readonly notice: string | null
  readonly lead: string
  readonly about: string
  readonly preview: DefinitionPreview
  /** The same in the other languages. */
  readonly languages: readonly LinkView[]
  readonly tryHref: string
  /** Null for one in use. */
  readonly take: { readonly action: string; readonly forgetAction: string } | null
  /** Null for one that waits. */
  readonly use: { readonly planHref: string; readonly rounds: readonly LinkView[]; readonly links: readonly LinkView[] } | null
  readonly backHref: string
}

function shared(visit: StaffVisit, path: string, { organisation, questionnaire, words }: Shown) {
  const { language } = visit
  const asked = wordsAsked(questionnaire, words, language)
  const names = new Intl.DisplayNames([locales[language]], { type: 'language' })
  const preview = definitionPreview(questionnaire, organisation.kind, asked, language)
  return {
    ...staffPage(visit, { title: preview.title, organisation }),
    preview,
    languages: questionnaire.languages.map((each) => ({
      href: `${path}?words=${encodeURIComponent(each)}`,
      label: names.of(each) ?? each,
      current: each === asked,
    })),
    tryHref: `${path}/try`,
    backHref: ownQuestionnairesPath(organisation.id),
  }
}

/** A sound file that waits. */
export function uploadPreviewPage(visit: StaffVisit, input: UploadPreviewInput): QuestionnairePreviewPage {
  const t = translatorFor(visit.language)
  const path = uploadPath(input.organisation.id, input.upload)
  const { id, version } = input.questionnaire
  return {
    ...shared(visit, path, input),
    notice: null,
    lead: t('own:preview.sound'),
    about: t('own:preview.about', { id, version }),
    take: { action: `${path}/take`, forgetAction: `${path}/forget` },
    use: null,
  }
}

/** One that is in use, or may be. */
export function ownPreviewPage(visit: StaffVisit, input: OwnPreviewInput): QuestionnairePreviewPage {
  const t = translatorFor(visit.language)
  const { organisation, questionnaire, rounds } = input
  const { id, version, hash } = questionnaire
  const path = ownQuestionnairePath(organisation.id, hash)
  return {
    ...shared(visit, path, input),
    notice: input.taken ? t('own:notice.taken') : null,
    lead: t('own:facts', { version, day: formatsFor(visit.language).day(input.day) }),
    about: t('own:preview.about', { id, version }),
    take: null,
    use: {
      planHref: `/manage/rounds/new?organisation=${organisation.id}&questionnaire=${id}`,
      rounds,
      links: [
        { href: `${path}/file`, label: t('own:file.download') },
        ...(rounds.length === 0 ? [{ href: `${path}/remove`, label: t('own:remove.link') }] : []),
      ],
    },
  }
}
