import { describe, expect, it } from '@jest/globals'
import { placesIn } from '../../questionnaires/json-places.ts'
import { parseQuestionnaireText } from '../../questionnaires/parse-questionnaire-text.ts'
import { problemAt } from '../../questionnaires/problem.ts'

const text = '{\r\n  "id": "a",\n  "pages": [\n    { "x/y": 1 }, 2\n  ]\n}'
const placeOf = (pointer: string, of = text) => placesIn(of, [problemAt(pointer, 'notText')])[0]?.place

describe('The place of a problem', () => {
  it('is the key of a member, the beginning of an element, the beginning of the whole', () => {
    expect(placeOf('/id')).toEqual({ line: 2, column: 3 })
    expect(placeOf('/pages/0/x~1y')).toEqual({ line: 4, column: 7 })
    expect(placeOf('/pages/1')).toEqual({ line: 4, column: 19 })
    expect(placeOf('', `\uFEFF \n${text}`)).toEqual({ line: 2, column: 1 })
  })

  it('is the nearest that is there where the file has nothing of it', () => {
    expect(placeOf('/pages/7/title')).toEqual({ line: 3, column: 3 })
    expect(placeOf('/title')).toEqual({ line: 1, column: 1 })
  })

  it('is the problem’s own where it has one, as where the text is no JSON', () => {
    const parsed = parseQuestionnaireText('{\n "a": ?}')
    expect(placesIn('{\n "a": ?}', parsed.ok ? [] : parsed.problems)[0]?.place).toEqual({ line: 2, column: 7 })
  })
})

describe('A file larger than any definition', () => {
  it.each([
    ['a list', `{"pages": [${'{},'.repeat(2000)}{}]}`, '/pages'],
    ['an object', `{"title": {${Array.from({ length: 900 }, (_, key) => `"k${key}": 1`).join(',')}}}`, '/title'],
    ['many parts', `[${Array.from({ length: 299 }, () => `[${'1,'.repeat(298)}1]`).join(',')}]`, ''],
  ])('is refused for %s alone, before its parts are looked at', (_what, large, pointer) => {
    const parsed = parseQuestionnaireText(large)
    expect(parsed.ok ? [] : parsed.problems.map((problem) => [problem.pointer, problem.code])).toEqual([[pointer, 'tooMany']])
  })
})
