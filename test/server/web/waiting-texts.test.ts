import { describe, expect, it } from '@jest/globals'
import { setTimeout } from 'node:timers/promises'
import { waitingTexts } from '../../../server/web/waiting-texts.ts'

const waiting = (lifeMs = 60_000, most = 3) => {
  let ids = 0
  return waitingTexts<{ readonly busy?: boolean }>({ newId: () => `id ${(ids += 1)}`, lifeMs, most, inUse: ({ busy }) => busy === true })
}

describe('A text that waits between two pages', () => {
  it('is found by its owner only, as it was given, until it is forgotten', async () => {
    const texts = waiting()
    const { id } = await texts.keep('Aino', 'ä\u0000🙂\r\n'.repeat(9), {})
    expect(await texts.textOf(id)).toBe('ä\u0000🙂\r\n'.repeat(9))
    expect([texts.find('Aino', id)?.id, texts.find('Eino', id), texts.find('Aino', 'constructor')]).toEqual([id, undefined, undefined])
    texts.forgetText(id)
    expect([await texts.textOf(id), texts.find('Aino', id)?.id]).toEqual(['', id])
    texts.forget(id)
    expect(texts.find('Aino', id)).toBeUndefined()
  })

  it('is gone when its time is over', async () => {
    const texts = waiting(20)
    const { id } = await texts.keep('Aino', 'text', {})
    await setTimeout(60)
    expect([texts.find('Aino', id), await texts.textOf(id)]).toEqual([undefined, ''])
  })

  it('makes room for a newer one of its owner unless it is in use, and for others when there are too many', async () => {
    const texts = waiting()
    const first = await texts.keep('Aino', 'one', {})
    const second = await texts.keep('Aino', 'two', {})
    texts.change(second.id, { busy: true })
    const third = await texts.keep('Aino', 'three', {})
    expect([first, second, third].map(({ id }) => texts.find('Aino', id) !== undefined)).toEqual([false, true, true])
    await texts.keep('Eino', 'four', {})
    await texts.keep('Maija', 'five', {})
    expect(texts.find('Aino', second.id)).toBeUndefined()
  })
})
