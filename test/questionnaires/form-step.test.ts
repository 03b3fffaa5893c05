import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { formOverview, formPage } from '../../questionnaires/form-page.ts'
import { directionOf, takeStep } from '../../questionnaires/form-step.ts'
import { reasonField } from '../../questionnaires/item-kinds/reading.ts'
import { parseAnswers } from '../../questionnaires/parse-answers.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { tinyQuestionnaire } from '../fixtures/tiny-questionnaire.ts'
import { completeAnswers, readAnswers } from '../../questionnaires/read-answers.ts'

const both = (text: string) => ({ fi: text, sv: text, en: text })
const yes = { code: 1, label: both('yes') }
const no = { code: 0, label: both('no') }

/** A questionnaire with every kind of item, a condition, and an item of one group only. */
const small: Questionnaire = {
  ...tinyQuestionnaire,
  id: 'small',
  groups: [
    { id: 'staff', name: both('staff') },
    { id: 'guests', name: both('guests') },
  ],
  scales: [{ id: 'three', options: [yes, { code: 2, label: both('two') }, { code: 3, label: both('three') }], dontKnow: both('?') }],
  minutes: 4,
  pages: [
    {
      id: 'first',
      items: [
        { id: 'rated', kind: 'rating', scale: 'three', wording: both('r'), shortLabel: both('r'), notConcerned: true },
        { id: 'chosen', kind: 'singleChoice', options: [no, yes], wording: both('c'), shortLabel: both('c') },
      ],
    },
    {
      id: 'second',
      items: [
        {
          id: 'many',
          kind: 'multipleChoice',
          options: [no, yes, { code: 2, label: both('2') }],
          atMost: 2,
          dontKnow: both('?'),
          wording: both('m'),
          shortLabel: both('m'),
          showIf: { item: 'chosen', codes: [1] },
        },
        {
          id: 'years',
          kind: 'number',
          minimum: 0,
          maximum: 120,
          dontKnow: both('?'),
          wording: both('n'),
          shortLabel: both('n'),
          showIf: { item: 'chosen', codes: [1] },
        },
      ],
    },
    {
      id: 'third',
      items: [{ id: 'said', kind: 'openText', maximumLength: 10, wording: both('s'), shortLabel: both('s'), groups: ['staff'] }],
    },
  ],
}

const [first, second, third] = small.pages
const itemsOf = (page: typeof first) => page?.items ?? []

describe('A page that is read', () => {
  it('keeps codes, and names the reason where there is none', () => {
    const read = readAnswers(small, itemsOf(first), { rated: 'dontKnow' })
    expect(read).toEqual({ answers: { rated: { missing: 'dontKnow' }, chosen: { missing: 'notAnswered' } }, problems: [] })
    expect(readAnswers(small, itemsOf(first), { rated: 'notConcerned', chosen: '0' }).answers).toEqual({
      rated: { missing: 'notConcerned' },
      chosen: 0,
    })
  })

  it('refuses an option that no form of ours offers, and keeps the others', () => {
    const read = readAnswers(small, itemsOf(first), { rated: '7', chosen: '1' })
    expect(read.problems).toEqual([{ item: 'rated', code: 'unknownOption', values: {} }])
    expect(read.answers).toEqual({ chosen: 1 })
  })

  it('says what is wrong with a number and between which bounds it may be', () => {
    const codeFor = (typed: string) => readAnswers(small, itemsOf(second), { years: typed }).problems[0]?.code
    expect(['abc', '12,5', '121', '-1', '1e3', '99999999999'].map(codeFor)).toEqual([
      'notANumber',
      'notANumber',
      'outOfRange',
      'outOfRange',
      'notANumber',
      'notANumber',
    ])
    expect(readAnswers(small, itemsOf(second), { years: ' 4 2 ' }).answers['years']).toBe(42)
  })

  it('refuses too many choices, and a choice together with a reason against it', () => {
    const codes = (fields: object) => readAnswers(small, itemsOf(second), { ...fields }).problems.map(({ code }) => code)
    expect(codes({ many: ['0', '1', '2'] })).toEqual(['tooMany'])
    expect(codes({ many: '1', [reasonField('many')]: 'dontKnow' })).toEqual(['contradiction'])
    expect(codes({ years: '3', [reasonField('years')]: 'dontKnow' })).toEqual(['contradiction'])
  })

  it('counts the line ends of a text once, and takes out what could make it read otherwise', () => {
    expect(readAnswers(small, itemsOf(third), { said: 'a\r\nb\r\nc\r\nd\r\ne' }).answers).toEqual({ said: 'a\nb\nc\nd\ne' })
    expect(readAnswers(small, itemsOf(third), { said: '\u202Eolleh\u0000' }).answers).toEqual({ said: 'olleh' })
    expect(readAnswers(small, itemsOf(third), { said: 'elevensigns' }).problems).toEqual([
      { item: 'said', code: 'tooLong', values: { most: 10, typed: 11 } },
    ])
  })

  it('never throws, whatever a stranger posts', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('rated', 'chosen', 'many', 'years', 'said', '__proto__', 'years__reason'), fc.anything()),
        (fields) => {
          const { answers, problems } = readAnswers(small, small.pages.flatMap(itemsOf), fields)
          expect(Object.keys(answers).length + problems.length).toBe(5)
        },
      ),
    )
  })
})

