import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../../data/open-store.ts'
import type { Round } from '../../../data/round.ts'
import type { Store } from '../../../data/store.ts'
import type { StoredResponse } from '../../../data/stored-response.ts'
import { packAnswers } from '../../../questionnaires/columns.ts'
import { completeAnswers } from '../../../questionnaires/read-answers.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { Dependencies } from '../../../server/dependencies.ts'
import { loadLibrary } from '../../../server/questionnaire-library.ts'
import { lookAhead } from '../../../server/results/look-ahead.ts'
import { releasedRounds } from '../../../server/results/released-rounds.ts'
import { roundsTogether } from '../../../server/results/rounds-together.ts'
import { workshopHere } from '../../../server/workshop/workshop-here.ts'
import { fillRound, openedRound } from '../../fixtures/filled-round.ts'

const library = loadLibrary(join(import.meta.dirname, '..', '..', '..', 'questionnaires'))
function shipped(id: string): Questionnaire {
  const found = library.byId(id)
  if (found === undefined) throw new Error(`No questionnaire ${id}`)
  return found
}
const climate = shipped('meeting-climate')
const group = climate.groups[0]?.id ?? ''
const manager = { as: 'manager' } as const

let folder: string
let store: Store
let parts: Dependencies
let releases: number
let versions: readonly Questionnaire[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'puntari-ahead-'))
  store = await openStore({ file: join(folder, 'puntari.db') })
  releases = 0
  const here = workshopHere()
  const run: typeof here.run = (name, ...rest) => {
    if (name === 'release') releases += 1
    return here.run(name, ...rest)
  }
  versions = [climate]
  const release = releasedRounds({ store, library: { ...library, versionsOf: () => versions }, workshop: { ...here, run } })
  // What looking at a story takes of the server.
  parts = { store, library, release } as Dependencies
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const answers = (count: number): readonly StoredResponse[] =>
  Array.from({ length: count }, () => ({ group, unit: null, codes: packAnswers(climate, completeAnswers(climate, group, {})) }))

async function closedRound(count: number): Promise<Round> {
  const id = await openedRound(store, climate, group)
  fillRound(join(folder, 'puntari.db'), id, answers(count))
  await store.rounds.close(id)
  return roundOf(id)
}

async function roundOf(id: string): Promise<Round> {
  const round = await store.rounds.find(id)
  if (round === undefined) throw new Error('The round is gone')
  return round
}

async function shownAnswers(round: Round): Promise<number | null | undefined> {
  const [shown] = await roundsTogether(parts, round, manager)
  const told = shown?.released.groups[group]
  return told?.tier === 'full' ? told.figures.n : undefined
}

describe('Looking ahead at large closed rounds', () => {
  it('makes the result once, before anybody asks, and nobody has seen it by that', async () => {
    const round = await closedRound(5000)
    await lookAhead(parts)
    await lookAhead(parts)
    expect(releases).toBe(1)
    expect(await roundOf(round.id)).toMatchObject({ resultsSeen: false })
    expect(await shownAnswers(round)).toBe(5000)
    expect(await shownAnswers(await roundOf(round.id))).toBe(5000)
    expect(releases).toBe(1)
    expect(await roundOf(round.id)).toMatchObject({ resultsSeen: true })
  })

  it('makes it anew where answers on paper came afterwards', async () => {
    const round = await closedRound(5000)
    await lookAhead(parts)
    const late = { roundId: round.id, answers: answers(5), answersBefore: 5000, by: 'aino', day: '2026-12-31' }
    expect(await store.lateAnswers.add(late)).toBe('added')
    expect(await shownAnswers(round)).toBe(5005)
    expect(releases).toBe(2)
  })

  it('makes it anew where a newer version of the questionnaire came', async () => {
    const round = await closedRound(5000)
    await lookAhead(parts)
    versions = [climate, { ...climate, version: climate.version + 1, hash: 'newer' }]
    expect(await shownAnswers(round)).toBe(5000)
    expect(releases).toBe(2)
  })

  it('leaves small rounds for their readers', async () => {
    await closedRound(4999)
    await lookAhead(parts)
    expect(releases).toBe(0)
  })
})
