/**
 * A round as its readers see it: the part of a released result that the attacker reads.
 *
 * `ReleasedResult` is one of these, and so is what a careless engine would show (`primaryOnly`).
 */
import type { ReleasedResult } from '../../analysis/released-result.ts'

export type Seen = Pick<
  ReleasedResult,
  'smallestCell' | 'readersAnswer' | 'groups' | 'units' | 'unitParents' | 'unitUnions' | 'backgrounds'
>
