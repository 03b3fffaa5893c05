/**
 * Answers: the way in (a submission, batched) and the way out (all of a round, for the analysis and exports).
 *
 * What comes out says nothing of who or when; whether anybody may see it while the round is open is the server's question.
 */
import { setImmediate } from 'node:timers/promises'
import type { Connections } from './connections.ts'
import type { PackedResponses } from './packed-responses.ts'
import { packer, unpacked } from './packed-responses.ts'
import type { StoredResponse } from './stored-response.ts'
import type { Submission, SubmissionOutcome } from './submission.ts'
import { submissionOn } from './submission.ts'

export interface Responses {
  /**
   * Stores what one person sent and deletes the draft. A draft gives at most one response, however often it is sent.
   *
   * Resolves after the disk has it. Rejects on a programmer's mistake: a group or unit that the round does not have.
   */
  submit(submission: Submission): Promise<SubmissionOutcome>
  /** All responses of a round, in the order of their random keys. Of a round that takes answers meanwhile some may be missing. */
  ofRound(roundId: string): Promise<readonly StoredResponse[]>
  /** The same in a few typed arrays. Read a lot at a time, so that nobody waits long beside it. */
  packedOfRound(roundId: string): Promise<PackedResponses>
}

interface Row {
  readonly id: Buffer
  readonly group_id: string
  readonly unit_id: string | null
  readonly codes: Buffer
}

/** Rows at a time: a few milliseconds. */
const lotSize = 1000

export function responsesOn({ raw, reader, commits, checkpointer, random }: Connections): Responses {
  const store = submissionOn(raw, random)
  const lotAfter = reader.prepare<[string, Buffer, number], Row>(
    'select id, group_id, unit_id, codes from response where round_id = ? and id > ? order by id limit ?',
  )
  const packedOfRound = async (roundId: string): Promise<PackedResponses> => {
    const { add, packed } = packer()
    for (let after: Buffer | undefined = Buffer.alloc(0); after !== undefined;) {
      const lot: readonly Row[] = lotAfter.all(roundId, after, lotSize)
      if (lot.length > 0) add(lot.map(({ group_id, unit_id, codes }) => ({ group: group_id, unit: unit_id, codes })))
      after = lot.length < lotSize ? undefined : lot.at(-1)?.id
      await setImmediate()
    }
    return packed()
  }
  return {
    submit: (submission) =>
      commits.write('submit', () => {
        checkpointer.touch(submission.roundId)
        return store(submission)
      }),
    ofRound: async (roundId) => unpacked(await packedOfRound(roundId)),
    packedOfRound,
  }
}
