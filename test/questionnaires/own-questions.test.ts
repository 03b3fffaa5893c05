import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { comparableItems } from '../../analysis/comparison/comparable.ts'
import { columnsOf, itemsOf } from '../../questionnaires/columns.ts'
import { canonicalJson } from '../../questionnaires/canonical-json.ts'
import type { OwnQuestion } from '../../questionnaires/own-questions.ts'
import { isOwnQuestion, withOwnQuestions } from '../../questionnaires/own-questions.ts'
import { parseQuestionnaireText } from '../../questionnaires/parse-questionnaire-text.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'

function shipped(id: string): Questionnaire {
  const parsed = parseQuestionnaireText(readFileSync(join(import.meta.dirname, '..', '..', 'questionnaires', `${id}.json`), 'utf8'))
  if (!parsed.ok) throw new Error(id)
  return parsed.questionnaire
}

const questions: readonly OwnQuestion[] = [
  { kind: 'agreement', wording: { fi: 'Tori on hyvä.', sv: 'Torget är bra.' }, options: [] },
  {
    kind: 'choice',
    wording: { fi: 'Silta?', sv: 'Bron?' },
    options: [
      { fi: 'Uusi', sv: 'En ny' },
      { fi: 'Vanha', sv: 'Den gamla' },
    ],
  },
  { kind: 'text', wording: { sv: 'Något annat?' }, options: [] },
]

describe.each(['odi', 'democracy-barometer'])('own questions in %s', (id) => {
  const core = shipped(id)
  const derived = withOwnQuestions(core, questions)

  it('make a definition that parses to the same content, with a hash of its own', () => {
    const { hash, ...definition } = derived
    const parsed = parseQuestionnaireText(canonicalJson(definition))
    expect(parsed).toMatchObject({ ok: true, questionnaire: { hash } })
    expect(hash).not.toBe(core.hash)
    expect(withOwnQuestions(core, [])).toBe(core)
    expect(withOwnQuestions(core, questions.slice(1)).hash).not.toBe(hash)
  })

  it('stand on one page before what is asked about the respondent, and leave every column of the core as it was', () => {
    const pages = derived.pages.map((page) => page.id)
    expect(pages.filter((page) => page !== 'own_questions')).toEqual(core.pages.map((page) => page.id))
    expect(pages.at(id === 'odi' ? -1 : -2)).toBe('own_questions')
    expect(columnsOf(derived).filter(({ item }) => !isOwnQuestion(item))).toEqual(columnsOf(core))
  })

  it('read in a language that was not written as in the first that was', () => {
    const item = itemsOf(derived).find((each) => each.id === 'own_3')
    expect(item?.wording).toEqual({ fi: 'Något annat?', sv: 'Något annat?', en: 'Något annat?' })
  })

  it('leave the core comparable with a round without them, and with one that asked others', () => {
    const others = withOwnQuestions(core, [{ kind: 'agreement', wording: { fi: 'Muuta.' }, options: [] }])
    for (const other of [core, others]) {
      const comparable = comparableItems(derived, other, [])
      expect(itemsOf(core).filter((item) => !comparable(item.id))).toEqual([])
      expect(comparable('own_1')).toBe(false)
    }
    expect(comparableItems(derived, withOwnQuestions(core, questions.slice(0, 1)), [])('own_1')).toBe(true)
  })
})
