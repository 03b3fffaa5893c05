/**
 * Reads a trace of system calls (`strace -y -xx`) and says which answers were acknowledged before the disk had them.
 *
 * Used by the flush test. An answer is on the disk when its bytes were written to the write-ahead log and a flush of that log
 * (fdatasync, or fsync where SQLite was built without it) has come back after them.
 */

const asTraced = (bytes: Uint8Array): string => [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
const ofWal = `${asTraced(Buffer.from('-wal'))}>`
const flushes = /\b(?:fdatasync|fsync)(?:\(| resumed>)/u

/** What is waited for: `bytes` in the log, then a flush, then `line` on standard output. */
export interface Expected {
  readonly bytes: Uint8Array
  readonly line: string
}

export interface FlushOrder {
  readonly acknowledged: number
  /** Lines that were printed too early. */
  readonly tooEarly: readonly string[]
}

/** Line numbers at which a flush of the write-ahead log had come back. A call cut in two by another thread ends at `resumed`. */
function flushesOf(lines: readonly string[]): readonly number[] {
  const unfinished = new Set<string>()
  return lines.flatMap((line, index) => {
    if (!flushes.test(line)) return []
    const thread = line.split(/\s+/u)[0] ?? ''
    if (line.endsWith('<unfinished ...>')) {
      if (line.includes(ofWal)) unfinished.add(thread)
      return []
    }
    const ofThisLog = line.includes('resumed>') ? unfinished.delete(thread) : line.includes(ofWal)
    return ofThisLog && / = 0$/u.test(line) ? [index] : []
  })
}

const findLine = (lines: readonly string[], isIt: (line: string) => boolean): number | undefined => {
  const index = lines.findIndex(isIt)
  return index < 0 ? undefined : index
}

/**
 * Which of the expected lines were printed before their bytes were flushed.
 *
 * `trace`: the output of strace with `-f -y -xx`. Lines that were never printed are not counted.
 */
export function flushOrder(trace: string, expected: readonly Expected[]): FlushOrder {
  const lines = trace.split('\n')
  const flushed = flushesOf(lines)
  const logWrites = lines.flatMap((line, index) => (line.includes('pwrite64(') && line.includes(ofWal) ? [{ line, index }] : []))
  const printed = expected.flatMap(({ bytes, line }) => {
    const said = `"${asTraced(Buffer.from(line))}"`
    const at = findLine(lines, (traced) => traced.includes('write(1<') && traced.includes(said))
    return at === undefined ? [] : [{ bytes, line, at }]
  })
  const isTooEarly = ({ bytes, at }: { readonly bytes: Uint8Array; readonly at: number }): boolean => {
    const pattern = asTraced(bytes)
    const written = logWrites.find(({ line }) => line.includes(pattern))?.index
    return written === undefined || !flushed.some((index) => index > written && index < at)
  }
  return { acknowledged: printed.length, tooEarly: printed.filter(isTooEarly).map(({ line }) => line) }
}
