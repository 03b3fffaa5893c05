/**
 * View model of guide/wishes: what is wished for and what limits there are, in three groups of which two are folded at first.
 */
import type { GuideQuestionId } from '../../questionnaires/guide/guide-questions.ts'
import type { HiddenField } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import { guidePath, hiddenFields, suggestionsAddress, wishesAddress } from './guide-address.ts'
import type { GuideFrame, GuideInput } from './guide-frame.ts'
import { guideFrame } from './guide-frame.ts'
import type { AnswerLine } from './guide-words.ts'
import { answerLines } from './guide-words.ts'
import type { QuestionField } from './question-fields.ts'
import { questionField } from './question-fields.ts'

interface QuestionGroup {
  readonly title: string
  /** What is asked in it, in a line; of a folded group. */
  readonly about: string
  readonly open: boolean
  readonly fields: readonly QuestionField[]
}

export interface GuideWishesPage extends GuideFrame {
  readonly action: string
  readonly hidden: readonly HiddenField[]
  /** What the first page asked. */
  readonly answered: readonly AnswerLine[]
  readonly backHref: string
  readonly about: readonly QuestionField[]
  readonly folded: readonly QuestionGroup[]
}

const about: readonly GuideQuestionId[] = ['purpose', 'stage']
const people: readonly GuideQuestionId[] = ['size', 'selection', 'whom']
const limits: readonly GuideQuestionId[] = ['form', 'weeks', 'cost', 'work', 'conflict']

const isAnswered = ({ answers, unread }: GuideInput, id: GuideQuestionId): boolean =>
  unread.includes(id) || [answers[id] ?? []].flat().length > 0

const fieldsOf = (input: GuideInput, ids: readonly GuideQuestionId[]): readonly QuestionField[] =>
  input.guide.questions.filter(({ id }) => ids.includes(id)).map((question) => questionField(question, input))

export function guideWishesPage(input: GuideInput): GuideWishesPage {
  const t = translatorFor(input.language)
  const asked = [...about, ...people, ...limits]
  const group = (name: 'people' | 'limits', ids: readonly GuideQuestionId[]): QuestionGroup => ({
    title: t(`guide:wishes.${name}`),
    about: t(`guide:wishes.${name}Help`),
    open: ids.some((id) => isAnswered(input, id)),
    fields: fieldsOf(input, ids),
  })
  const { answers } = input
  return {
    ...guideFrame(input, t('guide:wishes.title'), wishesAddress(input)),
    action: guidePath,
    hidden: hiddenFields(input, asked),
    answered: answerLines(input).slice(0, [answers.influence, answers.decider].filter((answer) => answer !== null).length),
    backHref: suggestionsAddress({ ...input, answers: { ...answers, influence: null } }),
    about: fieldsOf(input, about),
    folded: [group('people', people), group('limits', limits)],
  }
}
