/**
 * Rounds that were imported from a file of an earlier survey: made, marked, placed in a chain of rounds, removed.
 *
 * Called by the pages of imports and by whoever says where a result comes from. Such a round is like any closed one otherwise.
 */
import type { Connections } from './connections.ts'
import { importAnswers } from './import-answers.ts'
import type { ImportedRound, ImportOutcome, ImportPlace, NewImport, PlaceImportOutcome, RemoveImportOutcome } from './imported-round.ts'
import { inTransaction } from './in-transaction.ts'
import type { ImportRemoval } from './place-import.ts'
import { placeImport, removeImport } from './place-import.ts'

export interface Imports {
  /** All or nothing. Rejects on a programmer's mistake: answers of a group or unit that is not in the plan. */
  add(lot: NewImport): Promise<ImportOutcome>
  place(place: ImportPlace): Promise<PlaceImportOutcome>
  /** Its answers are overwritten in the file. Not once it is released, nor where results after it were seen. */
  remove(removal: ImportRemoval): Promise<RemoveImportOutcome>
  /** Undefined: the round was not imported. */
  find(roundId: string): Promise<ImportedRound | undefined>
  ofOrganisation(organisation: string): Promise<readonly ImportedRound[]>
}

export function importsOn({ db, raw, checkpointer, random }: Connections): Imports {
  const marks = () => db.selectFrom('importedRound').select(['roundId as round', 'source', 'fileHash'])
  return {
    add: async (lot) => {
      const outcome = await inTransaction(db, (transaction) => importAnswers(transaction, raw, random, lot))
      if (outcome.outcome === 'imported') await checkpointer.rebuild()
      return outcome
    },
    place: (place) => inTransaction(db, (transaction) => placeImport(transaction, place)),
    remove: async (removal) => {
      const outcome = await inTransaction(db, (transaction) => removeImport(transaction, raw, removal))
      if (outcome === 'removed') await checkpointer.rebuild()
      return outcome
    },
    find: (roundId) => marks().where('roundId', '=', roundId).executeTakeFirst(),
    ofOrganisation: (organisation) =>
      db
        .selectFrom('importedRound')
        .innerJoin('round', 'round.id', 'importedRound.roundId')
        .select(['roundId as round', 'source', 'fileHash'])
        .where('organisationId', '=', organisation)
        .orderBy('year', 'desc')
        .orderBy('roundId')
        .execute(),
  }
}
