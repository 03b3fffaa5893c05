/**
 * The form of one invited person: adding somebody by hand, or mending the addresses of somebody in the list.
 */
import type { ProblemView, SelectFieldView, TextFieldView } from '../../templates/layout/layout-view.ts'
import type { ScreenLanguage, Translate } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { InviteeProblem } from './invitee-problem.ts'
import { problemSentence } from './invitee-problem.ts'

const textFields = ['name', 'email', 'street', 'postcode', 'town'] as const

/** As typed. `group` and `unit`: ids, '' where none is chosen. */
export type InviteeForm = Readonly<Record<(typeof textFields)[number] | 'language' | 'group' | 'unit', string>>

interface Named {
  readonly id: string
  readonly name: string
}

/** `groups`, `units`: to choose from; none where somebody's addresses are mended. `id`: whose. */
export interface InviteeFormInput {
  readonly roundId: string
  readonly round: string
  readonly organisation: Named
  readonly id?: string
  readonly form: InviteeForm
  readonly languages: readonly ScreenLanguage[]
  readonly groups: readonly Named[]
  readonly units: readonly Named[]
  readonly problems: readonly InviteeProblem[]
}

export interface InviteeFormPage extends StaffPage {
  readonly round: string
  readonly lead: string
  readonly problems: readonly ProblemView[]
  readonly fields: readonly TextFieldView[]
  readonly choices: readonly SelectFieldView[]
  readonly action: string
  readonly submit: string
  readonly cancelHref: string
}

/** `language` in a form is the button that changes the page's language. */
export const spokenField = 'spoken'

const idOf = (field: string): string => (field === 'language' ? spokenField : field)

/** The sentence of a field that something is wrong with. */
function errorAt(t: Translate, problems: readonly InviteeProblem[], field: string): { readonly error?: string } {
  const found = problems.find((problem) => problem.field === field)
  return found === undefined ? {} : { error: problemSentence(t, found) }
}

const selectField = (
  t: Translate,
  input: InviteeFormInput,
  name: 'group' | 'unit' | 'language',
  options: readonly Named[],
): SelectFieldView => ({
  id: idOf(name),
  name: idOf(name),
  label: t(`invitations:column.${name}`),
  options: options.map((option) => ({ value: option.id, label: option.name, selected: option.id === input.form[name] })),
  ...errorAt(t, input.problems, name),
})

const inputs = (t: Translate, { form, problems }: InviteeFormInput): readonly TextFieldView[] =>
  textFields.map((name) => ({
    id: name,
    name,
    label: t(`invitations:column.${name}`),
    value: form[name],
    ...(name === 'email' ? { inputmode: 'email' as const } : {}),
    ...(name === 'postcode' ? { short: true } : {}),
    ...errorAt(t, problems, name),
  }))

export function inviteeFormPage(visit: StaffVisit, input: InviteeFormInput): InviteeFormPage {
  const t = translatorFor(visit.language)
  const { problems, groups, units, languages } = input
  const own = `/manage/rounds/${input.roundId}/invitations`
  const noUnit = { id: '', name: t('invitations:form.noUnit') }
  const kind = input.id === undefined ? 'add' : 'edit'
  return {
    ...staffPage(visit, {
      title: t(`invitations:form.${kind}`),
      width: 'form',
      organisation: input.organisation,
      failed: problems.length > 0,
      form: 'invitee',
    }),
    round: input.round,
    lead: t(`invitations:form.${kind}Lead`),
    problems: problems.map((problem) => ({ href: `#${idOf(problem.field)}`, text: problemSentence(t, problem) })),
    fields: inputs(t, input),
    choices: [
      selectField(
        t,
        input,
        'language',
        languages.map((id) => ({ id, name: t(`invitations:language.${id}`) })),
      ),
      ...(groups.length > 1 ? [selectField(t, input, 'group', groups)] : []),
      ...(units.length > 0 ? [selectField(t, input, 'unit', [noUnit, ...units])] : []),
    ],
    action: input.id === undefined ? `${own}/new` : `${own}/${input.id}/edit`,
    submit: t(`invitations:form.${kind}Submit`),
    cancelHref: own,
  }
}
