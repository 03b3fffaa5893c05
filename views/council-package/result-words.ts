/**
 * What a result says, line by line and in whole sentences, for texts without pictures: figures, changes, gaps, and what can't be told.
 *
 * Called by the agenda text and the insert for the welfare report. Everything comes from the view models of the result pages.
 */
import type { CriteriaPage } from '../results/criteria-result-page.ts'
import { criteriaResultPage } from '../results/criteria-result-page.ts'
import type { DialogueTypePage } from '../results/dialogue-type-result-page.ts'
import { dialogueTypeResultPage } from '../results/dialogue-type-result-page.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, leadingGroup } from '../results/result-context.ts'
import type { TextPart } from './plain-text.ts'

export interface ResultWords {
  /** Each group's criteria, or the directions and the practice of a dialogue type. */
  readonly figures: readonly TextPart[]
  readonly changes: readonly string[]
  readonly gaps: readonly string[]
  /** What the answers do not bear. */
  readonly limits: readonly string[]
  /** Questions to begin a discussion with. */
  readonly questions: readonly string[]
}

const mostQuestions = 3

interface Labelled {
  readonly chip: { readonly tone: string }
}

const isTold = ({ chip }: Labelled): boolean => chip.tone !== 'cannot-tell' && chip.tone !== 'hidden'

/** The sure ones; where there are none, that. */
const changeLines = (none: string, told: readonly string[], compared: boolean): readonly string[] =>
  told.length > 0 ? told : compared ? [none] : []

function criteriaWords(context: ResultContext, page: CriteriaPage): ResultWords {
  const { t } = contextVoice(context)
  const told = (page.years?.changes ?? []).filter(isTold).map(({ label }) => label)
  return {
    figures: page.groups.map(({ name, caution, criteria }) => ({
      heading: t('package:agenda.criteria', { group: name }),
      lines: caution === null ? [] : [caution],
      items: criteria.map(({ label }) => label),
    })),
    changes: [...(page.years?.notes ?? []), ...changeLines(t('results:change.nothing_sure'), told, page.years !== null)],
    gaps: page.gaps.flatMap(({ criteria }) => criteria.filter(isTold).map(({ sentence }) => sentence)),
    limits: [...page.gapNotes, ...page.caution],
    questions: page.talk
      .filter(({ meaning }) => meaning !== null)
      .flatMap(({ questions }) => questions.slice(0, 1))
      .slice(0, mostQuestions),
  }
}

function typeWords(context: ResultContext, page: DialogueTypePage): ResultWords {
  const { t } = contextVoice(context)
  const { shown } = page
  const bands = page.bands.map(({ sentence }) => sentence)
  const directions = shown?.axes.map(({ sentence }) => sentence) ?? bands
  const practice = shown?.practice?.dimensions.map(({ sentence }) => sentence) ?? []
  const sureness = shown === null ? [] : [shown.sureness.lead, shown.sureness.rough, ...shown.sureness.notes]
  return {
    figures: [
      { heading: t('package:agenda.directions'), items: directions },
      { heading: t('package:agenda.practice'), items: practice },
    ],
    changes: shown?.years?.findings.map(({ text }) => text) ?? [],
    gaps: [],
    limits: [...sureness.filter((line) => line !== null), ...(shown === null ? [] : [t('results:no_wrong_landscape')])],
    questions: shown?.axisQuestions.flatMap(({ questions }) => questions.slice(0, 1)).slice(0, mostQuestions) ?? [],
  }
}

/** Of the whole round. */
export const resultWords = (context: ResultContext): ResultWords =>
  context.questionnaire.resultKind !== 'dialogueType'
    ? criteriaWords(context, criteriaResultPage(context))
    : typeWords(context, dialogueTypeResultPage(context, { group: leadingGroup(context) }))
