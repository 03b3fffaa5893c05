import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { openStore } from '../../../data/open-store.ts'
import { userCommand } from '../../../server/commands/user.ts'
import { inTemporaryFolder } from '../../data/temporary-folder.ts'
import { sampleOrganisation } from '../../data/sample-round.ts'

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

const inFolder = (use: (run: (...given: readonly string[]) => Promise<Ran>, folder: string) => Promise<void>) =>
  inTemporaryFolder(async (folder) => {
    const run = async (...given: readonly string[]): Promise<Ran> => {
      const lines: Record<'out' | 'err', string[]> = { out: [], err: [] }
      const io = { out: (text: string) => lines.out.push(text), err: (text: string) => lines.err.push(text) }
      const code = await userCommand(given, io, { dataFolder: folder, publicUrl: 'https://puntari.test' })
      return { code, out: lines.out.join('\n'), err: lines.err.join('\n') }
    }
    await use(run, folder)
  })

describe('puntari user', () => {
  it('adds an account, gives a link to choose a password, and lists it', () =>
    inFolder(async (run) => {
      const added = await run('add', 'Aino@Example.fi', '--name', 'Aino Äikäs', '--admin')
      expect([added.code, added.err]).toEqual([0, ''])
      expect(added.out).toMatch(/https:\/\/puntari\.test\/manage\/welcome\/[\w-]{43}$/)
      expect((await run('list')).out).toBe('aino@example.fi · Aino Äikäs · administrator · no password yet')
      expect(await run('add', 'AINO@example.fi')).toMatchObject({ code: 1, err: 'There is already an account AINO@example.fi.' })
    }))

  it('adds a member of an organisation that is there, and nobody of one that is not', () =>
    inFolder(async (run, folder) => {
      const store = await openStore({ file: join(folder, 'puntari.db') })
      const { organisation } = await sampleOrganisation(store)
      await store.close()
      expect(await run('add', 'b@b.fi', '--organisation', organisation, '--role', 'editor')).toMatchObject({ code: 0 })
      expect((await run('list')).out).toMatch(/^b@b\.fi · editor of .+ · no password yet$/)
      expect(await run('add', 'c@b.fi', '--organisation', 'none', '--role', 'editor')).toMatchObject({ code: 1 })
      expect(await run('add', 'c@b.fi', '--organisation', organisation, '--role', 'unitViewer', '--unit', 'none')).toMatchObject({
        code: 1,
      })
      expect((await run('list')).out).not.toContain('c@b.fi')
    }))

  it('gives a link for a new password to who has an account', () =>
    inFolder(async (run) => {
      await run('add', 'a@b.fi')
      expect((await run('password', 'A@b.fi')).out).toMatch(/within an hour:\nhttps:\/\/puntari\.test\/manage\/new-password\/[\w-]{43}$/)
      expect(await run('password', 'c@b.fi')).toMatchObject({ code: 1, out: '' })
    }))

  it('says how it is called where it is called wrongly, and does nothing', () =>
    inFolder(async (run) => {
      const wrong = [[], ['constructor'], ['add'], ['add', 'a'], ['add', 'a@b.fi', 'b@b.fi'], ['add', 'a@b.fi', '--role', 'editor']]
      const more = [['add', 'a@b.fi', '--organisation', 'x', '--role', 'boss'], ['add', 'a@b.fi', '--boss'], ['list', 'x'], ['password']]
      for (const given of [...wrong, ...more]) {
        const { code, err } = await run(...given)
        expect([given, code, err.includes('puntari user add EMAIL')]).toEqual([given, 2, true])
      }
      expect((await run('list')).out).toBe('There are no accounts yet.')
    }))
})
