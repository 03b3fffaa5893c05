/**
 * The front page: what Puntari is for in one sentence, what can be answered now, what can be read, what can be tried.
 */
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { textFor } from '../../questionnaires/wording.ts'
import { minutesOf } from '../../questionnaires/form-page.ts'
import { formatsFor } from '../format.ts'
import { pageFrame } from '../frame/page-frame.ts'
import type { PageFrame } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'

/** A round on the front page. `closesOn`: ISO day. */
export interface RoundLine {
  readonly href: string
  readonly title: string
  readonly organisation: string
  readonly year: number
  readonly closesOn: string
}

export interface FrontPageParts {
  readonly language: ScreenLanguage
  readonly questionnaires: readonly Questionnaire[]
  readonly open: readonly RoundLine[]
  readonly released: readonly RoundLine[]
  readonly demo: boolean
}

/** A card that leads somewhere: heading, a line or two, the words on its button. */
export interface CardView {
  readonly href: string
  readonly title: string
  readonly text: string
  readonly facts: readonly string[]
  readonly action: string
}

export interface FrontPage {
  readonly frame: PageFrame
  readonly demo: boolean
  readonly open: readonly CardView[]
  readonly released: readonly CardView[]
  readonly trials: readonly CardView[]
}

function minutesRange(questionnaire: Questionnaire): readonly number[] {
  const minutes = questionnaire.groups.map(({ id }) => minutesOf(questionnaire, id))
  return [Math.min(...minutes), Math.max(...minutes)]
}

export function frontPage({ language, questionnaires, open, released, demo }: FrontPageParts): FrontPage {
  const t = translatorFor(language)
  const format = formatsFor(language)
  const trial = (questionnaire: Questionnaire): CardView => {
    const audience = { language, organisationKind: questionnaire.organisationKinds[0] ?? 'municipality' }
    const [shortest = 1, longest = 1] = minutesRange(questionnaire)
    const minutes = shortest === longest ? t('respond:minutes', { count: longest }) : t('public:minutesRange', { shortest, longest })
    return {
      href: `/try/${questionnaire.id}`,
      title: textFor(questionnaire.title, audience),
      text: textFor(questionnaire.purpose, audience),
      facts: [minutes, questionnaire.groups.map(({ name }) => textFor(name, audience)).join(' · ')],
      action: t('public:tryIt'),
    }
  }
  const line =
    (action: string, fact: (round: RoundLine) => string) =>
    (round: RoundLine): CardView => ({
      href: round.href,
      title: round.title,
      text: round.organisation,
      facts: [fact(round)],
      action,
    })
  return {
    frame: pageFrame({ language, title: t('public:title'), address: '/' }),
    demo,
    open: open.map(line(t('public:answer'), ({ closesOn }) => t('respond:closesOn', { day: format.day(closesOn) }))),
    released: released.map(line(t('public:read'), ({ year }) => String(year))),
    trials: questionnaires.map(trial),
  }
}
