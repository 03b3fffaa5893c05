/**
 * Lets the attacker loose on invented rounds: on what the engine releases, or on what primary suppression alone would show.
 */
import { analyseRound } from '../../analysis/analyse-round.ts'
import type { StoryRound } from '../../server/results/release-story.ts'
import { releaseStory } from '../../server/results/release-story.ts'
import type { Attack } from './attacker.ts'
import { attack } from './attacker.ts'
import { groundOf } from './ground.ts'
import type { InventedRounds } from './invented-rounds.ts'
import { primaryOnly } from './primary-only.ts'
import type { Seen } from './seen.ts'
import { truthOf } from './truth.ts'

/** What readers of these rounds see, story by story. */
export type Engine = (story: readonly StoryRound[]) => readonly Seen[]

export const protecting: Engine = (story) =>
  releaseStory(story, (id) => story.map(({ input }) => input.questionnaire).filter((one) => one.id === id))

export const careless: Engine = (story) =>
  story.map(({ input, smallestCell }) => primaryOnly(analyseRound(input.questionnaire, input.responses, input.design), smallestCell))

/** One attack a round, with every story that shows it. */
export function attackRounds(
  { questionnaire, stories }: Pick<InventedRounds, 'questionnaire' | 'stories'>,
  engine: Engine,
): readonly Attack[] {
  const seen = stories.map(engine)
  return (stories.at(-1) ?? []).map(({ input }, year) => {
    const views = seen.flatMap((story) => story[year] ?? [])
    const ground = groundOf(questionnaire, views, input.design)
    return attack(ground, views, truthOf(ground, input.responses))
  })
}

/** What was found out, with the seed and the year, so that it can be looked at again. */
export const inWords = (attacks: readonly Attack[], seed: number): readonly string[] =>
  attacks.flatMap(({ findings }, year) =>
    findings.map(({ what, persons }) => `seed ${seed}, year ${year}: ${what} of ${persons.join(' + ')}`),
  )
