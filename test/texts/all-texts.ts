/**
 * Every text of the project with its language and place: definitions and screen texts. For the checks of this folder.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface PlacedText {
  readonly language: string
  /** File and JSON pointer. */
  readonly place: string
  readonly text: string
}

const root = join(import.meta.dirname, '..', '..')
const languages = ['fi', 'sv', 'en']

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const readJson = (file: string): Json => JSON.parse(readFileSync(join(root, file), 'utf8')) as Json

function strings(value: Json, place: string): readonly { readonly place: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${place}/${key}`))
}

/** Texts of a definition: wherever a key is a language. */
function definitionTexts(value: Json, place: string): readonly PlacedText[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    isRecord(value) && languages.includes(key)
      ? strings(inner, `${place}/${key}`).map((each) => ({ language: key, ...each }))
      : definitionTexts(inner, `${place}/${key}`),
  )
}

const jsonFiles = (folder: string): readonly string[] => readdirSync(join(root, folder)).filter((file) => file.endsWith('.json'))

/** Folders of definitions, and what the place of their texts begins with. */
const definitionFolders = { questionnaires: '', 'questionnaires/guide': 'guide/', 'questionnaires/guide/methods': 'guide/' }

/** Texts of questionnaires/*.json, of the dialogue guide and views/texts/LANGUAGE/*.json. */
export function allTexts(): readonly PlacedText[] {
  const definitions = Object.entries(definitionFolders).flatMap(([folder, start]) =>
    jsonFiles(folder).flatMap((file) => definitionTexts(readJson(`${folder}/${file}`), `${start}${file}`)),
  )
  const screen = languages.flatMap((language) =>
    jsonFiles(`views/texts/${language}`).flatMap((file) =>
      strings(readJson(`views/texts/${language}/${file}`), `${language}/${file}`).map((each) => ({ language, ...each })),
    ),
  )
  return [...definitions, ...screen]
}

/** Screen texts by language and key, for comparing languages. Plural endings of i18next are taken off. */
export function screenKeys(language: string): ReadonlyMap<string, string> {
  return new Map(
    jsonFiles(`views/texts/${language}`).flatMap((file) =>
      strings(readJson(`views/texts/${language}/${file}`), file).map(({ place, text }): [string, string] => [place, text]),
    ),
  )
}

/** Sentences of a text: cut at full stops, question marks and colons that a blank or the end follows. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?:;])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
