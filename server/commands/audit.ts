/**
 * `puntari audit verify [HASH]`: whether the log of the staff still is as it was written, for the data folder of the settings.
 *
 * With a hash that was kept elsewhere it also says whether an entry with it still is there. That is what shows a log that somebody
 * rewrote from an entry to the end.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Audit } from '../../data/audit.ts'
import { openStore } from '../../data/open-store.ts'
import type { Settings } from '../settings.ts'
import type { CommandIo } from './command-io.ts'
import { exitCodes } from './command-io.ts'
import { settingsOrWords } from './serve.ts'

const usage = 'puntari audit verify [HASH]'

async function verifyChain(audit: Audit, io: CommandIo): Promise<boolean> {
  const found = await audit.verify()
  const head = await audit.head()
  if (found === 'intact')
    io.out(head === undefined ? 'The log is empty.' : `The log is intact. Entries: ${head.id}. Last hash: ${head.hash}`)
  else
    io.err(
      `The log is broken from entry ${found}: it was changed, is missing or was put in. Compare it with a file of the log that you kept.`,
    )
  return found === 'intact'
}

async function findKept(audit: Audit, kept: string, io: CommandIo): Promise<boolean> {
  const number = await audit.withHash(kept.trim().toLowerCase())
  if (number === undefined) io.err('No entry has the hash that you kept: the log was rewritten, or the hash is of another log.')
  else io.out(`The hash that you kept is that of entry ${number}. If the log is intact, nothing up to there was changed since you took it.`)
  return number !== undefined
}

/** Exit code: 0 intact, 1 broken or the hash is not there, 2 where the command can't be run so. */
export async function auditCommand(
  given: readonly string[],
  io: CommandIo,
  settings: Pick<Settings, 'dataFolder'> | undefined = settingsOrWords(io),
): Promise<number> {
  if (settings === undefined) return exitCodes.wrongUse
  const file = join(settings.dataFolder, 'puntari.db')
  const [what, kept, ...others] = given
  if (what !== 'verify' || others.length > 0) {
    io.err(usage)
    return exitCodes.wrongUse
  }
  if (!existsSync(file)) {
    io.err(`There is no database at ${file}. PUNTARI_DATA names its folder.`)
    return exitCodes.wrongUse
  }
  const store = await openStore({ file })
  try {
    const isIntact = await verifyChain(store.audit, io)
    const isThere = kept === undefined || (await findKept(store.audit, kept, io))
    return isIntact && isThere ? exitCodes.done : exitCodes.problems
  } finally {
    await store.close()
  }
}
