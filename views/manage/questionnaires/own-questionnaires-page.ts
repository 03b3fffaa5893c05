/**
 * The page of what an organisation has made itself: its questionnaires with the surveys that use them, the form for a file, and what to
 * begin from.
 */
import { formatsFor } from '../../format.ts'
import type { FileFieldView, LinkView, ProblemView } from '../../templates/layout/layout-view.ts'
import { translatorFor } from '../../translate.ts'
import type { FormProblem } from '../form-problem.ts'
import { errorOf, problemViews } from '../form-problem.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'

export const ownQuestionnairesPath = (organisation: string): string => `/manage/organisations/${organisation}/questionnaires`
export const ownQuestionnairePath = (organisation: string, hash: string): string => `${ownQuestionnairesPath(organisation)}/${hash}`
export const uploadPath = (organisation: string, upload: string): string => `${ownQuestionnairesPath(organisation)}/uploads/${upload}`

/** `isReadable`: whether this version of the program still understands it. `rounds`: the surveys that use it. */
export interface OwnQuestionnaireLine {
  readonly hash: string
  readonly title: string
  readonly isReadable: boolean
  readonly version: number
  readonly day: string
  readonly rounds: readonly LinkView[]
}

export interface OwnQuestionnairesInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly questionnaires: readonly OwnQuestionnaireLine[]
  /** Those of the house, to begin from. */
  readonly models: readonly { readonly id: string; readonly title: string }[]
  readonly megabytes: number
  readonly problems: readonly FormProblem[]
  /** Key below `own:notice`, and whether it says that all went well. */
  readonly notice?: { readonly key: string; readonly isGood: boolean }
}

export interface OwnQuestionnairesPage extends StaffPage {
  readonly notice: { readonly text: string; readonly isGood: boolean } | null
  readonly problems: readonly ProblemView[]
  readonly questionnaires: readonly {
    readonly title: string
    /** Null where it can't be shown any more. */
    readonly href: string | null
    readonly facts: string
    readonly rounds: readonly LinkView[]
    readonly links: readonly LinkView[]
  }[]
  readonly upload: { readonly action: string; readonly file: FileFieldView }
  readonly schemaHref: string
  readonly models: readonly LinkView[]
}

export function ownQuestionnairesPage(visit: StaffVisit, input: OwnQuestionnairesInput): OwnQuestionnairesPage {
  const t = translatorFor(visit.language)
  const { day } = formatsFor(visit.language)
  const { organisation, questionnaires, models, problems, notice } = input
  const path = ownQuestionnairesPath(organisation.id)
  const line = (own: OwnQuestionnaireLine): OwnQuestionnairesPage['questionnaires'][number] => {
    const href = ownQuestionnairePath(organisation.id, own.hash)
    return {
      title: own.title,
      href: own.isReadable ? href : null,
      facts: t('own:facts', { version: own.version, day: day(own.day) }),
      rounds: own.rounds,
      links: [
        { href: `${href}/file`, label: t('own:file.download') },
        ...(own.rounds.length === 0 ? [{ href: `${href}/remove`, label: t('own:remove.link') }] : []),
      ],
    }
  }
  return {
    ...staffPage(visit, { title: t('own:title'), organisation, failed: problems.length > 0 }),
    notice: notice === undefined ? null : { text: t(`own:notice.${notice.key}`), isGood: notice.isGood },
    problems: problemViews(t, problems),
    questionnaires: questionnaires.map(line),
    upload: {
      action: path,
      file: {
        id: 'file',
        name: 'file',
        label: t('own:file.label'),
        help: t('own:file.help', { megabytes: input.megabytes }),
        accept: '.json,application/json',
        ...errorOf(t, problems, 'file'),
      },
    },
    schemaHref: `${path}/models/questionnaire.schema.json`,
    models: models.map(({ id, title }) => ({ href: `${path}/models/${id}.json`, label: title })),
  }
}
