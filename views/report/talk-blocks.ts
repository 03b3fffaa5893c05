/**
 * What to talk about, with room to write: criteria that are weak or strong, or the axes of a dialogue type, open ones first.
 *
 * Used by the report and by the discussion pack. Where nothing is weak or strong for sure, the first criteria stand there.
 */
import type { CriteriaPage } from '../results/criteria-result-page.ts'
import type { TalkView } from '../results/criteria-talk.ts'
import type { AxisQuestions } from '../results/axis-questions.ts'
import type { ShownType } from '../results/dialogue-type-result-page.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Voice } from '../sentences/voice.ts'
import type { TalkBlock } from './report-block.ts'

/** How many are talked about, and how many lines stand under each question. */
export interface TalkSize {
  readonly most: number
  readonly questions: number
  readonly room: number
}

const ofCriterion = ({ name, description, meaning, verdicts, questions }: TalkView, size: TalkSize): TalkBlock => ({
  kind: 'talk',
  name,
  lines: [description, ...(meaning === null ? [] : [`${meaning.label} ${meaning.text}`])],
  findings: verdicts.map(({ sentence, chip }) => ({ text: sentence, chip })),
  questions: questions.slice(0, size.questions),
  room: size.room,
})

/** Those that need work first; in between nothing is weak or strong. */
export function criteriaTalkBlocks({ talk }: Pick<CriteriaPage, 'talk'>, size: TalkSize): readonly TalkBlock[] {
  const marked = talk.filter(({ meaning }) => meaning !== null)
  return (marked.length > 0 ? marked : talk).slice(0, size.most).map((criterion) => ofCriterion(criterion, size))
}

const ofAxis = ({ name, poles, questions }: Pick<AxisQuestions, 'name' | 'poles' | 'questions'>, size: TalkSize): TalkBlock => ({
  kind: 'talk',
  name,
  lines: poles.map((pole) => `${pole.name}: ${pole.description}`),
  findings: [],
  questions: questions.slice(0, size.questions),
  room: size.room,
})

/** Open axes, and the others after them. */
export const axisTalkBlocks = ({ axisQuestions }: Pick<ShownType, 'axisQuestions'>, size: TalkSize): readonly TalkBlock[] =>
  axisQuestions.slice(0, size.most).map((axis) => ofAxis(axis, size))

/** Questions that need no result: for a group or unit of which nothing may be shown. */
export function plainTalkBlocks({ say }: Voice, { axes, dimensions }: Questionnaire, size: TalkSize): readonly TalkBlock[] {
  const ofAxes = axes.map(({ name, poles, questions }) => ({
    name: say(name),
    poles: poles.map((pole) => ({ name: say(pole.name), description: say(pole.description) })),
    questions: questions.map(say),
  }))
  if (ofAxes.length > 0) return ofAxes.slice(0, size.most).map((axis) => ofAxis(axis, size))
  return dimensions.slice(0, size.most).map((dimension) => ({
    kind: 'talk',
    name: say(dimension.name),
    lines: [say(dimension.description)],
    findings: [],
    questions: dimension.questions.map(say).slice(0, size.questions),
    room: size.room,
  }))
}
