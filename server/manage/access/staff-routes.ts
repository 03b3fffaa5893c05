/**
 * How routes of the staff are declared: each with the permission that it needs, checked before its handler runs.
 *
 * Used by `manageRouter` and the routers that it mounts. A route without a permission can't be written; the test of roles and routes
 * reads the permissions from the routers that come out (`permissionOf`).
 */
import type { Request, RequestHandler, Response } from 'express'
import { Router } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { permissionsIn, rememberAllowed } from './allowed.ts'
import type { Permission } from './permissions.ts'
import { everyPermission, permissionsOfEverybody } from './permissions.ts'
import { accountOf } from './signed-in.ts'

type Handler<Params> = (dependencies: Dependencies, request: Request<Params>, response: Response) => Promise<void>
type Declare = <Params>(path: string, needs: Permission, handler: Handler<Params>) => void

export interface StaffRoutes {
  readonly router: Router
  readonly get: Declare
  readonly post: Declare
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** What a form posted, or what the address of a page names: exactly where the handler looks too. */
function namedIn({ method, body, query }: Request): Readonly<Record<string, unknown>> {
  if (method !== 'POST') return query
  const posted: unknown = body
  return typeof posted === 'object' && posted !== null ? { ...posted } : {}
}

/** The organisation that a request is about: of its address, of its round, or of what a form or query names. */
async function organisationOf({ store }: Dependencies, request: Request): Promise<string | undefined> {
  const { organisation, round } = request.params
  if (text(organisation) !== undefined) return text(organisation)
  const named = namedIn(request)
  const roundId = text(round) ?? text(named['from'])
  return roundId === undefined ? text(named['organisation']) : (await store.rounds.find(roundId))?.organisation
}

/** What the signed-in account may do where this request leads. Nothing in an organisation that is not its own. */
async function allowedHere(dependencies: Dependencies, request: Request): Promise<ReadonlySet<Permission>> {
  const account = accountOf(request)
  if (account.role === 'admin') return everyPermission
  const organisation = await organisationOf(dependencies, request)
  return organisation === undefined ? permissionsOfEverybody : permissionsIn(dependencies, account, organisation)
}

/**
 * Whether the signed-in account may do this; the request remembers what else it may (`allowedOn`).
 * @throws Refusal 404 where the organisation is not the account's, 403 where its role there does not allow it.
 */
async function assertAllowed(dependencies: Dependencies, request: Request, needs: Permission): Promise<void> {
  const allowed = await allowedHere(dependencies, request)
  rememberAllowed(request, allowed)
  if (allowed.has(needs)) return
  throw needs === 'administer' || allowed.has('see') ? new Refusal(403, 'notAllowed') : new Refusal(404, 'notFound')
}

const needed = new WeakMap<RequestHandler, Permission>()

/** The permission that a handler of a route checks, or undefined where it checks none. */
export const permissionOf = (handler: RequestHandler): Permission | undefined => needed.get(handler)

function guard(dependencies: Dependencies, needs: Permission): RequestHandler {
  const check: RequestHandler = async (request, _response, next) => {
    await assertAllowed(dependencies, request, needs)
    next()
  }
  needed.set(check, needs)
  return check
}

/** A router whose routes each name what they need. It must be mounted behind `requireSignedIn`. */
export function staffRoutes(dependencies: Dependencies): StaffRoutes {
  const router = Router()
  const declare =
    (method: 'get' | 'post'): Declare =>
    (path, needs, handler) => {
      router[method](path, guard(dependencies, needs), (request, response) =>
        // The address's parameters are those of the path, which the handler's type names.
        handler(dependencies, request as Parameters<typeof handler>[1], response),
      )
    }
  return { router, get: declare('get'), post: declare('post') }
}
