/**
 * Cookies that hold no session: the language, and the secret of a draft. Under https they are `__Host-` cookies,
 * which no other host and no plain connection can set.
 */
import type { Request, Response } from 'express'

function nameOnWire(secure: boolean, name: string): string {
  return secure ? `__Host-${name}` : name
}

/** The value of a cookie, or undefined. */
export function readCookie(request: Request, name: string): string | undefined {
  const wanted = nameOnWire(request.app.enabled('secure cookies'), name)
  for (const part of (request.get('cookie') ?? '').split(';')) {
    const [key = '', ...value] = part.trim().split('=')
    if (key === wanted) return value.join('=')
  }
  return undefined
}

/** Sets a cookie for so many seconds, or until the browser is closed. Scripts can't read it; other sites' posts don't carry it. */
export function setCookie(response: Response, name: string, value: string, maxAgeSeconds: number | 'session'): void {
  const secure = response.app.enabled('secure cookies')
  const age = maxAgeSeconds === 'session' ? {} : { maxAge: maxAgeSeconds * 1000 }
  response.cookie(nameOnWire(secure, name), value, { httpOnly: true, sameSite: 'lax', secure, path: '/', ...age })
}

export function clearCookie(response: Response, name: string): void {
  const secure = response.app.enabled('secure cookies')
  response.clearCookie(nameOnWire(secure, name), { httpOnly: true, sameSite: 'lax', secure, path: '/' })
}
