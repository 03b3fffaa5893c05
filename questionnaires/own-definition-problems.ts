/**
 * What keeps a sound definition from being an organisation's own: ids and versions that are taken, a kind of organisation that it does
 * not know, methods that are not there. Called where an uploaded definition is checked.
 */
import { unknownMethods } from './guide/unknown-methods.ts'
import { isJsonObject, listUnder, stringUnder } from './json-object.ts'
import { locatedMembers } from './json-pointer.ts'
import type { Problem } from './problem.ts'
import { problemAt } from './problem.ts'
import type { Questionnaire } from './questionnaire.ts'
import { chainProblems } from './version-changes/chain-problems.ts'
import type { OrganisationKind } from './wording.ts'

/** `reserved`: ids of the library. `earlier`: the organisation's own versions, of any questionnaire. `methods`: ids of the guide's. */
export interface OwnSurroundings {
  readonly kind: OrganisationKind
  readonly reserved: readonly string[]
  readonly earlier: readonly Questionnaire[]
  readonly methods: readonly string[]
}

/** Ids are names of columns, parts of addresses and of pages. */
const longestId = 60

function idLengths(value: unknown, at: string): readonly Problem[] {
  if (!Array.isArray(value) && !isJsonObject(value)) return []
  return locatedMembers<unknown>({ ...value }, at).flatMap(({ key, value: member, at: place }) =>
    key === 'id' && typeof member === 'string' && member.length > longestId
      ? [problemAt(place, 'idTooLong', { length: member.length, maximum: longestId })]
      : idLengths(member, place),
  )
}

/** What the versions say of each other, in words for somebody who has no folder of files. */
function versionFaults(definition: Questionnaire, earlier: readonly Questionnaire[]): readonly Problem[] {
  const { version, previousVersion } = definition
  const newest = Math.max(0, ...earlier.map((other) => other.version))
  if (newest >= version) return [problemAt('/version', 'versionNotNewer', { version, newest, next: newest + 1 })]
  const known = earlier.some((other) => other.version === previousVersion)
  if (previousVersion !== undefined && !known) return [problemAt('/previousVersion', 'earlierVersionAbsent', { previousVersion })]
  return chainProblems([...earlier, definition]).flatMap((found) => (found.version === definition ? [found.problem] : []))
}

/** What can be said of a definition that is not sound yet, so that its id is not mended in a second go. `json`: anything. */
export function ownHeadProblems(json: unknown, { kind, reserved, earlier }: OwnSurroundings): readonly Problem[] {
  const id = stringUnder(json, 'id') ?? ''
  const kinds = listUnder(json, 'organisationKinds')
  return [
    ...(reserved.includes(id) && !earlier.some((other) => other.id === id) ? [problemAt('/id', 'idOfLibrary', { id })] : []),
    ...(kinds.length === 0 || kinds.includes(kind) ? [] : [problemAt('/organisationKinds', 'kindNotServed', { kind })]),
  ]
}

/** Every problem of a sound definition as one of this organisation. */
export function ownDefinitionProblems(definition: Questionnaire, surroundings: OwnSurroundings): readonly Problem[] {
  const versions = surroundings.earlier.filter(({ id }) => id === definition.id)
  return [
    ...ownHeadProblems(definition, surroundings),
    ...idLengths(definition, ''),
    ...versionFaults(definition, versions),
    ...unknownMethods(definition, new Set(surroundings.methods)),
  ]
}
