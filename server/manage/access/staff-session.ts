/**
 * The session of staff: a cookie with a random id, its content in the store. Mounted under /manage, and by pages that are
 * for managers only until they are released. Respondents never get one.
 */
import type { Request, RequestHandler } from 'express'
import session from 'express-session'
import type { Dependencies } from '../../dependencies.ts'
import { StaffSessionStore } from '../session-store.ts'

declare module 'express-session' {
  interface SessionData {
    /** Who is signed in; absent before sign-in. */
    accountId: string
  }
}

type Parts = Pick<Dependencies, 'store' | 'settings' | 'randomBytes'>

const secretSetting = 'sessionSecret'
const beforeSignInMs = 60 * 60_000
const signedInMs = 12 * 60 * 60_000

async function makeSession({ store, settings, randomBytes }: Parts): Promise<RequestHandler> {
  const https = settings.publicUrl.startsWith('https:')
  const secret = settings.sessionSecret ?? (await store.settings.getOrSet(secretSetting, randomBytes(32).toString('base64url')))
  return session({
    name: https ? '__Host-puntari-staff' : 'puntari-staff',
    secret,
    store: new StaffSessionStore(store.sessions),
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

/** Signs in, under a new session id, so that an id known before is worth nothing. */
export async function startSession(request: Request, accountId: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.regenerate((error: unknown) => {
      if (error) reject(error as Error)
      else resolve()
    })
  })
  request.session.accountId = accountId
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
