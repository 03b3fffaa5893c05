/**
 * When the rounds of a file of responses were: what slopes over the years are computed by.
 *
 * Called by the report, and by the command to say what is missing.
 */
import { fewestRounds } from '../../analysis/estimates/linear-slope.ts'
import type { DesignFile } from './design-file.ts'
import type { RoundResponses } from './responses-csv.ts'

/** In years: as DESIGN.json says it, else the name where it is a year. Null where neither does. */
export function timeOfRound(name: string, { rounds }: DesignFile): number | null {
  const said = Object.hasOwn(rounds, name) ? rounds[name]?.at : undefined
  if (said !== undefined) return said
  return /^(?:19|20|21)\d{2}$/u.test(name) ? Number(name) : null
}

/** Names of rounds for which no slopes can be computed; empty where there are too few rounds anyway. */
export function roundsWithoutTime(rounds: readonly RoundResponses[], file: DesignFile): readonly string[] {
  if (rounds.length < fewestRounds) return []
  return rounds.flatMap(({ round }) => (round !== null && timeOfRound(round, file) === null ? [round] : []))
}
