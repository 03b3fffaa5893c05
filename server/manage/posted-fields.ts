/**
 * What a form posted, as text. A field that came twice, or not at all, or as something else is never an exception.
 */
import type { Request } from 'express'

export interface PostedFields {
  /** The field as it was typed, line ends as \n, without control characters; '' where it is missing. */
  readonly text: (name: string) => string
  /** Every value of a field that may come several times, such as ticked boxes. */
  readonly all: (name: string) => readonly string[]
  /** Whether the field came at all. */
  readonly has: (name: string) => boolean
}

const controls = /[^\P{Cc}\n\t]/gu

function firstText(value: unknown): string | undefined {
  if (Array.isArray(value)) return firstText(value[0])
  return typeof value === 'string' ? value : undefined
}

function allTexts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string')
}

/** The fields of an urlencoded body. */
export function postedFields(request: Pick<Request, 'body'>): PostedFields {
  const body: unknown = request.body
  const fields = new Map<string, unknown>(typeof body === 'object' && body !== null ? Object.entries(body) : [])
  return {
    text: (name) => (firstText(fields.get(name)) ?? '').replaceAll(/\r\n?/g, '\n').replaceAll(controls, ''),
    all: (name) => allTexts(fields.get(name)),
    has: (name) => fields.has(name),
  }
}
