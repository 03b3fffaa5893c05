/**
 * Reads a multiple choice: ticked boxes, and beside them a reason of absence. Nothing ticked is "not answered".
 */
import type { MultipleChoiceItem } from '../item.ts'
import type { PostedFields, Reading } from './reading.ts'
import { absent, answered, reasonField, refused, sentStrings } from './reading.ts'
import { readReason } from './read-reason.ts'

export function readMultipleChoice(item: MultipleChoiceItem, fields: PostedFields): Reading {
  const sent = new Set(sentStrings(fields, item.id))
  const codes = item.options.map(({ code }) => code).filter((code) => sent.has(String(code)))
  if (codes.length < sent.size) return refused(item.id, 'unknownOption')
  const reason = readReason(item, sentStrings(fields, reasonField(item.id))[0])
  if (codes.length === 0) return absent(reason ?? 'notAnswered')
  if (reason !== undefined) return refused(item.id, 'contradiction')
  if (item.atMost !== undefined && codes.length > item.atMost)
    return refused(item.id, 'tooMany', { most: item.atMost, chosen: codes.length })
  return answered(codes)
}
