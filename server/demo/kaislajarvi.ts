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
    { key: 'relief', name: { fi: 'Varahenkilöstö', sv: 'Resursteamet', en: 'Relief staff' }, persons: 16, under: 'south' },
  ],
  mergers: [
    {
      key: 'sand and relief',
      name: { fi: 'Hietaharjun yhteinen tiimi', sv: 'Sandåsens gemensamma team', en: 'Hietaharju joint team' },
      of: ['sand', 'relief'],
      persons: 42,
      from: '2026-01-01',
    },
  ],
}

/** Number of persons in all teams. */
export const kaislajarviStaff = 111

type Team = readonly [
  unit: string,
  answered: number,
  positions: readonly [direction: number, startingPoint: number, grounds: number, wayForward: number],
  practice: number,
]

/** The teams of the south that become one at the start of 2026 stand last, so that the others keep their habits. */
const lastingTeams: readonly Team[] = [
  ['pine', 14, [38, -48, 50, -44], 57],
  ['ridge', 16, [-44, -46, 45, 42], 49],
  ['night', 6, [48, -40, 38, -36], 42],
  ['chess', 14, [-2, 3, 34, 0], 60],
]

/** Fourteen of sixteen: enough for figures without the leader, so that the joint team has something to be compared with. */
const teamsBefore: readonly Team[] = [
  ['sand', 17, [40, -52, -40, -55], 38],
  ['relief', 14, [-20, -30, 30, 45], 46],
]

const teamsSince: readonly Team[] = [['sand and relief', 26, [34, -48, -36, -38], 41]]

/** A team's answers in a year: practice towards clients rises where the year before had talked about it. */
export function kaislajarviAnswerers(year: 2024 | 2025 | 2026): readonly DemoRespondents[] {
  const since = year - 2024
  const teams = [...lastingTeams, ...(year < 2026 ? teamsBefore : teamsSince)]
  return teams.map(([unit, answered, [direction, starting_point, grounds, way_forward], practice], index) => {
    const scores = { attitude: practice + 12, 'practice.internal': practice, 'practice.external': practice - 6 + 4 * since }
    const positions = { direction, starting_point, grounds, way_forward }
    const population: Population = { positions, scores, habits: index % 2 === 0 ? carefulHabits : hastyHabits }
    return { group: 'staff', unit, answered: answered + (index % 3 === since ? 1 : 0), brokeOff: index % 3, population }
  })
}
