/**
 * Random rounds for the attacker: trees of units, numbers of answers near every threshold, skewed and unanimous answers, skipped and
 * filtered items, own questions, mergers and splits over two or three years. Same seed, same rounds.
 */
import type { Response } from '../../analysis/response-matrix.ts'
import type { SamplingDesign } from '../../analysis/sampling-design.ts'
import { uniformGenerator } from '../../analysis/random/generator.ts'
import { columnsOf, missingCodes } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { StoryRound } from '../../server/results/release-story.ts'
import { unionsOfStory } from '../../server/results/unions-of-story.ts'
import { hamlet } from './hamlet.ts'

/** `persons`: the unit's own people as registered, null where unknown. */
interface Place {
  readonly id: string
  readonly parent: string | null
  readonly persons: number | null
  readonly answers: number
}

/** `stories`: the rounds that some reader sees together; they hold the same rounds, with other unions of units. */
export interface InventedRounds {
  readonly seed: number
  readonly smallestCell: number
  readonly questionnaire: Questionnaire
  readonly stories: readonly (readonly StoryRound[])[]
}

/** Chance as a small language. */
export function chanceOf(seed: number) {
  const uniform = uniformGenerator(seed)
  const below = (bound: number): number => Math.floor(uniform() * bound)
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value => values[below(values.length)] ?? values[0]
  return { below, pick, happens: (share: number): boolean => uniform() < share }
}

type Chance = ReturnType<typeof chanceOf>

function answersNear({ pick }: Chance, k: number): number {
  return pick([0, 1, 2, 3, k - 1, k - 1, k, k + 1, 9, 10, 10, 11, 12, 15, 20])
}

function placeOf(chance: Chance, id: string, parent: string | null, k: number): Place {
  const answers = answersNear(chance, k)
  const persons = chance.happens(0.1) ? null : answers + chance.pick([0, 0, 0, 1, 3, 10])
  return { id, parent, answers, persons: chance.happens(0.015) && persons ? persons - 1 : persons }
}

function firstPlaces(chance: Chance, k: number): readonly Place[] {
  const levels = chance.pick([1, 1, 2, 3])
  const depth = new Map<string, number>()
  const places: Place[] = []
  for (let index = 0; index < chance.pick([2, 3, 4, 5, 6, 7]); index++) {
    const above = places.filter(({ id }) => (depth.get(id) ?? 1) < levels)
    const parent = above.length > 0 && chance.happens(0.6) ? (above[chance.below(above.length)] ?? null) : null
    depth.set(`u${index}`, 1 + (parent ? (depth.get(parent.id) ?? 1) : 0))
    places.push(placeOf(chance, `u${index}`, parent?.id ?? null, k))
  }
  // Units with others below them have few people of their own or none.
  return places.map((place) =>
    places.some(({ parent }) => parent === place.id) && chance.happens(0.5) ? { ...place, answers: 0, persons: 0 } : place,
  )
}

type Predecessors = Record<string, readonly string[]>

/** The year after: perhaps two units beside each other merge, or one splits. New answers everywhere. */
function nextPlaces(chance: Chance, places: readonly Place[], year: number, k: number, predecessors: Predecessors): readonly Place[] {
  const isLeaf = ({ id }: Place): boolean => !places.some(({ parent }) => parent === id)
  const leaves = places.filter(isLeaf)
  const one = leaves[chance.below(leaves.length)]
  const renewed = (kept: readonly Place[]): Place[] => kept.map(({ id, parent }) => placeOf(chance, id, parent, k))
  if (one === undefined || chance.happens(0.25)) return renewed(places)
  if (chance.happens(0.35)) {
    const parts = [`${one.id}a${year}`, `${one.id}b${year}`]
    for (const part of parts) predecessors[part] = [one.id]
    return [...renewed(places.filter((place) => place !== one)), ...parts.map((id) => placeOf(chance, id, one.parent, k))]
  }
  const other = leaves.find((place) => place !== one && (place.parent === one.parent || chance.happens(0.3)))
  if (other === undefined) return renewed(places)
  const merged = `${chance.pick(['m', 'z', 'a'])}${year}`
  predecessors[merged] = [one.id, other.id]
  return [...renewed(places.filter((place) => place !== one && place !== other)), placeOf(chance, merged, one.parent, k)]
}

