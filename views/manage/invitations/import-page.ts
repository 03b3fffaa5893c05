/**
 * Where an address list comes in: as a file or pasted, with what it may look like and what was wrong with it as a whole.
 */
import type { ProblemView, TextFieldView } from '../../templates/layout/layout-view.ts'
import type { TextValues } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'

/** Why a list as a whole can't be read. */
export interface ListRefusal {
  readonly code: 'nothing' | 'tooLarge' | 'empty' | 'notText' | 'quote' | 'tooMany' | 'headingsOnly'
  readonly values?: TextValues
}

export interface ImportInput {
  readonly roundId: string
  readonly round: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly pasted: string
  readonly refusal?: ListRefusal
  /** The list that was looked at has been forgotten meanwhile. */
  readonly gone: boolean
  readonly hasUnits: boolean
  readonly groupNames: readonly string[]
  readonly firstLanguage: string
}

export interface ImportPage extends StaffPage {
  readonly round: string
  readonly problems: readonly ProblemView[]
  readonly notice?: string
  readonly rules: readonly string[]
  readonly example: string
  readonly pastedField: TextFieldView
  readonly fileError?: string
  readonly action: string
  readonly cancelHref: string
}

export function importPage(visit: StaffVisit, input: ImportInput): ImportPage {
  const t = translatorFor(visit.language)
  const { refusal, groupNames } = input
  const own = `/manage/rounds/${input.roundId}/invitations`
  const sentence = refusal === undefined ? undefined : t(`invitations:refusal.${refusal.code}`, refusal.values)
  return {
    ...staffPage(visit, {
      title: t('invitations:import.title'),
      width: 'form',
      organisation: input.organisation,
      failed: sentence !== undefined,
      form: 'import',
    }),
    round: input.round,
    problems: sentence === undefined ? [] : [{ href: input.pasted === '' ? '#file' : '#pasted', text: sentence }],
    ...(input.gone ? { notice: t('invitations:import.gone') } : {}),
    rules: [
      t('invitations:import.anyOrder'),
      t('invitations:import.reach'),
      t('invitations:import.language', { language: t(`invitations:language.${input.firstLanguage}`) }),
      ...(input.hasUnits ? [t('invitations:import.unit')] : []),
      ...(groupNames.length > 1 ? [t('invitations:import.group', { names: groupNames.join(', ') })] : []),
      t('invitations:import.most'),
    ],
    example: t(input.hasUnits ? 'invitations:import.exampleUnits' : 'invitations:import.example'),
    pastedField: {
      id: 'pasted',
      name: 'pasted',
      label: t('invitations:import.pasted'),
      value: input.pasted,
      rows: 8,
      ...(sentence !== undefined && input.pasted !== '' ? { error: sentence } : {}),
    },
    ...(sentence !== undefined && input.pasted === '' ? { fileError: sentence } : {}),
    action: `${own}/import`,
    cancelHref: own,
  }
}
