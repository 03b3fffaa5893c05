import { describe, expect, it } from '@jest/globals'
import { attemptLimit } from '../../../../server/manage/access/throttling/attempt-limit.ts'
import { deviceName } from '../../../../server/manage/access/sessions/device-name.ts'

const second = 1000
const minute = 60 * second

describe('A limit of attempts', () => {
  it('lets five through, then asks for a wait that doubles up to 15 minutes', () => {
    const limit = attemptLimit()
    for (let attempt = 0; attempt < 5; attempt += 1) expect(limit.take('a', 0)).toBe(0)
    const waits: number[] = []
    let now = 0
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const wait = limit.take('a', now)
      waits.push(wait)
      now += wait
      expect(limit.take('a', now)).toBe(0)
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900].map((seconds) => seconds * second))
  })

  it('does not make the wait longer for who tries during it', () => {
    const limit = attemptLimit()
    for (let attempt = 0; attempt < 5; attempt += 1) limit.take('a', 0)
    for (let at = 0; at < 30; at += 1) expect(limit.take('a', at * second)).toBe((30 - at) * second)
    expect(limit.take('a', 30 * second)).toBe(0)
  })

  it('begins anew after one that was right, and after an hour of quiet', () => {
    const limit = attemptLimit()
    for (let attempt = 0; attempt < 4; attempt += 1) limit.take('a', 0)
    limit.forget('a')
    for (let attempt = 0; attempt < 5; attempt += 1) expect(limit.take('a', 0)).toBe(0)
    expect(limit.take('a', 61 * minute)).toBe(0)
    expect(limit.take('a', 61 * minute)).toBe(0)
  })

  it('counts each key by itself, and remembers so many keys only', () => {
    const limit = attemptLimit()
    for (let attempt = 0; attempt < 6; attempt += 1) limit.take('a', 0)
    expect([limit.take('a', 0), limit.take('b', 0)]).toEqual([30 * second, 0])
    for (let key = 0; key < 20_000; key += 1) limit.take(`stranger ${key}`, 0)
    expect(limit.take('a', 0)).toBe(0)
  })
})

describe('The name of a device', () => {
  const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
  const named: readonly (readonly [string, string])[] = [
    [chrome, 'Chrome · Windows'],
    [`${chrome} Edg/140.0.0.0`, 'Edge · Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36', 'Chrome · Android'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari · iOS',
    ],
    ['curl/8.0', ''],
  ]

  it.each(named)('of %s is “%s”', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name)
  })
})
