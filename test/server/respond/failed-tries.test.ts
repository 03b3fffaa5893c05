import { describe, expect, it } from '@jest/globals'
import { failedTries } from '../../../server/respond/failed-tries.ts'
import { oneAtATime } from '../../../server/respond/one-at-a-time.ts'

const minute = 60_000
const right = async () => 'found'
const wrong = async () => undefined

describe('Failed tries', () => {
  it('end for an address after twenty, until fifteen minutes have passed; right ones never count', async () => {
    const tries = failedTries()
    for (let time = 0; time < 100; time++) expect(await tries.attempt('192.0.2.1', 0, right)).toEqual({ found: 'found' })
    for (let time = 0; time < 20; time++) expect(await tries.attempt('192.0.2.1', minute, wrong)).toEqual({ found: undefined })
    expect(await tries.attempt('192.0.2.1', 2 * minute, right)).toEqual({ waitMinutes: 14 })
    expect(await tries.attempt('192.0.2.2', 2 * minute, right)).toEqual({ found: 'found' })
    expect(await tries.attempt('192.0.2.1', 16 * minute, right)).toEqual({ found: 'found' })
  })

  it('of one network of IPv6 addresses count together', async () => {
    const tries = failedTries()
    for (let time = 0; time < 20; time++) await tries.attempt(`2001:db8::${time + 1}`, 0, wrong)
    expect(await tries.attempt('2001:db8::ffff', 0, right)).toEqual({ waitMinutes: 15 })
  })

  it('of very many addresses leave each three, and let through whoever has not failed', async () => {
    const tries = failedTries()
    for (let at = 0; at < 500; at++) await tries.attempt(`10.0.${at >> 8}.${at & 255}`, 0, wrong)
    for (let time = 0; time < 3; time++) expect(await tries.attempt('192.0.2.9', 0, wrong)).toEqual({ found: undefined })
    expect(await tries.attempt('192.0.2.9', 0, right)).toEqual({ waitMinutes: 15 })
    expect(await tries.attempt('192.0.2.10', 0, right)).toEqual({ found: 'found' })
  })

  it('are counted one by one, however many come at once', async () => {
    const tries = failedTries()
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => tries.attempt('192.0.2.1', 0, wrong)))
    expect(outcomes.filter((outcome) => 'found' in outcome)).toHaveLength(20)
  })
})

describe('Work on one thing at a time', () => {
  it('goes in the order of its coming, also after work that failed, and other things do not wait', async () => {
    const inTurn = oneAtATime()
    const done: string[] = []
    const work = (name: string, ms: number) => async () => {
      await new Promise((resolve) => setTimeout(resolve, ms))
      done.push(name)
      if (name === 'fails') throw new Error(name)
    }
    const all = [inTurn('draft', work('fails', 30)), inTurn('draft', work('second', 1)), inTurn('other', work('other', 1))]
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(done).toEqual(['other', 'fails', 'second'])
  })
})
