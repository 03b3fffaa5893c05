/**
 * The session of staff: a cookie with a random id, its content in the store. Mounted under /manage, and by pages that are
 * for managers only until they are released. Respondents never get one.
 */
import type { Request, RequestHandler } from 'express'
import session from 'express-session'
import type { Dependencies } from '../../dependencies.ts'
import { logMoment } from '../log/note-step.ts'
import { StaffSessionStore } from '../session-store.ts'
import { sessionSecret } from './session-secret.ts'
import { deviceName } from './sessions/device-name.ts'

declare module 'express-session' {
  interface SessionData {
    /** Who is signed in; absent before sign-in. */
    accountId?: string
    /** Since when (`2026-11-21 14:05`) and in which browser. */
    begun?: string
    device?: string
    /** Whose password was right, where a second factor is still missing. `until`: milliseconds since 1970. */
    halfway?: { readonly accountId: string; readonly passwordMark: string; readonly next: string; readonly until: number }
    /** A sign-in at the identity provider that has been begun here. */
    atProvider?: { readonly state: string; readonly nonce: string; readonly verifier: string; readonly next: string }
  }
}

type Parts = Pick<Dependencies, 'store' | 'settings' | 'randomBytes'>

const beforeSignInMs = 60 * 60_000
const signedInMs = 12 * 60 * 60_000

const isHttps = ({ publicUrl }: Parts['settings']): boolean => publicUrl.startsWith('https:')

export const sessionCookie = (settings: Parts['settings']): string => (isHttps(settings) ? '__Host-puntari-staff' : 'puntari-staff')

async function makeSession(parts: Parts): Promise<RequestHandler> {
  const https = isHttps(parts.settings)
  return session({
    name: sessionCookie(parts.settings),
    secret: await sessionSecret(parts),
    store: new StaffSessionStore(parts.store.sessions),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    // Under https a proxy stands before us: whether the visitor's side is secure is its word (X-Forwarded-Proto).
    ...(https ? { proxy: true } : {}),
    cookie: { httpOnly: true, sameSite: 'lax', secure: https, path: '/', maxAge: beforeSignInMs },
  })
}

const made = new WeakMap<object, Promise<RequestHandler>>()

function sessionOf(parts: Parts): Promise<RequestHandler> {
  const known = made.get(parts.store)
  if (known !== undefined) return known
  const fresh = makeSession(parts)
  made.set(parts.store, fresh)
  return fresh
}

/** Gives the request its `session`. One and the same for a store, however often it is mounted. */
export function staffSession(parts: Parts): RequestHandler {
  return async (request, response, next) => {
    const handler = await sessionOf(parts)
    handler(request, response, next)
  }
}

/** A session under a new id, so that an id known before is worth nothing. What the old one held is gone. */
export async function renewSession(request: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.regenerate((error: unknown) => {
      if (error) reject(error as Error)
      else resolve()
    })
  })
}

/** Signs in. */
export async function startSession(moment: Pick<Dependencies, 'today' | 'timeOfDay'>, request: Request, accountId: string): Promise<void> {
  await renewSession(request)
  request.session.accountId = accountId
  request.session.begun = logMoment(moment)
  request.session.device = deviceName(request.get('user-agent') ?? '')
  request.session.cookie.maxAge = signedInMs
}

/** Signs out: the session is deleted. */
export async function endSession(request: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.destroy((error: unknown) => {
      if (error) reject(error as Error)
      else resolve()
    })
  })
}
