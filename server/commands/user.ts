/**
 * `puntari user add|list|password`: accounts from the console of the server, for whoever runs it. The first account may be made so, too.
 *
 * Passwords are never typed here: each new account and each reset gives a link on which the person chooses one.
 */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Account } from '../../data/account.ts'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import { accountLink } from '../manage/access/account-tokens/account-link.ts'
import { readEmail } from '../manage/access/read-email.ts'
import type { Settings } from '../settings.ts'
import type { CommandIo } from './command-io.ts'
import { exitCodes } from './command-io.ts'
import { settingsOrWords } from './serve.ts'
import type { AddOptions } from './user-options.ts'
import { readAddOptions } from './user-options.ts'

interface UserParts {
  readonly store: Store
  readonly settings: Pick<Settings, 'publicUrl'>
  readonly randomBytes: (size: number) => Buffer
  readonly now: () => number
}

type Step = (parts: UserParts, rest: readonly string[], io: CommandIo) => Promise<number>

const userUsage = `puntari user add EMAIL [--name NAME] [--admin] [--organisation ID --role ROLE [--unit ID]]
                                       an account, and a link with which its owner chooses a password (7 days)
puntari user list                      every account with its roles
puntari user password EMAIL            a link for a new password (one hour)`

async function addAccount({ store }: UserParts, { email, name, admin }: AddOptions): Promise<Account | string> {
  const made = await store.accounts.create({ email, name, role: admin ? 'admin' : 'member', passwordHash: '' })
  return made.outcome === 'created' ? made.account : `There is already an account ${email}.`
}

/** What keeps the membership from being made, or nothing. */
async function membershipFault({ store }: UserParts, { organisation, unit }: AddOptions): Promise<string | undefined> {
  if (organisation === undefined) return undefined
  if ((await store.organisations.find(organisation)) === undefined) return `There is no organisation ${organisation}.`
  if (unit !== undefined && !(await store.units.history(organisation)).some(({ id }) => id === unit))
    return `There is no unit ${unit} in the organisation ${organisation}.`
  return undefined
}

async function add(parts: UserParts, given: readonly string[], io: CommandIo): Promise<number> {
  const options = readAddOptions(given)
  if ('fault' in options) {
    io.err(`${options.fault}\n${userUsage}`)
    return exitCodes.wrongUse
  }
  const fault = await membershipFault(parts, options)
  const account = fault ?? (await addAccount(parts, options))
  if (typeof account === 'string') {
    io.err(account)
    return exitCodes.problems
  }
  const { organisation: organisationId, role, unit = null } = options
  if (organisationId !== undefined && role !== undefined)
    await parts.store.accounts.join({ accountId: account.id, organisationId, role, unit })
  io.out(`${account.email} can choose a password here within 7 days:\n${await accountLink(parts, account.id, 'invitation')}`)
  return exitCodes.done
}

async function rolesOf({ store }: UserParts, { id, role }: Account): Promise<string> {
  const memberships = await store.accounts.memberships(id)
  const named = await Promise.all(
    memberships.map(
      async (each) => `${each.role} of ${(await store.organisations.find(each.organisationId))?.name ?? each.organisationId}`,
    ),
  )
  return [...(role === 'admin' ? ['administrator'] : []), ...named].join(', ')
}

/** Names come from people: what a terminal would obey is left out. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD')

async function list(parts: UserParts, _rest: readonly string[], io: CommandIo): Promise<number> {
  const accounts = await parts.store.accounts.list()
  for (const account of accounts) {
    const state = account.passwordHash === '' ? 'no password yet' : ''
    io.out(printable([account.email, account.name, await rolesOf(parts, account), state].filter((part) => part !== '').join(' · ')))
  }
  if (accounts.length === 0) io.out('There are no accounts yet.')
  return exitCodes.done
}

async function password(parts: UserParts, [typed = '']: readonly string[], io: CommandIo): Promise<number> {
  const account = await parts.store.accounts.findByEmail(readEmail(typed).email)
  if (account === undefined) {
    io.err(`There is no account ${printable(typed)}.`)
    return exitCodes.problems
  }
  io.out(`${account.email} can choose a new password here within an hour:\n${await accountLink(parts, account.id, 'reset')}`)
  return exitCodes.done
}

const steps: Readonly<Record<string, { readonly takes: (rest: readonly string[]) => boolean; readonly run: Step }>> = {
  add: { takes: (rest) => rest.length > 0, run: add },
  list: { takes: (rest) => rest.length === 0, run: list },
  password: { takes: (rest) => rest.length === 1, run: password },
}

/** Exit code: 0 when done, 1 where there is no such thing or it is there already, 2 when called wrongly. */
export async function userCommand(
  [step = '', ...rest]: readonly string[],
  io: CommandIo,
  settings: Pick<Settings, 'dataFolder' | 'publicUrl'> | undefined = settingsOrWords(io),
): Promise<number> {
  if (settings === undefined) return exitCodes.wrongUse
  const found = Object.hasOwn(steps, step) ? steps[step] : undefined
  if (!found?.takes(rest)) {
    io.err(userUsage)
    return exitCodes.wrongUse
  }
  const store = await openStore({ file: join(settings.dataFolder, 'puntari.db') })
  try {
    return await found.run({ store, settings, randomBytes, now: Date.now }, rest, io)
  } finally {
    await store.close()
  }
}
