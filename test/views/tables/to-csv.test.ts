import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Table } from '../../../views/tables/table.ts'
import { neutralised, toCsv } from '../../../views/tables/to-csv.ts'

const table: Table = {
  id: 'items',
  title: 'Items',
  columns: [
    { label: '=HYPERLINK("x")', kind: 'text' },
    { label: 'Value', kind: 'score' },
  ],
  rows: [
    ['Äiti; "isä"', 48.25],
    ['+1', -3.5],
    ['', null],
  ],
}

describe('a table as CSV', () => {
  it('opens in Finnish and Swedish programs: byte order mark, semicolons, decimal commas', () => {
    const csv = toCsv(table, 'fi')
    expect(csv).toBe('\ufeff"\'=HYPERLINK(""x"")";"Value"\r\n"Äiti; ""isä""";48,25\r\n"\'+1";-3,5\r\n"";""')
    expect(toCsv(table, 'sv')).toBe(csv)
  })

  it('opens in English programs: commas and decimal points', () => {
    expect(toCsv(table, 'en')).toContain('"Äiti; ""isä""",48.25\r\n')
  })

  it.each(['=1+1', '+358', '-x', '@SUM(A1)', '\tx', '\rx', ' =1', '\u200b=1', '＝1'])('neutralises %j', (text) => {
    expect(neutralised(text)).toBe(`'${text}`)
  })

  it.each(['Koski', '12 %', '–', 'a=b'])('leaves %j as it is', (text) => {
    expect(neutralised(text)).toBe(text)
  })

  it('lets no text of any table start a formula, in cells and headers', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (label, cell) => {
        const [header = '', body = ''] = toCsv({ id: 't', title: 't', columns: [{ label, kind: 'text' }], rows: [[cell]] }, 'fi')
          .slice(1)
          .split('"\r\n"')
        expect([header.slice(1), body]).not.toContainEqual(expect.stringMatching(/^\s*[=+\-@]|^[\t\r]/))
      }),
    )
  })
})
