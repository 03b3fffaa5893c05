/**
 * How many persons gave the same code everywhere. Counted and shown, never dropped.
 */
import type { GroupResult } from '../result.ts'
import type { ResponseMatrix } from '../response-matrix.ts'
import type { ScoredItem } from '../scores/scored-item.ts'

/** Fewer answers than this may well be the same without haste. */
const fewestAnswers = 8

/** Persons whose every scored code was the same, of those who answered at least 8 scored items. Codes as ticked, before reversing. */
export function straightLiners(matrix: ResponseMatrix, scored: readonly ScoredItem[]): GroupResult['straightLiners'] {
  const answered = new Uint16Array(matrix.size)
  const firstCode = new Int16Array(matrix.size)
  const varied = new Uint8Array(matrix.size)
  for (const { id } of scored) {
    const column = matrix.columns.get(id) ?? new Int16Array()
    for (let row = 0; row < column.length; row++) {
      const code = column[row] ?? -1
      if (code < 0) continue // a reason for absence
      if (answered[row] === 0) firstCode[row] = code
      else if (firstCode[row] !== code) varied[row] = 1
      answered[row] = (answered[row] ?? 0) + 1
    }
  }
  let [count, enough] = [0, 0]
  for (let row = 0; row < matrix.size; row++) {
    if ((answered[row] ?? 0) < fewestAnswers) continue
    enough++
    if (varied[row] === 0) count++
  }
  return { count, of: enough }
}
