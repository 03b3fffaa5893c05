/**
 * The job that pools the rounds of a programme, as far as they may be. Given to the workshop by `pooledProgrammes`.
 */
import type { PoolMember } from '../../analysis/programme/pool-member.ts'
import type { PooledProgramme, ProgrammeInput } from '../../analysis/programme/pool-programme.ts'
import { poolProgramme } from '../../analysis/programme/pool-programme.ts'
import { unpacked } from '../../data/packed-responses.ts'
import type { PackedRound } from './release-job.ts'

/** A member with its answers as they travel between threads. */
export type PackedMember = Omit<PoolMember, 'input'> & Pick<PackedRound, 'input'>

export interface PoolJob extends Omit<ProgrammeInput, 'members'> {
  readonly members: readonly PackedMember[]
}

export const poolJob = ({ members, ...programme }: PoolJob): PooledProgramme =>
  poolProgramme({
    ...programme,
    members: members.map((member) => ({ ...member, input: { ...member.input, responses: unpacked(member.input.responses) } })),
  })
