/**
 * A questionnaire as each of its groups reads it, in one of its languages: introduction, questions with their answers, and what its result
 * will speak of. To be read, not filled in.
 *
 * Called by the pages of own questionnaires. Words around the texts are in the same language where the program has it.
 */
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { OrganisationKind } from '../../../questionnaires/wording.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import type { AskedPageView } from '../../instruments/asked-questions.ts'
import { askedQuestions } from '../../instruments/asked-questions.ts'
import { instrumentFacts } from '../../instruments/instrument-facts.ts'
import type { MeasureGroup } from '../../instruments/what-it-measures.ts'
import { whatItMeasures } from '../../instruments/what-it-measures.ts'
import { voiceFor } from '../../sentences/voice.ts'
import type { ScreenLanguage } from '../../translate.ts'
import { isScreenLanguage } from '../../translate.ts'

export interface DefinitionPreview {
  /** Language of the texts, as BCP 47 has it. */
  readonly words: string
  readonly title: string
  readonly purpose: string
  readonly facts: readonly string[]
  readonly groups: readonly { readonly title: string; readonly introduction: string; readonly pages: readonly AskedPageView[] }[]
  readonly measures: readonly MeasureGroup[]
  readonly source: string
  readonly evidence: string
}

/** Which language the texts are to be in: the one that is asked for, else the reader's, else the first that it has. */
export function wordsAsked({ languages }: Questionnaire, asked: unknown, reader: ScreenLanguage): string {
  return languages.find((language) => language === asked) ?? languages.find((language) => language === reader) ?? languages[0] ?? reader
}

export function definitionPreview(
  questionnaire: Questionnaire,
  organisationKind: OrganisationKind,
  words: string,
  reader: ScreenLanguage,
): DefinitionPreview {
  const audience = { language: words, organisationKind }
  const voice = voiceFor(isScreenLanguage(words) ? words : reader, organisationKind)
  return {
    words,
    title: textFor(questionnaire.title, audience),
    purpose: textFor(questionnaire.purpose, audience),
    facts: instrumentFacts(voice.t, questionnaire, audience),
    groups: askedQuestions(questionnaire, audience, voice.t).map(({ id, title, pages }) => ({
      title,
      introduction: textFor(questionnaire.introduction, { ...audience, group: id }),
      pages,
    })),
    measures: whatItMeasures({ ...voice, say: (text) => textFor(text, audience) }, questionnaire),
    source: textFor(questionnaire.source, audience),
    evidence: textFor(questionnaire.evidence.note, audience),
  }
}
