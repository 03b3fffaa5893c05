/**
 * Second factors of accounts: a sealed secret, the newest time step that was used, and hashes of recovery codes.
 *
 * Sealing, codes and clocks are the server's (`server/manage/access/second-factor`); here only lies what must be found again.
 */
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'

/** `lastStep`: the time step of the newest code that was used. `recoveryCodesLeft`: how many are unused. */
export interface SecondFactor {
  readonly sealedSecret: Buffer
  readonly lastStep: number
  readonly recoveryCodesLeft: number
}

/** `step`: of the code that was typed to switch it on. */
export interface NewSecondFactor {
  readonly sealedSecret: Buffer
  readonly step: number
  readonly recoveryHashes: readonly string[]
}

export interface SecondFactors {
  find(accountId: string): Promise<SecondFactor | undefined>
  switchOn(accountId: string, factor: NewSecondFactor): Promise<'on' | 'wasOn'>
  /** Takes away the secret and all recovery codes. */
  switchOff(accountId: string): Promise<'off' | 'wasOff'>
  /** Notes that a code of this step was used. `used`: one of this step or a later one was used before. */
  useStep(accountId: string, step: number): Promise<'new' | 'used'>
  /** Spends a recovery code. Of two at once with the same code, one gets `spent`. */
  useRecoveryCode(accountId: string, hash: string): Promise<'spent' | 'unknown'>
  /** New codes in the place of all that were left. */
  replaceRecoveryCodes(accountId: string, hashes: readonly string[]): Promise<void>
}

async function keepCodes(db: KyselyDatabase, accountId: string, hashes: readonly string[]): Promise<void> {
  await db.deleteFrom('recoveryCode').where('accountId', '=', accountId).execute()
  if (hashes.length === 0) return
  await db
    .insertInto('recoveryCode')
    .values(hashes.map((hash) => ({ accountId, hash })))
    .execute()
}

async function find(db: KyselyDatabase, accountId: string): Promise<SecondFactor | undefined> {
  const factor = await db
    .selectFrom('secondFactor')
    .select(['sealedSecret', 'lastStep'])
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  if (factor === undefined) return undefined
  const codes = await db.selectFrom('recoveryCode').select('hash').where('accountId', '=', accountId).execute()
  return { ...factor, recoveryCodesLeft: codes.length }
}

async function switchOn(db: KyselyDatabase, accountId: string, factor: NewSecondFactor): Promise<'on' | 'wasOn'> {
  if ((await find(db, accountId)) !== undefined) return 'wasOn'
  const { sealedSecret, step, recoveryHashes } = factor
  await db.insertInto('secondFactor').values({ accountId, sealedSecret, lastStep: step }).execute()
  await keepCodes(db, accountId, recoveryHashes)
  return 'on'
}

async function switchOff(db: KyselyDatabase, accountId: string): Promise<'off' | 'wasOff'> {
  await keepCodes(db, accountId, [])
  const { numDeletedRows } = await db.deleteFrom('secondFactor').where('accountId', '=', accountId).executeTakeFirst()
  return numDeletedRows > 0n ? 'off' : 'wasOff'
}

export function secondFactorsOn({ db }: Connections): SecondFactors {
  return {
    find: (accountId) => find(db, accountId),
    switchOn: (accountId, factor) => inTransaction(db, (transaction) => switchOn(transaction, accountId, factor)),
    switchOff: (accountId) => inTransaction(db, (transaction) => switchOff(transaction, accountId)),
    useStep: async (accountId, step) => {
      const factor = db.updateTable('secondFactor').set({ lastStep: step }).where('accountId', '=', accountId)
      const { numUpdatedRows } = await factor.where('lastStep', '<', step).executeTakeFirst()
      return numUpdatedRows > 0n ? 'new' : 'used'
    },
    useRecoveryCode: async (accountId, hash) => {
      const spent = await db.deleteFrom('recoveryCode').where('accountId', '=', accountId).where('hash', '=', hash).executeTakeFirst()
      return spent.numDeletedRows > 0n ? 'spent' : 'unknown'
    },
    replaceRecoveryCodes: (accountId, hashes) => inTransaction(db, (transaction) => keepCodes(transaction, accountId, hashes)),
  }
}
