/**
 * A label in lines that fit: whole words where it can be, at most so many lines, the last cut with an ellipsis.
 *
 * Called by all charts and by pictures that stand alone. Texts here may be anything that people type, in any script.
 */
import { letterWidth } from './text-width.ts'

/** `full`: the whole label, where this line is the last and cut. */
export interface FittedLine {
  readonly text: string
  readonly full?: string
}

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Letters of Latin, of which each is one sign: nearly all labels, and much faster. */
const isSimple = /^[ -~\u00a0-\u024f\u2010-\u2026]*$/

const graphemes = (text: string): readonly string[] =>
  isSimple.test(text) ? text.split('') : [...segments.segment(text)].map(({ segment }) => segment)

const isWide = /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Pictures and the signs of East Asia are as wide as two letters. */
const cells = (grapheme: string): number => (grapheme >= '\u00a9' && isWide.test(grapheme) ? 2 : 1)

const widthOf = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + cells(part), 0)

/** As many graphemes from the start as fit; at least one. */
function startOf(parts: readonly string[], most: number): readonly string[] {
  let width = 0
  const fits = parts.findIndex((part) => (width += cells(part)) > most)
  return fits === -1 ? parts : parts.slice(0, Math.max(1, fits))
}

/** A word longer than a line, in pieces. Letters are narrower than `letterWidth` has it: one a little too long still fits. */
function pieces(word: string, most: number): readonly string[] {
  if (widthOf(graphemes(word)) <= most * 1.12) return [word]
  const found: string[] = []
  for (let rest = graphemes(word); rest.length > 0;) {
    const start = startOf(rest, most)
    found.push(start.join(''))
    rest = rest.slice(start.length)
  }
  return found
}

/** Controls are nothing to see; line ends and tabs are spaces. */
const plain = (label: string): string =>
  label
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]+/gu, ' ')
    .trim()

function wrapped(text: string, most: number): readonly string[] {
  const words = text.split(/ +/).flatMap((word) => pieces(word, most))
  return words.reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last === undefined) return [word]
    const fits = widthOf(graphemes(last)) + 1 + widthOf(graphemes(word)) <= most
    return fits ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word]
  }, [])
}

/** @param width in px. @param most lines. Nothing to see gives one empty line. */
export function fitLines(label: string, width: number, fontSize: number, most = 4): readonly FittedLine[] {
  const text = plain(label)
  const room = Math.max(2, Math.floor(width / (fontSize * letterWidth)))
  if (text.length <= room && isSimple.test(text)) return [{ text }]
  // What is beyond the lines is not wrapped at all: a text may be as long as a book.
  const lines = wrapped(startOf(graphemes(text), room * (most + 2)).join(''), room)
  if (lines.length <= most) return lines.length === 0 ? [{ text: '' }] : lines.map((line) => ({ text: line }))
  const last = startOf(graphemes(lines[most - 1] ?? ''), room - 1)
    .join('')
    .trimEnd()
  return [...lines.slice(0, most - 1).map((line) => ({ text: line })), { text: `${last}…`, full: text }]
}
