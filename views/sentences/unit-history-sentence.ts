/**
 * Where a unit came from, in a sentence: a merger, a split, or both across each other.
 *
 * Called by the note above a unit's result; the server fills in what is known (`unitHistory` of the result context).
 */
import { formatsFor } from '../format.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'

/**
 * `merged`: `names` are the units that it came from, `day` its first. `part`: `names` holds the one it was part of, `day` is that
 * one's last. `crossed`: units were split and merged across each other; `names` are those with which it is compared.
 *
 * `earlierYears`: whether the story shown has rounds from before that day, and whether they can be compared. `comparedAs`: id of
 * the unit or union under which they are, where it is not the unit itself.
 */
export interface UnitHistory {
  readonly kind: 'merged' | 'part' | 'crossed'
  readonly day: string
  readonly names: readonly string[]
  readonly earlierYears: 'none' | 'compared' | 'notComparable'
  readonly comparedAs?: string
}

const keys: Readonly<Record<UnitHistory['kind'], Readonly<Record<UnitHistory['earlierYears'], string>>>> = {
  merged: { none: 'mergedFirst', compared: 'merged', notComparable: 'mergedBroken' },
  part: { none: 'partFirst', compared: 'part', notComparable: 'partFirst' },
  crossed: { none: 'crossed', compared: 'crossed', notComparable: 'crossed' },
}

/** The sentence of one history. */
export function unitHistorySentence(language: ScreenLanguage, { kind, day, names, earlierYears }: UnitHistory): string {
  const t = translatorFor(language)
  const { day: dayText, list } = formatsFor(language)
  const quoted = list(names.map((name) => t('units:quoted', { name })))
  return t(`units:history.${keys[kind][earlierYears]}`, { day: dayText(day), names: quoted, count: names.length })
}
