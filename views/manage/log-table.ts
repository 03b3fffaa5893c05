/**
 * The log as a file: each line in words, and beside it what is needed to check it without this program.
 *
 * The text in the column "what was hashed" has the SHA-256 that stands behind it; the hash of the entry before is part of it.
 */
import type { Table } from '../tables/table.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { LogLine } from './log-words.ts'
import { actionText, momentText, whoText } from './log-words.ts'

/** `organisation`: its name, null where the entry concerns the whole installation. */
export interface ChainedLine extends LogLine {
  readonly id: number
  readonly organisation: string | null
  readonly chained: string
  readonly previousHash: string
  readonly hash: string
}

const columns = ['number', 'when', 'who', 'what', 'round', 'organisation', 'chained', 'previousHash', 'hash'] as const

/** `lines`: oldest first, so that a kept file goes on in a later one. */
export function logTable(language: ScreenLanguage, lines: readonly ChainedLine[]): Table {
  const t = translatorFor(language)
  return {
    id: 'log',
    title: t('log:caption'),
    columns: columns.map((id) => ({ label: t(`log:column.${id}`), kind: id === 'number' ? 'count' : 'text' })),
    rows: lines.map((line) => [
      line.id,
      momentText(language, line.at),
      whoText(language, line),
      actionText(language, line),
      line.round,
      line.organisation,
      line.chained,
      line.previousHash,
      line.hash,
    ]),
  }
}
