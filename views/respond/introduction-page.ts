/**
 * The first page a respondent sees: what it is about, how long it takes, what is kept. The same for a trial, which asks
 * whose form and what kind of organisation to try.
 */
import { textFor } from '../../questionnaires/wording.ts'
import type { Audience } from '../../questionnaires/wording.ts'
import { minutesOf } from '../../questionnaires/form-page.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { formatsFor } from '../format.ts'
import { pageFrame } from '../frame/page-frame.ts'
import type { ChoiceFieldView, HiddenField, PageFrame } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'

/** What a real round adds to a trial. `closesOn` is an ISO day. */
export interface RoundIntroduction {
  readonly organisation: string
  readonly unit?: string
  readonly closesOn: string
  /** The least number of answers of this person's group or unit of which anything is shown. */
  readonly answersNeeded: number
  /** Whether answers were kept on this device before. */
  readonly begun: boolean
  readonly forgetAction: string
}

export interface IntroductionPage {
  readonly frame: PageFrame
  readonly action: string
  readonly title: string
  readonly about?: string
  /** The first sentence, and the rest. */
  readonly lead: string
  readonly introduction: string
  readonly facts: readonly string[]
  readonly kept: readonly string[]
  readonly choices: readonly ChoiceFieldView[]
  /** What a trial carries on, so that going back loses nothing. */
  readonly hidden: readonly HiddenField[]
  readonly start: string
  readonly forgetAction?: string
}

export interface IntroductionParts {
  readonly questionnaire: Questionnaire
  readonly audience: Audience & { readonly group: string }
  readonly language: ScreenLanguage
  readonly address: string
  readonly action: string
  readonly hidden?: readonly HiddenField[]
  readonly round?: RoundIntroduction
}

function choiceFields({ questionnaire, audience, language }: IntroductionParts): readonly ChoiceFieldView[] {
  const t = translatorFor(language)
  const { groups, organisationKinds } = questionnaire
  const group: ChoiceFieldView = {
    id: 'group',
    name: 'group',
    legend: t('respond:whoseForm'),
    kind: 'radio',
    options: groups.map(({ id, name }) => ({ value: id, label: textFor(name, audience), checked: id === audience.group })),
  }
  const kind: ChoiceFieldView = {
    id: 'kind',
    name: 'kind',
    legend: t('respond:kindOfOrganisation'),
    kind: 'radio',
    options: organisationKinds.map((each) => ({
      value: each,
      label: t(`respond:kind.${each}`),
      checked: each === audience.organisationKind,
    })),
  }
  return [...(groups.length > 1 ? [group] : []), ...(organisationKinds.length > 1 ? [kind] : [])]
}

function introduced(text: string): Pick<IntroductionPage, 'lead' | 'introduction'> {
  const [lead = ''] = /^.*?[.?!](?=\s|$)/su.exec(text) ?? [text]
  return { lead, introduction: text.slice(lead.length).trim() }
}

/** The introduction of a trial (no `round`) or of a round's link. */
export function introductionPage(parts: IntroductionParts): IntroductionPage {
  const { questionnaire, audience, language, round } = parts
  const t = translatorFor(language)
  const title = textFor(questionnaire.title, audience)
  const minutes = t('respond:minutes', { count: minutesOf(questionnaire, audience.group) })
  const frame = { language, title, address: parts.address, width: 'form' as const }
  const shared = { action: parts.action, title, ...introduced(textFor(questionnaire.introduction, audience)), hidden: parts.hidden ?? [] }
  if (round === undefined) {
    return {
      ...shared,
      frame: pageFrame(frame),
      facts: [minutes, t('respond:nothingCompulsory')],
      kept: [t('respond:tryIntro')],
      choices: choiceFields(parts),
      start: t('respond:start'),
    }
  }
  return {
    ...shared,
    frame: pageFrame({ ...frame, organisation: round.organisation, home: parts.address }),
    ...(round.unit === undefined ? {} : { about: round.unit }),
    facts: [minutes, t('respond:closesOn', { day: formatsFor(language).day(round.closesOn) }), t('respond:nothingCompulsory')],
    kept: [t('respond:keptAnonymous'), t('respond:keptSmallestCell', { count: round.answersNeeded }), t('respond:keptOnDevice')],
    choices: [],
    start: t(round.begun ? 'respond:continue' : 'respond:start'),
    ...(round.begun ? { forgetAction: round.forgetAction } : {}),
  }
}