describe('A step through the form', () => {
  const start = { answers: {}, pageId: 'first' }

  it('skips the page whose items all depend on an answer that was not given', () => {
    expect(takeStep(small, 'staff', start, { chosen: '0' }, 'next').to).toEqual({ page: 'third' })
    expect(takeStep(small, 'staff', start, { chosen: '1' }, 'next').to).toEqual({ page: 'second' })
    expect(takeStep(small, 'guests', start, { chosen: '0' }, 'next').to).toBe('overview')
  })

  it('stays where something was misread, and keeps what was answered before on other pages', () => {
    const step = takeStep(
      small,
      'staff',
      { answers: { chosen: 1, rated: 2, years: 5 }, pageId: 'second' },
      { years: 'old', many: '1' },
      'next',
    )
    expect(step.to).toEqual({ page: 'second' })
    expect(step.answers).toEqual({ chosen: 1, rated: 2, many: [1] })
  })

  it('leads an address that this person does not meet to the first page, and reads nothing from it', () => {
    expect(takeStep(small, 'guests', { answers: {}, pageId: 'third' }, { said: 'x' }, 'next')).toEqual({
      answers: {},
      problems: [],
      to: { page: 'first' },
    })
  })

  it('goes back, to the overview, to a page by name, and stays for a change of language', () => {
    const answers = { chosen: 1 }
    const to = (pageId: string, go: string) => takeStep(small, 'staff', { answers, pageId }, { chosen: '1' }, directionOf(go)).to
    expect([
      to('first', 'back'),
      to('third', 'back'),
      to('third', 'next'),
      to('first', 'overview'),
      to('first', 'stay'),
      to('first', 'page:third'),
      to('first', 'page:none'),
    ]).toEqual(['introduction', { page: 'second' }, 'overview', 'overview', { page: 'first' }, { page: 'third' }, 'overview'])
  })
})

describe('The form as a whole', () => {
  it('says how far one is and counts what is unanswered; free texts are owed by nobody', () => {
    expect(formPage(small, 'staff', { chosen: 1 }, 'second')).toMatchObject({ number: 2, of: 3, previous: 'first', next: 'third' })
    const { answered, asked, pages } = formOverview(small, 'staff', {
      chosen: 1,
      rated: { missing: 'dontKnow' },
      years: { missing: 'notAnswered' },
    })
    expect({ answered, asked }).toEqual({ answered: 2, asked: 4 })
    expect(pages.flatMap(({ unanswered }) => unanswered.map(({ id }) => id))).toEqual(['many', 'years'])
  })

  it('names every absence at sending: not asked where an answer or the group skips the item', () => {
    expect(completeAnswers(small, 'guests', { chosen: 0, years: 5, rated: 3 })).toEqual({
      rated: 3,
      chosen: 0,
      many: { missing: 'notAsked' },
      years: { missing: 'notAsked' },
      said: { missing: 'notAsked' },
    })
  })

  it('reads back from JSON exactly the answers that a form could have given', () => {
    const answers = { rated: { missing: 'dontKnow' }, chosen: 1, many: [0, 2], years: 7, said: 'hello' } as const
    expect(parseAnswers(small, JSON.parse(JSON.stringify(answers)))).toEqual(answers)
    expect(parseAnswers(small, { rated: 9, chosen: '1', many: 'x', years: 1.5, said: 'far too long a text', other: 1 })).toEqual({})
    fc.assert(fc.property(fc.anything(), (json) => void parseAnswers(small, json)))
  })
})
