/**
 * Who gets what at the addresses of the development plan: part of `route-matrix`.
 */
import type { RouteLine } from '../route-rows.ts'
import { line } from '../route-rows.ts'

const organisation = '/manage/organisations/:organisation'
const round = '/manage/rounds/:round'
const closed = { round: 'closed' }
const planned = { round: 'closed', action: 'action' }
export const routesOfAPlan: Readonly<Record<string, RouteLine>> = {
  [`GET ${organisation}/plan`]: line('readResults'),
  [`GET ${round}/actions`]: line('readResults', { at: closed }),
  [`GET ${round}/actions/new`]: line('manage', { at: closed }),
  [`POST ${round}/actions/new`]: line('manage', { at: closed }),
  [`GET ${round}/actions/:action`]: line('manage', { at: planned }),
  [`POST ${round}/actions/:action`]: line('manage', { at: planned }),
  [`GET ${round}/actions/:action/remove`]: line('manage', { at: planned }),
  [`POST ${round}/actions/:action/remove`]: line('manage', { at: { round: 'closed', action: 'doomed action' } }),
}
