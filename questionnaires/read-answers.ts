/**
 * From posted fields to answers: every item of a page gives an answer or a problem, all at once.
 *
 * Called when a page is left. `completeAnswers` is called once, at sending, and names every absence.
 */
import type { Answer, Answers } from './answers.ts'
import type { Item, Scale } from './item.ts'
import { readChoice } from './item-kinds/read-choice.ts'
import { readMultipleChoice } from './item-kinds/read-multiple-choice.ts'
import { readNumber } from './item-kinds/read-number.ts'
import { readOpenText } from './item-kinds/read-open-text.ts'
import type { FormProblem, PostedFields, Reading } from './item-kinds/reading.ts'
import type { Questionnaire } from './questionnaire.ts'
import { isAsked } from './show-if.ts'

export interface PageReading {
  readonly answers: Answers
  readonly problems: readonly FormProblem[]
}

/** The scale of a rating or a pair. Throws only for a definition that was never checked. */
export function scaleOf(questionnaire: Pick<Questionnaire, 'scales'>, scaleId: string): Scale {
  const scale = questionnaire.scales.find(({ id }) => id === scaleId)
  if (scale === undefined) throw new Error(`No scale ${scaleId}: the definition was not checked`)
  return scale
}

function readItem(questionnaire: Questionnaire, item: Item, fields: PostedFields): Reading {
  const notConcerned = item.notConcerned === true
  switch (item.kind) {
    case 'rating':
    case 'pair': {
      const { options, dontKnow } = scaleOf(questionnaire, item.scale)
      return readChoice({ id: item.id, options, offersDontKnow: dontKnow !== undefined, offersNotConcerned: notConcerned }, fields)
    }
    case 'singleChoice':
      return readChoice(
        { id: item.id, options: item.options, offersDontKnow: item.dontKnow !== undefined, offersNotConcerned: notConcerned },
        fields,
      )
    case 'multipleChoice':
      return readMultipleChoice(item, fields)
    case 'number':
      return readNumber(item, fields)
    case 'openText':
      return readOpenText(item, fields)
  }
}

/** Reads the items of one page. An item with a problem has no answer; the others keep theirs. */
export function readAnswers(questionnaire: Questionnaire, items: readonly Item[], fields: PostedFields): PageReading {
  const readings = items.map((item) => ({ item, reading: readItem(questionnaire, item, fields) }))
  return {
    answers: Object.fromEntries(readings.flatMap(({ item, reading }) => ('answer' in reading ? [[item.id, reading.answer]] : []))),
    problems: readings.flatMap(({ reading }) => ('problem' in reading ? [reading.problem] : [])),
  }
}

/** One answer or reason for every item: "not asked" where the group or an earlier answer skips it, else "not answered". */
export function completeAnswers(questionnaire: Questionnaire, group: string, answers: Answers): Answers {
  const complete: Record<string, Answer> = {}
  for (const item of questionnaire.pages.flatMap((page) => page.items)) {
    complete[item.id] = isAsked(item, group, complete) ? (answers[item.id] ?? { missing: 'notAnswered' }) : { missing: 'notAsked' }
  }
  return complete
}
