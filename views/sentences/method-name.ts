/**
 * Names of the methods that definitions point to; the dialogue guide itself will tell more.
 */
import type { Voice } from './voice.ts'

/** Ids that have a name in results.json. */
export const namedMethods = [
  'citizen_dialogue',
  'citizen_panel',
  'citizens_jury',
  'deliberative_poll',
  'digital_panel',
  'disability_council',
  'elderly_council',
  'eratauko',
  'experts_by_experience',
  'future_workshop',
  'map_survey',
  'mentoring',
  'online_opinion_round',
  'open_committee_meeting',
  'open_space',
  'participatory_budgeting',
  'residents_evening',
  'residents_initiative',
  'street_hearing',
  'training',
  'user_council',
  'walk_through',
  'world_cafe',
  'youth_council',
  'red_yellow_balls',
  'association_representation',
  'wellbeing_alliance',
  'advisory_referendum',
] as const

/** Names of the methods that have one, without repeats, in the order given. */
export function methodNames({ t }: Voice, ids: readonly string[]): readonly string[] {
  const named: readonly string[] = namedMethods
  return [...new Set(ids)].filter((id) => named.includes(id)).map((id) => t(`results:method_name.${id}`))
}
