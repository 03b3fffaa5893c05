/**
 * The settings of signing in at an identity provider (OpenID Connect), read by `readSettings`: which provider, and which of its groups
 * have which role.
 */
import type { InferType } from 'yup'
import { object, string } from 'yup'
import type { MembershipRole } from '../data/account.ts'
import { membershipRoles } from '../data/account.ts'

/** A role that the members of a group of the provider have. `unit`: for the role unitViewer only. */
export type GroupGrant =
  | { readonly group: string; readonly role: 'admin' }
  | { readonly group: string; readonly role: MembershipRole; readonly organisation: string; readonly unit?: string }

export interface SingleSignOnSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scope: string
  /** Name of the claim that lists a person's groups. */
  readonly groupsClaim: string
  readonly groups: readonly GroupGrant[]
  /** Whether people may sign in with a password of this installation as well. */
  readonly localAccounts: boolean
}

const loopback = ['127.0.0.1', 'localhost', '[::1]']

/** Plain http only where nobody can listen: on this machine. */
export function isLoopback(issuer: string): boolean {
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'http:' && loopback.includes(hostname)
}

function mayBeIssuer(issuer: string): boolean {
  return URL.canParse(issuer) && (new URL(issuer).protocol === 'https:' || isLoopback(issuer))
}

const entryShape = /^(?<role>\w+)(?:@(?<organisation>\w+)(?:\/(?<unit>\w+))?)?$/

/** Group names may hold an equals sign themselves, such as those of a directory: the last one counts. */
function readGrant(entry: string): GroupGrant | undefined {
  const at = entry.lastIndexOf('=')
  const group = entry.slice(0, at).trim()
  const { role, organisation, unit } = entryShape.exec(entry.slice(at + 1).trim())?.groups ?? {}
  if (at < 1 || group === '') return undefined
  if (role === 'admin') return organisation === undefined ? { group, role } : undefined
  const known = membershipRoles.find((each) => each === role)
  if (known === undefined || organisation === undefined || (known === 'unitViewer') !== (unit !== undefined)) return undefined
  return { group, role: known, organisation, ...(unit === undefined ? {} : { unit }) }
}

const entriesOf = (mapping: string): readonly string[] =>
  mapping
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

/** `kunta-admins=admin; demokratia=manager@ORGANISATION; esihenkilot=unitViewer@ORGANISATION/UNIT`: what can be read of it. */
const readGroups = (mapping: string): readonly GroupGrant[] =>
  entriesOf(mapping)
    .map(readGrant)
    .filter((grant) => grant !== undefined)

const needed = (name: string) =>
  string().when('OIDC_ISSUER', ([issuer]: readonly unknown[], value) =>
    issuer === undefined ? value : value.required(`${name} is missing, as OIDC_ISSUER is set`),
  )

const groupsWords =
  'OIDC_GROUPS must look like GROUP=admin; GROUP=manager@ORGANISATION; GROUP=unitViewer@ORGANISATION/UNIT. Roles: manager, editor, viewer, unitViewer, clerk'

export const singleSignOnShape = object({
  OIDC_ISSUER: string().test(
    'issuer',
    'OIDC_ISSUER must be an https address (http only on this machine)',
    (issuer) => issuer === undefined || mayBeIssuer(issuer),
  ),
  OIDC_CLIENT_ID: needed('OIDC_CLIENT_ID'),
  OIDC_CLIENT_SECRET: needed('OIDC_CLIENT_SECRET'),
  OIDC_SCOPE: string().default('openid email profile'),
  OIDC_GROUPS_CLAIM: string().default('groups'),
  OIDC_GROUPS: string()
    .default('')
    .test('groups', groupsWords, (mapping) => entriesOf(mapping).length === readGroups(mapping).length),
  OIDC_LOCAL_ACCOUNTS: string()
    .oneOf(['on', 'off'], 'OIDC_LOCAL_ACCOUNTS must be on or off')
    .default('on')
    .when('OIDC_ISSUER', ([issuer]: readonly unknown[], value) =>
      issuer === undefined ? value.notOneOf(['off'], 'OIDC_LOCAL_ACCOUNTS can be off only where OIDC_ISSUER is set') : value,
    ),
})

/** Undefined where no provider is set. */
export function singleSignOnOf(read: InferType<typeof singleSignOnShape>): SingleSignOnSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined
  return {
    issuer,
    clientId,
    clientSecret,
    scope: read.OIDC_SCOPE,
    groupsClaim: read.OIDC_GROUPS_CLAIM,
    groups: readGroups(read.OIDC_GROUPS),
    localAccounts: read.OIDC_LOCAL_ACCOUNTS === 'on',
  }
}
