import { describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { openStore } from '../../../data/open-store.ts'
import { sampleRound } from '../sample-round.ts'
import { inTemporaryFolder } from '../temporary-folder.ts'

describe('A round from before the question whether readers answer', () => {
  it('goes on without it: its respondents were told the number of answers so', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      const before = await openStore({ file })
      const { roundId } = await sampleRound(before, { readersAnswer: true })
      await before.close()
      const raw = new Database(file)
      raw.exec("delete from migration where name = '007-readers-answer'; alter table round drop column readers_answer")
      raw.close()
      const after = await openStore({ file })
      expect(await after.rounds.find(roundId)).toMatchObject({ state: 'open', smallestCell: 5, readersAnswer: false })
      await after.close()
    }))
})