/** How the people of a place answer: a code they lean to, how strongly, and how many leave an item out. */
export function responsesOf(
  chance: Chance,
  questionnaire: Questionnaire,
  place: Pick<Place, 'id' | 'answers'>,
  complete: boolean,
): readonly Response[] {
  const columns = columnsOf(questionnaire).map(({ id }) => id)
  const habit = new Map(
    columns.map((id) => {
      const alike = chance.pick([0, 0.3, 0.6, 0.9, 0.95, 1])
      return [id, { code: 1 + chance.below(4), alike, skips: complete ? 0 : chance.pick([0, 0, 0.1, 0.5, 0.9]) }] as const
    }),
  )
  const largest = (id: string): number => (id === 'owns' || id === 'stay' ? 2 : id === 'age' || id === 'own_2' ? 3 : 4)
  const reasons = [missingCodes.notAnswered, missingCodes.dontKnow, missingCodes.notConcerned] as const
  const answer = (id: string): number => {
    const { code, alike, skips } = habit.get(id) ?? { code: 1, alike: 1, skips: 0 }
    if (chance.happens(skips)) return id === 'well' ? chance.pick(reasons) : chance.pick([reasons[0], reasons[1]])
    return chance.happens(alike) ? Math.min(code, largest(id)) : 1 + chance.below(largest(id))
  }
  return Array.from({ length: place.answers }, () => {
    const given = new Map(columns.map((id) => [id, answer(id)]))
    if (given.get('owns') !== 2) given.set('rent', missingCodes.notAsked)
    return { group: 'helpers', unit: place.id, codes: Int16Array.from(columns, (id) => given.get(id) ?? missingCodes.notAnswered) }
  })
}

/** Sizes with those below; absent where a size is unknown in it. */
export function designOf(places: readonly Omit<Place, 'answers'>[], more: Partial<SamplingDesign> = {}): SamplingDesign {
  const withBelow = (id: string): number | null => {
    const own = places.find((place) => place.id === id)?.persons ?? null
    const below = places.filter(({ parent }) => parent === id).map((place) => withBelow(place.id))
    return [own, ...below].reduce((sum, persons) => (sum === null || persons === null ? null : sum + persons), 0)
  }
  const sizes = places.flatMap(({ id }): [string, number][] => {
    const persons = withBelow(id)
    return persons === null ? [] : [[id, persons]]
  })
  return {
    groups: { helpers: { recruitment: 'census' } },
    unitSizes: Object.fromEntries(sizes),
    unitParents: Object.fromEntries(places.map(({ id, parent }) => [id, parent])),
    seed: 1,
    level: 0.95,
    ...more,
  }
}

/** One case. */
export function inventedRounds(seed: number): InventedRounds {
  const chance = chanceOf(seed)
  const smallestCell = chance.pick([3, 4, 5, 5, 5, 6, 8, 10, 12])
  // By the seed, so that no chance is used up: every third round has own questions.
  const questionnaire = hamlet(chance.happens(0.15), chance.below(3), seed % 3 === 0)
  const predecessors: Predecessors = {}
  const years = [firstPlaces(chance, smallestCell)]
  for (let year = 1; year < chance.pick([1, 2, 2, 3]); year++)
    years.push(nextPlaces(chance, years.at(-1) ?? [], 2024 + year, smallestCell, predecessors))
  const complete = chance.happens(0.6)
  const readersAnswer = chance.happens(0.1)
  const responses = years.map((places) => places.flatMap((place) => responsesOf(chance, questionnaire, place, complete)))
  const recruitment = chance.pick(['census', 'census', 'census', 'selfSelected'] as const)
  const story = (length: number): readonly StoryRound[] => {
    const units = years
      .slice(0, length)
      .map((places) => places.map(({ id, parent, persons }) => ({ unit: id, name: { fi: id, sv: id, en: id }, parent, persons, depth: 0 })))
    const unions = unionsOfStory({ units, predecessors })
    return years.slice(0, length).map((places, index) => {
      const design = designOf(places, { groups: { helpers: { recruitment } }, unitUnions: unions[index] ?? {} })
      return {
        input: { label: `${2024 + index}`, questionnaire, responses: responses[index] ?? [], design },
        at: 2024 + index,
        smallestCell,
        readersAnswer,
      }
    })
  }
  return { seed, smallestCell, questionnaire, stories: years.map((_, index) => story(index + 1)) }
}
