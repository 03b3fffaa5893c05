/**
 * Two rounds of one questionnaire beside each other: what has risen, fallen, or can't be told.
 *
 * Called by the server for every two rounds that are shown together, and by the command line.
 */
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import { comparableItems } from './comparison/comparable.ts'
import { groupChange } from './comparison/group-change.ts'
import { isAboveSize } from './group-basis.ts'
import type { MeasuredMember, MeasuredRound, RoundInput } from './measure-round.ts'
import { measured } from './measure-round.ts'
import type { Changes, GroupChange } from './result.ts'

/** Has answers, and not more of them than persons. */
const isUsable = ({ size, basis }: MeasuredMember): boolean => size > 0 && !isAboveSize(size, basis)

/**
 * Changes from `earlier` to `later`, one entry `earlier→later`, by group and by unit that answered both times.
 *
 * Rounds that are compared with several others are measured once before (`measureRound`).
 * `questionnaire`: whose bounds apply, normally the later one. `between`: versions between the two rounds' where they are not
 * neighbours; without them nothing can be compared. Items whose meaning changed are `break`, and so are their dimensions and
 * axes. Self-selected in either round: no change. Groups with more answers than persons are left out.
 * Throws a RangeError where the rounds are of different questionnaires.
 */
export function compareRounds(
  questionnaire: Questionnaire,
  earlier: RoundInput | MeasuredRound,
  later: RoundInput | MeasuredRound,
  between: readonly Questionnaire[] = [],
): Changes {
  const ids = [earlier.questionnaire, later.questionnaire, ...between].map(({ id }) => id)
  if (ids.some((id) => id !== questionnaire.id)) throw new RangeError(`Rounds of different questionnaires: ${ids.join(', ')}`)
  const [before, after] = [measured(earlier), measured(later)]
  const comparable = comparableItems(earlier.questionnaire, later.questionnaire, between)
  type Members = MeasuredRound['groups']
  const changes = (were: Members, are: Members): Readonly<Record<string, GroupChange>> =>
    Object.fromEntries(
      [...are].flatMap(([id, is]) => {
        const was = were.get(id)
        if (!was || !isUsable(was) || !isUsable(is)) return []
        return [[id, groupChange({ earlier: was, later: is, comparable, rules: questionnaire.rules })]]
      }),
    )
  return {
    [`${earlier.label}→${later.label}`]: { groups: changes(before.groups, after.groups), units: changes(before.units, after.units) },
  }
}
