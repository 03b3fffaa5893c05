/**
 * What the roles of an organisation may do. Every route of the staff names the permission that it needs (`staffRoutes`).
 *
 * An administrator of the installation may do everything in every organisation.
 */
import type { MembershipRole } from '../../../data/account.ts'

/** What a role may do in its organisation. Who may read results of which units: `server/results/readers.ts`. */
const permissionsOf = {
  manager: ['see', 'prepare', 'run', 'manage', 'readResults', 'enterData'],
  /** Prepares surveys, addresses and letters; sees no results. */
  editor: ['see', 'prepare'],
  viewer: ['see', 'readResults'],
  /** Reads the result of one unit and of those below it, where the survey says that units see theirs. */
  unitViewer: ['see'],
  clerk: ['see', 'enterData'],
} as const satisfies Record<MembershipRole, readonly string[]>

export type OrganisationPermission = (typeof permissionsOf)[MembershipRole][number]

/** `signedIn`: any account. `administer`: administrators of the installation. The others: within the organisation of the address. */
export type Permission = 'signedIn' | 'administer' | OrganisationPermission

const ofEverybody = ['signedIn'] as const

/** All that an account with this role may do in the organisation. */
export const permissionsAs = (role: MembershipRole): ReadonlySet<Permission> => new Set([...ofEverybody, ...permissionsOf[role]])

/** Of an account where no organisation is concerned. */
export const permissionsOfEverybody: ReadonlySet<Permission> = new Set(ofEverybody)

/** Of an administrator of the installation, everywhere. */
export const everyPermission: ReadonlySet<Permission> = new Set<Permission>([
  ...ofEverybody,
  'administer',
  ...Object.values(permissionsOf).flat(),
])
