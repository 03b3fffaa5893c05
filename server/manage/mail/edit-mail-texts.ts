/**
 * An organisation's own words of the mails: the form, the preview beside it, and saving. Until the survey is closed.
 */
import type { Response } from 'express'
import type { MailTexts } from '../../../data/change-mail-texts.ts'
import { mailTextKeys } from '../../../data/change-mail-texts.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { TypedMailTexts } from '../../../views/manage/mail/mail-texts-page.ts'
import { mailTextField, mailTextsPage } from '../../../views/manage/mail/mail-texts-page.ts'
import { translatorFor } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { mailLanguages } from '../../mail/compose-round-mail.ts'
import { postedFields } from '../posted-fields.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { seenField, seenMark } from '../seen-state.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { checkMailTexts } from './check-mail-texts.ts'
import type { RoundRequest } from './find-mailing.ts'
import { findMailing, mailedRoundView } from './find-mailing.ts'
import { exampleMail } from './preview-mail.ts'

/** Own texts where there are any, else ours, so that they can be changed from there. */
function keptTexts({ round }: FoundRound): TypedMailTexts {
  const { texts } = round.terms
  return mailLanguages(round).map((language) => {
    const t = translatorFor(language)
    return { language, texts: mailTextKeys.map((key) => ({ key, text: texts[key]?.[language] ?? t(`mail:default.${key}`) })) }
  })
}

function typedTexts({ round }: FoundRound, request: RoundRequest): TypedMailTexts {
  const { text } = postedFields(request)
  return mailLanguages(round).map((language) => ({
    language,
    texts: mailTextKeys.map((key) => ({ key, text: text(mailTextField(key, language)).trim() })),
  }))
}

/** What is the same as ours is not kept, so that a better wording of ours reaches this round as well. */
function textsToKeep(typed: TypedMailTexts): MailTexts {
  const own = typed.flatMap(({ language, texts }) =>
    texts
      .filter(({ key, text }) => text !== translatorFor(language)(`mail:default.${key}`))
      .map(({ key, text }) => ({ key, language, text })),
  )
  const of = (key: string) => Object.fromEntries(own.filter((each) => each.key === key).map(({ language, text }) => [language, text]))
  return Object.fromEntries(mailTextKeys.map((key) => [key, of(key)]))
}

const markOf = ({ round }: FoundRound): string => seenMark(mailTextKeys.map((key) => round.terms.texts[key] ?? {}))

interface Shown {
  readonly typed: TypedMailTexts
  readonly problems?: readonly FormProblem[]
  readonly overtaken?: boolean
  readonly seen?: string
  readonly preview?: boolean
}

/** The round as it would be with these texts. */
function withTexts(found: FoundRound, typed: TypedMailTexts): FoundRound {
  const { round } = found
  const texts = { ...round.terms.texts, ...textsToKeep(typed) }
  return { ...found, round: { ...round, terms: { ...round.terms, texts } } }
}

async function show(dependencies: Dependencies, request: RoundRequest, response: Response, found: FoundRound, shown: Shown): Promise<void> {
  const { typed, problems = [], overtaken = false, seen = markOf(found), preview = false } = shown
  const visit = visitOf(request)
  const kinds = ['invitation', 'reminder'] as const
  const changed = withTexts(found, typed)
  const wanted = preview ? typed.flatMap(({ language }) => kinds.map((kind) => ({ kind, language }))) : []
  const previews = wanted.map(async (chosen) => ({ kind: chosen.kind, mail: await exampleMail(dependencies, changed, chosen) }))
  const page = mailTextsPage(visit, {
    ...mailedRoundView(found, visit.language),
    typed,
    problems,
    overtaken,
    seen: { name: seenField, value: seen },
    previews: await Promise.all(previews),
  })
  await showStaffPage(response, 'mail/mail-texts', visit, page, problems.length > 0 || overtaken)
}

/** The form; of a survey that is closed, whose mails are all sent, back to the page of mails. */
export async function showMailTexts(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findMailing(dependencies, request)
  const { state, id } = found.round
  if (state !== 'draft' && state !== 'open') return response.redirect(303, `/manage/rounds/${id}/mail`)
  await show(dependencies, request, response, found, { typed: keptTexts(found) })
}

export async function saveMailTexts(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findMailing(dependencies, request)
  const { text } = postedFields(request)
  const [typed, seen] = [typedTexts(found, request), text(seenField)]
  if (changesLanguage(request, response)) return show(dependencies, request, response, found, { typed, seen })
  const problems = checkMailTexts(typed)
  if (problems.length > 0) return show(dependencies, request, response, found, { typed, problems, seen })
  if (text('action') === 'preview') return show(dependencies, request, response, found, { typed, preview: true, seen })
  if (seen !== markOf(found)) return show(dependencies, request, response, found, { typed, overtaken: true })
  await dependencies.store.rounds.changeMailTexts(found.round.id, textsToKeep(typed))
  response.redirect(303, `/manage/rounds/${found.round.id}/mail?notice=texts`)
}
