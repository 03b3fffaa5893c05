/**
 * Programmes and their members. What can't be is refused by name; the steps themselves are in `programme-steps`.
 */
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { Programme, ProgrammePlan } from './programme.ts'
import { loadProgramme, loadProgrammes } from './programme-rows.ts'
import type {
  AcceptOutcome,
  CreateProgrammeOutcome,
  InviteOutcome,
  PoolOutcome,
  ReleasePoolOutcome,
  WithdrawOutcome,
} from './programme-steps.ts'
import { accept, createProgramme, invite, pool, releasePool, withdraw } from './programme-steps.ts'
import { newId } from './random-id.ts'
import type { NewRoundPlan } from './round.ts'

export interface Programmes {
  /** With its first members. Its definition must have been kept. */
  create(plan: ProgrammePlan, members: readonly string[]): Promise<CreateProgrammeOutcome>
  find(id: string): Promise<Programme | undefined>
  /** Those that an association runs, the newest year first. */
  ofAssociation(organisation: string): Promise<readonly Programme[]>
  /** Those in which an organisation is a member, accepted or not. */
  withMember(organisation: string): Promise<readonly Programme[]>
  /** More members; those that are in it stay as they are. */
  invite(id: string, members: readonly string[]): Promise<InviteOutcome>
  /** Takes a proposal back that was not accepted. */
  withdraw(id: string, member: string): Promise<WithdrawOutcome>
  /** Makes the member's round, a draft. */
  accept(id: string, member: string, round: Omit<NewRoundPlan, 'organisation'>): Promise<AcceptOutcome>
  /** Fixes for good which rounds the pooled result rests on: those of the members that are closed. They take no late answers any more. */
  pool(id: string, day: string): Promise<PoolOutcome>
  /** Shows the pooled result to everybody: only when each round in it is released. */
  release(id: string): Promise<ReleasePoolOutcome>
}

export function programmesOn({ db, random }: Connections): Programmes {
  return {
    create: (plan, members) => inTransaction(db, (transaction) => createProgramme(transaction, newId(random), plan, members)),
    find: (id) => loadProgramme(db, id),
    ofAssociation: (organisation) => loadProgrammes(db, { association: organisation }),
    withMember: (organisation) => loadProgrammes(db, { member: organisation }),
    invite: (id, members) => inTransaction(db, (transaction) => invite(transaction, id, members)),
    withdraw: (id, member) => inTransaction(db, (transaction) => withdraw(transaction, id, member)),
    accept: (id, member, round) =>
      inTransaction(db, (transaction) => accept(transaction, newId(random), id, { ...round, organisation: member })),
    pool: (id, day) => inTransaction(db, (transaction) => pool(transaction, id, day)),
    release: (id) => inTransaction(db, (transaction) => releasePool(transaction, id)),
  }
}
