/**
 * A phone with an authenticator app, for tests: takes the key from the page, shows the code of a moment.
 */
import { Secret, TOTP } from 'otpauth'
import type { Page } from '../staff-browser.ts'

/** The key as the page shows it to be typed. */
export const keyOn = ({ html }: Pick<Page, 'html'>): string => (/class="copy">([A-Z2-7 ]+)</.exec(html)?.[1] ?? '').replaceAll(' ', '')

/** The code of this key at this moment (milliseconds since 1970). */
export const codeAt = (key: string, now: number): string => new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: now })

/** The recovery codes that a page shows. */
export const recoveryCodesOn = ({ html }: Pick<Page, 'html'>): readonly string[] =>
  [...html.matchAll(/<code>([A-Z2-9-]{19})<\/code>/g)].map(([, code = '']) => code)
