/**
 * How headings of a file are matched to the words of a questionnaire.
 */
import { folded } from '../folded.ts'

/** Only letters and digits, with a blank between words: "Trust: agree" and "trust [agree]" are alike. */
export const plain = (text: string): string =>
  folded(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Without the number that survey programs put before a question. */
export const withoutNumber = (text: string): string =>
  text.replace(/^\s*(?:\p{L}{0,9}\s?)?\d{1,3}(?:[.,_]\d{1,3})?\p{L}?\s*[.):\-–]\s*(?=\p{L})/u, '')
