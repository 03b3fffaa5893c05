/**
 * A few values that the server must find again after a restart: the session secret, the hash of the setup code.
 */
import type { Connections } from './connections.ts'

export interface Settings {
  get(name: string): Promise<string | undefined>
  set(name: string, value: string): Promise<void>
  /** The value that is there, or this one if there was none: of two that ask at once, both get the same. */
  getOrSet(name: string, value: string): Promise<string>
  remove(name: string): Promise<void>
}

/** Where `accounts.createFirst` looks for the hash of the setup code. */
export const setupCodeHashSetting = 'setupCodeHash'

export function settingsOn({ db }: Connections): Settings {
  const get = async (name: string): Promise<string | undefined> =>
    (await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst())?.value
  return {
    get,
    set: async (name, value) => {
      await db
        .insertInto('setting')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute()
    },
    getOrSet: async (name, value) => {
      await db
        .insertInto('setting')
        .values({ name, value })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      return (await get(name)) ?? value
    },
    remove: async (name) => {
      await db.deleteFrom('setting').where('name', '=', name).execute()
    },
  }
}
