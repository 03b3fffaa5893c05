/**
 * `puntari serve` and `puntari demo`: the server on the data folder, or on a throw-away store filled with the demo.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../data/open-store.ts'
import { demoBytes } from '../demo/chance.ts'
import { fillDemo } from '../demo/fill-demo.ts'
import { describeGuide } from '../demo/demo-guide.ts'
import type { Dependencies } from '../dependencies.ts'
import { ensureSetupCode } from '../manage/setup-code.ts'
import type { Settings } from '../settings.ts'
import { readSettings, SettingsError } from '../settings.ts'
import type { RunningServer } from '../start-server.ts'
import { startServer } from '../start-server.ts'
import type { CommandIo } from './command-io.ts'
import { exitCodes } from './command-io.ts'

const demoSeed = 2026

/** Resolves when the process is asked to end. */
async function untilStopped(server: RunningServer): Promise<number> {
  await new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await server.stop()
  return exitCodes.done
}

/** A port that is taken is what people meet most; it gets its own words. */
function explain(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop the other program, or choose another port: PORT=3001 npm start`
  return error instanceof Error ? error.message : String(error)
}

/** The settings, or undefined after saying what is wrong with them. */
export function settingsOrWords(io: CommandIo): Settings | undefined {
  try {
    return readSettings()
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    io.err(error.message)
    return undefined
  }
}

export async function serveCommand(io: CommandIo): Promise<number> {
  const settings = settingsOrWords(io)
  if (settings === undefined) return exitCodes.wrongUse
  try {
    const store = await openStore({ file: join(settings.dataFolder, 'puntari.db') })
    const server = await startServer({ settings, store })
    server.dependencies.workshop.start()
    io.out(`Puntari is at ${settings.publicUrl}`)
    const code = await ensureSetupCode(store, server.dependencies.randomBytes)
    if (code !== undefined) io.out(`Make the first account at ${settings.publicUrl}/manage/setup with this code: ${code}`)
    return await untilStopped(server)
  } catch (error) {
    io.err(explain(error, settings.port))
    return exitCodes.problems
  }
}

export async function demoCommand(io: CommandIo): Promise<number> {
  const settings = settingsOrWords(io)
  if (settings === undefined) return exitCodes.wrongUse
  const folder = mkdtempSync(join(tmpdir(), 'puntari-demo-'))
  try {
    const store = await openStore({ file: join(folder, 'puntari.db'), random: demoBytes(demoSeed) })
    const prepare = async ({ library, today }: Dependencies): Promise<void> => {
      io.out('Filling the demo: a municipality and a county, three years …')
      io.out(describeGuide(await fillDemo(store, library, { seed: demoSeed, today: today() }), settings.publicUrl))
    }
    const server = await startServer({ settings, store, demo: true, prepare })
    server.dependencies.workshop.start()
    return await untilStopped(server)
  } catch (error) {
    io.err(explain(error, settings.port))
    return exitCodes.problems
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
