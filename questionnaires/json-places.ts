/**
 * Where in the text of a file the problems of a definition stand, for whoever mends it in an editor.
 *
 * Called by the page of an uploaded definition. A problem's own line and column, where it has them, come first.
 */
import { scanJson } from './json-scan.ts'
import type { Problem } from './problem.ts'
import type { TextPlace } from './text-place.ts'
import { placeFinder } from './text-place.ts'

/** A problem with its line and column. */
export interface PlacedProblem extends Problem {
  readonly place: TextPlace
}

/** The pointer itself and everything around it, the nearest first. */
function outwards(pointer: string): readonly string[] {
  const steps = pointer.split('/')
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('/'))
}

function ownPlace({ values: { line, column } }: Problem): TextPlace | undefined {
  return typeof line === 'number' && typeof column === 'number' ? { line, column } : undefined
}

/**
 * Each problem with the place of what it points to: of a member its key. Where nothing is there, the nearest that is. `text`: as
 * `parseQuestionnaireText` takes it; a byte order mark counts as nothing.
 */
export function placesIn(text: string, problems: readonly Problem[]): readonly PlacedProblem[] {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  const offsets = new Map<string, number>([['', Math.max(0, json.search(/\S/u))]])
  scanJson(json, (pointer, offset) => offsets.has(pointer) || offsets.set(pointer, offset))
  const placeOf = placeFinder(json)
  return problems.map((problem) => {
    const found = outwards(problem.pointer).find((pointer) => offsets.has(pointer))
    return { ...problem, place: ownPlace(problem) ?? placeOf(offsets.get(found ?? '') ?? 0) }
  })
}
