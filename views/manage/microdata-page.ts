/**
 * Microdata of a survey: what it is, what was merged in it, and the form that takes a file with a reason.
 */
import type { Microdata } from '../../analysis/disclosure/microdata.ts'
import type { ChoiceFieldView, LinkView, ProblemView, TextFieldView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf, problemViews } from './form-problem.ts'
import type { GroupLines } from './microdata-report.ts'
import { leftOutLines, mergedLines, promiseLines } from './microdata-report.ts'
import type { MicrodataSubject } from './microdata-words.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** The files of the product. */
export const microdataFiles = ['answers', 'codebook', 'texts'] as const
export type MicrodataFile = (typeof microdataFiles)[number]

export interface MicrodataForm {
  readonly reason: string
  readonly understood: boolean
}

export interface MicrodataInput {
  readonly roundId: string
  readonly round: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly smallestCell: number
  readonly isAdmin: boolean
  readonly form: MicrodataForm
  readonly problems: readonly FormProblem[]
  /** Both absent where the reader may not take microdata. */
  readonly data?: Microdata
  readonly subject?: MicrodataSubject
}

export interface MicrodataPage extends StaffPage {
  readonly round: string
  readonly promises: readonly string[]
  readonly problems: readonly ProblemView[]
  readonly cancelHref: string
  /** Where administrators say who may. */
  readonly permissions?: LinkView
  readonly taking?: {
    readonly merged: readonly GroupLines[]
    readonly leftOut: readonly string[]
    readonly isEmpty: boolean
    readonly action: string
    readonly reasonField: TextFieldView
    readonly termsField: ChoiceFieldView
    readonly files: readonly { readonly file: MicrodataFile; readonly label: string }[]
  }
}

function takingOf(
  visit: StaffVisit,
  input: MicrodataInput,
  data: Microdata,
  subject: MicrodataSubject,
): NonNullable<MicrodataPage['taking']> {
  const t = translatorFor(visit.language)
  const { form, problems } = input
  const files = microdataFiles.filter((file) => file !== 'texts' || data.texts.length > 0)
  return {
    merged: mergedLines(data, subject),
    leftOut: leftOutLines(data, subject),
    isEmpty: data.rows.length === 0,
    action: `/manage/rounds/${input.roundId}/microdata`,
    reasonField: {
      id: 'reason',
      name: 'reason',
      label: t('microdata:reasonLabel'),
      help: t('microdata:reasonHelp'),
      value: form.reason,
      rows: 3,
      required: true,
      ...errorOf(t, problems, 'reason'),
    },
    termsField: {
      id: 'understood',
      name: 'understood',
      legend: t('microdata:termsTitle'),
      help: t('microdata:terms'),
      kind: 'checkbox',
      options: [{ value: 'yes', label: t('microdata:understood'), checked: form.understood }],
      ...errorOf(t, problems, 'understood'),
    },
    files: files.map((file) => ({ file, label: t(`microdata:take.${file}`) })),
  }
}

export function microdataPage(visit: StaffVisit, input: MicrodataInput): MicrodataPage {
  const t = translatorFor(visit.language)
  const { organisation, problems, data, subject } = input
  const mayTake = data !== undefined && subject !== undefined
  const permissions = { href: `/manage/organisations/${organisation.id}/microdata`, label: t('microdata:toPermissions') }
  return {
    ...staffPage(visit, {
      title: t('microdata:title'),
      width: 'form',
      organisation,
      failed: problems.length > 0,
      ...(mayTake && data.rows.length > 0 ? { form: 'microdata' } : {}),
    }),
    round: input.round,
    promises: promiseLines(input, { t }),
    problems: problemViews(t, problems),
    cancelHref: `/manage/rounds/${input.roundId}`,
    ...(input.isAdmin ? { permissions } : {}),
    ...(mayTake ? { taking: takingOf(visit, input, data, subject) } : {}),
  }
}
