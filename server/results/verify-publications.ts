/**
 * Whether the frozen figures of every released round still are what was released: against their hash, and against the log.
 *
 * Called by the command line. The log is a chain of its own (`audit.verify`): who changes figures and hash in the file, but not the
 * whole log behind it, is found.
 */
import { thawReleased } from '../../analysis/disclosure/thaw-released.ts'
import type { Store } from '../../data/store.ts'

/** changed: text and hash do not agree; notAsLogged: they do, but the log has another hash for this round, or none. */
export interface VerifiedPublication {
  readonly round: string
  readonly hash: string
  readonly outcome: 'intact' | 'changed' | 'notAsLogged'
}

/** Rounds whose figures are frozen, in the order of their ids. Those released by earlier versions are not among them. */
export async function verifyPublications({ publications, audit }: Store): Promise<readonly VerifiedPublication[]> {
  const logged = new Map(
    (await audit.all()).flatMap(({ action, round, detail }) => (action === 'roundReleased' ? [[round, detail['fingerprint']]] : [])),
  )
  const verified: VerifiedPublication[] = []
  // One after the other: the texts are long.
  for (const round of await publications.frozenRounds()) {
    const { text, hash } = (await publications.frozenOf(round)) ?? { text: '', hash: '' }
    const outcome = thawReleased(text, hash) === null ? 'changed' : logged.get(round) === hash ? 'intact' : 'notAsLogged'
    verified.push({ round, hash, outcome })
  }
  return verified
}
