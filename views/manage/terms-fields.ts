/**
 * What respondents of a survey are told and how they are reached, as fields of its plan: folded, since every one has a default.
 *
 * Called by the form of a survey's plan. Own texts and questions have a page of their own (`own-texts-page`).
 */
import type { ChoiceFieldView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import { screenLanguages } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf } from './form-problem.ts'

/** Field that says that the terms stood on the form: without it, boxes that are not ticked mean nothing. */
export const termsShownField = 'terms'

export const audienceChoices = ['managers', 'ownUnit', 'allUnits'] as const
export const wishChoices = ['raffle', 'results'] as const
export const legalBasisChoices = ['publicTask', 'consent', 'legitimateInterest'] as const

/** The terms as typed. */
export interface TermsForm {
  readonly smallestCell: string
  readonly languages: readonly string[]
  readonly unitAudience: (typeof audienceChoices)[number]
  readonly receipts: boolean
  readonly wishes: readonly string[]
  /** Days after opening, with commas between. */
  readonly reminderDays: string
  readonly legalBasis: (typeof legalBasisChoices)[number]
  readonly controller: string
  readonly contact: string
  readonly addressDays: string
  readonly answersYears: string
}

type TermsField = { readonly kind: 'text'; readonly field: TextFieldView } | { readonly kind: 'choice'; readonly field: ChoiceFieldView }

/** A part of the terms under a heading. `open`: something in it is wrong. */
export interface TermsPart {
  readonly title: string
  readonly summary: string
  readonly open: boolean
  readonly fields: readonly TermsField[]
}

export interface TermsInput {
  readonly form: TermsForm
  readonly problems: readonly FormProblem[]
  /** Whether a group answers by unit: then units have readers, and nobody gets a receipt. */
  readonly byUnit: boolean
}

type Choice = { readonly value: string; readonly label: string; readonly help?: string }

const choice = (
  t: Translate,
  id: string,
  kind: 'radio' | 'checkbox',
  options: readonly Choice[],
  chosen: readonly string[],
): TermsField => ({
  kind: 'choice',
  field: {
    id,
    name: id,
    legend: t(`terms:${id}.legend`),
    help: t(`terms:${id}.help`),
    kind,
    options: options.map((option) => ({ ...option, checked: chosen.includes(option.value) })),
  },
})

const withHelp = (t: Translate, field: string, values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ value, label: t(`terms:${field}.${value}`), help: t(`terms:${field}.${value}Help`) }))

const plain = (t: Translate, field: string, values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ value, label: t(`terms:${field}.${value}`) }))

function text(t: Translate, { problems, form }: TermsInput, id: keyof TermsForm & string, extra: Partial<TextFieldView> = {}): TermsField {
  const field = { id, name: id, label: t(`terms:${id}.label`), help: t(`terms:${id}.help`), value: String(form[id]), ...extra }
  return { kind: 'text', field: { ...field, ...errorOf(t, problems, id) } }
}

const number = { inputmode: 'numeric', short: true, required: true } as const

function withError(field: TermsField, error: { readonly error?: string }): TermsField {
  return field.kind === 'choice' ? { kind: 'choice', field: { ...field.field, ...error } } : field
}

function answering(t: Translate, input: TermsInput): readonly TermsField[] {
  const { form, problems, byUnit } = input
  return [
    withError(
      choice(t, 'languages', 'checkbox', plain(t, 'languages', screenLanguages), form.languages),
      errorOf(t, problems, 'languages'),
    ),
    text(t, input, 'reminderDays', { short: true }),
    text(t, input, 'smallestCell', number),
    ...(byUnit
      ? [choice(t, 'unitAudience', 'radio', withHelp(t, 'unitAudience', audienceChoices), [form.unitAudience])]
      : [choice(t, 'receipts', 'checkbox', [{ value: 'yes', label: t('terms:receipts.yes') }], form.receipts ? ['yes'] : [])]),
    choice(t, 'wishes', 'checkbox', plain(t, 'wishes', wishChoices), form.wishes),
  ]
}

const privacy = (t: Translate, input: TermsInput): readonly TermsField[] => [
  text(t, input, 'controller', { required: true, maxLength: 200 }),
  text(t, input, 'contact', { required: true, maxLength: 200 }),
  choice(t, 'legalBasis', 'radio', withHelp(t, 'legalBasis', legalBasisChoices), [input.form.legalBasis]),
  text(t, input, 'addressDays', number),
  text(t, input, 'answersYears', number),
]

/** The two parts: how people answer, and privacy. */
export function termsParts(t: Translate, input: TermsInput): readonly TermsPart[] {
  const part = (name: 'answering' | 'privacy', fields: readonly TermsField[]): TermsPart => ({
    title: t(`terms:${name}.title`),
    summary: t(`terms:${name}.summary`),
    open: fields.some(({ field }) => field.error !== undefined),
    fields,
  })
  return [part('answering', answering(t, input)), part('privacy', privacy(t, input))]
}
