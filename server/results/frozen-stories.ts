/**
 * The frozen figures of a released round and of those before it: read once from the store, checked against their hash, kept in memory.
 *
 * Called by `roundsTogether`. What is frozen never changes, so a process needs to read it once.
 */
import type { FrozenRound } from '../../analysis/disclosure/freeze-released.ts'
import { thawReleased } from '../../analysis/disclosure/thaw-released.ts'
import type { Store } from '../../data/store.ts'
import type { Dependencies } from '../dependencies.ts'
import { Refusal } from '../web/refusal.ts'

type Frozen = Promise<readonly FrozenRound[] | undefined>

const thawed = new WeakMap<Store, Map<string, Frozen>>()

async function read({ store, log }: Pick<Dependencies, 'store' | 'log'>, round: string): Frozen {
  const frozen = await store.publications.frozenOf(round)
  if (frozen === undefined) return undefined
  const rounds = thawReleased(frozen.text, frozen.hash)
  if (rounds !== null) return rounds
  log.error({ round }, 'the frozen figures of a round do not agree with their hash')
  throw new Refusal(503, 'figuresChanged')
}

/**
 * In the order of time. Undefined where nothing is frozen: not released yet, or released by an earlier version of the program.
 * @throws Refusal where somebody changed the figures in the file: then they are shown to nobody.
 */
export function frozenStory(dependencies: Pick<Dependencies, 'store' | 'log'>, round: string): Frozen {
  const known = thawed.get(dependencies.store) ?? new Map<string, Frozen>()
  thawed.set(dependencies.store, known)
  const reading = known.get(round) ?? read(dependencies, round)
  known.set(round, reading)
  const forget = () => known.delete(round)
  // A round without frozen figures may be released the next moment; what failed is tried again.
  reading.then((rounds) => rounds ?? forget(), forget)
  return reading
}
