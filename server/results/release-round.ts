/**
 * Releases a round: its figures are frozen as everybody will see them, with their hash in the log, in the transaction of the step.
 *
 * Called by the page of publishing and by the demo: the only way by which the program releases.
 */
import { freezeReleased } from '../../analysis/disclosure/freeze-released.ts'
import type { ReleaseRoundOutcome } from '../../data/advance-round.ts'
import type { Round } from '../../data/round.ts'
import type { Dependencies } from '../dependencies.ts'
import { everybody } from './readers.ts'
import { releasedNow } from './rounds-together.ts'
import { storyRounds } from './story-rounds.ts'

type Parts = Pick<Dependencies, 'store' | 'release'>

/** `on`: the calendar day; `at`: the moment for the log; `account`: null where the server does it by itself. */
export interface ReleasedBy {
  readonly on: string
  readonly at: string
  readonly account: string | null
}

export async function releaseRound(parts: Parts, round: Round, { on, at, account }: ReleasedBy): Promise<ReleaseRoundOutcome> {
  const story = await releasedNow(parts, await storyRounds(parts, round, everybody))
  const frozen = freezeReleased(story.map(({ round: { id, year }, label, released }) => ({ round: id, label, year, released })))
  const { id, organisation } = round
  return parts.store.rounds.release(id, {
    frozen: { ...frozen, on },
    entry: { at, account, organisation, round: id, action: 'roundReleased', detail: { fingerprint: frozen.hash } },
  })
}
