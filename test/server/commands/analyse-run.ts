/**
 * Runs `puntari analyse` on files in a folder of its own and collects what it says. For the tests of the command.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyseCommand } from '../../../server/commands/analyse.ts'
import { readFixture } from '../../questionnaires/read-fixture.ts'

/** Columns of the definition `tiny` behind group and unit. */
export const tinyColumns =
  'place,length,talk_1,talk_2,brew_1,brew_2,on_time,welcome_us,welcome_guests,crowded,drinks__1,drinks__2,drinks__3,years'
export const tinyHeader = `group,unit,${tinyColumns}`

export interface Run {
  readonly code: number
  readonly out: string
  readonly err: readonly string[]
  /** What the command wrote into out.json, where it was asked to. */
  readonly written: () => string
}

/** `responses`: the CSV as text or bytes. `design`: JSON of a design file. `args`: more words. `use` sees what came of it. */
export async function analyse({
  responses,
  design,
  args = [],
}: {
  readonly responses: string | Uint8Array
  readonly design?: unknown
  readonly args?: readonly string[]
}): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'puntari-analyse-'))
  try {
    const path = (name: string): string => join(folder, name)
    writeFileSync(path('tiny.json'), readFixture('tiny.json'))
    writeFileSync(path('responses.csv'), responses)
    if (design !== undefined) writeFileSync(path('design.json'), typeof design === 'string' ? design : JSON.stringify(design))
    const out: string[] = []
    const err: string[] = []
    const words = [path('tiny.json'), path('responses.csv'), ...(design === undefined ? [] : ['--design', path('design.json')])]
    const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text.replaceAll(`${folder}/`, '')) }
    const code = await analyseCommand([...words, ...args.map((word) => word.replace('OUT', path('out.json')))], io)
    const written = args.some((word) => word === 'OUT') && code === 0 ? readFileSync(path('out.json'), 'utf8') : ''
    return { code, out: out.join('\n'), err, written: () => written }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Twelve staff of two units and ten guests. Answers vary, so that intervals can be computed. */
export function tinyRows(shift = 0): readonly string[] {
  const staff = Array.from({ length: 12 }, (_, index) => {
    const codes = [1 + (index % 3), 10 + index, 1 + ((index + shift) % 2), 2, 4, 3 + (index % 2), 1 + ((index + shift) % 3), 2, 3]
    return `staff,${index % 2 === 0 ? 'kahvio' : 'Pöytä Å'},${codes.join(',')},${index % 3 === 2 ? '' : 2},1,0,1,${1 + (index % 2)}`
  })
  const guests = Array.from({ length: 10 }, (_, index) => `guests,,1,${index},,,,,${1 + (index % 3)},,-3,${1 + (index % 2)},0,1,0,`)
  return [...staff, ...guests]
}

/** A file of these rows, with the plain header. */
export const tinyFile = (rows: readonly string[]): string => `${[tinyHeader, ...rows].join('\n')}\n`
