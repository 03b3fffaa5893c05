/**
 * Where the units of a round came from, as far as the rounds that are shown with it are concerned. Called by `roundStory`.
 */
import { unitUnions } from '../../analysis/units-over-time/unit-unions.ts'
import type { OrganisationalUnit } from '../../data/organisation.ts'
import type { Round, RoundUnit } from '../../data/round.ts'
import type { UnitHistory } from '../../views/sentences/unit-history-sentence.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import { unitName } from '../unit-name.ts'

/** A round with its units as they were at its opening. */
export interface RoundWithUnits {
  readonly round: Pick<Round, 'opensOn' | 'year'>
  readonly units: readonly RoundUnit[]
}

const idsOf = ({ units }: RoundWithUnits): readonly string[] => units.map(({ unit }) => unit)

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

interface Comparison {
  readonly earlierYears: UnitHistory['earlierYears']
  readonly comparedAs?: string
}

/** How the unit is compared with the newest round from before it began. */
function comparisonOf(
  unit: OrganisationalUnit,
  last: RoundWithUnits,
  before: RoundWithUnits,
  known: readonly OrganisationalUnit[],
): Comparison {
  const predecessors = Object.fromEntries(known.map((each) => [each.id, each.predecessors]))
  const unions = unitUnions(idsOf(before), idsOf(last), predecessors)
  if (unions.notComparable.some(({ units }) => units.includes(unit.id))) return { earlierYears: 'notComparable' }
  if (Object.hasOwn(unions.earlier, unit.id)) return { earlierYears: 'compared' }
  const [comparedAs] = Object.entries(unions.later).find(([, units]) => units.includes(unit.id)) ?? []
  return comparedAs === undefined ? { earlierYears: 'notComparable' } : { earlierYears: 'compared', comparedAs }
}

/** Undefined where nothing is to be said: the unit has always been, or its change lies before everything that is shown. */
function historyOf(
  unit: OrganisationalUnit,
  rounds: readonly RoundWithUnits[],
  known: readonly OrganisationalUnit[],
  nameOf: (id: string) => string,
): UnitHistory | undefined {
  const { predecessors, validFrom } = unit
  const last = rounds.at(-1)
  if (last === undefined || validFrom === null || predecessors.length === 0) return undefined
  const before = rounds.findLast(({ round }) => round.opensOn < validFrom)
  if (before === undefined && validFrom.slice(0, 4) !== String(last.round.year)) return undefined
  const comparison: Comparison = before === undefined ? { earlierYears: 'none' } : comparisonOf(unit, last, before, known)
  const { comparedAs } = comparison
  if (comparedAs !== undefined && !known.some(({ id }) => id === comparedAs)) {
    const others = comparedAs.split('+').filter((id) => id !== unit.id)
    return { kind: 'crossed', day: validFrom, names: others.map(nameOf), ...comparison }
  }
  const names = predecessors.map(nameOf)
  if (predecessors.length > 1) return { kind: 'merged', day: validFrom, names, ...comparison }
  return { kind: 'part', day: dayBefore(validFrom), names, ...comparison }
}

/** By unit of the last round. `rounds` in the order of time; `known`: all units that the organisation has or had. */
export function unitHistoryOf(
  rounds: readonly RoundWithUnits[],
  known: readonly OrganisationalUnit[],
  language: ScreenLanguage,
): Readonly<Record<string, UnitHistory>> {
  const names = new Map(known.map(({ id, name }) => [id, unitName(name, language)]))
  const units = known.filter(({ id }) => rounds.at(-1)?.units.some(({ unit }) => unit === id))
  return Object.fromEntries(
    units.flatMap((unit) => {
      const history = historyOf(unit, rounds, known, (id) => names.get(id) ?? '')
      return history === undefined ? [] : [[unit.id, history]]
    }),
  )
}
