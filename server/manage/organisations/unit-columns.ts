/**
 * The columns of a file of units: what they are called in each language, and which column a name means.
 */
import { screenLanguages, translatorFor } from '../../../views/translate.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { folded } from '../folded.ts'

/** `name`: one for all languages. `parent`: the id, or the name, of the unit above. */
export const unitColumns = ['id', 'parent', 'name', 'name_fi', 'name_sv', 'name_en', 'persons', 'valid_from', 'valid_until'] as const
export type UnitColumn = (typeof unitColumns)[number]

export const columnTitle = (column: UnitColumn, language: ScreenLanguage): string => translatorFor(language)(`unitfile:column.${column}`)

const known = new Map(
  unitColumns.flatMap((column) => [
    [column, column] as const,
    ...screenLanguages.map((language) => [folded(columnTitle(column, language)), column] as const),
  ]),
)

/** The column that a title means, in any of the languages; undefined where it means none. */
export const columnOf = (title: string): UnitColumn | undefined => known.get(folded(title))
