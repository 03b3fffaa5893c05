/**
 * `puntari verify FOLDER`: whether a published folder is as it was written, and whether its figures are those of the database.
 *
 * The sums stand in the folder itself: they show damage and carelessness. Against somebody who changes both, the hashes of the frozen
 * figures are compared with the database, and those with the log.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openStore } from '../../data/open-store.ts'
import type { VerifiedPublication } from '../results/verify-publications.ts'
import { verifyPublications } from '../results/verify-publications.ts'
import type { Settings } from '../settings.ts'
import type { ComparedFolder } from '../static-site/checksums.ts'
import { checksumsName, compareChecksums } from '../static-site/checksums.ts'
import { manifestOf } from '../static-site/static-folder.ts'
import type { CommandIo } from './command-io.ts'
import { exitCodes } from './command-io.ts'
import { settingsOrWords } from './serve.ts'

const usage = 'puntari verify FOLDER'

function tellFiles({ files, missing, changed, extra, unread }: ComparedFolder, io: CommandIo): boolean {
  const told = [
    ...missing.map((name) => `Missing: ${name}`),
    ...changed.map((name) => `Changed: ${name}`),
    ...extra.map((name) => `Not from this publication: ${name}`),
    ...unread.map((line) => `A line of ${checksumsName} can't be read: ${line.slice(0, 100)}`),
  ]
  for (const line of told) io.err(line)
  if (told.length === 0) io.out(`All ${files} files are as they were written.`)
  return told.length === 0
}

/** A round of the manifest with the hash of its figures; null where none were frozen. */
interface ManifestRound {
  readonly id: string
  readonly figures: string | null
}

function roundsOf(manifest: Readonly<Record<string, unknown>>): readonly ManifestRound[] {
  const rounds: readonly unknown[] = Array.isArray(manifest['rounds']) ? manifest['rounds'] : []
  return rounds.flatMap((round) => {
    if (typeof round !== 'object' || round === null || !('id' in round) || typeof round.id !== 'string') return []
    const figures = 'figures' in round && typeof round.figures === 'string' ? round.figures : null
    return [{ id: round.id, figures }]
  })
}

/** What is wrong with a round of the folder, in words; undefined where its figures are those of the database. */
function faultOf({ id, figures }: ManifestRound, frozen: readonly VerifiedPublication[]): string | undefined {
  const own = frozen.find(({ round }) => round === id)
  if (figures === null && own === undefined) return undefined
  if (own === undefined) return `The database has no frozen figures of the result ${id}.`
  if (own.hash !== figures) return `The figures of the result ${id} are others in the database than in this folder.`
  if (own.outcome === 'changed') return `Somebody changed the frozen figures of the result ${id} in the database.`
  return own.outcome === 'notAsLogged' ? `The log of the staff has another hash for the result ${id} than the database.` : undefined
}

async function tellFigures(rounds: readonly ManifestRound[], file: string, io: CommandIo): Promise<boolean> {
  const store = await openStore({ file })
  try {
    const frozen = await verifyPublications(store)
    const faults = rounds.flatMap((round) => faultOf(round, frozen) ?? [])
    for (const fault of faults) io.err(fault)
    const checked = rounds.filter(({ figures }) => figures !== null).length
    if (faults.length === 0) io.out(`Figures that agree with the database and its log: ${checked} of ${rounds.length} results.`)
    if (checked < rounds.length) io.err('The others were released before figures were frozen.')
    return faults.length === 0
  } finally {
    await store.close()
  }
}

/** Exit code: 0 all agree, 1 something does not, 2 where the command can't be run so. */
export async function verifyCommand(
  given: readonly string[],
  io: CommandIo,
  settings: Pick<Settings, 'dataFolder'> | undefined = settingsOrWords(io),
): Promise<number> {
  if (settings === undefined) return exitCodes.wrongUse
  const [named, ...others] = given
  if (named === undefined || others.length > 0) {
    io.err(usage)
    return exitCodes.wrongUse
  }
  const folder = resolve(named)
  const manifest = await manifestOf(folder)
  if (manifest === undefined || !existsSync(join(folder, checksumsName))) {
    io.err(`${folder} is no folder that puntari publish has finished.`)
    return exitCodes.wrongUse
  }
  const areFilesRight = tellFiles(await compareChecksums(folder), io)
  const file = join(settings.dataFolder, 'puntari.db')
  if (!existsSync(file)) {
    io.out(`There is no database at ${file}, so the figures were not compared with one. PUNTARI_DATA names its folder.`)
    return areFilesRight ? exitCodes.done : exitCodes.problems
  }
  const areFiguresRight = await tellFigures(roundsOf(manifest), file, io)
  return areFilesRight && areFiguresRight ? exitCodes.done : exitCodes.problems
}
