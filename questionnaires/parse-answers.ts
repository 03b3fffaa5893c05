/**
 * Answers that come back from outside: the hidden field of a trial, a draft that was kept. Whatever no form of this
 * questionnaire could have given is left out, so that the rest of the program can trust `Answers`.
 */
import type { Answer, Answers } from './answers.ts'
import { missingReasons } from './answers.ts'
import type { Item } from './item.ts'
import type { Questionnaire } from './questionnaire.ts'
import { scaleOf } from './read-answers.ts'

function codesOf(questionnaire: Questionnaire, item: Item): readonly number[] {
  if (item.kind === 'rating' || item.kind === 'pair') return scaleOf(questionnaire, item.scale).options.map(({ code }) => code)
  return 'options' in item ? item.options.map(({ code }) => code) : []
}

function isReason(value: object): value is Extract<Answer, { missing: unknown }> {
  return 'missing' in value && missingReasons.some((reason) => reason === value.missing)
}

function parseAnswer(questionnaire: Questionnaire, item: Item, value: unknown): Answer | undefined {
  const codes = codesOf(questionnaire, item)
  if (item.kind === 'multipleChoice' && Array.isArray(value)) return codes.filter((code) => value.includes(code))
  if (typeof value === 'object' && value !== null && isReason(value)) return { missing: value.missing }
  if (item.kind === 'openText') return typeof value === 'string' && value.length <= item.maximumLength ? value : undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) return undefined
  if (item.kind === 'number') return value >= item.minimum && value <= item.maximum ? value : undefined
  return codes.includes(value) ? value : undefined
}

/** The answers in any JSON value that fit this questionnaire. Never throws. */
export function parseAnswers(questionnaire: Questionnaire, json: unknown): Answers {
  if (typeof json !== 'object' || json === null) return {}
  const sent = new Map<string, unknown>(Object.entries(json))
  const parsed = questionnaire.pages.flatMap((page) =>
    page.items.flatMap((item): [string, Answer][] => {
      const answer = parseAnswer(questionnaire, item, sent.get(item.id))
      return answer === undefined ? [] : [[item.id, answer]]
    }),
  )
  return Object.fromEntries(parsed)
}
