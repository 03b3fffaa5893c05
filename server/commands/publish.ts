/**
 * `puntari publish FOLDER`: everything that is public as a folder of plain files, for any file server.
 *
 * Works beside a running server on the same data folder: it starts one of its own on this machine, which only answers. It may be stopped
 * at any time; the folder that was there before stays until the new one is whole.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import { programVersion } from '../program-version.ts'
import type { Settings } from '../settings.ts'
import { startServer } from '../start-server.ts'
import { publishSite } from '../static-site/publish-site.ts'
import { beginFolder, finishFolder } from '../static-site/static-folder.ts'
import type { CommandIo } from './command-io.ts'
import { exitCodes } from './command-io.ts'
import type { PublishOptions } from './publish-options.ts'
import { publishUsage, readPublishOptions } from './publish-options.ts'
import { settingsOrWords } from './serve.ts'

/** A line after so many files. */
const filesPerLine = 100

const notOurs = (path: string): string =>
  `${path} was not made by this command, so it is left as it is. Name another folder, or move that one away.`

/** The day of the newest published result. For pages that name today: with it the same data give the same bytes on any day. */
async function lastRelease({ rounds, publications }: Store): Promise<string> {
  const released = await rounds.list({ states: ['released'] })
  const days = await Promise.all(released.map(async ({ id, closesOn }) => (await publications.find(id))?.frozen?.on ?? closesOn))
  return days.toSorted().at(-1) ?? '2000-01-01'
}

/** Writes the folder from an open store, and closes the store. Exit code as `publishCommand`. */
async function publishStore(store: Store, settings: Settings, options: PublishOptions, io: CommandIo): Promise<number> {
  const { folder, organisation, base } = options
  const day = await lastRelease(store)
  const server = await startServer({
    settings: { ...settings, port: 0, host: '127.0.0.1' },
    store,
    logLevel: 'error',
    answersOnly: true,
    today: () => day,
    now: () => Date.parse(day),
  })
  try {
    if (organisation !== null && (await store.organisations.find(organisation)) === undefined) {
      io.err(`There is no organisation ${organisation}. Its id stands in the address of its page.`)
      return exitCodes.wrongUse
    }
    const begun = await beginFolder(folder)
    if (begun.outcome === 'notOurs') {
      io.err(notOurs(begun.path))
      return exitCodes.wrongUse
    }
    const progress = (fetched: number, { address }: { readonly address: string }): void => {
      if (fetched % filesPerLine === 0) io.err(`${fetched} files … ${address}`)
    }
    const parts = { store, server: server.address, organisation, base, version: programVersion, progress }
    const { rounds, files, refused } = await publishSite({ ...parts, folder: begun.partial })
    await finishFolder(folder)
    for (const address of refused) io.err(`Left out, because the server does not give it: ${address}`)
    io.out(`Published results: ${rounds}. Files: ${files}, in ${folder}. Begin with index.html.`)
    return exitCodes.done
  } finally {
    await server.stop()
  }
}

/** Exit code: 0 written, 1 something broke on the way, 2 where the command can't be run so. */
export async function publishCommand(
  given: readonly string[],
  io: CommandIo,
  settings: Settings | undefined = settingsOrWords(io),
): Promise<number> {
  if (settings === undefined) return exitCodes.wrongUse
  const options = readPublishOptions(given)
  if ('fault' in options) {
    io.err(options.fault.includes(publishUsage) ? options.fault : `${options.fault}\n${publishUsage}`)
    return exitCodes.wrongUse
  }
  const file = join(settings.dataFolder, 'puntari.db')
  if (!existsSync(file)) {
    io.err(`There is no database at ${file}. PUNTARI_DATA names its folder.`)
    return exitCodes.wrongUse
  }
  try {
    return await publishStore(await openStore({ file }), settings, options, io)
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error))
    return exitCodes.problems
  }
}
