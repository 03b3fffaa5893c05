/**
 * The demo's county: Kaislajärvi, in Swedish Vassjö, whose home care has teams under two areas. It exists nowhere.
 */
import type { DemoOrganisation, DemoRespondents } from './demo-plan.ts'
import type { Population } from './population.ts'
import { carefulHabits, hastyHabits } from './population.ts'

export const kaislajarvi: DemoOrganisation = {
  key: 'kaislajarvi',
  name: 'Kaislajärven hyvinvointialue – Vassjö välfärdsområde',
  kind: 'county',
  inhabitants: 118_000,
  units: [
    { key: 'north', name: { fi: 'Kotihoito, pohjoinen', sv: 'Hemvården, norra', en: 'Home care, north' }, persons: null },
    { key: 'pine', name: { fi: 'Mäntyrannan tiimi', sv: 'Tallstrandens team', en: 'Mäntyranta team' }, persons: 19, under: 'north' },
    { key: 'ridge', name: { fi: 'Åsenin tiimi', sv: 'Åsens team', en: 'Åsen team' }, persons: 24, under: 'north' },
    { key: 'night', name: { fi: 'Yötiimi', sv: 'Natteamet', en: 'Night team' }, persons: 9, under: 'north' },
    { key: 'south', name: { fi: 'Kotihoito, eteläinen', sv: 'Hemvården, södra', en: 'Home care, south' }, persons: null },
    { key: 'chess', name: { fi: 'Šakkipuiston tiimi', sv: 'Schackparkens team', en: 'Šakkipuisto team' }, persons: 17, under: 'south' },
    { key: 'sand', name: { fi: 'Hietaharjun tiimi', sv: 'Sandåsens team', en: 'Hietaharju team' }, persons: 26, under: 'south' },
    { key: 'relief', name: { fi: 'Varahenkilöstö', sv: 'Resursteamet', en: 'Relief staff' }, persons: 12, under: 'south' },
  ],
}

/** Number of persons in all teams. */
export const kaislajarviStaff = 107

type Team = readonly [
  unit: string,
  answered: number,
  positions: readonly [direction: number, startingPoint: number, grounds: number, wayForward: number],
  practice: number,
]

const teams: readonly Team[] = [
  ['pine', 14, [38, -48, 50, -44], 57],
  ['ridge', 16, [-44, -46, 45, 42], 49],
  ['night', 6, [48, -40, 38, -36], 42],
  ['chess', 12, [-2, 3, 34, 0], 60],
  ['sand', 17, [40, -52, -40, -55], 38],
  ['relief', 7, [-20, -30, 30, 45], 46],
]

/** A team's answers in a year: practice towards clients rises where the year before had talked about it. */
export function kaislajarviAnswerers(year: 2024 | 2025 | 2026): readonly DemoRespondents[] {
  const since = year - 2024
  return teams.map(([unit, answered, [direction, starting_point, grounds, way_forward], practice], index) => {
    const scores = { attitude: practice + 12, 'practice.internal': practice, 'practice.external': practice - 6 + 4 * since }
    const positions = { direction, starting_point, grounds, way_forward }
    const population: Population = { positions, scores, habits: index % 2 === 0 ? carefulHabits : hastyHabits }
    return { group: 'staff', unit, answered: answered + (index % 3 === since ? 1 : 0), brokeOff: index % 3, population }
  })
}
