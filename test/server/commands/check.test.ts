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
})
