/**
 * From the rounds of a programme to what may be shown of all of them together: pooled once, kept in memory.
 *
 * Called by `programmeStory`. The rounds were fixed before and are closed for good, so the result is the same until the process ends.
 */
import type { MemberView } from '../../analysis/programme/pool-member.ts'
import type { PooledProgramme } from '../../analysis/programme/pool-programme.ts'
import type { Programme, ProgrammeMember } from '../../data/programme.ts'
import type { Round } from '../../data/round.ts'
import type { Dependencies } from '../dependencies.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'
import type { PackedMember } from './pool-job.ts'
import { samplingDesignOf } from './sampling-design-of.ts'

const level = 0.95

/** The round alone, as its own promise has it, and with all rounds before it, whose stricter terms then hold. */
async function viewsOf({ store }: Dependencies, round: Round): Promise<PackedMember['views']> {
  const own: MemberView = { smallestCell: round.smallestCell, readersAnswer: round.readersAnswer }
  const seen = new Set([round.id])
  let strict = own
  for (let id = round.previousRound; id !== null && !seen.has(id);) {
    seen.add(id)
    const before: Round | undefined = await store.rounds.find(id)
    if (before === undefined) break
    strict = {
      smallestCell: Math.max(strict.smallestCell, before.smallestCell),
      readersAnswer: strict.readersAnswer || before.readersAnswer,
    }
    id = before.previousRound
  }
  return [own, strict]
}

async function poolMember(dependencies: Dependencies, { round: id, pooled, sizeClass }: ProgrammeMember): Promise<readonly PackedMember[]> {
  const { store } = dependencies
  const round = id === null || !pooled ? undefined : await store.rounds.find(id)
  if (round === undefined) return []
  const questionnaire = await questionnaireOfRound(dependencies, round)
  const design = samplingDesignOf(round, await store.rounds.units(round.id))
  const input = { label: String(round.year), questionnaire, responses: await store.responses.packedOfRound(round.id), design }
  return [{ id: round.id, sizeClass, input, views: await viewsOf(dependencies, round) }]
}

async function make(dependencies: Dependencies, programme: Programme): Promise<PooledProgramme> {
  const members = await Promise.all(programme.members.map((member) => poolMember(dependencies, member)))
  const questionnaire = await questionnaireOfRound(dependencies, programme)
  const { smallestCell, seed } = programme
  return dependencies.workshop.run('pool', { questionnaire, members: members.flat(), smallestCell, seed, level })
}

/** Gives the pooled results of programmes whose rounds are fixed; makes each once. */
export function pooledProgrammes(dependencies: Dependencies): (programme: Programme) => Promise<PooledProgramme> {
  const made = new Map<string, Promise<PooledProgramme>>()
  return (programme) => {
    const making = made.get(programme.id) ?? make(dependencies, programme)
    made.set(programme.id, making)
    // What failed is tried again next time.
    making.catch(() => made.delete(programme.id))
    return making
  }
}
