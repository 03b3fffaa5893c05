/**
 * Reads JSON (RFC 8259) only for its mistakes: where it is no JSON, what is larger than any definition, which keys stand twice in one
 * object; and for where its values stand.
 *
 * Called by `readJsonText` and `placesIn`; values are left to `JSON.parse`, which takes the last of equal keys without a word.
 */
import { pointerStep } from './json-pointer.ts'
import type { Problem, ProblemValues } from './problem.ts'
import { problemAt } from './problem.ts'
import type { TextPlace } from './text-place.ts'
import { placeFinder } from './text-place.ts'

/** No definition is nested as deeply; the scan is recursive and must not exhaust the stack. */
const deepest = 100

/** The largest of our own has some 3000 values and 22 in one list. What is checked value by value must not keep a server busy for hours. */
const mostMembers = 300
const mostValues = 15_000

const space = /[ \t\n\r]*/y
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** Thrown inside the scan only, where it can't go on. */
class Stop extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Is told of each value: the pointer to it, and the offset at which it, or its key, begins. */
type OnValue = (pointer: string, offset: number) => void

class Scan {
  readonly repeated: Problem[] = []
  readonly #text: string
  readonly #onValue: OnValue
  readonly #placeOf: (offset: number) => TextPlace
  #offset = 0
  #values = 0

  constructor(text: string, onValue: OnValue) {
    this.#text = text
    this.#onValue = onValue
    this.#placeOf = placeFinder(text)
  }

  document(): void {
    this.#value('', 0)
    if (this.#offset < this.#text.length) throw this.#stopHere('jsonSyntax')
  }

  #stopHere(code: 'jsonSyntax' | 'nestedTooDeeply'): Stop {
    return new Stop(problemAt('', code, { ...this.#placeOf(this.#offset) }))
  }

  /** `count` of the object or list at `at` is reached. */
  #countMembers(at: string, count: number): void {
    this.#values += 1
    const over = (pointer: string, values: ProblemValues): Stop => new Stop(problemAt(pointer, 'tooMany', values))
    if (count > mostMembers) throw over(at, { count, maximum: mostMembers })
    if (this.#values > mostValues) throw over('', { count: this.#values, maximum: mostValues })
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
    if (!isThere) throw this.#stopHere('jsonSyntax')
  }

  #value(at: string, depth: number): void {
    if (depth > deepest) throw this.#stopHere('nestedTooDeeply')
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
      this.#take(space)
      this.#onValue(pointerStep(at, index), this.#offset)
      this.#value(pointerStep(at, index), depth + 1)
      index += 1
      this.#countMembers(at, index)
    } while (this.#takeOne(','))
    this.#expect(this.#takeOne(']'))
  }

  #members(at: string, depth: number): void {
    const keys = new Set<string>()
    let count = 0
    this.#takeOne('{')
    this.#take(space)
    if (this.#takeOne('}')) return
    do {
      this.#take(space)
      const start = this.#offset
      const key = this.#string()
      if (keys.has(key)) this.repeated.push(problemAt(pointerStep(at, key), 'duplicateKey', { key, ...this.#placeOf(start) }))
      keys.add(key)
      this.#onValue(pointerStep(at, key), start)
      this.#take(space)
      this.#expect(this.#takeOne(':'))
      this.#value(pointerStep(at, key), depth + 1)
      count += 1
      this.#countMembers(at, count)
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
      else throw this.#stopHere('jsonSyntax')
    }
    return String(JSON.parse(this.#text.slice(start, this.#offset)))
  }
}

const nothing: OnValue = () => undefined

/** Every key that stands twice; or the first place where the text is no JSON, or larger or deeper than any definition. */
export function scanJson(text: string, onValue = nothing): readonly Problem[] {
  const scan = new Scan(text, onValue)
  try {
    scan.document()
    return scan.repeated
  } catch (error) {
    if (error instanceof Stop) return [error.problem]
    throw error
  }
}
