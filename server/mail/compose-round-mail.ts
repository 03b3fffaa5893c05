/**
 * The words of an invitation or reminder for one person, from the round as it stands now. Used for sending, for the preview, and for
 * the test mail.
 */
import type { Link } from '../../data/links.ts'
import type { Organisation } from '../../data/organisation.ts'
import type { Round } from '../../data/round.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { resultsAddress } from '../../views/day/results-address.ts'
import type { MailView } from '../../views/mail/mail-view.ts'
import type { RoundMailKind } from '../../views/mail/round-mail.ts'
import { roundMail, textKeysOf } from '../../views/mail/round-mail.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import { isScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'
import { surveyTitle } from '../survey-title.ts'
import { isMailAddress } from './outgoing-mail.ts'

/** `links`: those of the round, whose pages hold its privacy notice; none while it is a draft. */
export interface MailedRound {
  readonly links: readonly Link[]
  readonly round: Round
  readonly organisation: Organisation
  readonly questionnaire: Questionnaire
}

/** `language`: as kept; one that the round does not have becomes its first. */
export interface MailRecipient {
  readonly kind: RoundMailKind
  readonly group: string
  readonly language: string
  readonly name: string
  readonly token: string
}

/** The languages of the round's mails. */
export function mailLanguages({ terms }: Round): readonly ScreenLanguage[] {
  const languages = terms.languages.filter(isScreenLanguage)
  return languages.length > 0 ? languages : ['fi']
}

export function mailLanguage(round: Round, language: string): ScreenLanguage {
  const languages = mailLanguages(round)
  return languages.find((each) => each === language) ?? languages[0] ?? 'fi'
}

/** The privacy notice of the round, as it stands for this group; Puntari's own while there is none. */
function privacyHref(publicUrl: string, links: readonly Link[], group: string, language: ScreenLanguage): string {
  const ofGroup = links.filter((link) => link.group === group)
  const link = ofGroup.find(({ way }) => way === 'personal') ?? ofGroup[0]
  return link === undefined ? `${publicUrl}/privacy?lang=${language}` : `${publicUrl}/a/${link.code}/privacy?lang=${language}`
}

/** The mail of this round as this person gets it. */
export function mailFor(publicUrl: string, { round, organisation, questionnaire, links }: MailedRound, recipient: MailRecipient): MailView {
  const { kind, name, token } = recipient
  const language = mailLanguage(round, recipient.language)
  const { texts, privacy } = round.terms
  const keys = textKeysOf[kind]
  return roundMail({
    kind,
    language,
    name,
    link: `${publicUrl}/p/${token}`,
    lastDay: round.closesOn,
    resultsOn: round.resultsOn,
    resultsAddress: resultsAddress(publicUrl, round.id),
    organisation: organisation.name,
    survey: `${surveyTitle(round, questionnaire, organisation, language)} ${round.year}`,
    subject: texts[keys.subject]?.[language],
    body: texts[keys.body]?.[language],
    contact: privacy.contact.trim(),
    privacyHref: privacyHref(publicUrl, links, recipient.group, language),
  })
}

/** Where answers to a mail go: to who is named for questions, if that is an address. */
export function replyToOf({ terms }: Round): { readonly replyTo?: string } {
  const contact = terms.privacy.contact.trim()
  return isMailAddress(contact) ? { replyTo: contact } : {}
}

/** The mail, or undefined where the round is gone. */
export async function composeRoundMail(
  dependencies: Pick<Dependencies, 'store' | 'library' | 'settings'>,
  { roundId, ...recipient }: MailRecipient & { readonly roundId: string },
): Promise<{ readonly view: MailView; readonly replyTo?: string } | undefined> {
  const { store, settings } = dependencies
  const round = await store.rounds.find(roundId)
  const organisation = round && (await store.organisations.find(round.organisation))
  if (round === undefined || organisation === undefined) return undefined
  const questionnaire = await questionnaireOfRound(dependencies, round)
  const links = await store.links.ofRound(roundId)
  return { view: mailFor(settings.publicUrl, { round, organisation, questionnaire, links }, recipient), ...replyToOf(round) }
}
