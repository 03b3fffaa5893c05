/**
 * The list of the invited on its page: search, rows with what can be done with each, and the pages of fifty.
 */
import { formatsFor } from '../../format.ts'
import type { SelectFieldView, TextFieldView } from '../../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffVisit } from '../staff-page.ts'

/** `language`: of the mails and letters. Nothing here says whether the invitation is spent. */
export interface InvitationRow {
  readonly id: string
  readonly group: string
  readonly unit: string | null
  readonly name: string
  readonly email: string
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly language: ScreenLanguage
}

export interface InvitationRowView {
  readonly id: string
  readonly heading: string
  readonly cells: readonly string[]
  readonly choose?: string
  readonly edit?: { readonly href: string; readonly label: string; readonly of: string }
}

/** What the list needs of the page's input; the meaning of each stands in `invitations-page`. */
interface ListInput {
  readonly roundId: string
  readonly isRunning: boolean
  readonly groups: readonly { readonly id: string; readonly name: string; readonly byUnit: boolean; readonly isQuiet: boolean }[]
  readonly unitNames: ReadonlyMap<string, string>
  readonly rows: readonly InvitationRow[]
  readonly total: number
  readonly page: number
  readonly search: string
  readonly group: string
}

export interface ListView {
  readonly searchField: TextFieldView
  readonly groupField?: SelectFieldView
  readonly searchAction: string
  readonly found: string
  readonly columns: readonly string[]
  readonly rows: readonly InvitationRowView[]
  readonly canRemove: boolean
  readonly quietRemoval?: string
  readonly removeAction: string
  readonly pages: { readonly text: string; readonly previous?: string; readonly next?: string }
}

export const rowsOfPage = 50

const addressOf = ({ street, postcode, town }: InvitationRow): string =>
  [street, `${postcode} ${town}`.trim()].filter((part) => part !== '').join(', ')

function rowViews({ language }: StaffVisit, input: ListInput, hasUnits: boolean): readonly InvitationRowView[] {
  const t = translatorFor(language)
  const quiet = new Set(input.groups.filter(({ isQuiet }) => isQuiet).map(({ id }) => id))
  const nameOf = new Map(input.groups.map(({ id, name }) => [id, name]))
  return input.rows.map((row) => {
    const of = row.name || row.email
    return {
      id: row.id,
      heading: of,
      cells: [
        row.email,
        addressOf(row),
        t(`invitations:language.${row.language}`),
        ...(hasUnits ? [input.unitNames.get(row.unit ?? '') ?? ''] : []),
        ...(input.groups.length > 1 ? [nameOf.get(row.group) ?? row.group] : []),
      ],
      ...(input.isRunning && !quiet.has(row.group) ? { choose: t('invitations:list.choose', { of }) } : {}),
      ...(input.isRunning
        ? { edit: { href: `/manage/rounds/${input.roundId}/invitations/${row.id}/edit`, label: t('invitations:list.edit'), of } }
        : {}),
    }
  })
}

function pagesOf({ language }: StaffVisit, { page, total, search, group, roundId }: ListInput): ListView['pages'] {
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  const all = Math.max(1, Math.ceil(total / rowsOfPage))
  const hrefOf = (number: number): string => {
    const query = new URLSearchParams({ ...(search === '' ? {} : { search }), ...(group === '' ? {} : { group }), page: String(number) })
    return `/manage/rounds/${roundId}/invitations?${query.toString()}#list`
  }
  return {
    text: t('invitations:list.page', { page: whole(page), all: whole(all) }),
    ...(page > 1 ? { previous: hrefOf(page - 1) } : {}),
    ...(page < all ? { next: hrefOf(page + 1) } : {}),
  }
}

function groupField(visit: StaffVisit, { groups, group }: ListInput): { readonly groupField?: SelectFieldView } {
  if (groups.length < 2) return {}
  const t = translatorFor(visit.language)
  const options = [{ id: '', name: t('invitations:list.allGroups') }, ...groups]
  return {
    groupField: {
      id: 'group',
      name: 'group',
      label: t('invitations:list.group'),
      options: options.map(({ id, name }) => ({ value: id, label: name, selected: id === group })),
    },
  }
}

export function listView(visit: StaffVisit, input: ListInput): ListView {
  const t = translatorFor(visit.language)
  const { whole, list } = formatsFor(visit.language)
  const own = `/manage/rounds/${input.roundId}`
  const hasUnits = input.groups.some(({ byUnit }) => byUnit)
  const rows = rowViews(visit, input, hasUnits)
  const quiet = input.groups.filter(({ isQuiet }) => isQuiet).map(({ name }) => name)
  return {
    searchField: { id: 'search', name: 'search', label: t('invitations:list.search'), value: input.search, maxLength: 100 },
    ...groupField(visit, input),
    searchAction: `${own}/invitations#list`,
    found: t('invitations:list.found', { count: input.total, number: whole(input.total) }),
    columns: ['name', 'email', 'address', 'language', ...(hasUnits ? ['unit'] : []), ...(input.groups.length > 1 ? ['group'] : [])].map(
      (id) => t(`invitations:column.${id}`),
    ),
    rows,
    canRemove: rows.some(({ choose }) => choose !== undefined),
    ...(quiet.length === 0 || !input.isRunning ? {} : { quietRemoval: t('invitations:list.quietRemoval', { names: list(quiet) }) }),
    removeAction: `${own}/invitations/remove`,
    pages: pagesOf(visit, input),
  }
}
