/**
 * Plain text as it is pasted into a word processor or a case-management system: heading lines, paragraphs, lists.
 *
 * Used by the agenda text and the insert for the welfare report. Lines end in CRLF, which every such program takes.
 */

/** `items` stand below the lines, `numbered` ones with numbers. */
export interface TextPart {
  readonly heading: string
  readonly lines?: readonly string[]
  readonly items?: readonly string[]
  readonly numbered?: readonly string[]
  readonly after?: readonly string[]
}

/** Names people typed may hold line breaks and signs without a shape. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

/** Parts with nothing below their heading, but for `always`, are left out. */
const isEmpty = ({ lines = [], items = [], numbered = [], after = [] }: TextPart): boolean =>
  lines.length + items.length + numbered.length + after.length === 0

function textOf({ heading, lines = [], items = [], numbered = [], after = [] }: TextPart): string {
  const listed = [...items.map((item) => `– ${oneLine(item)}`), ...numbered.map((item, index) => `${index + 1}. ${oneLine(item)}`)]
  const all = [oneLine(heading), ...lines.map(oneLine), ...listed, ...after.map(oneLine)]
  return all.join('\r\n')
}

/** The whole text; `opening` stands first, as it is. */
export const plainText = (opening: readonly string[], parts: readonly TextPart[]): string =>
  [opening.map(oneLine).join('\r\n'), ...parts.filter((part) => !isEmpty(part)).map(textOf)].join('\r\n\r\n') + '\r\n'
