/**
 * A data folder with one released round of a municipality, for the tests of publishing, and a plain file server for what was published.
 */
import { createServer } from 'node:http'
import { readFile, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { openStore } from '../../../data/open-store.ts'
import { publishCommand } from '../../../server/commands/publish.ts'
import { releaseRound } from '../../../server/results/release-round.ts'
import type { Settings } from '../../../server/settings.ts'
import type { RunningServer } from '../../../server/start-server.ts'
import { startServer } from '../../../server/start-server.ts'
import { day, fillTwoOrganisations } from '../two-organisations.ts'

export const settingsOf = (dataFolder: string): Settings => ({
  port: 0,
  host: '127.0.0.1',
  dataFolder,
  publicUrl: 'http://puntari.test',
  trustProxy: 0,
})

const databaseOf = (dataFolder: string): string => join(dataFolder, 'puntari.db')

/** A server on the data folder. */
export const serverOn = async (dataFolder: string): Promise<RunningServer> =>
  startServer({
    settings: settingsOf(dataFolder),
    store: await openStore({ file: databaseOf(dataFolder) }),
    today: () => day,
    logLevel: 'silent',
    answersOnly: true,
  })

/** Fills the folder: a round that is released, and one of the same organisation that is not. */
export async function fillDataFolder(dataFolder: string) {
  const server = await serverOn(dataFolder)
  const { store } = server.dependencies
  const house = await fillTwoOrganisations(store)
  const [released, closed] = [await house.addRound(house.own, 'closed', 'managers'), await house.addRound(house.own, 'closed')]
  const round = await store.rounds.find(released)
  if (round === undefined) throw new Error('The round is gone')
  await releaseRound(server.dependencies, round, { on: day, at: `${day} 10:00`, account: null })
  await server.stop()
  return { released, closed, organisation: house.own.organisation, other: house.other.organisation }
}

/** What the command wrote on the screen, and how it ended. */
export async function publish(dataFolder: string, ...given: readonly string[]) {
  const lines: string[] = []
  const write = (text: string) => lines.push(text)
  const code = await publishCommand(given, { out: write, err: write }, settingsOf(dataFolder))
  return { code, text: lines.join('\n') }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

/** Serves a folder as the plainest of servers would: files by their path, nothing else. */
export async function fileServer(folder: string): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)))
    const send = async (): Promise<void> => {
      const file = (await stat(path)).isDirectory() ? join(path, 'index.html') : path
      const content = await readFile(file)
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(content)
    }
    send().catch(() => response.writeHead(404).end())
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
