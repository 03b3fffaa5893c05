/**
 * The pooled results of a programme: of all members together and of each size class, with who is counted in them.
 *
 * Called by the server, once the members whose answers are pooled are fixed: two pools that differ in one member would tell that
 * member's answers. The members' own pages stay as they are; `pool-plan` says what may be pooled beside them, and why.
 */
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { analyseRound } from '../analyse-round.ts'
import type { Need } from '../disclosure/tier.ts'
import type { ReleasedResult } from '../released-result.ts'
import { memberGroups } from './member-standings.ts'
import type { GroupStanding, MemberGroup, MemberView, PoolMember } from './pool-member.ts'
import type { GroupPlan, NotPooled, PooledGroup } from './pool-plan.ts'
import { groupPlans } from './pool-plan.ts'
import type { PoolSetting } from './pool-scope.ts'
import { poolScope } from './pool-scope.ts'
import { pooledFigures } from './pooled-figures.ts'

/**
 * Who is behind a group of a pooled result. Ids of members: `full` show theirs in full, `few` do not, with `fewIn` whether the few are
 * counted; `apart` show theirs on some pages only and are not counted. `figures`: by key of a figure, members counted in it. `notPooled`: why there is nothing of the group.
 */
export interface PooledFrom {
  readonly full: readonly string[]
  readonly few: readonly string[]
  readonly fewIn: boolean
  readonly apart: readonly string[]
  readonly figures: Readonly<Record<string, readonly string[]>>
  readonly notPooled: NotPooled | null
}

export interface PooledScope {
  readonly released: ReleasedResult
  readonly groups: Readonly<Record<string, PooledFrom>>
}

/** `classes`: by size class, only where something of it is pooled. */
export interface PooledProgramme {
  readonly whole: PooledScope
  readonly classes: Readonly<Record<string, PooledScope>>
}

/** `seed` of the programme's own random steps. */
export interface ProgrammeInput {
  readonly questionnaire: Questionnaire
  readonly members: readonly PoolMember[]
  readonly smallestCell: number
  readonly seed: number
  readonly level: number
}

const idsOf = (groups: readonly MemberGroup[]): readonly string[] => groups.map(({ member }) => member.id)

function pooledFrom(groups: readonly MemberGroup[], plan: GroupPlan): PooledFrom {
  const idsWith = (...kinds: readonly GroupStanding['kind'][]) => idsOf(groups.filter(({ standing }) => kinds.includes(standing.kind)))
  const counted = 'notPooled' in plan ? [] : [...plan.figures].map(([key, members]) => [key, idsOf(members)] as const)
  return {
    full: idsWith('full'),
    few: idsWith('few', 'odd'),
    apart: idsWith('apart'),
    fewIn: 'notPooled' in plan ? false : plan.fewIn,
    figures: Object.fromEntries(counted),
    notPooled: 'notPooled' in plan ? plan.notPooled : null,
  }
}

/** The members' groups with the plans for them, by group. */
interface Planned {
  readonly groups: readonly MemberGroup[]
  readonly whole: GroupPlan
  readonly classes: ReadonlyMap<string, GroupPlan>
}

function strictest(needs: readonly Need[]): Need {
  return {
    smallestCell: Math.max(...needs.map(({ smallestCell }) => smallestCell)),
    ownAnswers: needs.some(({ ownAnswers }) => ownAnswers === 1) ? 1 : 0,
  }
}

function planned({ questionnaire, members, smallestCell }: ProgrammeInput): ReadonlyMap<string, Planned> {
  const known = members.map((member) => {
    const { questionnaire: own, responses, design } = member.input
    return memberGroups(member, analyseRound(own, responses, design, { withRelations: false }))
  })
  const plans = questionnaire.groups.flatMap(({ id }): [string, Planned][] => {
    const groups = known.flatMap((ofMember) => ofMember.get(id) ?? [])
    const [first] = groups
    if (first === undefined) return []
    const need = strictest([{ smallestCell, ownAnswers: 0 }, ...groups.map((one) => one.need)])
    const figures = pooledFigures(questionnaire, id, first.standing.figures)
    return [[id, { groups, ...groupPlans({ groups, figures, need }) }]]
  })
  return new Map(plans)
}

function scopeOf(
  setting: PoolSetting,
  plans: ReadonlyMap<string, { readonly groups: readonly MemberGroup[]; readonly plan: GroupPlan }>,
): PooledScope {
  const pooled = [...plans].flatMap(([id, { plan }]): [string, PooledGroup][] => ('notPooled' in plan ? [] : [[id, plan]]))
  return {
    released: poolScope(setting, new Map(pooled)),
    groups: Object.fromEntries([...plans].map(([id, { groups, plan }]) => [id, pooledFrom(groups, plan)])),
  }
}

/** The strictest terms of all members' pages. */
const termsOf = ({ members, smallestCell }: ProgrammeInput): MemberView => {
  const views = members.flatMap((member) => [...member.views])
  return {
    smallestCell: Math.max(smallestCell, ...views.map((view) => view.smallestCell)),
    readersAnswer: views.some(({ readersAnswer }) => readersAnswer),
  }
}

/** Pools a programme. Same members in any order, same seed: same result. */
export function poolProgramme(input: ProgrammeInput): PooledProgramme {
  const members = input.members.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const plans = planned({ ...input, members })
  const setting: PoolSetting = { questionnaire: input.questionnaire, terms: termsOf(input), seed: input.seed, level: input.level }
  const names = [...new Set(members.flatMap(({ sizeClass }) => sizeClass ?? []))].toSorted()
  const inClass = (name: string) => (one: MemberGroup) => one.member.sizeClass === name
  const classes = names.flatMap((name): [string, PooledScope][] => {
    const ofClass = [...plans].flatMap(([id, { groups, classes: byClass }]) => {
      const plan = byClass.get(name)
      return plan === undefined ? [] : [[id, { groups: groups.filter(inClass(name)), plan }] as const]
    })
    return ofClass.some(([, { plan }]) => !('notPooled' in plan)) ? [[name, scopeOf(setting, new Map(ofClass))]] : []
  })
  const whole = new Map([...plans].map(([id, { groups, whole: plan }]) => [id, { groups, plan }]))
  return { whole: scopeOf(setting, whole), classes: Object.fromEntries(classes) }
}
