/**
 * What a person answered in the dialogue guide, read from an address and written into one: nothing is kept anywhere else.
 */
import type { GuideQuestionId, OptionOf } from './guide-questions.ts'
import { answerKindOf, guideOptions, guideQuestionIds, mostWeeks } from './guide-questions.ts'

/** Null and empty: not answered. Several answers stand in the order of the vocabulary. */
export interface GuideAnswers {
  readonly influence: OptionOf<'influence'> | null
  readonly decider: OptionOf<'decider'> | null
  readonly purpose: readonly OptionOf<'purpose'>[]
  readonly stage: OptionOf<'stage'> | null
  readonly size: OptionOf<'size'> | null
  readonly selection: readonly OptionOf<'selection'>[]
  readonly whom: readonly OptionOf<'whom'>[]
  readonly form: OptionOf<'form'> | null
  readonly weeks: number | null
  readonly cost: OptionOf<'cost'> | null
  readonly work: OptionOf<'work'> | null
  readonly conflict: OptionOf<'conflict'> | null
}

/** Of whoever has not begun. */
export const noAnswers: GuideAnswers = {
  influence: null,
  decider: null,
  purpose: [],
  stage: null,
  size: null,
  selection: [],
  whom: [],
  form: null,
  weeks: null,
  cost: null,
  work: null,
  conflict: null,
}

/** `unread`: questions whose answer, or part of it, made no sense and was left out. */
export interface ReadGuideAnswers {
  readonly answers: GuideAnswers
  readonly unread: readonly GuideQuestionId[]
}

/** Gives the values of a field in order. */
export type ValuesOf = (name: string) => readonly string[]

const chosen = <Option extends string>(options: readonly Option[], values: readonly string[]): readonly Option[] =>
  options.filter((option) => values.includes(option))

const first = <Option>(options: readonly Option[]): Option | null => options[0] ?? null

function readWeeks(values: readonly string[]): number | null {
  const typed = values.map((value) => value.trim()).find((value) => /^\d{1,4}$/u.test(value))
  const weeks = Number(typed ?? 0)
  return weeks >= 1 && weeks <= mostWeeks ? weeks : null
}

/** Values that are left out of the answers, though something was typed or chosen. */
function isUnread(question: GuideQuestionId, values: readonly string[]): boolean {
  const given = values.filter((value) => value.trim() !== '')
  if (answerKindOf(question) === 'number') return given.length > 0 && readWeeks(given) === null
  const known: readonly string[] = guideOptions[question]
  return given.some((value) => !known.includes(value))
}

/** What makes sense of the fields; the rest is as if it were not there, and named. */
export function readGuideAnswers(valuesOf: ValuesOf): ReadGuideAnswers {
  const of = <Question extends GuideQuestionId>(question: Question): readonly OptionOf<Question>[] =>
    chosen<OptionOf<Question>>(guideOptions[question], valuesOf(question))
  return {
    answers: {
      influence: first(of('influence')),
      decider: first(of('decider')),
      purpose: of('purpose'),
      stage: first(of('stage')),
      size: first(of('size')),
      selection: of('selection'),
      whom: of('whom'),
      form: first(of('form')),
      weeks: readWeeks(valuesOf('weeks')),
      cost: first(of('cost')),
      work: first(of('work')),
      conflict: first(of('conflict')),
    },
    unread: guideQuestionIds.filter((question) => isUnread(question, valuesOf(question))),
  }
}

/** The fields that read as these answers, in the order of the questions. */
export const guideFields = (answers: GuideAnswers): readonly (readonly [GuideQuestionId, string])[] =>
  guideQuestionIds.flatMap((question) => {
    const answer = answers[question]
    return (answer === null ? [] : [answer].flat()).map((value) => [question, String(value)] as const)
  })
