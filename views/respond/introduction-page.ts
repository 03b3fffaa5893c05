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
import type { ChoiceFieldView, FrameLook, HiddenField, LinkView, PageFrame } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage, Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { Way } from './way.ts'

/** What a real round adds to a trial. `closesOn` is an ISO day. */
export interface RoundIntroduction {
  readonly organisation: string
  readonly look: FrameLook
  /** What the survey is called. */
  readonly title: string
  /** The organisation's own words instead of the questionnaire's. */
  readonly introduction?: string
  readonly unit?: string
  readonly way: Way
  /** Who sees the result of the person's unit; absent where the group does not answer by unit. */
  readonly unitAudience?: 'managers' | 'ownUnit' | 'allUnits'
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
  /** The first sentence, and the rest by paragraphs. */
  readonly lead: string
  readonly introduction: readonly string[]
  /** Said before the start on a device that many use. */
  readonly shared?: string
  readonly facts: readonly string[]
  readonly kept: readonly string[]
  readonly choices: readonly ChoiceFieldView[]
  /** What a trial carries on, so that going back loses nothing. */
  readonly hidden: readonly HiddenField[]
  readonly start: string
  readonly forgetAction?: string
  /** The privacy notice of a real round. */
  readonly notice?: LinkView
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
  const rest = text.slice(lead.length).split(/\r?\n[ \t]*\r?\n/u)
  return { lead: lead.trim(), introduction: rest.map((each) => each.trim()).filter((each) => each !== '') }
}

/** What is kept and shown, as far as it is true for this way of answering. */
function keptLines({ way, unitAudience, answersNeeded, organisation }: RoundIntroduction, t: Translate): readonly string[] {
  return [
    t('respond:keptAnonymous'),
    ...(way === 'personal' ? [t('door:keptApart')] : []),
    t('respond:keptSmallestCell', { count: answersNeeded }),
    ...(unitAudience === undefined ? [] : [t(`door:unitAudience.${unitAudience}`, { organisation })]),
    t({ open: 'respond:keptOnDevice', personal: 'door:keptByInvitation', kiosk: 'door:keptOnKiosk' }[way]),
  ]
}

/** The introduction of a trial (no `round`) or of a round's link. */
export function introductionPage(parts: IntroductionParts): IntroductionPage {
  const { questionnaire, audience, language, round } = parts
  const t = translatorFor(language)
  const title = round?.title ?? textFor(questionnaire.title, audience)
  const text = round?.introduction ?? textFor(questionnaire.introduction, audience)
  const minutes = t('respond:minutes', { count: minutesOf(questionnaire, audience.group) })
  const frame = { language, title, address: parts.address, width: 'form' as const }
  const shared = { action: parts.action, title, ...introduced(text.trim()), hidden: parts.hidden ?? [] }
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
    frame: pageFrame({ ...frame, organisation: round.organisation, look: round.look, home: parts.address }),
    ...(round.unit === undefined ? {} : { about: round.unit }),
    facts: [minutes, t('respond:closesOn', { day: formatsFor(language).day(round.closesOn) }), t('respond:nothingCompulsory')],
    ...(round.way === 'kiosk' ? { shared: t('door:kioskIntroduction') } : {}),
    kept: keptLines(round, t),
    notice: { href: `${parts.address}/privacy`, label: t('privacy-notice:link') },
    choices: [],
    start: t(round.begun ? 'respond:continue' : 'respond:start'),
    ...(round.begun ? { forgetAction: round.forgetAction } : {}),
  }
}
