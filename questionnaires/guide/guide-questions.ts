/**
 * What the dialogue guide asks and which answers there are: the vocabulary that questions, facts of methods and the rule share.
 *
 * Words stand in guide.json. A question added here needs its words there, and a line in `analysis/guide`.
 */

/** first: decides whether to involve at all. word: for words only. wish: ranks. limit: leaves methods out. */
export const guideRoles = ['first', 'word', 'wish', 'limit'] as const
export type GuideRole = (typeof guideRoles)[number]

export const answerKinds = ['one', 'several', 'number'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** Answers by question, the least first where they have an order. */
export const guideOptions = {
  influence: ['open', 'partly', 'decided'],
  decider: ['own', 'shared', 'other'],
  purpose: ['listen', 'ideas', 'understanding', 'priorities', 'recommendation', 'together', 'evaluate', 'permanent', 'skills'],
  stage: ['need', 'preparation', 'planning', 'production', 'evaluation'],
  size: ['few', 'dozens', 'many', 'hundreds'],
  selection: ['open', 'invited', 'lot', 'hardToReach'],
  whom: ['everybody', 'young', 'older', 'disabled', 'users', 'minority', 'associations', 'businesses', 'staff', 'elected'],
  form: ['either', 'faceToFace', 'online'],
  weeks: [],
  cost: ['small', 'medium', 'large'],
  work: ['small', 'medium', 'large'],
  conflict: ['calm', 'tense', 'sharp'],
} as const

export type GuideQuestionId = keyof typeof guideOptions
export type OptionOf<Question extends GuideQuestionId> = (typeof guideOptions)[Question][number]

/** In the order in which they are asked. */
export const guideQuestionIds = [
  'influence',
  'decider',
  'purpose',
  'stage',
  'size',
  'selection',
  'whom',
  'form',
  'weeks',
  'cost',
  'work',
  'conflict',
] as const satisfies readonly GuideQuestionId[]

export const wishQuestions = ['purpose', 'stage', 'size', 'selection', 'whom'] as const satisfies readonly GuideQuestionId[]
export type WishQuestion = (typeof wishQuestions)[number]

/** The first question is a limit too: some methods need a matter that is wide open. */
export const limitQuestions = ['influence', 'form', 'weeks', 'cost', 'work', 'conflict'] as const satisfies readonly GuideQuestionId[]
export type LimitQuestion = (typeof limitQuestions)[number]

const several: readonly GuideQuestionId[] = ['purpose', 'selection', 'whom']

export function roleOf(question: GuideQuestionId): GuideRole {
  if (question === 'influence') return 'first'
  if (question === 'decider') return 'word'
  return wishQuestions.some((wish) => wish === question) ? 'wish' : 'limit'
}

export function answerKindOf(question: GuideQuestionId): AnswerKind {
  if (question === 'weeks') return 'number'
  return several.includes(question) ? 'several' : 'one'
}

/** Weeks that may be typed or stand in a method's facts; more than ten years is a slip. */
export const mostWeeks = 520
