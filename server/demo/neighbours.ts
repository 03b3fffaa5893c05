/**
 * Seven municipalities of Koivuranta's size that have asked the same: with fewer than five there would be nobody to compare with.
 *
 * Each has released one democracy barometer. They exist nowhere, and nobody in the demo runs them but the administrator.
 */
import type { DemoOrganisation, DemoRound } from './demo-plan.ts'
import type { Population } from './population.ts'
import { carefulHabits, hastyHabits } from './population.ts'

interface Neighbour {
  readonly organisation: DemoOrganisation
  readonly round: DemoRound
}

/** `mood`: how far its residents and councillors stand from the usual, in points of 0–100. */
type Town = readonly [
  name: string,
  inhabitants: number,
  year: 2023 | 2024,
  residents: number,
  council: readonly [size: number, answered: number],
  mood: number,
]

/** The names come behind those of the two that the demo is about, also in lists by name. */
const towns: readonly Town[] = [
  ['Lepikkojärvi', 18_400, 2024, 204, [35, 29], -7],
  ['Mustaluoto – Svartskär', 24_900, 2023, 231, [43, 33], 5],
  ['Peuraniitty', 12_300, 2024, 188, [35, 31], 0],
  ['Raitakoski', 41_700, 2023, 262, [43, 36], -3],
  ['Sarkalahti – Sarkvik', 15_800, 2024, 196, [27, 24], 8],
  ['Tuomisalmi', 33_200, 2023, 224, [43, 38], -11],
  ['Vaahteraranta', 21_500, 2024, 209, [35, 27], 3],
]

const adultShare = 0.8

const shifted = (scores: Readonly<Record<string, number>>, points: number): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, score + points]))

const residents = (mood: number): Population => ({
  scores: shifted({ clarity: 44, reliability: 53, closeness: 37, effectiveness: 54, overall_satisfaction: 53, overall_trust: 54 }, mood),
  background: { age_class: [1, 2, 3, 3, 2], daily_language: [15, 4, 1] },
  habits: hastyHabits,
})

const councillors = (mood: number): Population => ({
  scores: shifted(
    {
      clarity: 64,
      reliability: 70,
      closeness: 58,
      effectiveness: 62,
      overall_satisfaction: 67,
      overall_trust: 70,
      assignment: 60,
      administration: 54,
      community: 57,
      council_work: 60,
    },
    mood,
  ),
  habits: carefulHabits,
})

function neighbour([name, inhabitants, year, answered, [size, ofCouncil], mood]: Town): Neighbour {
  const adults = Math.round(inhabitants * adultShare)
  return {
    organisation: { key: name, name, kind: 'municipality', inhabitants, units: [] },
    round: {
      key: `democracy of ${name}`,
      organisation: name,
      questionnaire: 'democracy-barometer',
      year,
      days: [`${year}-02-12`, `${year}-03-03`, `${year}-03-27`],
      state: 'released',
      groups: [
        { group: 'residents', recruitment: 'randomSample', populationSize: adults, invited: answered * 3 },
        { group: 'councillors', recruitment: 'census', populationSize: size, invited: size },
      ],
      respondents: [
        { group: 'residents', answered, brokeOff: 0, population: residents(mood) },
        { group: 'councillors', answered: ofCouncil, brokeOff: 0, population: councillors(mood / 2) },
      ],
      writing: 0,
    },
  }
}

export const neighbours: readonly Neighbour[] = towns.map(neighbour)
