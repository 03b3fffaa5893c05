/**
 * A survey in one line, as lists of the staff show it.
 */
import { formatsFor } from '../format.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'

/** `answers`: how many were sent, all groups. `waiting`: open, but its opening day has not come. */
export interface RoundSummary {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly state: 'draft' | 'open' | 'closed' | 'released'
  readonly opensOn: string
  readonly closesOn: string
  readonly answers: number
  readonly waiting: boolean
  /** Whether a later round of the same questionnaire was made from it. */
  readonly continued: boolean
  /** Whether late answers are still taken: closed, and nobody has seen results. */
  readonly takesLate: boolean
  /** Released and put away. */
  readonly archived: boolean
}

export type StateMark = 'draft' | 'open' | 'waiting' | 'closed' | 'released'

/** State in the words and colours of the page: an open round may still wait for its day. */
export function stateMark({ state, waiting }: Pick<RoundSummary, 'state' | 'waiting'>): StateMark {
  return state === 'open' && waiting ? 'waiting' : state
}

export interface RoundLine {
  readonly href: string
  readonly title: string
  readonly detail: string
  readonly state: StateMark
  readonly stateLabel: string
}

/** What matters most about it in its state: days while it is planned or open, else how many answered. */
export function roundLine(language: ScreenLanguage, round: RoundSummary): RoundLine {
  const t = translatorFor(language)
  const { day, whole } = formatsFor(language)
  const answers = t('manage:answers', { count: round.answers, number: whole(round.answers) })
  const details: Readonly<Record<StateMark, string>> = {
    draft: t('manage:line.draft', { day: day(round.opensOn) }),
    waiting: t('manage:line.waiting', { day: day(round.opensOn) }),
    open: t('manage:line.open', { answers, day: day(round.closesOn) }),
    closed: answers,
    released: answers,
  }
  const state = stateMark(round)
  return {
    href: `/manage/rounds/${round.id}`,
    title: `${round.title} ${round.year}`,
    detail: details[state],
    state,
    stateLabel: t(round.archived ? 'terms:archive.state' : `manage:state.${state}`),
  }
}
