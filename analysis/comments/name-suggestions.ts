/**
 * What in an open answer could tell of a person: e-mail addresses, telephone numbers, identity codes, and words that look like names.
 *
 * Simple rules that suggest and never decide: a person confirms what is hidden. They miss names that begin a sentence or are written
 * small, and take places for names.
 */

/** From `start` to before `end`, in UTF-16 units of the text. */
export interface Span {
  readonly start: number
  readonly end: number
}

const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
/** Finnish identity code: day of birth, sign of the century, number, check character. */
const identityCode = /\b\d{6}[-+A-FU-Y]\d{3}[\dA-Y]\b/gu
const telephone = /(?<!\d)(?:\+\d{1,3}[ -]?|0)\d{1,3}(?:[ -]?\d{2,4}){2,3}(?!\d)/gu
/** Two or more words with capitals, also at the beginning of a sentence: "Maija Meikäläinen", "Anna-Liisa von Essen". */
const fullName = /(?<![\p{L}\d])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: (?:von|af|de))?(?: \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)+/gu
/** A capital within a sentence. */
const capitalised = /(?<=[\p{L}\d,;)”"] )\p{Lu}\p{Ll}+(?:[-:]\p{L}+)?/gu

const rules = [email, identityCode, telephone, fullName, capitalised]

/** Words that are written with a capital and name nobody. */
const harmless =
  /^(?:I|I'm|I’m|English|Finnish|Swedish|Finland|Suomi|Suomessa|Suomen|EU|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u

/** Spans that touch or overlap become one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end)
  return sorted.reduce<readonly Span[]>((done, span) => {
    const last = done.at(-1)
    if (last === undefined || span.start > last.end) return [...done, span]
    return [...done.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }]
  }, [])
}

/** In the order of the text, none overlapping. */
export function nameSuggestions(text: string): readonly Span[] {
  const found = rules.flatMap((rule) => [...text.matchAll(rule)])
  return merged(
    found.filter(([words]) => !harmless.test(words)).map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
}

/** Every place where one of these words or phrases stands by itself. Capitals make no difference. */
export function spansOf(text: string, phrases: readonly string[]): readonly Span[] {
  const wanted = phrases.map((phrase) => phrase.trim()).filter((phrase) => phrase !== '')
  const spans = wanted.flatMap((phrase) => {
    const literal = phrase.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    return [...text.matchAll(new RegExp(`(?<![\\p{L}\\d])${literal}(?![\\p{L}\\d])`, 'giu'))]
  })
  return merged(spans.map((match) => ({ start: match.index, end: match.index + match[0].length })))
}

/** The text in pieces: those that may be read, and those that are hidden. Spans beyond the text are cut. */
export function textPieces(text: string, hidden: readonly Span[]): readonly { readonly text: string; readonly isHidden: boolean }[] {
  const pieces: { text: string; isHidden: boolean }[] = []
  let at = 0
  for (const { start, end } of merged(hidden)) {
    if (start > at) pieces.push({ text: text.slice(at, start), isHidden: false })
    if (end > start) pieces.push({ text: text.slice(start, end), isHidden: true })
    at = Math.max(at, end)
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHidden: false })
  return pieces.filter((piece) => piece.text !== '')
}
