/**
 * DESIGN.json of `puntari analyse`: how the answers came about, in the words of `SamplingDesign`; per round where rounds differ.
 *
 * Called by the command. Problems come with their path in the file; those of its outline first and alone.
 */
import type { GroupDesign, SamplingDesign } from '../../analysis/sampling-design.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Checked } from './design-shape.ts'
import { checked, designShape, groupShape, parentShape, personsShape, roundShape } from './design-shape.ts'
import { treeProblems } from './unit-tree-problems.ts'

type Asked = Pick<SamplingDesign, 'groups' | 'unitSizes'> & Required<Pick<SamplingDesign, 'unitParents'>>

/** The groups and units that were otherwise in a round, and when it was, in years. */
interface RoundPart extends Asked {
  readonly at?: number
}

/** `rounds`: by the name of a round. */
export interface DesignFile extends Asked, Partial<Pick<SamplingDesign, 'seed' | 'level'>> {
  readonly rounds: Readonly<Record<string, RoundPart>>
}

export type ReadDesign = { readonly ok: true; readonly design: DesignFile } | { readonly ok: false; readonly problems: readonly string[] }

/** Seed and level where neither the file nor the command says them. */
export const defaultSeed = 1
export const defaultLevel = 0.95

/** Where nothing is known of how anybody was asked. */
export const emptyDesign: DesignFile = { groups: {}, unitSizes: {}, unitParents: {}, rounds: {} }

type AtPath<Value> = (value: unknown, path: string) => Checked<Value>

/** Every entry of a record by the same rule; an absent record has none. */
function checkedEntries<Value>(record: object | undefined, path: string, check: AtPath<Value>): Checked<Readonly<Record<string, Value>>> {
  const entries = Object.entries(record ?? {}).map(([key, value]) => ({ key, ...check(value, `${path}.${key}`) }))
  const value = Object.fromEntries(entries.flatMap((entry) => (entry.value === undefined ? [] : [[entry.key, entry.value]])))
  return { value, problems: entries.flatMap(({ problems }) => problems) }
}

/** A group without keys that were left out. */
const checkedGroup: AtPath<GroupDesign> = (value, path) => {
  const { value: group, problems } = checked(groupShape, value, path)
  if (group === undefined) return { problems }
  const { recruitment, populationSize, invited } = group
  const sizes = { ...(populationSize === undefined ? {} : { populationSize }), ...(invited === undefined ? {} : { invited }) }
  return { value: { recruitment, ...sizes }, problems }
}

function askedOf(
  part: { readonly groups?: object | undefined; readonly unitSizes?: object | undefined; readonly unitParents?: object | undefined },
  path: string,
  known: ReadonlySet<string>,
): Checked<Asked> {
  const prefix = path === '' ? '' : `${path}.`
  const groups = checkedEntries(part.groups, `${prefix}groups`, checkedGroup)
  const units = checkedEntries(part.unitSizes, `${prefix}unitSizes`, (value, at) => checked(personsShape.required(), value, at))
  const parents = checkedEntries(part.unitParents, `${prefix}unitParents`, (value, at) => checked(parentShape, value, at))
  const tree = treeProblems(parents.value ?? {}, units.value ?? {}).map((problem) => `${prefix}unitParents.${problem}`)
  const strangers = Object.keys(part.groups ?? {}).filter((group) => !known.has(group))
  const unknown = strangers.map((group) => `${prefix}groups.${group} is no group of the questionnaire; it has ${[...known].join(', ')}`)
  return {
    value: { groups: groups.value ?? {}, unitSizes: units.value ?? {}, unitParents: parents.value ?? {} },
    problems: [...groups.problems, ...unknown, ...units.problems, ...parents.problems, ...tree],
  }
}

function roundPart(json: unknown, path: string, known: ReadonlySet<string>): Checked<RoundPart> {
  const { value: part, problems: ofShape } = checked(roundShape, json, path)
  if (part === undefined) return { problems: ofShape }
  const { value, problems } = askedOf(part, path, known)
  return value === undefined ? { problems } : { value: { ...value, ...(part.at === undefined ? {} : { at: part.at }) }, problems }
}

/** The design in a JSON value, or all that is wrong with it. Never throws. */
export function readDesign(json: unknown, questionnaire: Questionnaire): ReadDesign {
  const known = new Set(questionnaire.groups.map(({ id }) => id))
  const { value: whole, problems: ofShape } = checked(designShape, json, '')
  if (whole === undefined) return { ok: false, problems: ofShape }
  const asked = askedOf(whole, '', known)
  const rounds = checkedEntries(whole.rounds, 'rounds', (value, path) => roundPart(value, path, known))
  const problems = [...asked.problems, ...rounds.problems]
  if (problems.length > 0 || asked.value === undefined) return { ok: false, problems }
  const { seed, level } = whole
  const chosen = { ...(seed === undefined ? {} : { seed }), ...(level === undefined ? {} : { level }) }
  return { ok: true, design: { ...asked.value, ...chosen, rounds: rounds.value ?? {} } }
}
