/**
 * The loader reads the guide of a folder and refuses to start with a broken one; the library refuses methods that the guide has not.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { checkCommand } from '../../server/commands/check.ts'
import { loadGuide, methodIdsIn, shippedGuide } from '../../server/guide-library.ts'
import { loadLibrary } from '../../server/questionnaire-library.ts'
import { readFixture } from '../questionnaires/read-fixture.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'puntari-guide-'))
  cpSync(shippedGuide, folder, { recursive: true, filter: (path) => !/methods\/(?!erat|world).+/u.test(path) })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const eratauko = readFileSync(join(shippedGuide, 'methods', 'eratauko.json'), 'utf8')
const writeMethod = (name: string, text: string): void => writeFileSync(join(folder, 'methods', name), text)

describe('The guide of a folder', () => {
  it('holds its methods by id', () => {
    expect(loadGuide(folder).methods.map(({ id }) => id)).toEqual(['eratauko', 'world_cafe'])
  })

  it('refuses with every problem of every file, in words', () => {
    writeMethod('eratauko.json', eratauko.replace('"kind": "method"', '"kind": "party"'))
    writeMethod('copy.json', eratauko)
    expect(() => loadGuide(folder)).toThrow(
      /copy\.json: \n.*named copy\.json, but its content belongs in eratauko\.json[^]*eratauko\.json: \/kind\n {2}This value is not allowed here\.\n {2}Choose one of these: method, structure, support\./,
    )
  })

  it('refuses where there is no method at all', () => {
    rmSync(join(folder, 'methods'), { recursive: true })
    expect(() => loadGuide(folder)).toThrow(/there is no method/)
  })
})

describe('A questionnaire that points to a method', () => {
  const tiny = readFixture('tiny.json')

  it('keeps the library from loading where the guide does not have it, with its place', () => {
    writeFileSync(join(folder, 'coffee-break.json'), tiny)
    rmSync(join(folder, 'guide.json'))
    expect(() => loadLibrary(folder, methodIdsIn(folder))).toThrow(
      /coffee-break\.json: \/dimensions\/0\/methods\/0\n {2}The dialogue guide has no method ‘world-cafe’\./,
    )
    expect(loadLibrary(folder).current).toHaveLength(1)
  })
})

describe('puntari check', () => {
  const check = async (file: string, text: string) => {
    const lines: string[] = []
    const code = await checkCommand([file], { read: async () => text, write: (line) => lines.push(line), methods: new Set(['world_cafe']) })
    return { code, text: lines.join('\n') }
  }

  it('tells of a questionnaire which methods the guide has not', async () => {
    const { code, text } = await check('tiny.json', readFixture('tiny.json'))
    expect([code, text]).toEqual([
      1,
      expect.stringContaining('tiny.json: /dimensions/0/methods/0\n  The dialogue guide has no method ‘world-cafe’.'),
    ])
  })

  it('reads the files of the guide too', async () => {
    expect(await check('guide/methods/eratauko.json', eratauko)).toEqual({
      code: 0,
      text: 'guide/methods/eratauko.json: no problems. the method eratauko.',
    })
    expect((await check('guide/methods/other.json', eratauko)).text).toContain('belongs in eratauko.json')
    const words = readFileSync(join(shippedGuide, 'guide.json'), 'utf8')
    expect((await check('guide/guide.json', words)).text).toBe('guide/guide.json: no problems. the dialogue guide, 12 questions.')
    expect((await check('guide/guide.json', words.replace('"role": "first"', '"role": "last"'))).code).toBe(1)
  })
})
