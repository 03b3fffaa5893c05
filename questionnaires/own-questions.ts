/**
 * An organisation's own questions, added to a questionnaire as one page: a derived definition with a hash of its own.
 *
 * Called when a survey with own questions opens. The core stays as it is, so that it can be compared with others and over the years;
 * own questions belong to no dimension.
 */
import { contentHash } from './content-hash.ts'
import { fillDefaults } from './definition.ts'
import type { Item, ResponseOption, Scale } from './item.ts'
import { frozen } from './own-copy.ts'
import type { Page, Questionnaire } from './questionnaire.ts'
import type { Language, Text } from './wording.ts'

export const mostOwnQuestions = 4
export const fewestOwnOptions = 2
export const mostOwnOptions = 8

/** agreement: four steps from disagree to agree; choice: one of `options`; text: open. */
export const ownQuestionKinds = ['agreement', 'choice', 'text'] as const
export type OwnQuestionKind = (typeof ownQuestionKinds)[number]

/** A text in the languages of the survey, which may be fewer than the questionnaire's. */
export type TextByLanguage = Readonly<Partial<Record<Language, string>>>

/** `options`: of a choice, at least `fewestOwnOptions`; else empty. */
export interface OwnQuestion {
  readonly kind: OwnQuestionKind
  readonly wording: TextByLanguage
  readonly options: readonly TextByLanguage[]
}

const ownScale = 'own_agreement'
const longestOpenText = 1000

/** Steps as in the other questionnaires, so that nobody learns a new scale on the last page. */
const agreement: Scale = {
  id: ownScale,
  options: [
    { code: 1, label: { fi: 'Täysin eri mieltä', sv: 'Helt av annan åsikt', en: 'Strongly disagree' } },
    { code: 2, label: { fi: 'Jokseenkin eri mieltä', sv: 'Delvis av annan åsikt', en: 'Tend to disagree' } },
    { code: 3, label: { fi: 'Jokseenkin samaa mieltä', sv: 'Delvis av samma åsikt', en: 'Tend to agree' } },
    { code: 4, label: { fi: 'Täysin samaa mieltä', sv: 'Helt av samma åsikt', en: 'Strongly agree' } },
  ],
  dontKnow: { fi: 'En osaa sanoa', sv: 'Kan inte säga', en: 'Don’t know' },
}

const title: Text = { fi: 'Omat kysymyksemme', sv: 'Våra egna frågor', en: 'Our own questions' }

const help: Text = {
  fi: 'Tähän voi jättää vastaamatta. Älä kirjoita nimiä äläkä muuta, mistä joku voidaan tunnistaa.',
  sv: 'Du kan lämna frågan tom. Skriv inte namn eller annat som gör att någon kan kännas igen.',
  en: 'You may leave this blank. Please do not write names or anything else that could identify someone.',
}

const shortLabel = (number: number): Text => ({ fi: `Oma kysymys ${number}`, sv: `Egen fråga ${number}`, en: `Own question ${number}` })

/** In every language of the questionnaire; one that was not written reads the first that was. */
function inAll(languages: readonly Language[], text: TextByLanguage): Text {
  const written = Object.values(text).find((words) => words !== undefined && words !== '') ?? ''
  return Object.fromEntries(languages.map((language) => [language, text[language] || written]))
}

function itemOf(languages: readonly Language[], { kind, wording, options }: OwnQuestion, number: number): Item {
  const base = { id: `own_${number}`, wording: inAll(languages, wording), shortLabel: shortLabel(number) }
  if (kind === 'agreement') return { ...base, kind: 'rating', scale: ownScale }
  if (kind === 'text') return { ...base, kind: 'openText', maximumLength: longestOpenText, help }
  const labelled = options.map((option, at): ResponseOption => ({ code: at + 1, label: inAll(languages, option) }))
  return { ...base, kind: 'singleChoice', options: labelled }
}

/** Before the page about the respondent, if there is one: that stands last. */
function withPage(pages: readonly Page[], page: Page): readonly Page[] {
  const about = pages.findIndex(({ items }) => items.every(({ background }) => background === true))
  return about < 0 ? [...pages, page] : [...pages.slice(0, about), page, ...pages.slice(about)]
}

/** The questionnaire with these questions, asked of every group; itself where there are none. */
export function withOwnQuestions(questionnaire: Questionnaire, questions: readonly OwnQuestion[]): Questionnaire {
  if (questions.length === 0) return questionnaire
  const definition = fillDefaults(questionnaire)
  const items = questions.map((question, at) => itemOf(definition.languages, question, at + 1))
  const isRated = questions.some(({ kind }) => kind === 'agreement')
  const derived = {
    ...definition,
    scales: isRated ? [...definition.scales, agreement] : definition.scales,
    pages: withPage(definition.pages, { id: 'own_questions', title, items }),
  }
  return frozen({ hash: contentHash(derived), ...derived })
}

/** Whether an item is one of an organisation's own questions. */
export const isOwnQuestion = (id: string): boolean => /^own_[1-4]$/.test(id)
