/**
 * An uploaded text at a glance, with guesses for its columns; a mapping that was saved before goes first. Runs in the workshop.
 */
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { ImportMapping } from '../../../views/manage/imports/import-mapping.ts'
import type { FileProfile } from '../../../views/manage/imports/import-file.ts'
import type { FileReading } from './file-profile.ts'
import { profileOf } from './file-profile.ts'
import { guessColumns } from './guess-columns.ts'

/** `saved`: the mapping that is to be repeated, or null. */
export interface ProfileInput {
  readonly text: string
  readonly questionnaire: Questionnaire
  readonly saved: ImportMapping | null
}

/** `fits`: every column of the file is one that the saved mapping knows. */
export type ProfiledFile =
  | Extract<FileReading, { readonly ok: false }>
  | { readonly ok: true; readonly profile: FileProfile; readonly mapping: ImportMapping; readonly fits: boolean }

function repeated(saved: ImportMapping, profile: FileProfile): ProfiledFile {
  const known = new Map(saved.columns.map((column) => [`${column.place} ${column.heading}`, column]))
  const columns = profile.columns.map(
    ({ heading, place }) => known.get(`${place} ${heading}`) ?? { heading, place, target: '', apart: false },
  )
  const fits = profile.columns.every(({ heading, place }) => known.has(`${place} ${heading}`))
  return { ok: true, profile, mapping: { ...saved, columns }, fits }
}

export function profileImport({ text, questionnaire, saved }: ProfileInput): ProfiledFile {
  const reading = profileOf(text)
  if (!reading.ok) return reading
  if (saved !== null) return repeated(saved, reading.profile)
  const columns = guessColumns(questionnaire, reading.profile)
  return { ok: true, profile: reading.profile, mapping: { questionnaire: questionnaire.id, group: null, columns, values: {} }, fits: false }
}
