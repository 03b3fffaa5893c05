/**
 * Lines and columns of a text's offsets. Used by the scan of JSON and by what shows problems beside the file.
 */

/** Line and column, from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Gives the place of an offset. The lines are counted once, when they are first asked for: a hostile file has very many problems. */
export function placeFinder(text: string): (offset: number) => TextPlace {
  let starts: readonly number[] | undefined
  return (offset) => {
    starts ??= lineStarts(text)
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
