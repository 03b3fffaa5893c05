import { describe, expect, it } from '@jest/globals'
import type { Weakness } from '../../../../server/manage/access/passwords/password-strength.ts'
import { weaknessOf } from '../../../../server/manage/access/passwords/password-strength.ts'
import { newPasswordProblem } from '../../../../server/manage/access/passwords/new-password.ts'
import { screenLanguages, translatorFor } from '../../../../views/translate.ts'

const aino = ['aino.virtanen@jyvaskyla.fi', 'Aino Virtanen', 'Jyväskylän kaupunki']

const weak: readonly (readonly [string, Weakness])[] = [
  ['salasana12345', 'common'],
  ['password1234', 'common'],
  ['aaaaaaaaaaaaaa', 'repeat'],
  ['P@ssw0rdP@ssw0rd', 'repeat'],
  ['abcdefghijklmn', 'sequence'],
  ['zxcvbnm,./qwerty', 'keyboard'],
  ['12.12.1999 12', 'date'],
  ['aino.virtanen1', 'ownWords'],
  ['Jyväskylän kaupunki', 'ownWords'],
  ['ilmapuntari-2026', 'ownWords'],
  ['puntari puntari', 'ownWords'],
]

describe('A new password', () => {
  it.each(weak)('“%s” is refused, and why is known: %s', async (password, weakness) => {
    expect(await weaknessOf(password, aino)).toBe(weakness)
  })

  it.each(['kolme sinistä kissaa', 'hiljainen ilmapuntari', 'tre blåa katter dansar', 'wet clay over the moor', 'x7$kqP2m!vRt'])(
    '“%s” is strong enough',
    async (password) => {
      expect(await newPasswordProblem(password, aino)).toBeUndefined()
    },
  )

  it('is looked at for its length first, which is said with its count', async () => {
    expect(await newPasswordProblem('', [])).toMatchObject({ problem: 'newPasswordMissing' })
    expect(await newPasswordProblem('x7$kqP2m!vR', [])).toMatchObject({ problem: 'passwordShort', values: { count: 11 } })
    expect(await newPasswordProblem('x'.repeat(201), [])).toMatchObject({ problem: 'passwordLong' })
  })

  it('that is weak has a sentence in every language that says what to do', async () => {
    const weaknesses: readonly Weakness[] = ['ownWords', 'common', 'repeat', 'sequence', 'keyboard', 'date', 'guessable']
    const sentences = screenLanguages.flatMap((language) => weaknesses.map((each) => translatorFor(language)(`account:weak.${each}`)))
    expect(new Set(sentences).size).toBe(21)
  })

  it('can’t keep the server busy, however it is made', async () => {
    await weaknessOf('warming up the dictionaries', [])
    for (const nasty of ['4@8({[<3€69#1!|0$5+7%2'.repeat(9), 'p@55w0rd'.repeat(25), '(([[{{||!!11iillLL'.repeat(11)]) {
      const before = performance.now()
      await weaknessOf(nasty, aino)
      expect(performance.now() - before).toBeLessThan(2000)
    }
  })
})
