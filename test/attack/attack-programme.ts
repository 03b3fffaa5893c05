/**
 * Lets the attacker loose on a programme: on the pages of all its members and the pooled results together, with the whole truth of
 * one member besides.
 */
import { analyseRound } from '../../analysis/analyse-round.ts'
import { releaseResult } from '../../analysis/disclosure/release-result.ts'
import { enoughFor } from '../../analysis/disclosure/tier.ts'
import { memberGroups } from '../../analysis/programme/member-standings.ts'
import type { PoolMember } from '../../analysis/programme/pool-member.ts'
import { poolScope } from '../../analysis/programme/pool-scope.ts'
import type { PooledProgramme, PooledScope, ProgrammeInput } from '../../analysis/programme/pool-programme.ts'
import { poolProgramme } from '../../analysis/programme/pool-programme.ts'
import { figureKey, pooledFigures } from '../../analysis/programme/pooled-figures.ts'
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { GroupResult } from '../../analysis/result.ts'
import type { Attack, Finding } from './attacker.ts'
import { attack } from './attacker.ts'
import type { Truth } from './pinned-targets.ts'
import { familiesAsked, missing } from './figures-asked.ts'
import type { Ground } from './ground.ts'
import { byUnit, groundOf } from './ground.ts'
import type { Fact } from './known-facts.ts'
import { factsOf, quantity } from './known-facts.ts'
import type { Seen } from './seen.ts'
import { truthOf } from './truth.ts'

/** Pools a programme, well or badly. */
export type Pooling = (input: ProgrammeInput) => PooledProgramme

export const careful: Pooling = poolProgramme

/** All answers of all members as one round, through the engine: as if no member had a page of its own. */
export const naive: Pooling = (input) => {
  const { questionnaire, members, smallestCell } = input
  const all = members.map((member) => {
    const found = memberGroups(member, analyseRound(questionnaire, member.input.responses, member.input.design)).get(byUnit)
    if (found === undefined) throw new RangeError(`${member.id} has no answers`)
    return found
  })
  const keys = all.slice(0, 1).flatMap(({ standing }) => pooledFigures(questionnaire, byUnit, standing.figures).map(({ key }) => key))
  const scope = (groups: typeof all): PooledScope => {
    const ids = groups.map(({ member }) => member.id)
    const pooled = { members: groups, figures: new Map(keys.map((key) => [key, groups])), fewIn: true }
    const from = { full: ids, few: [], fewIn: true, apart: [], figures: Object.fromEntries(keys.map((key) => [key, ids])), notPooled: null }
    const setting = { questionnaire, terms: { smallestCell, readersAnswer: false }, seed: 1, level: 0.95 }
    return { released: poolScope(setting, new Map([[byUnit, pooled]])), groups: { [byUnit]: from } }
  }
  const classes = [...new Set(members.flatMap(({ sizeClass }) => sizeClass ?? []))]
  return {
    whole: scope(all),
    classes: Object.fromEntries(classes.map((name) => [name, scope(all.filter(({ member }) => member.sizeClass === name))])),
  }
}

const unitOf = (member: string, unit: string): string => `${member}/${unit}`

/** Each member is a unit of one great round, with its own units below it. */
function parentsOf(members: readonly PoolMember[]): Readonly<Record<string, string | null>> {
  const entries = members.flatMap(({ id, input }): [string, string | null][] => [
    [id, null],
    ...Object.keys(input.design.unitParents ?? {}).map((unit): [string, string] => [unitOf(id, unit), id]),
  ])
  return Object.fromEntries(entries)
}

/** What the member's own pages show, one after the other. */
function pagesOf({ id, input, views }: PoolMember, parents: Seen['unitParents']): readonly Seen[] {
  return views.map(({ smallestCell, readersAnswer }): Seen => {
    const result = analyseRound(input.questionnaire, input.responses, input.design)
    const { groups, units } = releaseResult(input.questionnaire, result, { smallestCell, readersAnswer })
    const own = Object.entries(units).map(([unit, group]) => [unitOf(id, unit), group] as const)
    const whole = groups[byUnit] ?? { tier: 'hidden' }
    return {
      smallestCell,
      readersAnswer,
      groups: {},
      units: { [id]: whole, ...Object.fromEntries(own) },
      unitParents: parents,
      unitUnions: {},
      backgrounds: {},
    }
  })
}

const only = <Value>(entries: Readonly<Record<string, Value>>, keep: (id: string) => boolean): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(entries).filter(([id]) => keep(id)))

/** The figures of one key. */
const figuresFor = (figures: GroupResult, key: string): GroupResult => ({
  ...figures,
  items: only(figures.items, (id) => figureKey.item(id) === key),
  dimensions: only(figures.dimensions, (id) => figureKey.dimension(id) === key),
  type: key === figureKey.type ? figures.type : null,
})

