/**
 * Answers: the way in (a submission, batched) and the way out (all of a round, for the analysis and exports).
 *
 * What comes out says nothing of who or when; whether anybody may see it while the round is open is the server's question.
 */
import { setImmediate } from 'node:timers/promises'
import type { Connections } from './connections.ts'
import type { PackedResponses, ResponseLot } from './packed-responses.ts'
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

/** Some rows as one: objects and buffers for each of them would take five times as long. All lists in the same order. */
interface LotRow {
  readonly size: number
  /** Null where there are no rows, as is what follows. */
  readonly last: Buffer | null
  readonly groups: string
  readonly units: string
  readonly codes: string
  readonly shortest: number
  readonly longest: number
}

/** Rows at a time: a few milliseconds. */
const lotSize = 1000

export function responsesOn({ raw, reader, commits, checkpointer, random }: Connections): Responses {
  const store = submissionOn(raw, random)
  const lotAfter = reader.prepare<[string, Buffer, number], LotRow>(
    `select count(*) as size, max(id) as last, json_group_array(group_id) as groups, json_group_array(unit_id) as units,
       group_concat(hex(codes), '') as codes, min(length(codes)) as shortest, max(length(codes)) as longest
     from (select id, group_id, unit_id, codes from response where round_id = ? and id > ? order by id limit ?)`,
  )
  const lotOf = ({ groups, units, codes, shortest, longest }: LotRow): ResponseLot => ({
    groups: JSON.parse(groups) as readonly string[],
    units: JSON.parse(units) as readonly (string | null)[],
    bytes: Buffer.from(codes, 'hex'),
    shortest,
    longest,
  })
  const packedOfRound = async (roundId: string): Promise<PackedResponses> => {
    const { add, packed } = packer()
    for (let after: Buffer | null = Buffer.alloc(0); after !== null;) {
      const lot = lotAfter.get(roundId, after, lotSize)
      if (lot !== undefined && lot.size > 0) add(lotOf(lot))
      after = lot?.size === lotSize ? lot.last : null
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
