/**
 * The log of an organisation as a plain list: when, who, what, in which survey. Never anything of answers.
 */
import { formatsFor } from '../format.ts'
import type { DataTable, LinkView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage, TextValues } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** `at`: day, or day and time with a space between. `action`: key below `log:action`. `name`, `whom`, `round`: null where gone. */
export interface LogLine {
  readonly at: string
  readonly action: string
  readonly detail: Readonly<Record<string, string | number>>
  readonly who: { readonly by: 'server' } | { readonly by: 'account'; readonly name: string | null }
  readonly whom: string | null
  readonly round: string | null
}

export interface LogInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly entries: readonly LogLine[]
  /** Whether the reader decides who may take microdata. */
  readonly isAdmin: boolean
}

export interface LogPage extends StaffPage {
  readonly entries?: DataTable
  readonly permissions?: LinkView
}

function momentText(language: ScreenLanguage, at: string): string {
  const [day = '', time] = at.split(' ')
  const written = formatsFor(language).day(day)
  if (time === undefined) return written
  return translatorFor(language)('log:moment', { day: written, time: language === 'en' ? time : time.replace(':', '.') })
}

function actionText(language: ScreenLanguage, { action, detail, whom }: LogLine): string {
  const t = translatorFor(language)
  const answers = Number(detail['answers'] ?? 0)
  const values: TextValues = { ...detail, count: answers, number: formatsFor(language).whole(answers), whom: whom ?? t('log:gone') }
  return action === 'microdataTaken' ? t(`log:action.microdataTaken.${detail['file']}`, values) : t(`log:action.${action}`, values)
}

export function logPage(visit: StaffVisit, { organisation, entries, isAdmin }: LogInput): LogPage {
  const { language } = visit
  const t = translatorFor(language)
  const whoText = ({ who }: LogLine): string => (who.by === 'server' ? t('log:byItself') : (who.name ?? t('log:gone')))
  const table: DataTable = {
    caption: t('log:caption'),
    columns: ['when', 'who', 'what', 'round'].map((id) => ({ label: t(`log:column.${id}`), numeric: false })),
    rows: entries.map((line) => [momentText(language, line.at), whoText(line), actionText(language, line), line.round ?? '–']),
  }
  return {
    ...staffPage(visit, { title: t('log:title'), organisation }),
    ...(entries.length === 0 ? {} : { entries: table }),
    ...(isAdmin ? { permissions: { href: `/manage/organisations/${organisation.id}/microdata`, label: t('log:permissions') } } : {}),
  }
}
