/**
 * The demo's municipality: Koivuranta, in Swedish Björkstrand, bilingual, 30 000 inhabitants, a council of 43. It exists nowhere.
 *
 * Six units with a story each: one clearly of a type that changes over the years, one with one open axis, one with two, one of
 * nine, one of four, and one that has no staff yet.
 */
import type { DemoOrganisation, DemoRespondents } from './demo-plan.ts'
import type { Population } from './population.ts'
import { carefulHabits, hastyHabits } from './population.ts'

export const koivuranta: DemoOrganisation = {
  key: 'koivuranta',
  name: 'Koivuranta – Björkstrand',
  kind: 'municipality',
  inhabitants: 30_000,
  units: [
    { key: 'early', name: { fi: 'Varhaiskasvatus', sv: 'Småbarnspedagogik', en: 'Early childhood education' }, persons: 34 },
    { key: 'library', name: { fi: 'Kirjasto ja kulttuuri', sv: 'Bibliotek och kultur', en: 'Library and culture' }, persons: 16 },
    { key: 'technical', name: { fi: 'Tekniset palvelut', sv: 'Tekniska tjänster', en: 'Technical services' }, persons: 23 },
    { key: 'youth', name: { fi: 'Nuorisopalvelut', sv: 'Ungdomstjänster', en: 'Youth services' }, persons: 9 },
    { key: 'planning', name: { fi: 'Kaavoitus', sv: 'Planläggning', en: 'Town planning' }, persons: 4 },
    { key: 'participation', name: { fi: 'Osallisuustiimi', sv: 'Delaktighetsteamet', en: 'Participation team' }, persons: 0 },
  ],
}

/** Number of persons in all units. */
export const koivurantaStaff = 86

const practice = (internal: number, external: number): Readonly<Record<string, number>> => ({
  'attitude.internal': internal + 8,
  'attitude.external': external + 10,
  'practice.internal': internal,
  'practice.external': external,
})

const staff = (unit: string, answered: number, brokeOff: number, population: Population): DemoRespondents => ({
  group: 'staff',
  unit,
  answered,
  brokeOff,
  population,
})

const axes = (direction: number, startingPoint: number, grounds: number, wayForward: number): Readonly<Record<string, number>> => ({
  direction,
  starting_point: startingPoint,
  grounds,
  way_forward: wayForward,
})

/** Who answers in the year: drift upwards in practice; early childhood education leaves its plans for what the day brings. */
export function koivurantaAnswerers(year: 2024 | 2025 | 2026): readonly DemoRespondents[] {
  const since = year - 2024
  const wayForward = { 2024: -42, 2025: -38, 2026: 40 }[year]
  return [
    staff('early', 27 + since, 3, {
      positions: axes(-46, -44, 48, wayForward),
      scores: practice(55 + 4 * since, 48 + 5 * since),
      habits: carefulHabits,
    }),
    staff('library', 13 + (year === 2025 ? 1 : 0), 1, {
      positions: axes(-50, 52, 46, 0),
      scores: practice(62, 64 + 2 * since),
      habits: carefulHabits,
    }),
    // Skewed: nearly everybody at the top of the scale within the house.
    staff('technical', 17 + since, 2, { positions: axes(0, -50, -48, -2), scores: practice(92, 36 + 4 * since), habits: hastyHabits }),
    staff('youth', 8 - (year === 2025 ? 1 : 0), 1, { positions: axes(-40, 35, 40, 30), scores: practice(58, 66), habits: carefulHabits }),
    staff('planning', 4, 0, { positions: axes(30, 40, -30, -30), scores: practice(50, 55), habits: carefulHabits }),
  ]
}

/** The first days of the round that is open now. */
export const koivurantaSoFar: readonly DemoRespondents[] = koivurantaAnswerers(2026).map((part, index) => ({
  ...part,
  answered: [9, 3, 6, 2, 1][index] ?? 0,
  brokeOff: [2, 1, 0, 1, 0][index] ?? 0,
}))
