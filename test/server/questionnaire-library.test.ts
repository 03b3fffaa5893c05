/**
 * The library reads the definitions of a folder and refuses to start with a broken one.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadLibrary } from '../../server/questionnaire-library.ts'
import { readFixture, validDefinition } from '../questionnaires/read-fixture.ts'

let folder = ''
const put = (name: string, json: unknown) => writeFileSync(join(folder, name), typeof json === 'string' ? json : JSON.stringify(json))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'library-'))
  mkdirSync(join(folder, 'versions'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('The library of questionnaires', () => {
  it('knows current definitions by id and all versions by hash', () => {
    put('smallest.json', validDefinition('smallest'))
    put('versions/smallest.1.json', { ...validDefinition('smallest'), version: 1, previousVersion: undefined })
    const library = loadLibrary(folder)
    expect(library.current.map(({ id, version }) => [id, version])).toEqual([['smallest', 2]])
    const current = library.byId('smallest')
    expect(current?.version).toBe(2)
    expect(library.byHash(current?.hash ?? '')).toBe(current)
    expect(library.byId('other')).toBeUndefined()
    expect(library.byHash('other')).toBeUndefined()
  })

  it('still finds an older version by its hash', () => {
    const older = { ...validDefinition('smallest'), version: 1, previousVersion: undefined }
    put('smallest.json', older)
    const hash = loadLibrary(folder).byId('smallest')?.hash ?? ''
    put('smallest.json', validDefinition('smallest'))
    put('versions/smallest.1.json', older)
    expect(loadLibrary(folder).byHash(hash)?.version).toBe(1)
  })

  it('knows all versions of a questionnaire, the oldest first', () => {
    const words = (version: number, previousVersion?: number) => ({ ...validDefinition('smallest'), version, previousVersion })
    put('smallest.json', words(11, 2))
    put('versions/smallest.2.json', words(2, 1))
    put('versions/smallest.1.json', words(1))
    const library = loadLibrary(folder)
    expect(library.versionsOf('smallest').map(({ version }) => version)).toEqual([1, 2, 11])
    expect(library.versionsOf('other')).toEqual([])
  })

  it('refuses a definition whose older version is gone', () => {
    put('smallest.json', validDefinition('smallest'))
    expect(() => loadLibrary(folder)).toThrow(
      /smallest\.json: \/previousVersion\n.*gone: there is no file smallest\.1\.json\.\n {2}Put the file back/,
    )
  })

  it('refuses a version that changed something silently, and one that stands outside the chain', () => {
    const older = JSON.stringify({ ...validDefinition('smallest'), version: 1, previousVersion: undefined })
    put('smallest.json', validDefinition('smallest'))
    put('versions/smallest.1.json', older.replaceAll('"Wording"', '"Other words"'))
    expect(() => loadLibrary(folder)).toThrow(
      /smallest\.json: \/pages\/0\/items\/0\n.*wording of the item ‘trust_1’ differs from version 1/,
    )
    put('smallest.json', { ...validDefinition('smallest'), version: 3, previousVersion: undefined })
    put('versions/smallest.1.json', older)
    expect(() => loadLibrary(folder)).toThrow(/does not say that it follows version 1/)
  })

  it('tells every problem of every file when it refuses', () => {
    put('smallest.json', readFixture('invalid/73-unknown-scale.json'))
    put('other.json', '{')
    expect(() => loadLibrary(folder)).toThrow(/other\.json: .*\n.*not valid JSON[^]*smallest\.json: .*scale\n {2}There is no scale ‘yes’/)
  })

  it('refuses a file whose name is not that of its content', () => {
    put('versions/smallest.1.json', validDefinition('smallest'))
    expect(() => loadLibrary(folder)).toThrow(/named smallest\.1\.json, but its content belongs in smallest\.2\.json/)
  })

  it('is empty where there is no definition yet', () => {
    expect(loadLibrary(join(folder, 'nowhere')).current).toEqual([])
  })
})
