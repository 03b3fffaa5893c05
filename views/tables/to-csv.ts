/**
 * A table as CSV that opens right by double-click in Excel and LibreOffice of the language, and runs nothing there.
 *
 * Finnish and Swedish programs expect `;` between cells and a decimal comma, English ones `,` and a point. The byte order
 * mark tells Excel that it is UTF-8: without it ä and ö break. R reads it with `fileEncoding = "UTF-8-BOM"`.
 */
import { Parser } from '@json2csv/plainjs'
import type { ScreenLanguage } from '../translate.ts'
import type { Cell, Table } from './table.ts'

/** Spreadsheets run a cell that starts so, also after spaces and invisible characters; an apostrophe makes it a text. Numbers stay numbers. */
export const neutralised = (text: string): string =>
  /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text

const quoted = (text: string): string => `"${neutralised(text).replaceAll('"', '""')}"`

/** Six significant decimals are more than any figure bears. */
const numberText = (value: number, separator: string): string => String(Math.round(value * 1e6) / 1e6).replace('.', separator)

const inFile = (cell: NonNullable<Cell>): string | number => (typeof cell === 'object' ? cell.figure : cell)

/** The file's text, lines ending in CRLF (RFC 4180). */
export function toCsv(table: Table, language: ScreenLanguage): string {
  const [delimiter, decimal] = language === 'en' ? [',', '.'] : [';', ',']
  const fields = table.columns.map(({ label }, index) => ({ label, value: (row: readonly Cell[]) => inFile(row[index] ?? '') }))
  const parser = new Parser<readonly Cell[], readonly Cell[]>({
    fields,
    delimiter,
    eol: '\r\n',
    withBOM: true,
    formatters: { string: quoted, header: quoted, number: (value: number) => numberText(value, decimal) },
  })
  return parser.parse([...table.rows])
}
