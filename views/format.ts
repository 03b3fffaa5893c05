/**
 * Numbers, shares and days as a language writes them, by Intl. Percentages exist only here, as text.
 */
import type { ScreenLanguage } from './translate.ts'
import { locales } from './translate.ts'

/** Ways to write a value. A share is in [0, 1]; a day is an ISO calendar day such as 2026-11-21. */
export interface Formats {
  readonly whole: (value: number) => string
  readonly decimal: (value: number, digits: number) => string
  readonly signed: (value: number) => string
  readonly percent: (share: number) => string
  readonly day: (isoDay: string) => string
  /** From one day to another, both counted: "8–30 April 2026". */
  readonly days: (first: string, last: string) => string
  readonly list: (parts: readonly string[]) => string
}

/** English Intl writes a hyphen, Finnish and Swedish a minus sign. */
const withMinus = (text: string): string => text.replace('-', '−')

/** By digits; to make a format takes longer than to use it a hundred times. */
function decimalsIn(locale: string): (digits: number) => Intl.NumberFormat {
  const made = new Map<number, Intl.NumberFormat>()
  return (digits) => {
    const known =
      made.get(digits) ??
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' })
    made.set(digits, known)
    return known
  }
}

function make(language: ScreenLanguage): Formats {
  const locale = locales[language]
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'negative' })
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const decimalOf = decimalsIn(locale)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    whole: (value) => withMinus(whole.format(value)),
    decimal: (value, digits) => withMinus(decimalOf(digits).format(value)),
    signed: (value) => withMinus(signed.format(value)),
    percent: (share) => percent.format(share),
    day: (isoDay) => day.format(new Date(`${isoDay}T00:00:00Z`)),
    days: (first, last) => day.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`)),
    list: (parts) => list.format(parts),
  }
}

const made: Readonly<Record<ScreenLanguage, Formats>> = { fi: make('fi'), sv: make('sv'), en: make('en') }

/** The formats of one language. */
export const formatsFor = (language: ScreenLanguage): Formats => made[language]
