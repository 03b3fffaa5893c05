/**
 * A definition on its way to a `Questionnaire`: as it stands in the file, and with its defaults filled in.
 *
 * Called by `parseQuestionnaire`; the checks read `Definition`.
 */
import type { Questionnaire, Rules } from './questionnaire.ts'

/** A definition with every default in its place, not yet checked. */
export type Definition = Omit<Questionnaire, 'hash'>

/** Lists that a file may leave out where they are empty. */
export const optionalLists = ['dimensions', 'nowAndWanted', 'axes', 'facets', 'facetRows', 'types', 'gaps'] as const
type OptionalList = (typeof optionalLists)[number]

/** What the JSON of a well-shaped file holds. */
export type DefinitionFile = Omit<Definition, OptionalList | 'rules'> &
  Partial<Pick<Definition, OptionalList>> & { readonly rules?: Partial<Rules>; readonly $schema?: string }

/**
 * Bounds of the words where a definition does not set them.
 *
 * Never change a value here: a definition's hash leaves defaults out, so that the same hash would come to mean something else.
 */
export const defaultRules: Rules = Object.freeze({
  balancedBelow: 12,
  slightBelow: 25,
  clearBelow: 50,
  sureLetterProbability: 0.975,
  namedTypeProbability: 0.95,
  minimumPairShare: 0.75,
  smallestAxisDifference: 10,
  strengthFrom: 60,
  needsWorkTo: 40,
  smallestScoreDifference: 5,
})

/** Share of a dimension's items that a person must have answered where the dimension does not say it. Never change it either. */
export const defaultAnsweredShare = 0.5

/** The file's content with defaults in place of what it leaves out; `$schema` is for editors only and goes. */
export function fillDefaults(file: DefinitionFile): Definition {
  return {
    id: file.id,
    version: file.version,
    ...(file.previousVersion === undefined ? {} : { previousVersion: file.previousVersion }),
    ...(file.changes === undefined ? {} : { changes: file.changes }),
    languages: file.languages,
    organisationKinds: file.organisationKinds,
    resultKind: file.resultKind,
    ...(file.useFor === undefined ? {} : { useFor: file.useFor }),
    title: file.title,
    purpose: file.purpose,
    introduction: file.introduction,
    ownResultTitle: file.ownResultTitle,
    source: file.source,
    minutes: file.minutes,
    evidence: file.evidence,
    groups: file.groups,
    scales: file.scales,
    dimensions: file.dimensions ?? [],
    nowAndWanted: file.nowAndWanted ?? [],
    axes: file.axes ?? [],
    facets: file.facets ?? [],
    facetRows: file.facetRows ?? [],
    types: file.types ?? [],
    gaps: file.gaps ?? [],
    rules: { ...defaultRules, ...file.rules },
    ...(file.overallItem === undefined ? {} : { overallItem: file.overallItem }),
    pages: file.pages,
  }
}
