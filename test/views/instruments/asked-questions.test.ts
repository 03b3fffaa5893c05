/** What a questionnaire asks, to be read; and questionnaires in the order of what they are for. */
import { describe, expect, it } from '@jest/globals'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { parseQuestionnaire } from '../../../questionnaires/parse-questionnaire.ts'
import { askedQuestions, itemCount } from '../../../views/instruments/asked-questions.ts'
import { byUse } from '../../../views/instruments/by-use.ts'
import { instrumentPage } from '../../../views/instruments/instrument-page.ts'
import { translatorFor } from '../../../views/translate.ts'
import { validDefinition } from '../../questionnaires/read-fixture.ts'

const parsed = parseQuestionnaire(validDefinition('tiny'))
if (!parsed.ok) throw new Error('The definition of the tests does not parse')
const { questionnaire } = parsed
const t = translatorFor('en')
const audience = { language: 'en', organisationKind: 'county' } as const

describe('What a questionnaire asks', () => {
  const asked = askedQuestions(questionnaire, audience, t)
  const blocksOf = (group: string) => asked.find(({ id }) => id === group)?.pages.flatMap(({ blocks }) => blocks) ?? []

  it('stands for each group with what it alone is asked, counted', () => {
    for (const { id } of questionnaire.groups) {
      const questions = blocksOf(id).flatMap((block) => block.questions)
      expect(questions).toHaveLength(itemCount(questionnaire, id))
      expect(new Set(blocksOf(id).map(({ answers }) => answers)).size).toBeGreaterThan(1)
    }
    expect(blocksOf('staff')).not.toEqual(blocksOf('guests'))
  })

  it('says the answers once for items in a row that take the same', () => {
    const blocks = blocksOf('staff')
    expect(blocks.some(({ questions }) => questions.length > 1)).toBe(true)
    for (const { pages } of asked)
      for (const page of pages)
        for (const [at, block] of page.blocks.entries()) expect(block.answers).not.toBe(page.blocks[at + 1]?.answers)
  })

  it('says how numbers, several choices and own words are answered, and who is asked only sometimes', () => {
    const all = asked.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks))
    const items = questionnaire.pages.flatMap((page) => page.items)
    const answers = all.map((block) => block.answers).join('\n')
    const first = (key: string): string => t(key, { options: '', minimum: '', maximum: '' }).slice(0, 18).trim()
    for (const [kind, words] of [
      ['number', first('instruments:asked.number')],
      ['multipleChoice', first('instruments:asked.several')],
      ['openText', t('instruments:asked.text')],
    ] as const)
      expect([kind, answers.includes(words)]).toEqual([kind, items.some((item) => item.kind === kind)])
    const conditional = items.filter((item) => item.showIf !== undefined)
    expect(all.flatMap(({ questions }) => questions).some(({ onlyIf }) => onlyIf !== undefined)).toBe(conditional.length > 0)
  })

  it('shows the two statements of a pair', () => {
    const hasPairs = questionnaire.pages.some(({ items }) => items.some(({ kind }) => kind === 'pair'))
    expect(blocksOf('staff').some(({ questions }) => questions.some(({ sides }) => sides !== undefined))).toBe(hasPairs)
  })
})

describe('The page of a questionnaire', () => {
  it('stands under the other surveys where it names no use, and links to its questions in other words', () => {
    const page = instrumentPage(questionnaire, 'en', 'county')
    expect(page.use).toBe(t('instruments:use.other.title'))
    expect(page.kinds.map(({ href, current }) => [href, current])).toEqual([
      ['/questionnaires/coffee-break?kind=municipality#asked', false],
      ['/questionnaires/coffee-break?kind=county#asked', true],
    ])
    expect(page.frame.languages.choices.map((choice) => ('href' in choice ? choice.href : ''))).toContain(
      '/questionnaires/coffee-break?kind=county&lang=sv',
    )
  })
})

type Offered = { readonly id: string } & Pick<Questionnaire, 'useFor'>

describe('Questionnaires by use', () => {
  it('are in the order of the uses, the others last, and uses without one are not there', () => {
    const all: readonly Offered[] = [{ id: 'own' }, { id: 'b', useFor: 'planCooperation' }, { id: 'a', useFor: 'knowOurWays' }]
    expect(byUse(t, all).map(({ id, instruments }) => [id, instruments.map((one) => one.id)])).toEqual([
      ['use-knowOurWays', ['a']],
      ['use-planCooperation', ['b']],
      ['use-other', ['own']],
    ])
  })
})
