/**
 * Who answers a questionnaire of which nothing but the definition is known: so many of each group, by unit where a group answers by unit.
 *
 * Called for sample results and for the demo's rounds of questionnaires without a story of their own.
 */
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { DemoGroup, DemoRespondents } from './demo-plan.ts'
import { likelyPopulation } from './likely-population.ts'

/** A unit with the number of its persons. */
export interface UnitOfPersons {
  readonly key: string
  readonly persons: number
}

/** `open`: answers of a group that is drawn by lot from very many. `whole`: of groups that are asked as a whole, by their place; the last holds for all after it. */
export interface LikelySizes {
  readonly open: number
  readonly whole: readonly number[]
  readonly units: readonly UnitOfPersons[]
}

export interface LikelyPeople {
  readonly groups: readonly DemoGroup[]
  readonly respondents: readonly DemoRespondents[]
}

/** Three in four answer. */
const answeredShare = 0.76
const adults = 24_000

interface Answering {
  readonly group: string
  readonly unit?: string
  readonly answered: number
}

/** The people of one group. A first group that is heard is the many: residents. */
function groupPeople(
  { useFor }: Questionnaire,
  { id, byUnit }: Questionnaire['groups'][number],
  place: number,
  { open, whole, units }: LikelySizes,
): { readonly group: DemoGroup; readonly answering: readonly Answering[] } {
  if (byUnit === true && units.length > 0) {
    const persons = units.reduce((sum, unit) => sum + unit.persons, 0)
    const answering = units.map((unit) => ({ group: id, unit: unit.key, answered: Math.round(unit.persons * answeredShare) }))
    return { group: { group: id, recruitment: 'census', populationSize: persons, invited: persons }, answering }
  }
  if (useFor === 'hearPeople' && place === 0) {
    const group: DemoGroup = { group: id, recruitment: 'randomSample', populationSize: adults, invited: open * 3 }
    return { group, answering: [{ group: id, answered: open }] }
  }
  const answered = whole[Math.min(place, whole.length - 1)] ?? 0
  const persons = Math.round(answered / answeredShare)
  return { group: { group: id, recruitment: 'census', populationSize: persons, invited: persons }, answering: [{ group: id, answered }] }
}

/** Every group of the questionnaire. Same seed, same people. */
export function likelyRespondents(questionnaire: Questionnaire, sizes: LikelySizes, seed: number): LikelyPeople {
  const people = questionnaire.groups.map((group, place) => groupPeople(questionnaire, group, place, sizes))
  return {
    groups: people.map(({ group }) => group),
    respondents: people
      .flatMap(({ answering }) => answering)
      .map((one) => ({ ...one, brokeOff: 0, population: likelyPopulation(questionnaire, one, seed) })),
  }
}
