/**
 * A released result without the parts and groups that are not public. Called by `roundStory` for those who are nobody's staff.
 *
 * Only takes away, and this tells nothing more: disclosure control was solved over the whole result, so that no set of what is shown
 * gives away what is hidden, and every subset of it is among those sets. What is missing was chosen by a person who saw the released
 * result, never by looking at the answers behind it. A comparison of two rounds goes where either of them keeps its side back: with the
 * other side it would give that one away.
 */
import { isOwnQuestion } from '../../questionnaires/own-questions.ts'
import type { PublicChoice, PublicPart } from '../../questionnaires/public-parts.ts'
import type { ReleasedGroup, ReleasedResult } from '../released-result.ts'
import type { GroupResult } from '../result.ts'

type ById<Value> = Readonly<Record<string, Value>>

const kept = <Value>(entries: ById<Value>, keep: (id: string) => boolean): ById<Value> =>
  Object.fromEntries(Object.entries(entries).filter(([id]) => keep(id)))

const changed = <Value, Out>(entries: ById<Value>, change: (value: Value, id: string) => Out): ById<Out> =>
  Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, change(value, id)]))

/** What may be seen of some rounds together: of each of them. */
interface Sight {
  readonly part: (part: PublicPart) => boolean
  readonly group: (group: string) => boolean
  readonly item: (item: string) => boolean
  readonly unit: boolean
}

function sightOf(choices: readonly (PublicChoice | undefined)[], groupByUnit: string | null): Sight {
  const part: Sight['part'] = (name) => choices.every((choice) => choice?.parts.includes(name) ?? false)
  const group: Sight['group'] = (id) => choices.every((choice) => !(choice?.groupsNotShown.includes(id) ?? true))
  return {
    part,
    group,
    item: (item) => part(isOwnQuestion(item) ? 'ownQuestions' : 'items'),
    unit: part('units') && (groupByUnit === null || group(groupByUnit)),
  }
}

/** Importance is that of statements: it goes with them too. What is and what is wanted are no statements: they stay, as criteria do. */
function narrowFigures({ importance, quality, ...figures }: GroupResult, { item, part }: Sight): GroupResult {
  const compared = new Set(Object.values(figures.nowAndWanted ?? {}).flatMap(({ now, wanted }) => [now, wanted]))
  return {
    ...figures,
    items: kept(figures.items, (id) => compared.has(id) || item(id)),
    ...(importance && part('priority') ? { importance: kept(importance, item) } : {}),
    ...(quality ? { quality: changed(quality, (one) => ({ ...one, items: kept(one.items, item) })) } : {}),
  }
}

const narrowGroup = (group: ReleasedGroup, sight: Sight): ReleasedGroup =>
  group.tier === 'full' ? { ...group, figures: narrowFigures(group.figures, sight) } : group

const figuresOf = (groups: ById<ReleasedGroup>, keep: (id: string) => boolean, sight: Sight): ById<ReleasedGroup> =>
  changed(kept(groups, keep), (group) => narrowGroup(group, sight))

/** Groups and units of changes or slopes, whose figures by item may go while the others stay. */
function comparedOf<Member extends { readonly items: ById<unknown> }>(
  { groups, units }: { readonly groups: ById<Member>; readonly units: ById<Member> },
  sight: Sight,
): { readonly groups: ById<Member>; readonly units: ById<Member> } {
  const members = (all: ById<Member>, keep: (id: string) => boolean): ById<Member> =>
    changed(kept(all, keep), (member) => ({ ...member, items: kept(member.items, sight.item) }))
  return sight.part('years') ? { groups: members(groups, sight.group), units: members(units, () => sight.unit) } : { groups: {}, units: {} }
}

/** The rounds that a page shows together. `choices`: what is public of each, by label; `groupByUnit`: whose units they are, if anybody's. */
export interface PublicRounds {
  readonly choices: ReadonlyMap<string, PublicChoice>
  readonly groupByUnit: string | null
}

/**
 * What is public of the round `label`, beside the other rounds of `choices`. Changes of two rounds: what is public of both; slopes: of all.
 * A round that is not among them is taken for one of which nothing is public.
 */
export function narrowParts(released: ReleasedResult, label: string, { choices, groupByUnit }: PublicRounds): ReleasedResult {
  const sightOn = (labels: readonly string[]): Sight =>
    sightOf(
      labels.map((each) => choices.get(each)),
      groupByUnit,
    )
  const here = sightOn([label])
  const { gaps, changes, slopes } = released
  const pairs = here.part('gaps') ? kept(gaps, (key) => key.split('-').every(here.group)) : {}
  const narrowed: Pick<ReleasedResult, keyof ReleasedResult> = {
    ...released,
    groups: figuresOf(released.groups, here.group, here),
    units: figuresOf(released.units, () => here.unit, here),
    unitParents: here.unit ? released.unitParents : {},
    unitUnions: here.unit ? released.unitUnions : {},
    backgrounds: here.part('backgrounds') ? kept(released.backgrounds, here.group) : {},
    gaps: changed(pairs, (gap) => ({ ...gap, items: kept(gap.items, here.item) })),
    changes: here.part('years') ? changed(changes, (change, key) => comparedOf(change, sightOn(key.split('→')))) : {},
    slopes: comparedOf(slopes, sightOn([...choices.keys()])),
  }
  return narrowed as ReleasedResult
}
