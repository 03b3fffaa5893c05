/**
 * `SHA256SUMS` of a folder: written when it is published, compared when it is verified. `sha256sum -c SHA256SUMS` reads it too.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

export const checksumsName = 'SHA256SUMS'

/** By file, in the order of their names. */
type Checksums = ReadonlyMap<string, string>

/** Every file of the folder but the sums themselves; with `/` between folders, sorted. What is no plain file has an empty sum. */
async function checksumsOf(folder: string): Promise<Checksums> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => !entry.isDirectory())
  const named = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return { path, name: relative(folder, path).split(sep).join('/'), isFile: entry.isFile() }
  })
  const sums = new Map<string, string>()
  for (const { path, name, isFile } of named.toSorted((first, second) => (first.name < second.name ? -1 : 1)))
    if (name !== checksumsName)
      sums.set(
        name,
        isFile
          ? createHash('sha256')
              .update(await readFile(path))
              .digest('hex')
          : '',
      )
  return sums
}

/** Gives the number of files. */
export async function writeChecksums(folder: string): Promise<number> {
  const sums = await checksumsOf(folder)
  await writeFile(join(folder, checksumsName), [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join(''))
  return sums.size
}

function readSums(text: string): { readonly sums: Checksums; readonly unread: readonly string[] } {
  const lines = text.split(/\r?\n/u).filter((line) => line !== '')
  const read = lines.map((line) => /^([0-9a-f]{64}) [ *](.+)$/u.exec(line))
  return {
    sums: new Map(read.flatMap((found) => (found?.[1] === undefined || found[2] === undefined ? [] : [[found[2], found[1]]]))),
    unread: lines.filter((_, at) => read[at] === null),
  }
}

/** Names of files. `unread`: lines of the sums that are none. All empty: the folder is as it was written. */
export interface ComparedFolder {
  readonly files: number
  readonly missing: readonly string[]
  readonly changed: readonly string[]
  readonly extra: readonly string[]
  readonly unread: readonly string[]
}

/** Compares a folder with its own sums. Rejects where these can't be read. */
export async function compareChecksums(folder: string): Promise<ComparedFolder> {
  const { sums, unread } = readSums(await readFile(join(folder, checksumsName), 'utf8'))
  const found = await checksumsOf(folder)
  const names = [...sums.keys()]
  return {
    files: sums.size,
    missing: names.filter((name) => !found.has(name)),
    changed: names.filter((name) => found.has(name) && found.get(name) !== sums.get(name)),
    extra: [...found.keys()].filter((name) => !sums.has(name)),
    unread,
  }
}
