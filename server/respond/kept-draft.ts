/**
 * The draft of this device: its secret lives in a cookie, its content encrypted in the store. Nothing else ties the two.
 */
import type { Request, Response } from 'express'
import type { DraftContent } from '../../data/drafts.ts'
import { newDraftSecret } from '../../data/draft-cipher.ts'
import type { Answers } from '../../questionnaires/answers.ts'
import { parseAnswers } from '../../questionnaires/parse-answers.ts'
import type { Dependencies } from '../dependencies.ts'
import { clearCookie, readCookie, setCookie } from '../web/cookies.ts'
import { Refusal } from '../web/refusal.ts'
import type { LinkVisit } from './link-visit.ts'

const keptForSeconds = 60 * 24 * 60 * 60
const cookieFor = ({ link }: LinkVisit): string => `puntari-draft-${link.code}`

/** A draft that was found: its secret, and the answers that still fit the questionnaire. */
export interface KeptDraft {
  readonly secret: string
  readonly answers: Answers
  /** Page to come back to. */
  readonly page: string
}

/** The secret in this device's cookie, or undefined. */
export function draftSecret(request: Request, visit: LinkVisit): string | undefined {
  const secret = readCookie(request, cookieFor(visit))
  return secret !== undefined && /^[\w-]{43}$/.test(secret) ? secret : undefined
}

/** `unreadable`: what does not decrypt was not written under this secret. */
function contentOf({ store }: Dependencies, secret: string, visit: LinkVisit): Promise<DraftContent | 'unreadable' | undefined> {
  return store.drafts.find({ secret, roundId: visit.round.id }).catch(() => 'unreadable' as const)
}

/** The draft of this device, or undefined where there is none, or none that can be read here. */
export async function findDraft(dependencies: Dependencies, request: Request, visit: LinkVisit): Promise<KeptDraft | undefined> {
  const secret = draftSecret(request, visit)
  const content = secret === undefined ? undefined : await contentOf(dependencies, secret, visit)
  if (secret === undefined || content === undefined || content === 'unreadable' || content.link !== visit.link.code) return undefined
  return { secret, answers: parseAnswers(visit.questionnaire, content.answers), page: content.page }
}

/** Whether a draft lies under this secret at all, be it of another link of the round, or altered. */
export async function isDraftKept(dependencies: Dependencies, secret: string, visit: LinkVisit): Promise<boolean> {
  return (await contentOf(dependencies, secret, visit)) !== undefined
}

/** The draft of this device; refused where it is gone. `?begun` is there right after the start: then cookies don't work. */
export async function requireDraft(dependencies: Dependencies, request: Request, visit: LinkVisit): Promise<KeptDraft> {
  const draft = await findDraft(dependencies, request, visit)
  if (draft !== undefined) return draft
  throw request.query['begun'] === undefined ? new Refusal(409, 'draftGone') : new Refusal(400, 'noCookies')
}

/** Saves the answers; resolves when the disk has them. Refused where the round closed or the draft was sent meanwhile. */
export async function saveDraft({ store, today }: Dependencies, visit: LinkVisit, draft: KeptDraft): Promise<void> {
  const content = { answers: draft.answers, link: visit.link.code, language: visit.language, page: draft.page }
  const outcome = await store.drafts.save({ secret: draft.secret, roundId: visit.round.id, content, day: today() })
  if (outcome === 'roundClosed') throw new Refusal(410, 'roundClosed')
  if (outcome === 'alreadyReceived') throw new Refusal(409, 'draftGone')
}

/** A new, empty draft for this device. */
export async function beginDraft(dependencies: Dependencies, response: Response, visit: LinkVisit, page: string): Promise<void> {
  const secret = newDraftSecret()
  await saveDraft(dependencies, visit, { secret, answers: {}, page })
  setCookie(response, cookieFor(visit), secret, keptForSeconds)
}

/** After sending there is nothing to come back to. */
export function clearDraftCookie(response: Response, visit: LinkVisit): void {
  clearCookie(response, cookieFor(visit))
}

/** Forgets the draft in store and cookie. */
export async function forgetDraft({ store }: Dependencies, request: Request, response: Response, visit: LinkVisit): Promise<void> {
  const secret = draftSecret(request, visit)
  if (secret !== undefined) await store.drafts.forget({ secret, roundId: visit.round.id })
  clearDraftCookie(response, visit)
}
