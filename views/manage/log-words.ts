/**
 * A line of the log in words: when it was and what was done. Used by the page of the log and by its file.
 *
 * A log may have been tampered with, and a newer version may know more steps: what is not understood is said so, and never thrown.
 */
import { isPublicPart } from '../../questionnaires/public-parts.ts'
import { formatsFor } from '../format.ts'
import type { ScreenLanguage, TextValues, Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'

/** `at`: day, or day and time with a space between. `action`: key below `log:action`. `name`, `whom`, `round`: null where gone. */
export interface LogLine {
  readonly at: string
  readonly action: string
  readonly detail: Readonly<Record<string, string | number>>
  readonly who: { readonly by: 'server' } | { readonly by: 'account'; readonly name: string | null }
  readonly whom: string | null
  readonly round: string | null
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

const dayText = (language: ScreenLanguage, day: string): string => (isDay(day) ? formatsFor(language).day(day) : day)

/** The day, with the time where the entry has one. */
export function momentText(language: ScreenLanguage, at: string): string {
  const [day = '', time] = at.split(' ')
  const written = dayText(language, day)
  if (time === undefined) return written
  return translatorFor(language)('log:moment', { day: written, time: language === 'en' ? time : time.replace(':', '.') })
}

export function whoText(language: ScreenLanguage, { who }: LogLine): string {
  const t = translatorFor(language)
  return who.by === 'server' ? t('log:byItself') : (who.name ?? t('log:gone'))
}

/** The text of the key; where there is none, the other one. */
function textOr(t: Translate, [key, instead]: readonly [string, string], values: TextValues): string {
  try {
    return t(key, values)
  } catch {
    return t(instead, values)
  }
}

/** Parts of a publication by their names; ids of parts that this version does not know stay as they are. */
function partNames(t: Translate, language: ScreenLanguage, ids: string): string {
  const names = ids.split(' ').filter((id) => id !== '')
  const words = names.map((id) => (isPublicPart(id) ? t(`publishing:part.${id}`) : id))
  return words.length === 0 ? t('log:noPart') : formatsFor(language).list(words)
}

function valuesOf(language: ScreenLanguage, { detail, whom }: LogLine): TextValues {
  const t = translatorFor(language)
  const count = Number(detail['count'] ?? detail['answers'] ?? 0)
  const parts = ['shown', 'withdrawn'].map((key) => [key, partNames(t, language, String(detail[key] ?? ''))])
  const days = ['closesOn', 'resultsOn'].map((key) => [key, dayText(language, String(detail[key] ?? ''))])
  return {
    ...detail,
    ...Object.fromEntries([...days, ...parts]),
    count,
    number: formatsFor(language).whole(count),
    whom: whom ?? t('log:gone'),
    role: textOr(t, [`log:role.${detail['role']}`, 'log:role.unknown'], {}),
  }
}

/** Publishing writes its fingerprint since figures are frozen; downloads are told by what was taken. */
function keyOf({ action, detail }: LogLine): string {
  if (action === 'roundReleased' && detail['fingerprint'] !== undefined) return 'roundReleasedFrozen'
  return action === 'microdataTaken' ? `microdataTaken.${detail['file']}` : action
}

/** What was done. */
export function actionText(language: ScreenLanguage, line: LogLine): string {
  return textOr(translatorFor(language), [`log:action.${keyOf(line)}`, 'log:action.unknown'], valuesOf(language, line))
}
