/**
 * Everybody who takes part in a demo round: who sends, who breaks off, on which day, with which words. Pure.
 *
 * Called by `fill-round`, which puts them into the store, and by the tests.
 */
import type { Answers } from '../../questionnaires/answers.ts'
import { itemsOf } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { chanceOf } from './chance.ts'
import type { DemoRespondents, DemoRound } from './demo-plan.ts'
import { inventedAnswers } from './invented-answers.ts'
import type { OpenText } from './open-texts.ts'
import { openTexts } from './open-texts.ts'

/** `day`: whole days after the opening, from 0. `sent` false: broke off, with the answers so far. */
export interface InventedResponse {
  readonly group: string
  readonly unit?: string
  readonly answers: Answers
  readonly sent: boolean
  readonly day: number
  readonly texts: readonly OpenText[]
}

/** What of a round says who answers, and how much they write. */
export type AnsweredRound = Pick<DemoRound, 'key' | 'respondents' | 'writing'>

/** Most answers come in the first days. */
const dayOf = (uniform: number, days: number): number => Math.floor(uniform ** 2 * days)

/** The answers to the first pages only. */
function beginningOf(questionnaire: Questionnaire, answers: Answers, share: number): Answers {
  const items = itemsOf(questionnaire)
  const seen = new Set(items.slice(0, Math.max(1, Math.floor(items.length * share))).map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => seen.has(id)))
}

function peopleOf(
  questionnaire: Questionnaire,
  round: AnsweredRound,
  part: DemoRespondents,
  days: number,
  seed: number,
): readonly InventedResponse[] {
  const { group, unit, answered, brokeOff, population } = part
  return Array.from({ length: answered + brokeOff }, (_, index): InventedResponse => {
    const chance = chanceOf(seed, `${round.key} ${group} ${unit ?? ''} ${index}`)
    const answers = inventedAnswers(questionnaire, group, population, chance, seed)
    const sent = index < answered
    const seen = sent ? answers : beginningOf(questionnaire, answers, chance.uniform())
    return { group, ...(unit === undefined ? {} : { unit }), answers: seen, sent, day: dayOf(chance.uniform(), days), texts: [] }
  })
}

/** Gives each text at most once to somebody of its group who sent, at most one a person and item. */
function withTexts(
  questionnaire: Questionnaire,
  round: AnsweredRound,
  people: readonly InventedResponse[],
  seed: number,
): readonly InventedResponse[] {
  const chance = chanceOf(seed, `${round.key} texts`)
  const asked = new Set(itemsOf(questionnaire).flatMap(({ id, kind }) => (kind === 'openText' ? [id] : [])))
  const written = new Map<number, readonly OpenText[]>()
  for (const text of openTexts.filter(({ item }) => asked.has(item))) {
    const senders = people.flatMap(({ group, sent }, index) => (sent && group === text.group ? [index] : []))
    const writer = senders[chance.below(senders.length)]
    if (!chance.happens(round.writing) || writer === undefined) continue
    const texts = written.get(writer) ?? []
    if (!texts.some(({ item }) => item === text.item)) written.set(writer, [...texts, text])
  }
  return people.map((person, index) => ({ ...person, texts: written.get(index) ?? [] }))
}

/** The people of a round, in an order that says nothing. `days`: how many days it is open. Same seed, same people. */
export function inventedResponses(
  questionnaire: Questionnaire,
  round: AnsweredRound,
  days: number,
  seed: number,
): readonly InventedResponse[] {
  const people = round.respondents.flatMap((part) => peopleOf(questionnaire, round, part, days, seed))
  return withTexts(questionnaire, round, people, seed)
}
