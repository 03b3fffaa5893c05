/**
 * Mails as the recipient sees them, in each language, and sending one to oneself. The link in them is an example.
 */
import type { Request, Response } from 'express'
import { roundMailKinds } from '../../../data/mail-entry.ts'
import type { RoundMailKind } from '../../../data/mail-entry.ts'
import { waysOf } from '../../../data/round.ts'
import { mailAsText } from '../../../views/mail/mail-as-text.ts'
import type { MailView } from '../../../views/mail/mail-view.ts'
import { mailPreviewPage } from '../../../views/manage/mail/mail-preview-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { translatorFor } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { mailFor, mailLanguages, replyToOf } from '../../mail/compose-round-mail.ts'
import { writtenMail } from '../../mail/compose-mail.ts'
import type { SendOutcome } from '../../mail/outgoing-mail.ts'
import { accountOf } from '../access/signed-in.ts'
import { postedFields } from '../posted-fields.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { RoundRequest } from './find-mailing.ts'
import { findMailing, mailedRoundView, reasonInWords } from './find-mailing.ts'

const exampleToken = 'ESIM-ERKKI'

interface Chosen {
  readonly kind: RoundMailKind
  readonly language: ScreenLanguage
}

/** What the address or the form names; what is not there is the invitation in the round's first language. */
function chosenFrom({ round }: FoundRound, kind: unknown, language: unknown): Chosen {
  const languages = mailLanguages(round)
  return {
    kind: roundMailKinds.find((each) => each === kind) ?? 'invitation',
    language: languages.find((each) => each === language) ?? languages[0] ?? 'fi',
  }
}

/** The mail for an invented person of the first group that is invited by mail. */
export async function exampleMail({ settings, store }: Dependencies, found: FoundRound, { kind, language }: Chosen): Promise<MailView> {
  const { groups, id } = found.round
  const [first] = [...groups.filter((group) => waysOf(group).includes('personal')), ...groups]
  const name = translatorFor(language)('mail:preview.sampleName')
  const recipient = { kind, language, name, token: exampleToken, group: first?.group ?? '' }
  return mailFor(settings.publicUrl, { ...found, links: await store.links.ofRound(id) }, recipient)
}

async function show(
  dependencies: Dependencies,
  request: RoundRequest,
  response: Response,
  found: FoundRound,
  { chosen, outcome }: { readonly chosen: Chosen; readonly outcome?: SendOutcome },
): Promise<void> {
  const visit = { ...visitOf(request), address: addressOf(found, chosen) }
  const mail = await exampleMail(dependencies, found, chosen)
  const { mail: settings } = dependencies.settings
  const page = mailPreviewPage(visit, {
    ...mailedRoundView(found, visit.language),
    ...chosen,
    languages: mailLanguages(found.round),
    mail,
    asText: mailAsText(mail),
    email: accountOf(request).email,
    ...(settings === undefined ? {} : { from: settings.from }),
    ...(outcome === undefined ? {} : { test: 'reason' in outcome ? { failed: reasonInWords(outcome.reason, visit.language) } : 'sent' }),
  })
  await showStaffPage(response, 'mail/mail-preview', visit, page, outcome !== undefined && outcome.end !== 'sent')
}

const addressOf = ({ round }: FoundRound, { kind, language }: Chosen): string =>
  `/manage/rounds/${round.id}/mail/preview?kind=${kind}&language=${language}`

export async function showMailPreview(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findMailing(dependencies, request)
  await show(dependencies, request, response, found, { chosen: chosenFrom(found, request.query['kind'], request.query['language']) })
}

/** Not through the outbox: the person waits for what the mail server says. */
export async function sendTestMail(dependencies: Dependencies, request: Request<{ round: string }>, response: Response): Promise<void> {
  const found = await findMailing(dependencies, request)
  const { text } = postedFields(request)
  const chosen = chosenFrom(found, text('kind'), text('mailLanguage'))
  const { sendMail } = dependencies
  if (sendMail === undefined) return response.redirect(303, addressOf(found, chosen))
  const { name, email } = accountOf(request)
  const written = await writtenMail(await exampleMail(dependencies, found, chosen), { name, address: email }, true)
  const outcome = await sendMail({ ...written, ...replyToOf(found.round) })
  await show(dependencies, request, response, found, { chosen, outcome })
}
