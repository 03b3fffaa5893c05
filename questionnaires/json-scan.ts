/**
 * Reads JSON (RFC 8259) only for its mistakes: where it is no JSON, and which keys stand twice in one object.
 *
 * Called by `parseQuestionnaireText`; values are left to `JSON.parse`, which takes the last of equal keys without a word.
 */
import { pointerStep } from './json-pointer.ts'
import type { Problem, ProblemCode } from './problem.ts'
import { problemAt } from './problem.ts'

/** No definition is nested as deeply; the scan is recursive and must not exhaust the stack. */
const deepest = 100

const space = /[ \t\n\r]*/y
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** Thrown inside the scan only, where the text stops being JSON. */
class Stop extends Error {
  readonly code: ProblemCode
  constructor(code: ProblemCode) {
    super(code)
    this.code = code
  }
}

class Scan {
  readonly repeated: Problem[] = []
  readonly #text: string
  #offset = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Line and column, from 1, of an offset; of the place reached, where none is given. */
  placeOf(offset = this.#offset) {
    const lines = this.#text.slice(0, offset).split('\n')
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
  }

  document(): void {
    this.#value('', 0)
    if (this.#offset < this.#text.length) throw new Stop('jsonSyntax')
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#offset
    const found = pattern.exec(this.#text)?.[0] ?? ''
    this.#offset += found.length
    return found
  }

  #takeOne(character: string): boolean {
    const isThere = this.#text[this.#offset] === character
    if (isThere) this.#offset += 1
    return isThere
  }

  #expect(isThere: boolean): void {
    if (!isThere) throw new Stop('jsonSyntax')
  }

  #value(at: string, depth: number): void {
    if (depth > deepest) throw new Stop('nestedTooDeeply')
    this.#take(space)
    const next = this.#text[this.#offset]
    if (next === '{') this.#members(at, depth)
    else if (next === '[') this.#elements(at, depth)
    else if (next === '"') this.#string()
    else this.#expect(this.#take(scalar) !== '')
    this.#take(space)
  }

  #elements(at: string, depth: number): void {
    this.#takeOne('[')
    this.#take(space)
    if (this.#takeOne(']')) return
    let index = 0
    do {
      this.#value(pointerStep(at, index), depth + 1)
      index += 1
    } while (this.#takeOne(','))
    this.#expect(this.#takeOne(']'))
  }

  #members(at: string, depth: number): void {
    const keys = new Set<string>()
    this.#takeOne('{')
    this.#take(space)
    if (this.#takeOne('}')) return
    do {
      this.#take(space)
      const start = this.#offset
      const key = this.#string()
      if (keys.has(key)) this.repeated.push(problemAt(pointerStep(at, key), 'duplicateKey', { key, ...this.placeOf(start) }))
      keys.add(key)
      this.#take(space)
      this.#expect(this.#takeOne(':'))
      this.#value(pointerStep(at, key), depth + 1)
    } while (this.#takeOne(','))
    this.#expect(this.#takeOne('}'))
  }

  /** Character by character: a repeated group of a regular expression would exhaust its stack on a very long text. */
  #string(): string {
    const start = this.#offset
    this.#expect(this.#takeOne('"'))
    while (!this.#takeOne('"')) {
      if (this.#text[this.#offset] === '\\') this.#expect(this.#take(escaped) !== '')
      else if (this.#text.charCodeAt(this.#offset) >= 0x20) this.#offset += 1
      else throw new Stop('jsonSyntax')
    }
    return String(JSON.parse(this.#text.slice(start, this.#offset)))
  }
}

/** Every key that stands twice; or, where the text is no JSON, the first place where it is not. */
export function scanJson(text: string): readonly Problem[] {
  const scan = new Scan(text)
  try {
    scan.document()
    return scan.repeated
  } catch (error) {
    if (error instanceof Stop) return [problemAt('', error.code, scan.placeOf())]
    throw error
  }
}
