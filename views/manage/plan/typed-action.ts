/**
 * An action of the plan as a person types it: the fields of the form between the server's reader and the page.
 */
import type { PlanAction } from '../../plan/plan-action.ts'
import { indicatorKey } from '../../../questionnaires/indicator.ts'
import { requiredLanguages } from '../../../questionnaires/wording.ts'

export type PlanLanguage = (typeof requiredLanguages)[number]
export type PublicField = 'heard' | 'doing'

/** Name and id of the field for public words in one language. */
export const publicFieldName = (field: PublicField, language: PlanLanguage): string => `${field}-${language}`

export const typedFields = ['indicator', 'words', 'method', 'owner', 'dueOn', 'state', 'note'] as const
export type TypedField = (typeof typedFields)[number]

/** Everything as text; '' where nothing was typed or chosen. `words`: by the names of their fields. */
export interface TypedAction extends Readonly<Record<TypedField, string>> {
  readonly isPublic: boolean
  readonly publicWords: Readonly<Record<string, string>>
}

/** All names of fields for public words. */
export const publicFieldNames: readonly (readonly [PublicField, PlanLanguage])[] = requiredLanguages.flatMap((language) =>
  (['heard', 'doing'] as const).map((field) => [field, language] as const),
)

/** A new action; a finding and a method may be chosen before. */
export const newTypedAction = (indicator: string, method: string): TypedAction => ({
  indicator,
  method,
  words: '',
  owner: '',
  dueOn: '',
  state: 'planned',
  note: '',
  isPublic: false,
  publicWords: {},
})

/** An action as it stands in its form. */
export function typedAction({ indicator, method, dueOn, publicWords, ...action }: PlanAction): TypedAction {
  const words = publicFieldNames.map(([field, language]) => [publicFieldName(field, language), publicWords[language]?.[field] ?? ''])
  return {
    ...action,
    indicator: indicator === null ? '' : indicatorKey(indicator),
    method: method ?? '',
    dueOn: dueOn ?? '',
    publicWords: Object.fromEntries(words) as Readonly<Record<string, string>>,
  }
}