/** A pooled result as one page a figure, for each is of other members. */
function pooledPages({ released, groups }: PooledScope, name: string, parents: Seen['unitParents']): readonly Seen[] {
  const group = released.groups[byUnit]
  const from = groups[byUnit]
  if (group?.tier !== 'full' || from === undefined) return []
  const { smallestCell, readersAnswer } = released
  const page = (key: string, members: readonly string[], shown: ReleasedGroup): Seen => {
    const union = `${name} ${key}`
    return {
      smallestCell,
      readersAnswer,
      groups: {},
      units: { [union]: shown },
      unitParents: parents,
      unitUnions: { [union]: members },
      backgrounds: {},
    }
  }
  const counted = [...from.full, ...(from.fewIn ? from.few : [])]
  const persons = page('persons', counted, { tier: 'full', figures: { ...group.figures, items: {}, dimensions: {}, type: null } })
  const figures = Object.entries(from.figures).map(([key, members]) =>
    page(key, members, { tier: 'full', figures: figuresFor(group.figures, key) }),
  )
  return [persons, ...figures]
}

const isOfPersons = ({ terms }: Fact): boolean => terms[0]?.[0] === quantity.persons

/** Everything that a member knows of itself. */
function allOf(ground: Ground, member: string, truth: Truth): readonly Fact[] {
  const atoms = ground.unitAtoms.filter(
    (atom) => ground.atoms[atom] === `own ${member}` || ground.atoms[atom]?.startsWith(`own ${member}/`),
  )
  const names = familiesAsked(ground.questionnaire).flatMap(({ items, means }) => [
    ...items.flatMap((item) => [...item.codes, ...missing].map((code) => quantity.code(item.id, code))),
    ...means.flatMap(({ id }) => [quantity.n(id), quantity.sum(id)]),
  ])
  return atoms.flatMap((atom) =>
    [...new Set([quantity.persons, ...names])].map((name): Fact => {
      const value = truth(name, atom)
      return { cell: { id: `${member} ${atom}`, atoms: [atom], size: Infinity }, terms: [[name, 1]], lower: value, upper: value }
    }),
  )
}

/** That members with few answers are counted says that each of them has too few for figures. */
function fewerThanEnough(pooled: PooledProgramme, { members }: ProgrammeInput, ground: Ground): readonly Fact[] {
  const from = pooled.whole.groups[byUnit]
  const few = [pooled.whole, ...Object.values(pooled.classes)].flatMap(({ groups }) => (groups[byUnit]?.fewIn ? groups[byUnit].few : []))
  return members.flatMap(({ id, views }): Fact[] => {
    const cell = ground.cells.get(`unit ${id}`)
    if (cell === undefined || from === undefined || !few.includes(id)) return []
    const upper =
      Math.min(...views.map(({ smallestCell, readersAnswer }) => enoughFor({ smallestCell, ownAnswers: readersAnswer ? 1 : 0 }))) - 1
    return [{ cell, terms: [[quantity.persons, 1]], lower: 0, upper }]
  })
}

interface Hunt {
  readonly ground: Ground
  readonly pages: readonly Seen[]
  readonly truth: Truth
  /** What the pooled results say. */
  readonly told: readonly Fact[]
}

function huntOf(input: ProgrammeInput, pooled: PooledProgramme): Hunt {
  const { questionnaire, members } = input
  const parents = parentsOf(members)
  const pages = members.flatMap((member) => pagesOf(member, parents))
  const scopes = [['whole', pooled.whole] as const, ...Object.entries(pooled.classes)]
  const pools = scopes.flatMap(([name, scope]) => pooledPages(scope, name, parents))
  const unsized = { unitSizes: {}, groups: { [byUnit]: { recruitment: 'census' as const, populationSize: Infinity } } }
  const all = groundOf(questionnaire, [...pages, ...pools], unsized)
  const ground = groundOf(questionnaire, pages, unsized)
  const responses = members.flatMap(({ id, input: own }) =>
    own.responses.map((response) => ({ ...response, unit: response.unit === null ? id : unitOf(id, response.unit) })),
  )
  const families = familiesAsked(questionnaire)
  const told = pools.flatMap((page) => {
    const facts = factsOf(page, all, families)
    return Object.keys(page.units).some((id) => id.endsWith(' persons')) ? facts : facts.filter((fact) => !isOfPersons(fact))
  })
  return { ground, pages, truth: truthOf(ground, responses), told: [...told, ...fewerThanEnough(pooled, input, ground)] }
}

/**
 * What the pooled results give away to readers of all pages, or to a member who besides knows all of its own (`knowing`). Findings are
 * about others, and none is known from the pages alone.
 */
export function attackProgramme(input: ProgrammeInput, pooling: Pooling, knowing: string | undefined): Attack {
  const { ground, pages, truth, told } = huntOf(input, pooling(input))
  const own = knowing === undefined ? [] : allOf(ground, knowing, truth)
  const found = attack(ground, pages, truth, [...told, ...own])
  const isOwn = (atom: string): boolean => knowing !== undefined && (atom === `own ${knowing}` || atom.startsWith(`own ${knowing}/`))
  const others = found.findings.filter(({ persons }) => !persons.some(isOwn))
  const before = others.length === 0 ? [] : attack(ground, pages, truth).findings.map(inWords)
  return { ...found, findings: others.filter((finding) => !before.includes(inWords(finding))) }
}

const inWords = ({ what, persons }: Finding): string => `${what} of ${persons.join(' + ')}`
