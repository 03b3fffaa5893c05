/**
 * The accounts of the demo. Their passwords are printed on the console: the store is thrown away.
 */
import type { Store } from '../../data/store.ts'
import { hashPassword } from '../manage/password.ts'
import type { DemoAccount } from './demo-guide.ts'
import { kaislajarvi } from './kaislajarvi.ts'
import { koivuranta } from './koivuranta.ts'

interface PlannedAccount extends DemoAccount {
  readonly role: 'admin' | 'member'
  /** Keys of the organisations whose rounds the account runs. */
  readonly organisations: readonly string[]
}

const planned: readonly PlannedAccount[] = [
  {
    email: 'demo@koivuranta.example',
    password: 'ilmapuntari-2026',
    name: 'Šárka Åkerström',
    does: 'everything, in both organisations',
    role: 'admin',
    organisations: [koivuranta.key, kaislajarvi.key],
  },
  {
    email: 'kunta@koivuranta.example',
    password: 'koivuranta-2026',
    name: 'Päivi Björkman',
    does: 'the rounds of the municipality',
    role: 'member',
    organisations: [koivuranta.key],
  },
  {
    email: 'alue@kaislajarvi.example',
    password: 'kaislajarvi-2026',
    name: 'Yrjö Sjöström',
    does: 'the rounds of the county',
    role: 'member',
    organisations: [kaislajarvi.key],
  },
]

/** Makes the accounts and their memberships. `organisations`: id by key. Rejects where the store is not empty. */
export async function makeDemoAccounts(store: Store, organisations: ReadonlyMap<string, string>): Promise<readonly DemoAccount[]> {
  for (const { email, password, name, role, organisations: keys } of planned) {
    const made = await store.accounts.create({ email, name, role, passwordHash: await hashPassword(password) })
    if (made.outcome !== 'created') throw new Error(`The demo needs an empty store; there is already an account ${email}`)
    for (const key of keys) {
      const organisationId = organisations.get(key) ?? ''
      if ((await store.accounts.join({ accountId: made.account.id, organisationId, role: 'manager' })) !== 'joined')
        throw new Error(`No organisation ${key}`)
    }
  }
  return planned.map(({ email, password, name, does }) => ({ email, password, name, does }))
}
