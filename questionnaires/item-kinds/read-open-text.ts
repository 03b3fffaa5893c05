/**
 * Reads free text: line ends as one character (browsers count them so), no control characters, composed letters.
 */
import type { OpenTextItem } from '../item.ts'
import type { PostedFields, Reading } from './reading.ts'
import { absent, answered, refused, sentStrings } from './reading.ts'

// Bidirectional overrides could make a text read as something else than it says.
const unwanted = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

export function readOpenText(item: OpenTextItem, fields: PostedFields): Reading {
  const sent = sentStrings(fields, item.id)[0] ?? ''
  const text = sent
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, (character) => (character === '\n' || character === '\t' ? character : ''))
    .toWellFormed()
    .trim()
  if (text === '') return absent('notAnswered')
  if (text.length > item.maximumLength) return refused(item.id, 'tooLong', { most: item.maximumLength, typed: text.length })
  return answered(text)
}
