/**
 * A small program that answers as fast as it can until it is killed: `load-writer.ts FILE ROUND FIRST COUNT SYNCHRONOUS`.
 *
 * Started by the kill test and the flush test. Prints each answer's number, one a line, as soon as the store has acknowledged it.
 * With NORMAL it weakens its own connection, so that the flush test can be seen to fail.
 */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { checkpointerOn } from '../../data/checkpointer.ts'
import { draftIdOf, newDraftSecret } from '../../data/draft-cipher.ts'
import { draftsOn } from '../../data/drafts.ts'
import { groupCommit } from '../../data/group-commit.ts'
import { openReader, openWriter } from '../../data/open-connection.ts'
import { openStore } from '../../data/open-store.ts'
import { responsesOn } from '../../data/responses.ts'
import type { Store } from '../../data/store.ts'

const atOnce = 16
const day = '2026-09-14'
const columns = 40

/** Codes from which the number can be read back, and by which half a response would be noticed. `number`: 0 … 99 999 999. */
export const codesFor = (number: number): Int16Array =>
  Int16Array.from({ length: columns }, (_, index) => {
    if (index === 0) return Math.floor(number / 10_000)
    return index === 1 ? number % 10_000 : (number * 7 + index * 13) % 9973
  })

/** Every third carries a text. */
export const textFor = (number: number): string | undefined => (number % 3 === 0 ? `Answer number ${number}` : undefined)

type Writing = Pick<Store, 'drafts' | 'responses' | 'checkpoint'>

async function answer(store: Writing, roundId: string, number: number): Promise<void> {
  const secret = newDraftSecret()
  await store.drafts.save({ secret, roundId, content: { answers: {}, link: 'l', language: 'fi', page: 'p1' }, day })
  const text = textFor(number)
  const outcome = await store.responses.submit({
    draftSecretHash: draftIdOf(secret),
    roundId,
    group: 'residents',
    unit: null,
    codes: codesFor(number),
    texts: text === undefined ? [] : [{ item: 'free', language: 'en', text }],
    day,
  })
  if (outcome === 'stored') writeSync(1, `${number}\n`)
}

function weakened(file: string): Writing {
  const writer = openWriter(file)
  writer.raw.pragma('synchronous = NORMAL')
  const [commits, checkpointer] = [groupCommit(writer, randomBytes), checkpointerOn(writer)]
  const connections = { ...writer, reader: openReader(file, writer.raw), commits, checkpointer, random: randomBytes }
  return { drafts: draftsOn(connections), responses: responsesOn(connections), checkpoint: () => checkpointer.run() }
}

async function run([file = '', roundId = '', first = '0', count = '0', synchronous = 'FULL']: readonly string[]): Promise<void> {
  const store = synchronous === 'NORMAL' ? weakened(file) : await openStore({ file })
  let next = Number(first)
  const end = next + Number(count)
  const person = async (): Promise<void> => {
    while (next < end) await answer(store, roundId, next++)
  }
  const checkpoints = setInterval(() => void store.checkpoint(), 40)
  await Promise.all(Array.from({ length: atOnce }, person))
  clearInterval(checkpoints)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run(process.argv.slice(2))
