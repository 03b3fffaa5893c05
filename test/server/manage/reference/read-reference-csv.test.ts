import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { knownMeasures } from '../../../../server/manage/reference/known-measures.ts'
import { identityOf, readReferenceCsv } from '../../../../server/manage/reference/read-reference-csv.ts'
import { loadLibrary } from '../../../../server/questionnaire-library.ts'
import { translatorFor } from '../../../../views/translate.ts'

const library = loadLibrary(join(import.meta.dirname, '../../../../questionnaires'))
const rulesFor = (id: string) => {
  const questionnaire = library.byId(id)
  if (questionnaire === undefined) throw new Error(`There is no questionnaire ${id}`)
  return { purpose: 'others' as const, known: knownMeasures(questionnaire, 'municipality'), thisYear: 2026 }
}
const barometer = rulesFor('democracy-barometer')

const header = 'measure;group;value;lower;upper;n;year;label;source'
const good = 'clarity;residents;51,5;50;53;9120;2024;Mean of 131;Report, p. 8'
const read = (lines: string, rules = barometer, kept: ReadonlySet<string> = new Set()) => readReferenceCsv(lines, rules, kept)
const told = (lines: string) => read(lines).problems.map(({ line, problem }) => [line, problem])

describe('A pasted table of published values', () => {
  it('is read with semicolons, commas or tabs, with a byte order mark, decimal commas, names in any language, any order of columns', () => {
    const expected = { group: 'residents', kind: 'dimensions', measure: 'clarity', value: 51.5, lower: 50, upper: 53, n: 9120 }
    const rest = { year: 2024, label: 'Mean of 131', source: 'Report, p. 8', address: null }
    expect(read(`${header}\n${good}`)).toEqual({ problems: [], read: [{ ...expected, ...rest }] })
    const commas = `\uFEFFsource,LABEL,year,value,group,measure\r\n"Report, p. 8",Mean of 131,2024,"51,5",Invånare,Selkeys\r\n\r\n`
    expect(read(commas).read).toEqual([{ ...expected, ...rest, lower: null, upper: null, n: null }])
    const tabs =
      'measure\tgroup\tvalue\tyear\tlabel\tsource\taddress\nclarity\tresidents\t51.5\t2024\tMean of 131\tReport, p. 8\thttps://example.org/a?b=1'
    expect(read(tabs).read[0]).toMatchObject({ value: 51.5, address: 'https://example.org/a?b=1' })
  })

  it('takes positions from −100 on, whatever minus is typed', () => {
    const odi = rulesFor('odi')
    const line = (value: string) => `${header}\ndirection;staff;${value};;;;2024;Mean;Report`
    expect(['-12,5', '−12.5', '–12,5'].map((value) => read(line(value), odi).read[0]?.value)).toEqual([-12.5, -12.5, -12.5])
    expect(read(line('-101'), odi).problems).toMatchObject([{ problem: 'outOfRange', values: { from: -100, to: 100 } }])
  })

  const cell = (position: number, typed: string) => `${header}\n${good.split(';').with(position, typed).join(';')}`
  it.each([
    ['no measure', cell(0, ''), 'measureMissing'],
    ['an unknown measure', cell(0, 'claritty'), 'measureUnknown'],
    ['no group', cell(1, ''), 'groupMissing'],
    ['an unknown group', cell(1, 'people'), 'groupUnknown'],
    ['a group that is not asked', cell(0, 'assignment'), 'notAsked'],
    ['no value', cell(2, ''), 'valueMissing'],
    ['a word for a value', cell(2, 'much'), 'numberWrong'],
    ['a value above 100', cell(2, '100,1'), 'outOfRange'],
    ['a value below 0', cell(2, '-1'), 'outOfRange'],
    ['one end only', cell(3, ''), 'boundsOne'],
    ['ends the wrong way round', cell(3, '52'), 'boundsOrder'],
    ['half a person', cell(5, '12,5'), 'nWrong'],
    ['nobody', cell(5, '0'), 'nWrong'],
    ['a year to come', cell(6, '2027'), 'yearWrong'],
    ['a year of two digits', cell(6, '24'), 'yearWrong'],
    ['no name', cell(7, ''), 'labelMissing'],
    ['a name too long', cell(7, 'a'.repeat(101)), 'tooLong'],
    ['no source', cell(8, ''), 'sourceMissing'],
    ['a script for an address', `${header};address\n${good};javascript:alert(1)`, 'addressWrong'],
    ['a cell too few', `${header}\nclarity;residents`, 'table.cells'],
    ['an open quotation mark', `${header}\n"clarity;residents`, 'table.quote'],
  ])('with %s is refused by name', (_, lines, problem) => {
    const { problems, read: kept } = read(lines)
    expect(problems.map((one) => one.problem)).toEqual([problem])
    expect(kept).toEqual([])
    for (const language of ['fi', 'sv', 'en'] as const) {
      expect(translatorFor(language)(`reference:problem.${problem}`, problems[0]?.values)).not.toContain('{{')
    }
  })

  it('names the nearest thing known', () => {
    const nearest = (typed: string) => read(cell(0, typed)).problems[0]?.values?.['nearest']
    expect([nearest('claritty'), nearest('Relability'), nearest('selkeyss')]).toEqual(['clarity', 'reliability', 'clarity'])
  })

  it('with wrong columns says which are missing, which are there and which may be, and nothing of the cells', () => {
    const { problems } = read('measure;group;score;year;label;year\nclarity;residents;much;2024;Mean;2024')
    expect(problems).toMatchObject([
      { line: 1, problem: 'columnsMissing', values: { missing: 'value, source', found: 'measure, group, score, year, label, year' } },
      { line: 1, problem: 'columnsUnknown', values: { unknown: 'score' } },
      { line: 1, problem: 'columnsTwice', values: { names: 'year' } },
    ])
    expect([told(''), told('\n \n'), told(header)]).toEqual([
      [[undefined, 'table.empty']],
      [[undefined, 'table.empty']],
      [[1, 'table.noRows']],
    ])
  })

  it('tells every problem of every line at once, in the order of the lines, and gives nothing to keep', () => {
    expect(told(`${header}\n${good}\nx;residents;200;;;;24;;\n${good}\nclarity;residents;5`)).toEqual([
      [3, 'measureUnknown'],
      [3, 'outOfRange'],
      [3, 'yearWrong'],
      [3, 'labelMissing'],
      [3, 'sourceMissing'],
      [4, 'twice'],
      [5, 'table.cells'],
    ])
    expect(read(`${header}\n${good}\nx`).read).toEqual([])
  })

  it('is refused where a value is kept already', () => {
    const kept = new Set(read(`${header}\n${good}`).read.map(identityOf))
    expect(read(`${header}\n${good}`, barometer, kept).problems).toMatchObject([{ line: 2, problem: 'kept' }])
  })
})
