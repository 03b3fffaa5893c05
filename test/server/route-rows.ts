/**
 * What the visitors get at a route, in rows with names: `route-matrix.ts` gives each route one of them.
 */
import type { Outcome, Visitor } from './visitors.ts'
import { visitors } from './visitors.ts'

type Row = Readonly<Record<Visitor, Outcome>>

const everywhere = (outcome: Outcome): Row => ({
  stranger: outcome,
  administrator: outcome,
  manager: outcome,
  editor: outcome,
  viewer: outcome,
  unitViewer: outcome,
  clerk: outcome,
  otherManager: outcome,
})

/** In one organisation: those who are named may, its other people are refused, and for people of others it is not there. */
const only = (...may: readonly Visitor[]): Row => ({
  ...everywhere(403),
  ...Object.fromEntries(['administrator', ...may].map((visitor) => [visitor, 'yes'])),
  stranger: 'signIn',
  otherManager: 404,
})

/** Results of a round that is closed and not released; readers of a unit see theirs. */
const unreleased = (...see: readonly Visitor[]): Row => ({
  ...everywhere(404),
  ...Object.fromEntries(['administrator', 'manager', ...see].map((visitor) => [visitor, 'yes'])),
})

/** As `only`, where the fixture has nothing of the kind: who may is told so, who may not is refused all the same. */
const onlyNothing = (...may: readonly Visitor[]): Row => {
  const row = only(...may)
  return { ...row, ...Object.fromEntries(visitors.filter((visitor) => row[visitor] === 'yes').map((visitor) => [visitor, 404])) }
}

export const rows = {
  everybody: everywhere('yes'),
  /** Doors that are closed once there is an account, or for who is inside already. */
  signIn: everywhere('signIn'),
  /** Nothing there for anybody, because the fixture has nothing of the kind. */
  nothing: everywhere(404),
  signedIn: { ...everywhere('yes'), stranger: 'signIn' },
  administer: { ...everywhere(403), stranger: 'signIn', administrator: 'yes' },
  see: only('manager', 'editor', 'viewer', 'unitViewer', 'clerk'),
  prepare: only('manager', 'editor'),
  run: only('manager'),
  manage: only('manager'),
  manageNothing: onlyNothing('manager'),
  /** The fixture's organisation is no association; an administrator may make it one. */
  association: { ...onlyNothing('manager'), administrator: 'yes' },
  administerNothing: { ...everywhere(403), stranger: 'signIn', administrator: 404 },
  readNothing: onlyNothing('manager', 'viewer'),
  readResults: only('manager', 'viewer'),
  enterData: only('manager', 'clerk'),
  closedResult: unreleased('viewer', 'unitViewer'),
  closedResultOfUnit: unreleased('unitViewer'),
} satisfies Readonly<Record<string, Row>>

export interface RouteLine {
  readonly row: keyof typeof rows
  readonly at?: Readonly<Record<string, string>>
  readonly fields?: Readonly<Record<string, string>>
  readonly signsOut?: boolean
}

export const line = (row: keyof typeof rows, rest: Omit<RouteLine, 'row'> = {}): RouteLine => ({ row, ...rest })
