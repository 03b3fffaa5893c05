/**
 * Notes in the log what a change of the public choice of a released round shows to everybody, and what it withdraws.
 */
import type { Request } from 'express'
import type { PublicationChoice } from '../../../data/publication.ts'
import type { Round } from '../../../data/round.ts'
import type { Dependencies } from '../../dependencies.ts'
import { noteStep } from '../log/note-step.ts'

const notIn = (some: readonly string[], others: readonly string[]): string => some.filter((each) => !others.includes(each)).join(' ')

/** Parts by their ids; of groups the number that is not shown afterwards. Nothing is noted where nothing changed. */
export async function noteChoice(
  dependencies: Dependencies,
  request: Request,
  round: Round,
  before: PublicationChoice,
  after: PublicationChoice,
): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(after)) return
  const detail = {
    shown: notIn(after.parts, before.parts),
    withdrawn: notIn(before.parts, after.parts),
    groups: after.groupsNotShown.length,
  }
  await noteStep(dependencies, request, round, 'publicationChanged', detail)
}
