/**
 * A tree of units as a person types it: one unit a line, `name; persons`, two spaces, a tab or a hyphen for each level down.
 *
 * Read here into lines with their levels; whether the tree makes sense is `check-unit-lines`.
 */

/** `line`: number of the line in the box, from 1. `persons`: undefined where missing or no whole number; `personsTyped` as it stands. */
export interface UnitLine {
  readonly line: number
  readonly typed: string
  readonly depth: number
  readonly name: string
  readonly personsTyped: string | undefined
  readonly persons: number | undefined
}

/** Whole numbers, also with blanks between thousands. */
const wholeNumber = /^\d{1,3}(?:\s?\d{3})*$|^\d{1,9}$/u

/** The whole number that was typed, or undefined. */
export function readWholeNumber(typed: string): number | undefined {
  const trimmed = typed.trim()
  if (!wholeNumber.test(trimmed)) return undefined
  const value = Number(trimmed.replaceAll(/\s/gu, ''))
  return value <= 99_999_999 ? value : undefined
}

const levelOf = (indentation: string): number => {
  const spaces = [...indentation].filter((letter) => letter === ' ' || letter === '\u00a0').length
  const others = [...indentation].filter((letter) => letter === '\t' || letter === '-' || letter === '–').length
  // The blank that people put behind a hyphen is not a level.
  return others + Math.floor((spaces - (/[-–][ \u00a0]$/u.test(indentation) ? 1 : 0)) / 2)
}

function readLine(typed: string, line: number): UnitLine {
  const indentation = /^[ \u00a0\t–-]*/u.exec(typed)?.[0] ?? ''
  const rest = typed.slice(indentation.length).trim()
  // Rows pasted from a spreadsheet have a tab between the columns.
  const at = Math.max(rest.lastIndexOf(';'), rest.lastIndexOf('\t'))
  const name = (at < 0 ? rest : rest.slice(0, at)).normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  const personsTyped = at < 0 ? undefined : rest.slice(at + 1).trim()
  return { line, typed: rest, depth: levelOf(indentation), name, personsTyped, persons: readWholeNumber(personsTyped ?? '') }
}

/** The lines that are not empty. A list whose every line is indented starts at the top all the same. */
export function readUnitLines(text: string): readonly UnitLine[] {
  const lines = text.split('\n').flatMap((typed, index) => (typed.trim() === '' ? [] : [readLine(typed, index + 1)]))
  const least = lines.reduce((lowest, { depth }) => Math.min(lowest, depth), Number.POSITIVE_INFINITY)
  return lines.map((line) => ({ ...line, depth: line.depth - least }))
}

/** The text that `readUnitLines` reads as these units, which stand in tree order. */
export function unitText(units: readonly { readonly depth: number; readonly name: string; readonly persons: number | null }[]): string {
  return units.map(({ depth, name, persons }) => `${'  '.repeat(depth)}${name}; ${persons ?? ''}`).join('\n')
}
