/**
 * `puntari serve` as a process of its own on a data folder, for tests that kill it.
 */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'

const entry = join(import.meta.dirname, '..', '..', 'server', 'puntari.ts')

export interface ServedProcess {
  readonly address: string
  /** Ends it as a power switch would: no signal handler runs. */
  kill(): Promise<void>
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode === null && child.signalCode === null ? new Promise((resolve) => child.once('exit', resolve)) : Promise.resolve()

async function answers(address: string): Promise<boolean> {
  const response = await fetch(`${address}/healthz`).catch(() => undefined)
  return response?.status === 200
}

/** A port that nobody listens on just now. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** `settings`: more of its environment. Starts the server and waits until it answers. */
export async function serveProcess(dataFolder: string, settings: Readonly<Record<string, string>> = {}): Promise<ServedProcess> {
  const port = await freePort()
  const env = { PATH: process.env['PATH'], PORT: String(port), PUNTARI_DATA: dataFolder, ...settings }
  const child = spawn(process.execPath, [entry, 'serve'], { env, stdio: 'ignore' })
  const address = `http://127.0.0.1:${port}`
  for (let tries = 0; !(await answers(address)); tries += 1) {
    if (tries > 200 || child.exitCode !== null) throw new Error(`The server did not start: exit code ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    address,
    kill: async () => {
      child.kill('SIGKILL')
      await ended(child)
    },
  }
}
