/**
 * The page of an uploaded definition that has problems: each with its place in the file, what is wrong and how to mend it.
 */
import type { PlacedProblem } from '../../../questionnaires/json-places.ts'
import { formatsFor } from '../../format.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import { ownQuestionnairesPath, uploadPath } from './own-questionnaires-page.ts'
import type { UploadProblemView } from './upload-problem.ts'
import { uploadProblem } from './upload-problem.ts'

/** `problems`: the first of `count`. */
export interface UploadProblemsInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly upload: string
  readonly problems: readonly PlacedProblem[]
  readonly count: number
}

export interface UploadProblemsPage extends StaffPage {
  readonly heading: string
  readonly problems: readonly UploadProblemView[]
  /** How many are not on the page. */
  readonly more: string | null
  readonly fileHref: string
  readonly againHref: string
}

/** The others stand in the file. */
const mostShown = 100

export function uploadProblemsPage(visit: StaffVisit, { organisation, upload, problems, count }: UploadProblemsInput): UploadProblemsPage {
  const t = translatorFor(visit.language)
  const { whole } = formatsFor(visit.language)
  const shown = problems.slice(0, mostShown)
  const further = count - shown.length
  return {
    ...staffPage(visit, { title: t('own:problems.title'), organisation, failed: true }),
    heading: t('own:problems.count', { count, number: whole(count) }),
    problems: shown.map((problem) => uploadProblem(visit.language, t, problem)),
    more: further === 0 ? null : t('own:problems.more', { count: further, number: whole(further) }),
    fileHref: `${uploadPath(organisation.id, upload)}/problems.csv`,
    againHref: ownQuestionnairesPath(organisation.id),
  }
}
