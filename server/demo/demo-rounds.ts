/**
 * The rounds of the demo in their order: three years of each, and one that is open today.
 */
import type { DemoGroup, DemoRound } from './demo-plan.ts'
import { kaislajarvi, kaislajarviAnswerers, kaislajarviStaff } from './kaislajarvi.ts'
import { koivuranta, koivurantaAnswerers, koivurantaSoFar, koivurantaStaff } from './koivuranta.ts'
import { democracyAnswerers, democracyGroups } from './koivuranta-democracy.ts'

const years = [2024, 2025, 2026] as const
type Year = (typeof years)[number]

const wholeStaff = (persons: number): readonly DemoGroup[] => [
  { group: 'staff', recruitment: 'census', populationSize: persons, invited: persons },
]

/** The key of last year's round, from the second year on. */
const previousOf = (series: string, year: Year): { readonly previous?: string } =>
  year === 2024 ? {} : { previous: `${series} ${year - 1}` }

const countyRound = (year: Year): DemoRound => ({
  key: `home care ${year}`,
  organisation: kaislajarvi.key,
  questionnaire: 'odi',
  year,
  days: [`${year}-02-05`, `${year}-02-23`, `${year}-03-10`],
  state: 'released',
  ...previousOf('home care', year),
  readersAnswer: true,
  groups: wholeStaff(kaislajarviStaff),
  respondents: kaislajarviAnswerers(year),
  writing: 0.9,
})

const dialogueRound = (year: Year): DemoRound => ({
  key: `dialogue ${year}`,
  organisation: koivuranta.key,
  questionnaire: 'odi',
  year,
  days: [`${year}-03-04`, `${year}-03-22`, `${year}-04-07`],
  state: year === 2026 ? 'closed' : 'released',
  ...previousOf('dialogue', year),
  groups: wholeStaff(koivurantaStaff),
  respondents: koivurantaAnswerers(year),
  writing: 0.9,
})

const democracyRound = (year: Year): DemoRound => ({
  key: `democracy ${year}`,
  organisation: koivuranta.key,
  questionnaire: 'democracy-barometer',
  year,
  days: [`${year}-04-08`, `${year}-04-30`, `${year}-05-20`],
  state: year === 2026 ? 'closed' : 'released',
  ...previousOf('democracy', year),
  groups: democracyGroups(year),
  respondents: democracyAnswerers(year),
  writing: 0.95,
})

/** The calendar day so many days after another, such as 2026-11-21. */
export function dayAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

/** Whole days from the first day to the last, both counted. */
export const daysBetween = (first: string, last: string): number => 1 + Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000)

const openRound = (today: string): DemoRound => ({
  key: 'dialogue now',
  organisation: koivuranta.key,
  questionnaire: 'odi',
  year: Number(today.slice(0, 4)),
  days: [dayAfter(today, -6), dayAfter(today, 15), dayAfter(today, 29)],
  state: 'open',
  previous: 'dialogue 2026',
  groups: wholeStaff(koivurantaStaff),
  respondents: koivurantaSoFar,
  writing: 0.2,
})

/** A round stands behind the one it continues. `today`: calendar day. */
export const demoRounds = (today: string): readonly DemoRound[] => [
  ...years.map(countyRound),
  ...years.map(dialogueRound),
  ...years.map(democracyRound),
  openRound(today),
]
