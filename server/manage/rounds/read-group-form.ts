/**
 * From the fields of one group of a survey to how it was or will be asked, or to every problem at once.
 *
 * Called by the form of a survey's plan, and by that of an imported survey.
 */
import type { RoundGroup } from '../../../data/round.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import { groupFieldId } from '../../../views/manage/group-field-id.ts'
import type { GroupForm } from '../../../views/manage/round-group-fields.ts'
import { readWholeNumber } from '../organisations/unit-text.ts'

/**
 * `byUnit`, `unitPersons`: the group whose size is that of all units and is not typed. `nameOf`: a group's name, for problems.
 * `sizesUnknown`: sizes may be left out, as of a survey of long ago.
 */
export interface GroupContext {
  readonly byUnit: string | undefined
  readonly unitPersons: number | null
  readonly nameOf: (group: string) => string
  readonly sizesUnknown?: true
}

/** `missing`: the problem of an empty field; undefined where it may be empty. */
function countProblem(field: string, typed: string, missing: string | undefined, group: string): readonly FormProblem[] {
  if (typed.trim() === '') return missing === undefined ? [] : [{ field, problem: missing, values: { group } }]
  const value = readWholeNumber(typed)
  return value === undefined || value === 0 ? [{ field, problem: 'countWrong', values: { group, typed: typed.slice(0, 40) } }] : []
}

export function groupProblems(form: GroupForm, { byUnit, unitPersons, nameOf, sizesUnknown }: GroupContext): readonly FormProblem[] {
  const { group, recruitment, populationSize, invited, ways } = form
  const invitedField = groupFieldId(group, 'invited')
  const name = nameOf(group)
  const needed = recruitment === 'selfSelected' || sizesUnknown ? undefined : 'populationMissing'
  const ofSize = group === byUnit ? [] : countProblem(groupFieldId(group, 'population'), populationSize, needed, name)
  const noWay = ways.length === 0 ? [{ field: groupFieldId(group, 'ways'), problem: 'terms:problem.noWay', values: { group: name } }] : []
  if (recruitment !== 'randomSample') return [...ofSize, ...noWay]
  // A sample that is invited one by one is counted by its invitations.
  const ofInvited = countProblem(invitedField, invited, ways.includes('personal') || sizesUnknown ? undefined : 'invitedMissing', name)
  const all = group === byUnit ? unitPersons : readWholeNumber(populationSize)
  const asked = readWholeNumber(invited)
  const tooMany = all !== undefined && all !== null && asked !== undefined && asked > all
  return [
    ...ofSize,
    ...noWay,
    ...ofInvited,
    ...(tooMany ? [{ field: invitedField, problem: 'invitedTooMany', values: { group: name, asked, all } }] : []),
  ]
}

export function groupOf(
  { group, recruitment, populationSize, invited, ways }: GroupForm,
  { byUnit, unitPersons }: Pick<GroupContext, 'byUnit' | 'unitPersons'>,
): RoundGroup {
  return {
    group,
    recruitment,
    populationSize: group === byUnit ? unitPersons : (readWholeNumber(populationSize) ?? null),
    invited: recruitment === 'randomSample' ? (readWholeNumber(invited) ?? null) : null,
    ways,
  }
}
