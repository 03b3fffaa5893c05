/**
 * Who is counted in which pooled figure of a group: of the whole programme, and of each size class.
 *
 * Called by `poolProgramme`. The argument why nobody can work out what a member hides:
 *
 * 1. A member's own pages never change. A figure that its pages show as it is (`exact`) may be pooled: what is added up is known.
 * 2. A member with few answers shows no figure at all. All such members (the few) are counted together or not at all, in all figures
 *    that hang together or in none. What follows from a pooled figure is then the sum of the few, for readers, and the sum of the few but
 *    one, for a member who knows all of its own. Both must be such that any group might be shown (`few-together`), which takes
 *    three of them at least.
 * 3. Size classes split the few into parts that do not overlap; each part must hold by itself, and so must what the classes that show
 *    theirs leave of the whole. Whatever is added or subtracted gives unions of such parts. The class is given up, not the whole.
 * 4. A member that shows a group in full but not a figure of it is left out of that figure. One that shows it on some pages only is
 *    left out of everything. If one of the few is so for other reasons than few answers, none of them is counted.
 *
 * Besides, no pooled figure is nearly one member's: at least three have answers in it and none more than 80 % of them (dominance; the
 * (n, k) rule of Hundepool et al., Statistical Disclosure Control, 2012, 4.2.1, with n = 1 and k = 80).
 */
import type { Need } from '../disclosure/tier.ts'
import type { Recruitment } from '../sampling-design.ts'
import type { FewMember } from './few-together.ts'
import { isFew, mayCountTogether, mayShowTogether } from './few-together.ts'
import type { MemberGroup } from './pool-member.ts'
import type { PooledFigure } from './pooled-figures.ts'

/** Fewest members with answers in what is pooled. */
export const fewestMembers = 3
/** Greatest part of the answers that one member may have given. */
export const greatestPart = 0.8

/** Why a group is not pooled. dominated: nearly all answers are one member's. */
export type NotPooled = 'mixedRecruitment' | 'tooFewMembers' | 'dominated'

/** Who is counted: `members` at all, and by key of a figure those in it. A key that is absent is not shown. */
export interface PooledGroup {
  readonly members: readonly MemberGroup[]
  readonly figures: ReadonlyMap<string, readonly MemberGroup[]>
  /** Whether members with few answers are among them. */
  readonly fewIn: boolean
}

export type GroupPlan = PooledGroup | { readonly notPooled: NotPooled }

/** What one group may be pooled from. `figures`: all that can be pooled. */
export interface GroupSetting {
  readonly groups: readonly MemberGroup[]
  readonly figures: readonly PooledFigure[]
  readonly need: Need
}

/** The plans of one group. `classes`: by size class. */
export interface GroupPlans {
  readonly whole: GroupPlan
  readonly classes: ReadonlyMap<string, GroupPlan>
}

type Parts = readonly (readonly FewMember[])[]
type Allows = (members: readonly FewMember[]) => boolean

/** The few of the whole and of the classes that may be counted together; a class only where what it leaves of the others may be, too. */
interface Admitted {
  readonly whole: boolean
  readonly classes: readonly string[]
}

function admittedBy(
  allows: Allows,
  few: readonly FewMember[],
  classes: ReadonlyMap<string, readonly FewMember[]>,
  among: Admitted,
): Admitted {
  const whole = among.whole && allows(few)
  const isLeftWell = (taken: Parts): boolean => !whole || allows(few.filter((one) => !taken.some((part) => part.includes(one))))
  const admitted = among.classes.reduce<readonly string[]>((before, name) => {
    const part = classes.get(name) ?? []
    const taken = [...before, name].map((each) => classes.get(each) ?? [])
    return part.length > 0 && allows(part) && isLeftWell(taken) ? [...before, name] : before
  }, [])
  return { whole, classes: admitted }
}

const recruitmentOf = ({ standing }: MemberGroup): Recruitment => standing.figures.recruitment

/** Whether enough members have answers behind each number, and none nearly all of them. */
function dominance(counts: readonly number[]): NotPooled | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (counts.filter((count) => count > 0).length < fewestMembers) return 'tooFewMembers'
  return Math.max(...counts) > greatestPart * total ? 'dominated' : undefined
}

const isBalanced = (members: readonly MemberGroup[], { measures }: PooledFigure): boolean =>
  measures.every(({ tally }) => {
    const counts = members.map(({ standing }) => tally(standing.figures).n)
    // Nobody had anything to say: that is known of each of them.
    return dominance(counts) === undefined || counts.every((count) => count === 0)
  })

const showsAll = ({ standing }: MemberGroup, { measures }: PooledFigure): boolean =>
  standing.kind === 'full' && measures.every(({ id }) => standing.exact.has(id))

/** The plan of the whole or of a class. `few`: those of its members with few answers that are counted, in figures of these families. */
function planOf(
  setting: GroupSetting,
  inScope: readonly MemberGroup[],
  few: readonly MemberGroup[],
  families: ReadonlySet<string>,
): GroupPlan {
  const full = inScope.filter(({ standing }) => standing.kind === 'full')
  const members = [...full, ...few]
  const problem = dominance(members.map(({ standing }) => standing.figures.n))
  if (problem !== undefined) return { notPooled: problem }
  const figures = setting.figures.flatMap((figure): [string, readonly MemberGroup[]][] => {
    const counted = [...full.filter((one) => showsAll(one, figure)), ...(families.has(figure.family) ? few : [])]
    return isBalanced(counted, figure) ? [[figure.key, counted]] : []
  })
  return { members, figures: new Map(figures), fewIn: few.length > 0 }
}

function allNotPooled(classes: Iterable<string>, notPooled: NotPooled): GroupPlans {
  return { whole: { notPooled }, classes: new Map([...classes].map((name) => [name, { notPooled }])) }
}

/** Who is counted where, for one group. */
export function groupPlans(setting: GroupSetting): GroupPlans {
  const { groups, figures, need } = setting
  const byClass = Map.groupBy(groups, ({ member }) => member.sizeClass ?? '')
  byClass.delete('')
  if (new Set(groups.map(recruitmentOf)).size > 1) return allNotPooled(byClass.keys(), 'mixedRecruitment')
  const isOdd = groups.some(({ standing }) => standing.kind === 'odd')
  const few = isOdd ? [] : groups.filter(isFew)
  const fewByClass = new Map([...byClass].map(([name, members]) => [name, few.filter((one) => members.includes(one))]))
  const all: Admitted = { whole: few.length > 0, classes: [...byClass.keys()].toSorted() }
  const counted = admittedBy((members) => mayCountTogether(members, need), few, fewByClass, all)
  const byFamily = [...Map.groupBy(figures, ({ family }) => family)].map(([family, inFamily]) => {
    return [family, admittedBy((members) => mayShowTogether(members, inFamily, need), few, fewByClass, counted)] as const
  })
  const familiesWhere = (isIn: (admitted: Admitted) => boolean): ReadonlySet<string> =>
    new Set(byFamily.filter(([, admitted]) => isIn(admitted)).map(([family]) => family))
  const ofClass = ([name, members]: readonly [string, readonly MemberGroup[]]): [string, GroupPlan] => {
    const fewIn = counted.classes.includes(name) ? (fewByClass.get(name) ?? []) : []
    return [
      name,
      planOf(
        setting,
        members,
        fewIn,
        familiesWhere(({ classes }) => classes.includes(name)),
      ),
    ]
  }
  return {
    whole: planOf(
      setting,
      groups,
      counted.whole ? few : [],
      familiesWhere(({ whole }) => whole),
    ),
    classes: new Map([...byClass].map(ofClass)),
  }
}
