/**
 * Answers: the way in (a submission, batched) and the way out (all of a round, for the analysis and exports).
 *
 * What comes out says nothing of who or when; whether anybody may see it while the round is open is the server's question.
 */
import { codesFromBlob } from './codes-blob.ts'
import type { Connections } from './connections.ts'
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
  /** All responses of a round, in the order of their random keys. */
  ofRound(roundId: string): Promise<readonly StoredResponse[]>
}

interface Row {
  readonly group_id: string
  readonly unit_id: string | null
  readonly codes: Buffer
}

export function responsesOn({ raw, reader, commits, checkpointer, random }: Connections): Responses {
  const store = submissionOn(raw, random)
  const all = reader.prepare<[string], Row>('select group_id, unit_id, codes from response where round_id = ? order by id')
  return {
    submit: (submission) =>
      commits.write('submit', () => {
        checkpointer.touch(submission.roundId)
        return store(submission)
      }),
    ofRound: async (roundId) =>
      all.all(roundId).map(({ group_id, unit_id, codes }) => ({ group: group_id, unit: unit_id, codes: codesFromBlob(codes) })),
  }
}
