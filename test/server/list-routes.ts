/**
 * Every method and address that the server answers, read from its router: nothing that is mounted can be left out.
 */
import type { Express } from 'express'
import type { Permission } from '../../server/manage/access/permissions.ts'
import { permissionOf } from '../../server/manage/access/staff-routes.ts'

/** `needs`: the permission that the route checks before its handler; undefined where it checks none. */
export interface ListedRoute {
  readonly name: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly needs: Permission | undefined
}

type Layer = Express['router']['stack'][number]

/** Of routers mounted at an address; Express's types do not tell of it. */
const mountedAt = (layer: Layer): string => ('rawPath' in layer && typeof layer.rawPath === 'string' ? layer.rawPath : '')

/** The layers of a router that is mounted, or undefined where the layer is none. */
function layersOf({ handle }: Layer): readonly Layer[] | undefined {
  return 'stack' in handle && Array.isArray(handle.stack) ? (handle.stack as readonly Layer[]) : undefined
}

const joined = (prefix: string, path: string): string => `${prefix}${path}`.replace(/(.)\/$/, '$1')

function methodOf(name: string, path: string): 'GET' | 'POST' {
  if (name === 'get') return 'GET'
  if (name === 'post') return 'POST'
  throw new Error(`${path} answers ${name}: teach test/server/list-routes.ts this method`)
}

/** Of a route's layers, each with the method that it answers. */
function routeOf({ path, stack }: NonNullable<Layer['route']>, prefix: string): readonly ListedRoute[] {
  const whole = joined(prefix, path)
  const needs = stack.map((layer) => permissionOf(layer.handle)).find((each) => each !== undefined)
  return [...new Set(stack.map((layer) => methodOf(layer.method, whole)))].map((method) => ({
    name: `${method} ${whole}`,
    method,
    path: whole,
    needs,
  }))
}

function routesIn(stack: readonly Layer[], prefix: string): readonly ListedRoute[] {
  return stack.flatMap((layer) => {
    if (layer.route !== undefined) return routeOf(layer.route, prefix)
    const mount = mountedAt(layer)
    return routesIn(layersOf(layer) ?? [], joined(prefix, mount === '/' ? '' : mount))
  })
}

/** In the order of the router. Pictures, styles, fonts and scripts are one: `GET /assets/…`. */
export function listRoutes(app: Express): readonly ListedRoute[] {
  const all = routesIn(app.router.stack, '')
  const isAsset = ({ path }: ListedRoute): boolean => path.startsWith('/assets/')
  const [asset] = all.filter(isAsset)
  return [...all.filter((route) => !isAsset(route)), ...(asset === undefined ? [] : [{ ...asset, name: 'GET /assets/…' }])]
}
