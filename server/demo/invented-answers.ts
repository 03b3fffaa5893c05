/**
 * One invented person's answers: a latent stand on every axis and dimension, noise, and thresholds that turn both into codes.
 *
 * Called by `invented-responses`. Knows no questionnaire by name: it reads kinds, keys and scales. Open texts are left out.
 */
import type { Answer, Answers } from '../../questionnaires/answers.ts'
import { itemsOf } from '../../questionnaires/columns.ts'
import type { Item, PairItem, RatingItem } from '../../questionnaires/item.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { isAsked } from '../../questionnaires/show-if.ts'
import type { Chance } from './chance.ts'
import { chanceOf } from './chance.ts'
import type { Population } from './population.ts'

/** Spreads, in points of a score of 0–100. */
const spread = { item: 5, person: 11, personOnTheme: 11, answer: 17 } as const

/** A person's own leaning beside the group's: one for everything that is rated, one for each axis and dimension. */
interface Person {
  readonly general: number
  readonly onTheme: ReadonlyMap<string, number>
  /** Where this person ticks everything, in [0, 1); absent: reads the items. */
  readonly straightLine?: number
}

function drawPerson({ axes, dimensions }: Questionnaire, { habits }: Population, chance: Chance): Person {
  const general = chance.normal() * spread.person
  const onTheme = new Map([...axes, ...dimensions].map(({ id }) => [id, chance.normal() * spread.personOnTheme]))
  return { general, onTheme, ...(chance.happens(habits.straightLiners) ? { straightLine: chance.uniform() } : {}) }
}

/** The code whose part of 0–100 the latent score falls into: k options, k equal parts, all beyond in the outermost. */
export function codeByThresholds(score: number, codes: readonly number[]): number {
  const step = Math.min(codes.length - 1, Math.max(0, Math.floor((score / 100) * codes.length)))
  return codes[step] ?? 0
}

/** Where the group and the person stand on what the item measures, 0–100, in the direction of the scale. */
function latentScore(item: RatingItem | PairItem, population: Population, person: Person): number {
  if (item.kind === 'pair') {
    const position = (population.positions?.[item.axis] ?? 0) / 2 + (person.onTheme.get(item.axis) ?? 0)
    return 50 + item.key * position
  }
  const theme = item.dimension ?? item.id
  const group = population.scores?.[`${theme}.${item.facet ?? ''}`] ?? population.scores?.[theme] ?? 50
  const score = group + person.general + (person.onTheme.get(theme) ?? 0)
  return item.reverseKeyed === true ? 100 - score : score
}

/** Some items are agreed with more easily than others, the same by everybody in every year. */
const easeOf = (item: Item, seed: number): number => chanceOf(seed, `ease of ${item.id}`).normal() * spread.item

function weightedCode(codes: readonly number[], weights: readonly number[], chance: Chance): number {
  const all = codes.map((_, index) => weights[index] ?? 1)
  const target = chance.uniform() * all.reduce((sum, weight) => sum + weight, 0)
  const index = all.findIndex((_, last) => all.slice(0, last + 1).reduce((sum, weight) => sum + weight, 0) > target)
  return codes[index] ?? codes.at(-1) ?? 0
}

/** Everything that an answer to one item hangs on. */
interface Situation {
  readonly questionnaire: Questionnaire
  readonly population: Population
  readonly person: Person
  readonly chance: Chance
  readonly seed: number
}

function scaledAnswer(item: RatingItem | PairItem, { questionnaire, population, person, chance, seed }: Situation): Answer {
  const scale = questionnaire.scales.find(({ id }) => id === item.scale)
  const codes = scale?.options.map(({ code }) => code) ?? []
  if (person.straightLine !== undefined) return codeByThresholds(person.straightLine * 100, codes)
  if (scale?.dontKnow !== undefined && chance.happens(population.habits.dontKnow)) return { missing: 'dontKnow' }
  const score = latentScore(item, population, person) + easeOf(item, seed) + chance.normal() * spread.answer
  return codeByThresholds(score, codes)
}

function answerTo(item: Item, situation: Situation): Answer {
  const { population, chance } = situation
  if (chance.happens(population.habits.leftOut)) return { missing: 'notAnswered' }
  if (item.notConcerned === true && chance.happens(population.habits.notConcerned)) return { missing: 'notConcerned' }
  switch (item.kind) {
    case 'rating':
    case 'pair':
      return scaledAnswer(item, situation)
    case 'singleChoice':
      return weightedCode(
        item.options.map(({ code }) => code),
        population.background?.[item.id] ?? [],
        chance,
      )
    case 'multipleChoice':
      return item.options.map(({ code }) => code).filter((_, index) => index < (item.atMost ?? Infinity) && chance.happens(0.4))
    case 'number':
      return item.minimum + chance.below(item.maximum - item.minimum + 1)
    case 'openText':
      return { missing: 'notAnswered' }
  }
}

/** The answers of one person of this group and population. `seed`: of the demo, for what is alike for everybody. */
export function inventedAnswers(
  questionnaire: Questionnaire,
  group: string,
  population: Population,
  chance: Chance,
  seed: number,
): Answers {
  const situation = { questionnaire, population, person: drawPerson(questionnaire, population, chance), chance, seed }
  return itemsOf(questionnaire).reduce<Answers>((answers, item) => {
    const answer: Answer = isAsked(item, group, answers) ? answerTo(item, situation) : { missing: 'notAsked' }
    return { ...answers, [item.id]: answer }
  }, {})
}
