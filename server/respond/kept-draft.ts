/**
 * The draft of a visit: found by its secret, its content encrypted in the store. Nothing else ties it to a person or device.
 */
import type { Request, Response } from 'express'
import type { DraftContent } from '../../data/drafts.ts'
import { newReceiptCode } from '../../data/random-id.ts'
import type { Answers } from '../../questionnaires/answers.ts'
import { parseAnswers } from '../../questionnaires/parse-answers.ts'
import type { Dependencies } from '../dependencies.ts'
import { Refusal } from '../web/refusal.ts'
import { clearSecret, draftSecret, freshSecret, keepSecret } from './draft-secret.ts'
import type { LinkVisit } from './link-visit.ts'
import { invitationSpent } from './link-visit.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { clearSentMark, wasSent } from './sent-mark.ts'

/** A draft that was found: its secret, and the answers that still fit the questionnaire. */
export interface KeptDraft {
  readonly secret: string
  readonly answers: Answers
  /** Page to come back to. */
  readonly page: string
  /** Shown before sending, where the round has receipts; the same as often as the page is opened. */
  readonly receipt?: string
}

/** `unreadable`: what does not decrypt was not written under this secret. */
function contentOf({ store }: Dependencies, secret: string, visit: LinkVisit): Promise<DraftContent | 'unreadable' | undefined> {
  return store.drafts.find({ secret, roundId: visit.round.id }).catch(() => 'unreadable' as const)
}

/** The draft of this visit, or undefined where there is none, or none that can be read here. */
export async function findDraft(dependencies: Dependencies, request: Request, visit: LinkVisit): Promise<KeptDraft | undefined> {
  const secret = draftSecret(request, visit)
  const content = secret === undefined ? undefined : await contentOf(dependencies, secret, visit)
  if (secret === undefined || content === undefined || content === 'unreadable' || content.link !== visit.link.code) return undefined
  const { page, answers, receipt } = content
  return { secret, answers: parseAnswers(visit.questionnaire, answers), page, ...(receipt === undefined ? {} : { receipt }) }
}

/** Whether a draft lies under this secret at all, be it of another link of the round, or altered. */
export async function isDraftKept(dependencies: Dependencies, secret: string, visit: LinkVisit): Promise<boolean> {
  return (await contentOf(dependencies, secret, visit)) !== undefined
}

/** What a person reads where answers of this visit were sent before. */
export function sentBefore(visit: LinkVisit): Refusal {
  if (visit.admission !== undefined) return invitationSpent(visit)
  return new Refusal(409, 'alreadySent', {}, { language: visit.language, action: { href: visit.address, label: 'toStart' } })
}

/** Why there is no draft. `?begun`, `?anew`: a cookie was set just before; then cookies don't work. */
export function draftMissing(request: Request, visit: LinkVisit): Refusal {
  if (wasSent(request, visit)) return sentBefore(visit)
  if (request.query['begun'] !== undefined || request.query['anew'] !== undefined)
    return new Refusal(400, 'noCookies', {}, { action: { href: visit.address, label: 'toStart' } })
  return new Refusal(409, 'draftGone', {}, { language: visit.language, action: { href: visit.address, label: 'toStart' } })
}

/** The draft of this visit; refused where it is gone. */
export async function requireDraft(dependencies: Dependencies, request: Request, visit: LinkVisit): Promise<KeptDraft> {
  const draft = await findDraft(dependencies, request, visit)
  if (draft !== undefined) return draft
  throw draftMissing(request, visit)
}

/** Saves the answers; resolves when the disk has them. Refused where the round closed or the draft was sent meanwhile. */
export async function saveDraft({ store, today }: Dependencies, visit: LinkVisit, draft: KeptDraft): Promise<void> {
  const { secret, answers, page, receipt } = draft
  const content = { answers, link: visit.link.code, language: visit.language, page, ...(receipt === undefined ? {} : { receipt }) }
  const invitation = visit.admission?.invitation.id
  const by = invitation === undefined ? {} : { invitation }
  const outcome = await store.drafts.save({ secret, roundId: visit.round.id, content, day: today(), ...by })
  if (outcome === 'roundClosed') throw new Refusal(410, 'roundClosed', {}, { language: visit.language })
  if (outcome === 'alreadyReceived') throw sentBefore(visit)
}

/** A draft that is not saved yet. Groups that answer by unit have no receipts: one unit's table would be short. */
export function newDraft({ randomBytes }: Dependencies, visit: LinkVisit, page: string): KeptDraft {
  const withReceipt = visit.round.terms.receipts && visit.link.unit === null
  return { secret: freshSecret(visit), answers: {}, page, ...(withReceipt ? { receipt: newReceiptCode(randomBytes) } : {}) }
}

/** Saves a draft that begins here, and remembers on the device whose it is. */
export async function beginDraft(dependencies: Dependencies, response: Response, visit: LinkVisit, draft: KeptDraft): Promise<void> {
  await saveDraft(dependencies, visit, draft)
  keepSecret(response, visit, draft.secret)
  clearSentMark(response, visit)
}

/** Forgets the draft in the store; its secret then leads nowhere. */
export async function forgetContent({ store }: Dependencies, request: Request, visit: LinkVisit): Promise<void> {
  const secret = draftSecret(request, visit)
  if (secret !== undefined) await store.drafts.forget({ secret, roundId: visit.round.id })
}

/** Forgets the draft in store and cookie. */
export async function forgetDraft(dependencies: Dependencies, request: Request, response: Response, visit: LinkVisit): Promise<void> {
  await forgetContent(dependencies, request, visit)
  clearSecret(response, visit)
}

/** What is read, changed and saved again: one after another for each draft, so that no tab loses what another saved. */
export const oneDraftAtATime = oneAtATime()
