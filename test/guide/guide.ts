/**
 * The guide that comes with Puntari, and answers as a test writes them: only what was answered.
 */
import { guideQuestionIds } from '../../questionnaires/guide/guide-questions.ts'
import type { GuideAnswers, ReadGuideAnswers } from '../../questionnaires/guide/guide-answers.ts'
import { noAnswers, readGuideAnswers } from '../../questionnaires/guide/guide-answers.ts'
import { loadGuide, shippedGuide } from '../../server/guide-library.ts'

export const guide = loadGuide(shippedGuide)

export const answered = (parts: Partial<GuideAnswers>): GuideAnswers => ({ ...noAnswers, ...parts })

/** Reads JSON such as `{"influence": "open", "purpose": ["listen"], "weeks": 8}` as an address would be read. */
export function answersOfJson(json: Readonly<Record<string, unknown>>): ReadGuideAnswers {
  const unknown = Object.keys(json).filter((key) => !guideQuestionIds.some((id) => id === key))
  if (unknown.length > 0) throw new Error(`The guide does not ask ${unknown.join(', ')}`)
  return readGuideAnswers((name) => [json[name] ?? []].flat().map(String))
}
