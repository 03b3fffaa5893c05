/**
 * From what was chosen to the places that stand beside each other, each with its name and look.
 *
 * Called by the page of comparisons. Names say only what tells the places apart.
 */
import type { Place } from '../../analysis/comparison/place.ts'
import { releasedPlace } from '../../analysis/comparison/place.ts'
import type { SeriesLook } from '../charts/group-look.ts'
import { groupLook, lookAt } from '../charts/group-look.ts'
import type { ResultContext, ResultRound } from '../results/result-context.ts'
import { groupName, scopeName } from '../results/result-context.ts'
import type { CompareChoice } from './compare-choice.ts'
import type { CompareContext } from './compare-context.ts'

/** A place on screen. `subject`: its name without the round; `label`: its whole name, unlike any other's. */
export interface NamedPlace {
  readonly place: Place
  readonly organisation: string
  readonly scope: string
  readonly subject: string
  readonly label: string
  readonly look: SeriesLook
}

/** More than this can't be looked at beside each other. */
export const mostPlaces = 40

/** The group whose questions a unit answers. */
const byUnitGroup = ({ questionnaire }: ResultContext): string =>
  questionnaire.groups.find(({ byUnit }) => byUnit)?.id ?? questionnaire.groups[0]?.id ?? ''

interface Scope {
  readonly group: string
  readonly unit: string | null
}

function ownPlaces({ context }: CompareContext, scopes: readonly Scope[], rounds: readonly ResultRound[]): readonly Place[] {
  const last = rounds.at(-1)
  return scopes.flatMap((scope) =>
    rounds.map((round) =>
      releasedPlace({
        ...scope,
        organisation: '',
        questionnaire: context.questionnaire,
        round: round.label,
        standsFor: round === last,
        released: round.released,
      }),
    ),
  )
}

function othersPlaces({ compared }: CompareContext, groups: readonly string[]): readonly Place[] {
  return groups.flatMap((group) =>
    compared.map(({ id, label, questionnaire, released }) =>
      releasedPlace({ group, unit: null, organisation: id, questionnaire, round: label, standsFor: true, released }),
    ),
  )
}

/** What is left out of all names because it is the same for every place. */
interface Shared {
  readonly scope: boolean
  readonly round: boolean
}

function named(input: CompareContext, place: Place, index: number, { scope, round }: Shared): NamedPlace {
  const { context, compared } = input
  const scopeText = place.unit === null ? groupName(context, place.group) : scopeName(context, { unit: place.unit })
  const other = compared.find(({ id }) => id === place.organisation)
  const organisation = other?.name ?? context.organisationName
  const subject = [...(compared.length > 0 ? [organisation] : []), ...(scope && compared.length > 0 ? [] : [scopeText])].join(' · ')
  const isOfGroups = place.unit === null && compared.length === 0
  return {
    place,
    organisation,
    scope: scopeText,
    subject,
    label: round && compared.length === 0 ? subject : `${subject} · ${place.round}`,
    look: isOfGroups ? groupLook(context.questionnaire, place.group) : lookAt(index),
  }
}

/** The rounds of the choice in the order of time. */
export const chosenRounds = ({ rounds }: ResultContext, choice: CompareChoice): readonly ResultRound[] =>
  rounds.filter(({ label }) => choice.rounds.includes(label))

/** `leftOut`: how many more were chosen than are shown. */
export function comparePlaces(
  input: CompareContext,
  choice: CompareChoice,
): { readonly places: readonly NamedPlace[]; readonly leftOut: number } {
  const { context } = input
  const scopes: readonly Scope[] = [
    ...choice.groups.map((group) => ({ group, unit: null })),
    ...choice.units.map((unit) => ({ group: byUnitGroup(context), unit })),
  ]
  const others = othersPlaces(input, choice.groups)
  const own = ownPlaces(input, scopes, chosenRounds(context, choice)).filter(
    ({ released, group, unit }) => (unit === null ? released.groups[group] : released.units[unit]) !== undefined,
  )
  const all = [...own, ...others].toSorted((a, b) => choice.groups.indexOf(a.group) - choice.groups.indexOf(b.group))
  const shown = all.slice(0, mostPlaces)
  const shared: Shared = { scope: scopes.length === 1, round: choice.rounds.length === 1 }
  const subjects = [...new Set(shown.map(({ organisation, group, unit }) => `${organisation} ${group} ${unit}`))]
  return {
    leftOut: all.length - shown.length,
    places: shown.map((place) => named(input, place, subjects.indexOf(`${place.organisation} ${place.group} ${place.unit}`), shared)),
  }
}
