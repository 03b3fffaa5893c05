/**
 * Random programmes for the attacker: two to eight members with numbers of answers near every threshold, some of them with units, in
 * two size classes; skewed and unanimous answers, items that are skipped. Same seed, same programme.
 */
import type { PoolMember } from '../../analysis/programme/pool-member.ts'
import type { ProgrammeInput } from '../../analysis/programme/pool-programme.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { hamlet } from './hamlet.ts'
import { chanceOf, designOf, responsesOf } from './invented-rounds.ts'

type Chance = ReturnType<typeof chanceOf>

/** `few`: how many of the members have few answers. */
const answersOf = ({ pick, happens }: Chance, k: number, few: number): number =>
  happens(few) ? pick([0, 1, 2, 3, k - 1, k - 1, k, k + 1, 5, 6, 7, 7, 8, 8, 9, 9]) : pick([10, 10, 11, 12, 12, 15, 20])

interface Placing {
  readonly questionnaire: Questionnaire
  readonly complete: boolean
  readonly smallestCell: number
  readonly hasUnits: boolean
  readonly few: number
}

function memberOf(chance: Chance, id: string, { questionnaire, complete, smallestCell: least, hasUnits, few }: Placing): PoolMember {
  const { below, happens, pick } = chance
  const smallestCell = happens(0.2) ? Math.max(least, pick([5, 8, 12])) : least
  const units = hasUnits ? Array.from({ length: 2 + below(2) }, (_, index) => `u${index}`) : []
  const places = (units.length > 0 ? units : ['']).map((unit) => {
    const answers = units.length > 0 ? pick([1, 2, 3, 4, 5, 6, 10, 12]) : answersOf(chance, smallestCell, few)
    return { id: unit, parent: null, answers, persons: answers + pick([0, 0, 1, 5]) }
  })
  const responses = places
    .flatMap((place) => responsesOf(chance, questionnaire, place, complete))
    .map((response) => ({ ...response, unit: response.unit === '' ? null : response.unit }))
  const persons = places.reduce((sum, place) => sum + place.persons, 0)
  const size = happens(0.015) && persons > 0 ? persons - 6 : persons
  const design = designOf(units.length > 0 ? places : [], {
    groups: { helpers: { recruitment: 'census', populationSize: Math.max(1, size) } },
  })
  const readersAnswer = happens(0.08)
  const stricter = happens(0.15) ? [{ smallestCell: smallestCell + pick([1, 3, 7]), readersAnswer }] : []
  return {
    id,
    sizeClass: happens(0.1) ? null : pick(['small', 'small', 'large']),
    input: { label: '2026', questionnaire, responses, design },
    views: [{ smallestCell, readersAnswer }, ...stricter],
  }
}

/** One programme. */
export function inventedProgramme(seed: number): ProgrammeInput {
  const chance = chanceOf(seed)
  const smallestCell = chance.pick([3, 4, 5, 5, 5, 6])
  const questionnaire = hamlet(chance.happens(0.15), 0)
  const placing = { questionnaire, complete: chance.happens(0.6), smallestCell, few: chance.pick([0.2, 0.4, 0.6, 0.9]) }
  const members = Array.from({ length: chance.pick([2, 3, 4, 5, 6, 7, 8, 8, 8]) }, (_, index) =>
    memberOf(chance, `m${index}`, { ...placing, hasUnits: index < 4 && chance.happens(0.4) }),
  )
  return { questionnaire, members, smallestCell, seed: 1, level: 0.95 }
}
