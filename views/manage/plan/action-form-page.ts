/**
 * The form of an action: what follows from which result, who sees to it, how far it is, and what everybody may read of it.
 *
 * Everything typed stays, whatever is wrong and whichever language is chosen.
 */
import type { OrganisationKind } from '../../../questionnaires/wording.ts'
import type { FindingSentence } from '../../plan/finding-sentence.ts'
import type { MethodChoice, MethodNames } from '../../guide/method-names.ts'
import { allMethods } from '../../guide/method-names.ts'
import { planStates } from '../../plan/plan-action.ts'
import type { Voice } from '../../sentences/voice.ts'
import { voiceFor } from '../../sentences/voice.ts'
import type { ChoiceFieldView, ProblemView, SelectFieldView, TextFieldView } from '../../templates/layout/layout-view.ts'
import type { FormProblem } from '../form-problem.ts'
import { errorOf, problemViews } from '../form-problem.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { PublicField, PlanLanguage, TypedAction } from './typed-action.ts'
import { publicFieldName } from './typed-action.ts'

export type LongestTexts = Readonly<Record<'words' | 'owner' | 'note' | PublicField, number>>

/** `id` of the action; absent: a new one. `indicators`: those that may be followed. `suggested`: methods that suit the chosen one. */
export interface ActionFormInput {
  readonly id?: string
  readonly round: { readonly id: string; readonly title: string }
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: OrganisationKind }
  readonly languages: readonly PlanLanguage[]
  readonly finding: FindingSentence | null
  readonly questions: readonly string[]
  readonly indicators: readonly { readonly key: string; readonly name: string }[]
  readonly suggested: readonly MethodChoice[]
  readonly methods: MethodNames
  readonly longest: LongestTexts
  readonly typed: TypedAction
  readonly problems: readonly FormProblem[]
}

export interface ActionFormPage extends StaffPage {
  readonly survey: string
  readonly action: string
  readonly cancelHref: string
  readonly problems: readonly ProblemView[]
  readonly finding: FindingSentence | null
  readonly questions: readonly string[]
  readonly indicator: SelectFieldView
  readonly words: TextFieldView
  readonly method: SelectFieldView
  readonly others: readonly TextFieldView[]
  /** Null for a new action: it is planned. */
  readonly progress: { readonly state: ChoiceFieldView; readonly note: TextFieldView } | null
  readonly isPublic: ChoiceFieldView
  /** What was heard and what is done, language by language. */
  readonly publicWords: readonly { readonly language: string; readonly fields: readonly TextFieldView[] }[]
}

type Select = Omit<SelectFieldView, 'options' | 'id' | 'name'>
type Options = readonly { readonly value: string; readonly label: string }[]

function select(input: ActionFormInput, id: 'indicator' | 'method', t: Voice['t'], parts: Select, options: Options): SelectFieldView {
  const chosen = input.typed[id]
  return {
    id,
    name: id,
    ...parts,
    options: options.map((option) => ({ ...option, selected: option.value === chosen })),
    ...errorOf(t, input.problems, id),
  }
}

function indicatorField({ t }: Voice, input: ActionFormInput): SelectFieldView {
  const options = input.indicators.map(({ key, name }) => ({ value: key, label: name }))
  const parts = { label: t('plan:field.indicator'), help: t('plan:field.indicatorHelp') }
  return select(input, 'indicator', t, parts, [{ value: '', label: t('plan:field.indicatorNone') }, ...options])
}

/** Those that suit come first. */
function methodField(voice: Voice, input: ActionFormInput): SelectFieldView {
  const { t } = voice
  const others = allMethods(input.methods, voice.locale).filter(({ id }) => input.suggested.every((one) => one.id !== id))
  const options: Options = [
    { value: '', label: t('plan:field.methodNone') },
    ...input.suggested.map(({ id, name }) => ({ value: id, label: t('plan:field.methodFits', { method: name }) })),
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return select(input, 'method', t, { label: t('plan:field.method') }, options)
}

function textField({ t }: Voice, { typed, problems, longest }: ActionFormInput, id: 'words' | 'owner' | 'note'): TextFieldView {
  return {
    id,
    name: id,
    label: t(`plan:field.${id}`),
    help: t(`plan:field.${id}Help`, { most: longest[id] }),
    value: typed[id],
    ...(id === 'owner' ? {} : { rows: 3 }),
    ...errorOf(t, problems, id),
  }
}

const dueField = ({ t }: Voice, { typed, problems }: ActionFormInput): TextFieldView => ({
  id: 'dueOn',
  name: 'dueOn',
  label: t('plan:field.dueOn'),
  type: 'date',
  value: typed.dueOn,
  ...errorOf(t, problems, 'dueOn'),
})

const stateField = ({ t }: Voice, { typed, problems }: ActionFormInput): ChoiceFieldView => ({
  id: 'state',
  name: 'state',
  legend: t('plan:field.state'),
  kind: 'radio',
  options: planStates.map((state) => ({ value: state, label: t(`plan:state.${state}`), checked: typed.state === state })),
  ...errorOf(t, problems, 'state'),
})

const publicField = ({ t }: Voice, { typed, problems }: ActionFormInput): ChoiceFieldView => ({
  id: 'public',
  name: 'public',
  legend: t('plan:field.public'),
  kind: 'checkbox',
  options: [{ value: '1', label: t('plan:field.publicYes'), help: t('plan:field.publicHelp'), checked: typed.isPublic }],
  ...errorOf(t, problems, 'public'),
})

function publicWords({ t }: Voice, { typed, problems, languages }: ActionFormInput): ActionFormPage['publicWords'] {
  const fieldOf = (field: PublicField, language: PlanLanguage): TextFieldView => {
    const id = publicFieldName(field, language)
    const label = t(`plan:field.inLanguage.${language}`, { field: t(`plan:field.${field}`) })
    return { id, name: id, label, value: typed.publicWords[id] ?? '', rows: 3, ...errorOf(t, problems, id) }
  }
  return languages.map((language) => ({
    language: t(`plan:form.language.${language}`),
    fields: [fieldOf('heard', language), fieldOf('doing', language)],
  }))
}

export function actionFormPage(visit: StaffVisit, input: ActionFormInput): ActionFormPage {
  const voice = voiceFor(visit.language, input.organisation.kind)
  const { t } = voice
  const { id, round, organisation, problems } = input
  const all = `/manage/rounds/${round.id}/actions`
  const title = t(id === undefined ? 'plan:form.new' : 'plan:form.edit')
  return {
    ...staffPage(visit, { title, width: 'form', organisation, failed: problems.length > 0, form: 'action' }),
    survey: round.title,
    action: `${all}/${id ?? 'new'}`,
    cancelHref: all,
    problems: problemViews(t, problems),
    finding: input.finding,
    questions: input.questions,
    indicator: indicatorField(voice, input),
    words: textField(voice, input, 'words'),
    method: methodField(voice, input),
    others: [textField(voice, input, 'owner'), dueField(voice, input)],
    progress: id === undefined ? null : { state: stateField(voice, input), note: textField(voice, input, 'note') },
    isPublic: publicField(voice, input),
    publicWords: publicWords(voice, input),
  }
}
