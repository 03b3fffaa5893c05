/**
 * A table of cases: what is said of the same result in each language. Run by the tests of this folder.
 */
import { describe, expect, it } from '@jest/globals'
import type { Voice } from '../../../views/sentences/voice.ts'
import { voiceFor } from '../../../views/sentences/voice.ts'
import { screenLanguages } from '../../../views/translate.ts'

export interface SentenceCase {
  readonly of: string
  readonly say: (voice: Voice) => string | null
  readonly fi: string
  readonly sv: string
  readonly en: string
}

/** Spaces that do not break are shown as ordinary ones. */
export const plain = (words: string | null): string => (words ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

/** One test a case and language. */
export function sayInEveryLanguage(title: string, cases: readonly SentenceCase[]): void {
  const rows = screenLanguages.flatMap((language) => cases.map((one) => ({ language, expected: one[language], ...one })))
  describe(title, () => {
    it.each(rows)('$of ($language): $expected', ({ language, say, expected }) => {
      expect(plain(say(voiceFor(language, 'municipality')))).toBe(expected)
    })
  })
}
