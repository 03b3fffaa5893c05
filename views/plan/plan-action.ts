/**
 * An action of the development plan as pages take it (kept by `data/plans`), and what it is called in one line.
 */
import type { Indicator } from '../../questionnaires/indicator.ts'
import type { MethodNames } from '../guide/method-names.ts'
import { methodChoices } from '../guide/method-names.ts'
import type { Voice } from '../sentences/voice.ts'

export const planStates = ['underway', 'planned', 'done', 'dropped'] as const
export type PlanState = (typeof planStates)[number]

/** `dueOn`: ISO day or null. `publicWords`: by language. */
export interface PlanAction {
  readonly id: string
  readonly round: string
  readonly indicator: Indicator | null
  readonly words: string
  readonly method: string | null
  readonly owner: string
  readonly dueOn: string | null
  readonly state: PlanState
  readonly note: string
  readonly isPublic: boolean
  readonly publicWords: Readonly<Partial<Record<string, { readonly heard: string; readonly doing: string }>>>
}

/** Its own words, its method, or both: "Residents’ evening. Once a month in each village." */
export function actionWords({ t }: Voice, methods: MethodNames, { words, method }: Pick<PlanAction, 'words' | 'method'>): string {
  const [chosen] = method === null ? [] : methodChoices(methods, [method])
  if (chosen === undefined) return words
  return words === '' ? chosen.name : t('plan:methodAndWords', { method: chosen.name, words })
}

/** Not done or dropped, and its day has passed. `today`: ISO day. */
export const isOverdue = ({ dueOn, state }: Pick<PlanAction, 'dueOn' | 'state'>, today: string): boolean =>
  dueOn !== null && dueOn < today && (state === 'planned' || state === 'underway')
