/**
 * What those find who run no surveys: results to read (viewers of all or of one unit), and surveys to enter late answers of (clerks).
 *
 * Part of the staff's first page and of an organisation's page. Managers find the same in their tasks and on the surveys' pages.
 */
import type { LinkView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { RoundSummary } from './round-line.ts'
import type { StaffVisit } from './staff-page.ts'

/** A round whose results the viewer of one unit may read. `unit`: absent where only the result of the whole is shown. */
export interface UnitResults {
  readonly round: string
  readonly title: string
  readonly unit?: { readonly id: string; readonly name: string }
}

/** `readings`: each survey with the ways to its results. `nothingYet`: said instead, where a person is here for one of them. */
export interface ReadingAndEntering {
  readonly readings: readonly { readonly title: string; readonly links: readonly LinkView[] }[]
  readonly entries: readonly LinkView[]
  readonly nothingYet?: string
}

export interface ToReadAndEnter {
  readonly rounds: readonly RoundSummary[]
  readonly unitResults: readonly UnitResults[]
}

const titleOf = ({ title, year }: RoundSummary): string => `${title} ${year}`

export function readingAndEntering({ language, may }: StaffVisit, { rounds, unitResults }: ToReadAndEnter): ReadingAndEntering {
  const t = translatorFor(language)
  if (may.has('prepare')) return { readings: [], entries: [] }
  const closed = may.has('readResults') ? rounds.filter(({ state }) => state === 'closed' || state === 'released') : []
  const whole = (id: string): LinkView => ({ href: `/results/${id}`, label: t('people:reading.whole') })
  const readings = [
    ...closed.map((round) => ({ title: titleOf(round), links: [whole(round.id)] })),
    ...unitResults.map(({ round, title, unit }) => ({
      title,
      links: [
        ...(unit === undefined ? [] : [{ href: `/results/${round}/units/${encodeURIComponent(unit.id)}`, label: unit.name }]),
        whole(round),
      ],
    })),
  ]
  const entries = may.has('enterData')
    ? rounds
        .filter(({ takesLate }) => takesLate)
        .map((round) => ({ href: `/manage/rounds/${round.id}/late-answers`, label: titleOf(round) }))
    : []
  const none = may.has('enterData') ? 'people:entering.none' : 'people:reading.none'
  return { readings, entries, ...(readings.length + entries.length === 0 ? { nothingYet: t(none) } : {}) }
}
