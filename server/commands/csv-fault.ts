/**
 * Everything that can be wrong with a file of responses: a code, what it is about, and the sentence of the command line.
 *
 * Made by the parts of `readResponsesCsv`. Pages say the same in their language by the code (views/texts, `late:problem`).
 */

const sentences = {
  notUtf8:
    'The file is not UTF-8; a spreadsheet may have saved it as Windows-1252 or UTF-16. Please save it again as "CSV UTF-8" and try once more.',
  quote: 'A quotation mark is not closed, or stands in the middle of a cell. Please mend or remove it.',
  empty: 'The file is empty. Its first line must name the columns.',
  noRows: 'The file has no answers, only the names of columns.',
  cells: 'The row has {{cells}} cells, the first line {{expected}}. Please make them as many.',
  unnamedColumn: 'The column has no name. Please name it, or remove it.',
  weight: 'Weights are not supported yet. Please remove the column; all answers then count alike.',
  unknownColumn: 'The questionnaire has no such column. Please rename or remove it.',
  openText: 'Open texts are not analysed here. Please remove the column.',
  notSplit: 'This item has a column for each option, named item__code, with 0 or 1. Please split the column.',
  columnTwice: 'The column stands twice. Please remove one.',
  columnMissing: 'The column is missing. Please add it, empty where nothing was answered.',
  unitControl: 'The unit holds a line break or another control character.',
  unitNotAsked: 'This group does not answer by unit. Please leave the cell empty.',
  roundMissing: 'The round is missing. Please fill it in for every row, or remove the column.',
  roundControl: 'The round holds an arrow or a control character.',
  groupMissing: 'The group is missing. Expected: {{expected}}.',
  groupUnknown: 'The questionnaire has no group "{{cell}}". Expected: {{expected}}.',
  notWhole: '"{{cell}}" is not a whole number. Expected: {{expected}}; leave the cell empty where nothing was answered.',
  notACode: '{{cell}} is not a code of this item. Expected: {{expected}}; or {{reasons}}.',
  groupNotAsked: 'The group {{group}} is not asked this item. Please leave the cell empty.',
} as const

export type CsvFaultCode = keyof typeof sentences
export type FaultValues = Readonly<Record<string, string | number>>

/** `what`: the sentence in English; `values` fill the sentences of other languages. */
export interface CsvFault {
  readonly code: CsvFaultCode
  readonly values: FaultValues
  readonly what: string
}

/** The fault with its sentence. */
export function csvFault(code: CsvFaultCode, values: FaultValues = {}): CsvFault {
  return { code, values, what: sentences[code].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')) }
}
