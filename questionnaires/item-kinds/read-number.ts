/**
 * Reads a whole number as people type it: with spaces, in any script's usual digits only 0–9, within the item's bounds.
 */
import type { NumberItem } from '../item.ts'
import type { PostedFields, Reading } from './reading.ts'
import { absent, answered, reasonField, refused, sentStrings } from './reading.ts'
import { readReason } from './read-reason.ts'

export function readNumber(item: NumberItem, fields: PostedFields): Reading {
  const typed = (sentStrings(fields, item.id)[0] ?? '').replace(/\s/g, '')
  const reason = readReason(item, sentStrings(fields, reasonField(item.id))[0])
  if (typed === '') return absent(reason ?? 'notAnswered')
  if (reason !== undefined) return refused(item.id, 'contradiction')
  if (!/^[-+−]?\d{1,9}([.,]0+)?$/.test(typed)) return refused(item.id, 'notANumber', { minimum: item.minimum, maximum: item.maximum })
  const value = Number(typed.replace('−', '-').replace(/[.,]0+$/, ''))
  if (value < item.minimum || value > item.maximum) return refused(item.id, 'outOfRange', { minimum: item.minimum, maximum: item.maximum })
  return answered(value)
}
