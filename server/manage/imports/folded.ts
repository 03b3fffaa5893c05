/**
 * Words as they are compared: what a value of a file is known by, and how headings are matched to the words of a questionnaire.
 */

/** Two cells that differ only in case and blanks are one value. */
export const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('fi').replaceAll(/\s+/gu, ' ').trim()

/** Only letters and digits, with a blank between words: "Trust: agree" and "trust [agree]" are alike. */
export const plain = (text: string): string =>
  folded(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Without the number that survey programs put before a question. */
export const withoutNumber = (text: string): string =>
  text.replace(/^\s*(?:\p{L}{0,9}\s?)?\d{1,3}(?:[.,_]\d{1,3})?\p{L}?\s*[.):\-–]\s*(?=\p{L})/u, '')

/** The entry, also where the key is the name of something that every object has. */
export const entryOf = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
