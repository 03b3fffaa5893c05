/**
 * The people who are invited to a survey in person: how many, by group and language, and the list with search and pages.
 *
 * Who has answered is never shown of a person. Of a group it is told as far as names beside it do not give anybody away.
 */
import { formatsFor } from '../../format.ts'
import type { DataTable, LinkView, StateView } from '../../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { openWays, staffPage } from '../staff-page.ts'
import { answeredSentence } from './answered-sentence.ts'
import type { InvitationRow, ListView } from './invitation-list-view.ts'
import { listView } from './invitation-list-view.ts'

/** `isQuiet`: nothing may differ between those who have answered and the others, so none can be removed. */
export interface InvitedGroupInput {
  readonly id: string
  readonly name: string
  readonly byUnit: boolean
  readonly isQuiet: boolean
  readonly spent: number
  readonly languages: readonly {
    readonly language: ScreenLanguage
    readonly invited: number
    readonly byMail: number
    readonly byLetter: number
  }[]
}

export interface InvitationsInput {
  readonly roundId: string
  readonly round: string
  readonly organisation: { readonly id: string; readonly name: string }
  /** Whether people can still be added; once the round is closed, the list is only looked at. */
  readonly isRunning: boolean
  readonly isOpen: boolean
  readonly groups: readonly InvitedGroupInput[]
  readonly unitNames: ReadonlyMap<string, string>
  readonly rows: readonly InvitationRow[]
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly search: string
  readonly group: string
  readonly notices: readonly string[]
}

export interface InvitationsPage extends StaffPage, ListView {
  readonly round: string
  readonly roundHref: string
  readonly notices: readonly string[]
  readonly none?: StateView
  readonly counts: DataTable
  readonly answered: readonly string[]
  readonly whyQuiet: string
  readonly ways: readonly LinkView[]
  readonly exportAction?: string
}

const invitedIn = ({ languages }: InvitedGroupInput): number => languages.reduce((sum, { invited }) => sum + invited, 0)

function countTable({ language }: StaffVisit, { groups }: InvitationsInput): DataTable {
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  return {
    caption: t('invitations:counts.caption'),
    columns: ['group', 'language', 'invited', 'byMail', 'byLetter'].map((id, at) => ({
      label: t(`invitations:counts.${id}`),
      numeric: at > 1,
    })),
    rows: groups.flatMap(({ name, languages }) =>
      languages.map((each) => [
        name,
        t(`invitations:language.${each.language}`),
        whole(each.invited),
        whole(each.byMail),
        whole(each.byLetter),
      ]),
    ),
  }
}

function waysOn({ language, may }: StaffVisit, { roundId, isRunning }: InvitationsInput): readonly LinkView[] {
  const t = translatorFor(language)
  const own = `/manage/rounds/${roundId}`
  if (!isRunning) return []
  return openWays(may, [
    { needs: 'prepare', href: `${own}/invitations/import`, label: t('invitations:ways.import') },
    { needs: 'prepare', href: `${own}/invitations/new`, label: t('invitations:ways.add') },
    { needs: 'run', href: `${own}/letters`, label: t('invitations:ways.letters') },
  ] as const)
}

export function invitationsPage(visit: StaffVisit, input: InvitationsInput): InvitationsPage {
  const t = translatorFor(visit.language)
  const own = `/manage/rounds/${input.roundId}`
  const invited = input.groups.reduce((sum, group) => sum + invitedIn(group), 0)
  return {
    ...staffPage(visit, { title: t('invitations:title'), organisation: input.organisation }),
    round: input.round,
    roundHref: own,
    notices: input.notices,
    ...(input.groups.length > 0
      ? {}
      : {
          none: {
            kind: 'empty',
            title: t('invitations:none.title'),
            text: t('invitations:none.text'),
            action: { href: own, label: t('invitations:back') },
          },
        }),
    counts: countTable(visit, input),
    answered: input.isOpen
      ? input.groups.flatMap((group) => answeredSentence(visit.language, { ...group, invited: invitedIn(group) }))
      : [],
    whyQuiet: t('invitations:whyQuiet'),
    ways: waysOn(visit, input),
    ...(invited > 0 ? { exportAction: `${own}/invitations/export` } : {}),
    ...listView(visit, input),
  }
}
