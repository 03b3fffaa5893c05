/**
 * The privacy notice of a survey for those who answer by one link: articles 13 and 14 of the GDPR, filled from the round's settings.
 *
 * What does not concern this group (a personal invitation, a receipt, own words) is left out.
 */
import { formatsFor } from '../format.ts'
import { pageFrame } from '../frame/page-frame.ts'
import type { FrameLook, LinkView, PageFrame } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage, Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { GroupPrivacy, SurveyPrivacy } from './survey-privacy.ts'

export interface NoticeInput {
  readonly survey: SurveyPrivacy
  readonly group: GroupPrivacy
  readonly language: ScreenLanguage
  readonly look: FrameLook
  /** `/a/CODE`. */
  readonly address: string
}

/** `listed`: short things that belong together stand in a list. */
export interface NoticeSection {
  readonly title: string
  readonly lines: readonly string[]
  readonly listed: boolean
  readonly link?: LinkView
}

export interface PrivacyNoticePage {
  readonly frame: PageFrame
  readonly title: string
  readonly survey: string
  readonly lead: string
  readonly sections: readonly NoticeSection[]
  readonly back: LinkView
}

type Line = readonly [needed: boolean, text: string]

const linesOf = (lines: readonly Line[]): readonly string[] => lines.filter(([needed]) => needed).map(([, text]) => text)

const hasContacts = ({ contactWishes }: SurveyPrivacy): boolean => contactWishes.length > 0

function keptLines(t: Translate, survey: SurveyPrivacy, { byUnit, writesTexts, ways }: GroupPrivacy): readonly string[] {
  const isInvited = ways.has('personal')
  return linesOf([
    [true, t(`privacy-notice:kept.${byUnit ? 'answersUnit' : 'answers'}`)],
    [writesTexts, t('privacy-notice:kept.texts')],
    [true, t('privacy-notice:kept.unfinished')],
    [true, t('privacy-notice:kept.counts')],
    [isInvited, t('privacy-notice:kept.invitation')],
    [isInvited, t('privacy-notice:kept.source')],
    [survey.receipts, t('privacy-notice:kept.receipt')],
    [hasContacts(survey), t('privacy-notice:kept.contact')],
    [true, t('privacy-notice:kept.device')],
  ])
}

const notKeptLines = (t: Translate, { ways }: GroupPrivacy): readonly string[] =>
  linesOf([
    [true, t('privacy-notice:notKept.answer')],
    [ways.has('personal'), t('privacy-notice:notKept.link')],
    [true, t('privacy-notice:notKept.order')],
    [ways.has('kiosk'), t('privacy-notice:notKept.kiosk')],
  ])

const howLongLines = (t: Translate, survey: SurveyPrivacy, { ways }: GroupPrivacy): readonly string[] =>
  linesOf([
    [true, t('privacy-notice:howLong.drafts')],
    [ways.has('personal'), t('privacy-notice:howLong.addresses', { count: survey.addressDays })],
    [survey.receipts, t('privacy-notice:howLong.receipts', { count: survey.addressDays })],
    [hasContacts(survey), t('privacy-notice:howLong.contacts', { count: survey.addressDays })],
    [true, t('privacy-notice:howLong.answers', { count: survey.answersYears })],
    [true, t('privacy-notice:howLong.copies')],
  ])

function seenLines({ survey, group, language }: NoticeInput): readonly string[] {
  const t = translatorFor(language)
  const { day, whole } = formatsFor(language)
  return linesOf([
    [true, t('privacy-notice:seen.before', { day: day(survey.resultsOn) })],
    [true, t('privacy-notice:seen.smallest', { number: whole(group.answersNeeded) })],
    [group.byUnit, t(`privacy-notice:seen.${survey.unitAudience}`)],
    [true, t('privacy-notice:seen.microdata')],
    [group.writesTexts, t('privacy-notice:seen.texts')],
  ])
}

function rightsLines(t: Translate, survey: SurveyPrivacy, { ways }: GroupPrivacy): readonly string[] {
  const hasDetails = ways.has('personal') || hasContacts(survey)
  const byConsent = survey.legalBasis === 'consent'
  return linesOf([
    [true, t('privacy-notice:rights.answers')],
    [true, t('privacy-notice:rights.unfinished')],
    [hasDetails, t('privacy-notice:rights.details')],
    [hasDetails, t(`privacy-notice:rights.${byConsent ? 'withdraw' : 'object'}`)],
  ])
}

function sectionsOf(input: NoticeInput): readonly NoticeSection[] {
  const { survey, group, language } = input
  const t = translatorFor(language)
  const { organisation, controller, contact, legalBasis, purpose } = survey
  const section = (id: string, lines: readonly string[], listed = false): NoticeSection => ({
    title: t(`privacy-notice:${id}.title`),
    lines,
    listed,
  })
  const isOther = controller !== '' && controller !== organisation
  const who: readonly Line[] = [
    [true, t('privacy-notice:who.controller', { controller: controller || organisation })],
    [isOther, t('privacy-notice:who.organiser', { organisation })],
    [true, t('privacy-notice:who.service')],
  ]
  const more = { href: '/privacy', label: t('privacy-notice:notKept.more') }
  return [
    section('who', linesOf(who)),
    section('purpose', [purpose, t('privacy-notice:purpose.profile')]),
    section('basis', [t(`privacy-notice:basis.${legalBasis}`), t('privacy-notice:basis.voluntary')]),
    section('kept', keptLines(t, survey, group), true),
    { ...section('notKept', notKeptLines(t, group), true), link: more },
    section('howLong', howLongLines(t, survey, group), true),
    section('seen', seenLines(input), true),
    section('rights', rightsLines(t, survey, group)),
    section('contact', [contact === '' ? t('privacy-notice:contact.missing', { organisation }) : contact]),
    section('authority', [t('privacy-notice:authority.text')]),
  ]
}

export function privacyNoticePage(input: NoticeInput): PrivacyNoticePage {
  const { survey, language, look, address } = input
  const t = translatorFor(language)
  const title = t('privacy-notice:title')
  return {
    frame: pageFrame({
      language,
      title,
      address: `${address}/privacy`,
      width: 'form',
      organisation: survey.organisation,
      look,
      round: survey.title,
      home: address,
    }),
    title,
    survey: survey.title,
    lead: t('privacy-notice:lead'),
    sections: sectionsOf(input),
    back: { href: address, label: t('privacy-notice:back') },
  }
}
