/**
 * `puntari check` as a definition's writer meets it.
 */
import { describe, expect, it } from '@jest/globals'
import { checkCommand } from '../../../server/commands/check.ts'
import { readFixture } from '../../questionnaires/read-fixture.ts'

async function check(...files: readonly string[]) {
  const lines: string[] = []
  const read = async (file: string) => {
    if (file === 'gone.json') throw new Error('ENOENT: no such file')
    return readFixture(file)
  }
  return { code: await checkCommand(files, { read, write: (text) => lines.push(text) }), text: lines.join('\n') }
}

describe('puntari check', () => {
  it('says a word about a definition without problems and ends with 0', async () => {
    expect(await check('tiny.json')).toEqual({ code: 0, text: 'tiny.json: no problems. coffee-break, version 1, 13 items.' })
  })

  it('names file, place, what is wrong and how to mend it, and ends with 1', async () => {
    const { code, text } = await check('invalid/73-unknown-scale.json')
    expect(code).toBe(1)
    expect(text).toBe(
      [
        'invalid/73-unknown-scale.json: /pages/0/items/0/scale',
        '  There is no scale ‘yes’.',
        '  Check its spelling, or add the scale.',
        '1 problem in 1 file.',
      ].join('\n'),
    )
  })

  it('tells every problem of every file at once, also of one that can not be read', async () => {
    const { code, text } = await check('gone.json', 'smallest.json', 'invalid/122-many-faults-at-once.json')
    expect(code).toBe(1)
    expect(text).toContain('gone.json: (the whole file)\n  The file cannot be read: ENOENT: no such file.')
    expect(text).toContain('smallest.json: no problems.')
    expect(text).toContain('many-faults-at-once.json: /gaps/0/second')
    expect(text).toMatch(/\n6 problems in 3 files\.$/)
  })

  it('asks for a file where none is named', async () => {
    expect(await check()).toEqual({ code: 2, text: 'Name at least one file: puntari check FILE…' })
  })

  it('shows what a terminal would obey as a sign', async () => {
    const lines: string[] = []
    await checkCommand(['x.json'], { read: async () => '{"\\u001b[2J": 1}', write: (text) => lines.push(text) })
    expect(lines.join('')).toContain('/\uFFFD[2J')
    expect(lines.join('')).not.toContain('\u001b')
  })

  describe('of a version', () => {
    const older = readFixture('versions/smallest.1.json')
    const newer = readFixture('smallest.json')
    const reworded = newer.replaceAll('"Wording"', '"Other words"')

    async function checkOf(files: Readonly<Record<string, string>>, ...words: readonly string[]) {
      const lines: string[] = []
      const read = async (file: string) => files[file] ?? Promise.reject(new Error('ENOENT: no such file'))
      return { code: await checkCommand(words, { read, write: (text) => lines.push(text) }), text: lines.join('\n') }
    }

    it('refuses what it changed silently since the file it is held against', async () => {
      expect(await checkOf({ 'old.json': older, 'new.json': reworded }, '--against', 'old.json', 'new.json')).toEqual({
        code: 1,
        text: [
          'new.json: /pages/0/items/0',
          '  The wording of the item ‘trust_1’ differs from version 1, and this is not declared.',
          '  Declare it by ‘relation’: ‘reworded’, or restore the text.',
          '1 problem in 1 file.',
        ].join('\n'),
      })
      expect(await checkOf({ 'old.json': older, 'new.json': newer }, '--against', 'old.json', 'new.json')).toEqual({
        code: 0,
        text: 'new.json: no problems. smallest, version 2, 1 items.',
      })
    })

    it('does so by itself where the version that it names lies in the folder of versions, or beside it there', async () => {
      for (const folder of ['questionnaires/', 'questionnaires/versions/']) {
        const files = { 'questionnaires/versions/smallest.1.json': older, [`${folder}smallest.json`]: reworded }
        expect((await checkOf(files, `${folder}smallest.json`)).text).toContain(
          'smallest.json: /pages/0/items/0\n  The wording of the item',
        )
      }
    })

    it('says which file is gone where the version that it names is not there', async () => {
      const { code, text } = await checkOf({ 'here/smallest.json': newer }, 'here/smallest.json')
      expect(code).toBe(1)
      expect(text).toContain(
        'here/smallest.json: /previousVersion\n  The version before this one is gone: there is no file here/versions/smallest.1.json.',
      )
    })

    it('tells the problems of the older file where that is broken or can’t be read', async () => {
      const broken = await checkOf({ 'old.json': '{', 'new.json': newer }, '--against', 'old.json', 'new.json')
      expect([broken.code, broken.text]).toEqual([1, expect.stringContaining('old.json: (the whole file)\n  The file is not valid JSON')])
      const gone = await checkOf({ 'new.json': newer }, '--against', 'old.json', 'new.json')
      expect([gone.code, gone.text]).toEqual([1, expect.stringContaining('old.json: (the whole file)\n  The file cannot be read')])
    })

    it.each([
      [['--against']],
      [['--against', 'old.json']],
      [['--against', 'a.json', 'b.json', 'c.json']],
      [['a.json', '--against', 'b.json']],
    ])('asks for two files after %j', async (words) => {
      const { code, text } = await checkOf({}, ...words)
      expect([code, text]).toEqual([2, 'Name at least one file: puntari check FILE…, or two: puntari check --against OLD NEW'])
    })
  })
})
