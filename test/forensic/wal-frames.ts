/**
 * The write-ahead log as a list of commits, each with the pages it wrote (https://www.sqlite.org/fileformat2.html#the_write_ahead_log).
 */
import { existsSync, readFileSync } from 'node:fs'
import { pageSize } from './sqlite-pages.ts'

export type Commit = ReadonlyMap<number, Buffer>

const logHeader = 32
const frameHeader = 24

/** Commits in their order; none where there is no log or an empty one. */
export function commitsOf(file: string): readonly Commit[] {
  const log = `${file}-wal`
  const bytes = existsSync(log) ? readFileSync(log) : Buffer.alloc(0)
  const commits: Map<number, Buffer>[] = []
  let pages = new Map<number, Buffer>()
  for (let at = logHeader; at + frameHeader + pageSize <= bytes.length; at += frameHeader + pageSize) {
    pages.set(bytes.readUInt32BE(at), bytes.subarray(at + frameHeader, at + frameHeader + pageSize))
    // The size of the database after a commit; 0 in the frames before it.
    if (bytes.readUInt32BE(at + 4) === 0) continue
    commits.push(pages)
    pages = new Map()
  }
  return commits
}
