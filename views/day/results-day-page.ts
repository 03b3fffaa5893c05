/**
 * View model of day/results-day: what stands at the address of results before there are any. Tells the survey, who asks, and the day.
 */
import { formatsFor } from '../format.ts'
import { pageFrame } from '../frame/page-frame.ts'
import type { FrameLook, LinkView, PageFrame } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import { calendarAddress } from './results-address.ts'

/** Days are ISO. */
export interface ResultsDayInput {
  readonly language: ScreenLanguage
  readonly round: string
  readonly survey: string
  readonly organisation: string
  readonly look: FrameLook
  readonly resultsOn: string
  readonly today: string
}

export interface ResultsDayPage {
  readonly frame: PageFrame
  readonly survey: string
  readonly title: string
  readonly text: string
  /** None once the day has passed. */
  readonly calendar: LinkView | null
}

export function resultsDayPage({ language, round, survey, organisation, look, resultsOn, today }: ResultsDayInput): ResultsDayPage {
  const t = translatorFor(language)
  const day = formatsFor(language).day(resultsOn)
  const isLate = resultsOn < today
  const words = isLate ? 'day:late' : 'day:waiting'
  const title = t(`${words}.title`, { day })
  const address = `/results/${round}`
  return {
    frame: pageFrame({ language, title, address, width: 'form', organisation, look, home: address }),
    survey,
    title,
    text: t(`${words}.text`, { day }),
    calendar: isLate ? null : { href: calendarAddress(round, language), label: t('day:calendar') },
  }
}
