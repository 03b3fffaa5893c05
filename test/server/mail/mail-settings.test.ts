import { describe, expect, it } from '@jest/globals'
import { failureOf, withoutAddresses } from '../../../server/mail/failure-of.ts'
import { isMailAddress } from '../../../server/mail/outgoing-mail.ts'
import { readSettings } from '../../../server/settings.ts'

const [SMTP_URL, MAIL_FROM] = ['smtps://kayttaja:salasana@mail.example.org:465', 'Ääkkölän kunta <kysely@aakkola.example>']

describe('The settings of mail', () => {
  it('are absent without a mail server, and have a rate with one', () => {
    expect(readSettings({}).mail).toBeUndefined()
    expect(readSettings({ MAIL_FROM }).mail).toBeUndefined()
    expect(readSettings({ SMTP_URL, MAIL_FROM }).mail).toEqual({ url: SMTP_URL, from: MAIL_FROM, perMinute: 60 })
    expect(readSettings({ SMTP_URL, MAIL_FROM: 'a@b.example', MAIL_PER_MINUTE: '600' }).mail?.perMinute).toBe(600)
  })

  it.each([
    [{ SMTP_URL: 'mail.example.org', MAIL_FROM }, 'SMTP_URL must look like'],
    [{ SMTP_URL }, 'MAIL_FROM is missing'],
    [{ SMTP_URL, MAIL_FROM: 'kunta' }, 'MAIL_FROM must look like'],
    [{ SMTP_URL, MAIL_FROM: 'a@b.example\r\nBcc: x@y.example' }, 'MAIL_FROM must look like'],
    [{ SMTP_URL, MAIL_FROM, MAIL_PER_MINUTE: '0' }, 'MAIL_PER_MINUTE must be'],
  ])('fail by name, without showing the password: %j', (environment, words) => {
    expect(() => readSettings(environment)).toThrow(words)
    expect(() => readSettings(environment)).not.toThrow('salasana')
  })
})

describe('What is kept of a mail server’s reply', () => {
  it('holds no address, no link and no second line', () => {
    const reply = '550-5.7.1 <maija@example.org>: blocked\r\n550 see https://kysely.example/p/abc123 or kysely.example/p/abc123'
    const kept = withoutAddresses(reply)
    expect(kept).not.toMatch(/maija|abc123|\n/)
    expect(kept).toContain('550-5.7.1')
    expect(withoutAddresses('x'.repeat(1000))).toHaveLength(160)
  })

  it('tells apart the mail, the server, and what nobody knows', () => {
    const error = (more: object): Error => Object.assign(new Error('x'), more)
    const end = (more: object, began = false): string => failureOf(error(more), began).end
    expect(end({ responseCode: 550, command: 'RCPT TO' })).toBe('failed')
    expect(end({ responseCode: 451, command: 'RCPT TO' })).toBe('later')
    expect(end({ responseCode: 421, command: 'DATA' }, true)).toBe('noServer')
    expect(end({ responseCode: 535, command: 'AUTH PLAIN' })).toBe('noServer')
    expect(end({ responseCode: 550, command: 'MAIL FROM' })).toBe('noServer')
    expect(end({ code: 'ECONNECTION', command: 'CONN' })).toBe('noServer')
    expect(end({ code: 'ETIMEDOUT', command: 'CONN' }, true)).toBe('uncertain')
    expect(end({ code: 'EENVELOPE', command: 'API' })).toBe('failed')
  })
})

describe('An e-mail address', () => {
  it.each(['a@b.example', 'nimetön@ääkkölä.example', "o'connor+x@b.example"])('is one: %s', (address) => {
    expect(isMailAddress(address)).toBe(true)
  })

  it.each(['', 'a', 'a@', '@b', 'a@b@c', 'a@b, c@d', 'a@b\r\nc', 'x <a@b>', '"a b"@c', 'a@[1.2.3.4]'])('is none: %j', (address) => {
    expect(isMailAddress(address)).toBe(false)
  })
})
