/**
 * How the entries of the log hang together: each keeps a hash over its own fields and the hash of the entry before it.
 *
 * Used where an entry is added, where old entries got their hashes (migration 13), and where the log is verified. Whoever exports
 * the log gets the very text that was hashed, so that `sha256sum` is enough to check a line. This format can never change.
 */
import { createHash } from 'node:crypto'

/** Stands before the first entry of an installation, where the hash of an entry before it would be. */
export const firstLink = '0'.repeat(64)

/** The fields of an entry as they are kept. `detail`: JSON text, byte for byte. */
export interface ChainedEntry {
  readonly id: number
  readonly previousHash: string
  readonly at: string
  readonly account: string | null
  readonly organisation: string | null
  readonly round: string | null
  readonly action: string
  readonly detail: string
}

/** What is hashed: JSON without blanks, its keys in the order of the alphabet; `detail` stands in it as the text that is kept. */
export const chainedText = ({ id, previousHash, at, account, organisation, round, action, detail }: ChainedEntry): string =>
  JSON.stringify({ account, action, at, detail, id, organisation, previousHash, round })

/** SHA-256 of that text in UTF-8, as 64 hexadecimal digits. */
export const chainHash = (entry: ChainedEntry): string => createHash('sha256').update(chainedText(entry), 'utf8').digest('hex')
