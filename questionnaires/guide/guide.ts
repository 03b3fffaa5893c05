/**
 * The dialogue guide: what it asks, in words, and the methods it knows. Read from guide.json and methods/ID.json.
 */
import type { requiredLanguages } from '../wording.ts'
import type { AnswerKind, GuideQuestionId, GuideRole, OptionOf, WishQuestion } from './guide-questions.ts'

/** In every language; the guide speaks to no kind of organisation alone. */
export type GuideText = Readonly<Record<(typeof requiredLanguages)[number], string>>

/** `met` and `missed` say of a method whether it fits this answer; answers that decide nothing about methods may have none. */
export interface GuideOption {
  readonly id: string
  readonly label: GuideText
  readonly met?: GuideText
  readonly missed?: GuideText
  /** What to mind, shown to whoever answers so. */
  readonly advice?: GuideText
}

/** `options` is empty where a number is asked; then `met` and `missed` stand at the question. */
export interface GuideQuestion {
  readonly id: GuideQuestionId
  readonly role: GuideRole
  readonly answer: AnswerKind
  readonly question: GuideText
  readonly help?: GuideText
  readonly options: readonly GuideOption[]
  readonly met?: GuideText
  readonly missed?: GuideText
}

/** Points for a wish that is met; `also`: the share of them for a purpose that a method serves among others. */
export type GuideWeights = Readonly<Record<WishQuestion | 'also', number>>

/** What it asks. `inform`: what to do where nothing can be influenced any more. `rule`: how suggestions are ranked. */
export interface GuideWords {
  readonly questions: readonly GuideQuestion[]
  readonly inform: readonly GuideText[]
  readonly rule: readonly GuideText[]
  readonly weights: GuideWeights
}

export const methodKinds = ['method', 'structure', 'support'] as const
export type MethodKind = (typeof methodKinds)[number]

/** What a method can do and what it takes at least. `weeks`: from the start to the result. `conflict`: levels it is fit for. */
export interface MethodFacts {
  readonly influence: readonly Exclude<OptionOf<'influence'>, 'decided'>[]
  readonly purposes: { readonly main: readonly OptionOf<'purpose'>[]; readonly also: readonly OptionOf<'purpose'>[] }
  readonly stages: readonly OptionOf<'stage'>[]
  readonly sizes: readonly OptionOf<'size'>[]
  readonly selection: readonly OptionOf<'selection'>[]
  readonly whom: readonly OptionOf<'whom'>[]
  readonly forms: readonly Exclude<OptionOf<'form'>, 'either'>[]
  readonly weeks: number
  readonly cost: OptionOf<'cost'>
  readonly work: OptionOf<'work'>
  readonly conflict: readonly OptionOf<'conflict'>[]
}

/** A method, a permanent structure or a kind of support, on one page. */
export interface GuideMethod {
  readonly id: string
  readonly kind: MethodKind
  readonly name: GuideText
  readonly summary: GuideText
  readonly steps: readonly GuideText[]
  readonly participants: GuideText
  readonly resources: GuideText
  readonly time: GuideText
  readonly strengths: readonly GuideText[]
  readonly weaknesses: readonly GuideText[]
  readonly notSuitedWhen: readonly GuideText[]
  readonly example: { readonly place: GuideText; readonly text: GuideText }
  readonly facts: MethodFacts
}

export interface Guide extends GuideWords {
  /** By id. */
  readonly methods: readonly GuideMethod[]
}
