/**
 * The folder that `puntari publish` writes: begun beside its place, moved there whole, and never in place of something else.
 *
 * Called by the command. A run that is stopped leaves the folder that was there as it was.
 */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export const manifestName = 'manifest.json'

/** Marks a folder as ours. */
export const madeBy = 'puntari publish'

/** The folder that is written until it is whole, and the old one while they change places. */
const partialOf = (folder: string): string => `${folder}.partial`
const replacedOf = (folder: string): string => `${folder}.replaced`

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The manifest of a folder that this command made; undefined where there is none. */
export async function manifestOf(folder: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const file = join(folder, manifestName)
  const read = existsSync(file) ? jsonOf(await readFile(file, 'utf8')) : undefined
  const isOurs = typeof read === 'object' && read !== null && 'madeBy' in read && read.madeBy === madeBy
  return isOurs ? Object.fromEntries(Object.entries(read)) : undefined
}

/** Whether it may be taken away: nothing there, an empty folder, or one that this command made. */
async function mayGo(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return true
  if (!(await stat(folder)).isDirectory()) return false
  return (await readdir(folder)).length === 0 || (await manifestOf(folder)) !== undefined
}

export type BegunFolder = { readonly outcome: 'begun'; readonly partial: string } | { readonly outcome: 'notOurs'; readonly path: string }

/** An empty folder to write into. `notOurs`: something stands at `path` that this command did not make; nothing was changed. */
export async function beginFolder(folder: string): Promise<BegunFolder> {
  for (const path of [folder, partialOf(folder), replacedOf(folder)]) if (!(await mayGo(path))) return { outcome: 'notOurs', path }
  const partial = partialOf(folder)
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true })
  await writeFile(join(partial, manifestName), JSON.stringify({ madeBy, unfinished: true }))
  return { outcome: 'begun', partial }
}

/** Writes a file, and the folders it lies in. */
export async function writeInto(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

/** Puts what was begun in its place; what stood there goes only once the new one stands. */
export async function finishFolder(folder: string): Promise<void> {
  const replaced = replacedOf(folder)
  await rm(replaced, { recursive: true, force: true })
  if (existsSync(folder)) await rename(folder, replaced)
  await rename(partialOf(folder), folder)
  await rm(replaced, { recursive: true, force: true })
}
