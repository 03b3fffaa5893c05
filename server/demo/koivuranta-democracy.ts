/**
 * Who answers the democracy barometer of Koivuranta: residents and councillors, three years.
 *
 * Councillors see things brighter than residents. Residents' view of clarity rises; the council elected in 2025 works in a better mood
 * and is less sure that things get done.
 */
import type { DemoGroup, DemoRespondents } from './demo-plan.ts'
import type { Population } from './population.ts'
import { carefulHabits, hastyHabits } from './population.ts'

type Year = 2024 | 2025 | 2026

/** Residents from 18 years up. */
const adults = 24_180
const councilSize = 43

/** An open link in 2025, when there was no money for a sample; samples of 900 in the other years. */
export function democracyGroups(year: Year): readonly DemoGroup[] {
  const residents: DemoGroup =
    year === 2025
      ? { group: 'residents', recruitment: 'selfSelected', populationSize: adults, invited: null }
      : { group: 'residents', recruitment: 'randomSample', populationSize: adults, invited: 900 }
  return [residents, { group: 'councillors', recruitment: 'census', populationSize: councilSize, invited: councilSize }]
}

function residents(since: number): Population {
  return {
    scores: {
      clarity: 41 + 5 * since,
      reliability: 54 + since,
      closeness: 30 + 4 * since,
      effectiveness: 56 + 2 * since,
      overall_satisfaction: 52 + 2 * since,
      overall_trust: 55 + since,
    },
    background: { age_class: [1, 2, 3, 3, 2], daily_language: [13, 6, 1] },
    habits: hastyHabits,
  }
}

function councillors(since: number): Population {
  const newCouncil = since === 2 ? 20 : 0
  return {
    scores: {
      clarity: 66 + 2 * since,
      reliability: 74,
      closeness: 60 + 2 * since,
      effectiveness: since === 2 ? 54 : 68,
      overall_satisfaction: 70 + since,
      overall_trust: 74,
      assignment: 55 + newCouncil,
      administration: 50 + 2 * since,
      community: 58,
      council_work: 54 + newCouncil,
    },
    habits: carefulHabits,
  }
}

const answered: Readonly<Record<Year, readonly [residents: number, councillors: number]>> = {
  2024: [312, 38],
  2025: [418, 35],
  2026: [287, 41],
}

/** People who wrote to an open link are a little angrier than others. */
export function democracyAnswerers(year: Year): readonly DemoRespondents[] {
  const since = year - 2024
  const [ofResidents, ofCouncil] = answered[year]
  const mood = residents(since)
  const angrier = Object.fromEntries(Object.entries(mood.scores ?? {}).map(([id, score]) => [id, score - (year === 2025 ? 9 : 0)]))
  return [
    { group: 'residents', answered: ofResidents, brokeOff: Math.round(ofResidents / 8), population: { ...mood, scores: angrier } },
    { group: 'councillors', answered: ofCouncil, brokeOff: 2, population: councillors(since) },
  ]
}
