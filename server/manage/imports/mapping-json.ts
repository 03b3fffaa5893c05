/**
 * A mapping as a file: written so that a person can read it, and read with suspicion.
 */
import { isJsonObject } from '../../../questionnaires/json-object.ts'
import type { ColumnMapping, ImportMapping, ValueMapping } from '../../../views/manage/imports/import-mapping.ts'
import { longestHeading, mostColumns } from './file-profile.ts'

const format = 'puntari-import-mapping-1'

export const mappingText = (mapping: ImportMapping): string => `${JSON.stringify({ format, ...mapping }, null, 2)}\n`

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isShort = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most

function columnFrom(value: unknown): ColumnMapping | undefined {
  if (!isJsonObject(value)) return undefined
  const { heading, place, target, apart } = value
  if (!isShort(heading, longestHeading) || !isShort(target, 200) || typeof apart !== 'boolean') return undefined
  return typeof place === 'number' && Number.isInteger(place) && place >= 0 ? { heading, place, target, apart } : undefined
}

const [mostDomains, mostValues, longestValue] = [600, 3000, 300]

function valuesFrom(value: unknown): ValueMapping | undefined {
  if (!isJsonObject(value)) return undefined
  const entries = Object.entries(value)
  const isSound = entries.length <= mostValues && entries.every(([key, meaning]) => key.length <= longestValue && isShort(meaning, 60))
  return isSound ? (value as ValueMapping) : undefined
}

/** The mapping in this text, or undefined where it is none. */
export function readMapping(text: string): ImportMapping | undefined {
  const json = parsed(text)
  if (!isJsonObject(json) || json['format'] !== format) return undefined
  const { questionnaire, group, columns, values } = json
  if (!isShort(questionnaire, 100) || !(group === null || isShort(group, 100))) return undefined
  if (!Array.isArray(columns) || columns.length > mostColumns || !isJsonObject(values) || Object.keys(values).length > mostDomains)
    return undefined
  const read = columns.map(columnFrom).filter((column) => column !== undefined)
  const domains = Object.entries(values).map(([domain, said]) => [domain, valuesFrom(said)] as const)
  if (read.length < columns.length || domains.some(([, said]) => said === undefined)) return undefined
  return { questionnaire, group, columns: read, values: Object.fromEntries(domains.map(([domain, said]) => [domain, said ?? {}])) }
}
