import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openStore } from '../../../data/open-store.ts'
import type { Store } from '../../../data/store.ts'
import { hashPassword, passwordLength, pretendToVerify, verifyPassword } from '../../../server/manage/password.ts'
import { ensureSetupCode, hashSetupCode } from '../../../server/manage/setup-code.ts'

describe('A password', () => {
  it('is known again by its own hash only, which names method, cost and salt', async () => {
    const hash = await hashPassword('kolme sinistä kissaa')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(await verifyPassword('kolme sinistä kissaa', hash)).toBe(true)
    expect(await verifyPassword('kolme sinistä kissa', hash)).toBe(false)
    expect(await hashPassword('kolme sinistä kissaa')).not.toBe(hash)
  })

  it('is the same however its letters are composed, and is counted as people count', async () => {
    const hash = await hashPassword('sinistä'.normalize('NFD'))
    expect(await verifyPassword('sinistä'.normalize('NFC'), hash)).toBe(true)
    expect(passwordLength('🦆🦆ä'.normalize('NFD'))).toBe(3)
  })

  it('agrees with the reference implementation of Argon2', async () => {
    // A vector of phc-winner-argon2, src/test.c: argon2id, version 0x13, 2 passes, 65536 KiB, 1 lane, password "password", salt "somesalt".
    const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await verifyPassword('password', hash)).toBe(true)
    expect(await verifyPassword('passwords', hash)).toBe(false)
  })

  it('of nobody, or kept as nonsense, is never right', async () => {
    expect(await pretendToVerify('anything at all')).toBe(false)
    for (const kept of ['', 'x', '$argon2id$v=19$m=9999999999,t=2,p=1$aaaa$bbbb', '$2b$10$abc'])
      expect(await verifyPassword('x', kept)).toBe(false)
  })
})

describe('The setup code', () => {
  let store: Store
  beforeEach(async () => {
    store = await openStore({ file: ':memory:' })
  })
  afterEach(() => store.close())
  const account = { email: 'aino@example.fi', name: '', passwordHash: 'x' }

  it('is made anew at each start until there is an account, and only the newest works, however it is typed', async () => {
    const first = (await ensureSetupCode(store, randomBytes)) ?? ''
    const second = (await ensureSetupCode(store, randomBytes)) ?? ''
    expect(second).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/)
    expect(await store.accounts.createFirst(account, hashSetupCode(first))).toEqual({ outcome: 'wrongSetupCode' })
    const typed = ` ${second.toLowerCase().replaceAll('-', ' ')} `
    expect((await store.accounts.createFirst(account, hashSetupCode(typed))).outcome).toBe('created')
    expect(await ensureSetupCode(store, randomBytes)).toBeUndefined()
  })
})
