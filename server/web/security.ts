/**
 * What every answer of the server carries: strict headers. Pages need no inline script or style, so none is allowed.
 */
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** `https`: whether people reach the server over https; only then may browsers be told to insist on it. */
export function securityHeaders(https: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    // Under no-referrer chromium would send "Origin: null" on forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  })
}
