/** The order of responses is that of their content, whatever the order in which they come. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sortedOrder } from '../../analysis/sorted-order.ts'

interface Row {
  readonly unit: string | null
  readonly codes: readonly number[]
}

function compared(a: Row, b: Row): number {
  if (a.unit !== b.unit) return a.unit === null || (b.unit !== null && a.unit < b.unit) ? -1 : 1
  const column = a.codes.findIndex((code, index) => code !== b.codes[index])
  return column < 0 ? 0 : (a.codes[column] ?? 0) - (b.codes[column] ?? 0)
}

const code = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -32_768, max: 32_767 }))
const row = fc.record({
  unit: fc.constantFrom(null, 'a', 'b', 'ä', 'B'),
  codes: fc.array(code, { minLength: 3, maxLength: 3 }),
})

describe('The order of responses', () => {
  it('is the one that comparing them two by two gives', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const columns = [0, 1, 2].map((column) => Int16Array.from(rows, ({ codes }) => codes[column] ?? 0))
        const order = [
          ...sortedOrder(
            rows.map(({ unit }) => unit),
            columns,
          ),
        ]
        expect(order.map((index) => rows[index])).toEqual(rows.toSorted(compared))
      }),
    )
  })
})
