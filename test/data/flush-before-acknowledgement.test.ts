import { describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codesToBlob } from '../../data/codes-blob.ts'
import { openStore } from '../../data/open-store.ts'
import { flushOrder } from './flush-order.ts'
import { codesFor } from './load-writer.ts'
import { sampleRound } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

const answers = 80
const program = join(import.meta.dirname, 'load-writer.ts')
const hasStrace = spawnSync('strace', ['-V']).status === 0
const deep = process.env['PUNTARI_DEEP'] !== undefined

const expected = Array.from({ length: answers }, (_, number) => ({ bytes: codesToBlob(codesFor(number)), line: `${number}\n` }))

/** Lets the load program answer under strace; what the trace says. */
const traced = (synchronous: 'FULL' | 'NORMAL') =>
  inTemporaryFolder(async (folder) => {
    const [file, trace] = [join(folder, 'puntari.db'), join(folder, 'trace')]
    const store = await openStore({ file })
    const { roundId } = await sampleRound(store)
    await store.close()
    const watch = ['-f', '-y', '-xx', '-s', '5000', '-e', 'trace=fdatasync,fsync,pwrite64,write', '-o', trace]
    const command = [process.execPath, program, file, roundId, '0', String(answers), synchronous]
    const { status, stderr } = spawnSync('strace', [...watch, ...command], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
    if (status !== 0) throw new Error(`The load program under strace ended with ${status}: ${stderr}`)
    return flushOrder(readFileSync(trace, 'utf8'), expected)
  })

const hex = (text: string): string => [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
const wal = `5<${hex('/x/p.db-wal')}>`

describe('the reader of system call traces', () => {
  const write = `7 pwrite64(${wal}, "${hex('__answer__')}", 10, 0) = 10`
  const print = `7 write(1<${hex('pipe')}>, "${hex('1\n')}", 2) = 2`
  const flush = `7 fdatasync(${wal}) = 0`
  const cut = [`7 fdatasync(${wal} <unfinished ...>`, '8 write(9<>, "", 0) = 0', '7 <... fdatasync resumed>) = 0']
  const orderOf = (...lines: readonly string[]) => flushOrder(lines.join('\n'), [{ bytes: Buffer.from('answer'), line: '1\n' }])

  it('is content when the flush of the log lies between the write and the acknowledgement', () => {
    expect(orderOf(write, flush, print)).toEqual({ acknowledged: 1, tooEarly: [] })
    expect(orderOf(write, ...cut, print)).toEqual({ acknowledged: 1, tooEarly: [] })
  })

  it('names the acknowledgement when the flush is missing, failed, unfinished, too early, too late or of another file', () => {
    const tooEarly = { acknowledged: 1, tooEarly: ['1\n'] }
    expect(orderOf(write, print)).toEqual(tooEarly)
    expect(orderOf(write, flush.replace('= 0', '= -1 EIO'), print)).toEqual(tooEarly)
    expect(orderOf(write, cut[0] ?? '', print)).toEqual(tooEarly)
    expect(orderOf(flush, write, print)).toEqual(tooEarly)
    expect(orderOf(write, print, flush)).toEqual(tooEarly)
    expect(orderOf(write, flush.replace(hex('-wal'), hex('-shm')), print)).toEqual(tooEarly)
    expect(orderOf(flush, print)).toEqual(tooEarly)
  })
})

describe('an acknowledged answer', () => {
  if (!hasStrace) {
    it('can be watched only with strace, which the deep suite must have', () => {
      console.warn('strace is not installed: that answers are flushed before they are acknowledged WAS NOT CHECKED. apt-get install strace')
      expect(deep).toBe(false)
    })
    return
  }

  it('has been flushed to the disk before the first byte of its acknowledgement', async () => {
    expect(await traced('FULL')).toEqual({ acknowledged: answers, tooEarly: [] })
  }, 120_000)

  it('would be acknowledged too early with synchronous=NORMAL, and the check sees it', async () => {
    const { acknowledged, tooEarly } = await traced('NORMAL')
    expect(acknowledged).toBe(answers)
    expect(tooEarly.length).toBeGreaterThan(answers / 2)
  }, 120_000)
})
