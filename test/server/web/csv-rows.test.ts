import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { csvRows } from '../../../server/web/csv-rows.ts'
import { textOfBytes } from '../../../server/web/text-of-bytes.ts'

const cellsOf = (text: string) => csvRows(text).rows.map(({ cells }) => cells)
const table = [
  ['Nimi', 'Väkeä'],
  ['Åbo; skola', '12'],
]

describe('The rows of a CSV text', () => {
  it.each([
    ['semicolons', 'Nimi;Väkeä\r\n"Åbo; skola";12\r\n'],
    ['commas', 'Nimi,Väkeä\n"Åbo; skola",12'],
    ['tabs', 'Nimi\tVäkeä\nÅbo; skola\t12\n'],
    ['line ends of an old Mac', 'Nimi;Väkeä\r"Åbo; skola";12\r'],
    ['line ends of two kinds', 'Nimi;Väkeä\n\r\n"Åbo; skola";12\r\n;\n'],
    ['a byte order mark', '\ufeffNimi;Väkeä\n"Åbo; skola";12'],
    ['a first line that names the separator', 'sep=,\r\nNimi,Väkeä\r\n"Åbo; skola",12'],
  ])('are read with %s', (_, text) => {
    expect(cellsOf(text)).toEqual(table)
  })

  it('know their lines, also behind blank ones and the line of the separator', () => {
    expect(csvRows('sep=;\na;b\n\n1;2\r\n3;4').rows.map(({ line }) => line)).toEqual([2, 4, 5])
  })

  it('do not take a separator within quotes for one', () => {
    expect(cellsOf('"a;b;c;d",e,f\n1,2,3')).toEqual([
      ['a;b;c;d', 'e', 'f'],
      ['1', '2', '3'],
    ])
  })

  it('are refused by name where there is nothing, a quotation mark is open, or the file is a workbook', () => {
    expect(csvRows(' \n;;\n').problem).toEqual({ code: 'empty' })
    expect(csvRows('a;b\n1;"2\n').problem).toMatchObject({ code: 'quote' })
    expect(csvRows('PK\u0003\u0004…').problem).toEqual({ code: 'notText' })
    expect(csvRows('a\0b').problem).toEqual({ code: 'notText' })
  })

  it('come back as they were written, whatever stands in the cells', () => {
    const cell = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replaceAll('\0', '').trim())
    const rows = fc.array(
      fc.array(
        cell.filter((text) => text !== ''),
        { minLength: 2, maxLength: 2 },
      ),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(rows, fc.constantFrom(';', ',', '\t'), fc.constantFrom('\n', '\r\n'), (written, separator, end) => {
        const text = written.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(separator)).join(end)
        expect(cellsOf(text)).toEqual(written)
      }),
    )
  })

  it('are rows or a problem for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { rows, problem } = csvRows(text)
        expect(rows.length > 0).toBe(problem === undefined)
      }),
    )
  })
})

describe('The text of bytes', () => {
  const words = 'Pöytä, Åland – 5 €'

  it('is read from UTF-8 with and without byte order mark, from UTF-16 of both kinds and from Windows-1252', () => {
    const utf8 = new TextEncoder().encode(words)
    const little = Buffer.from(`\ufeff${words}`, 'utf16le')
    const windows = Uint8Array.from(words, (letter) => ({ '–': 0x96, '€': 0x80 })[letter] ?? letter.charCodeAt(0))
    for (const bytes of [utf8, Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), little, Buffer.from(little).swap16(), windows])
      expect(textOfBytes(bytes)).toBe(words)
  })

  it('is some text for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof textOfBytes(bytes) === 'string'))
  })
})
