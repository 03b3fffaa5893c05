/**
 * The shape of a questionnaire definition: what a JSON file in this folder says once it has been parsed.
 *
 * Everything else reads these types: the form engine, the codebook, the analysis and the pages. The file holds no
 * logic. `parseQuestionnaire` is the only way from unknown JSON to a `Questionnaire`.
 */
import type { Item, Scale } from './item.ts'
import type { Axis, DialogueType, Dimension, Facet, FacetRow, NowAndWanted } from './meaning.ts'
import type { GroupedText, Language, OrganisationKind, Text } from './wording.ts'

/** One screen: at most six items. `instruction` stands above them. */
export interface Page {
  readonly id: string
  readonly title?: Text
  readonly instruction?: GroupedText
  readonly items: readonly Item[]
}

/** A council term, from its first to its last day (`2025-06-01`): the members of the next one are other people. */
export interface Term {
  readonly from: string
  readonly to: string
}

/** Who answers. At most one group is `byUnit`: its members say it of their organisational unit. `terms` in order, without overlap. */
export interface RespondentGroup {
  readonly id: string
  readonly name: Text
  readonly byUnit?: boolean
  readonly terms?: readonly Term[]
}

/** Bounds of the words; every one has a default (see `defaultRules`). */
export interface Rules {
  /** |position| below: balanced; slight; clear; else very clear. */
  readonly balancedBelow: number
  readonly slightBelow: number
  readonly clearBelow: number
  readonly sureLetterProbability: number
  readonly namedTypeProbability: number
  /** Share of an axis's pairs a person must have answered. */
  readonly minimumPairShare: number
  readonly smallestAxisDifference: number
  readonly strengthFrom: number
  readonly needsWorkTo: number
  readonly smallestScoreDifference: number
}

/** What a version changed from `previousVersion`, beside what its items say by `relation`. */
export interface DeclaredChanges {
  /** Ids of items, groups, dimensions, axes and facets of the previous version that are gone. */
  readonly removed?: readonly string[]
  /** Ids of dimensions, axes and facets that have other items, another share to answer, or other poles. */
  readonly measures?: readonly string[]
  /** Names of the bounds in `rules` that differ. */
  readonly rules?: readonly string[]
}

/** Two groups compared on identical items: first minus second. */
export interface GapDefinition {
  readonly first: string
  readonly second: string
}

/** How far the wording has been tried. Said in reports. */
export interface Evidence {
  readonly status: 'notYetValidated' | 'pilot' | 'validated'
  readonly note: Text
  readonly samples?: readonly {
    readonly language: Language
    readonly n: number
    readonly cronbachAlpha: Readonly<Record<string, number>>
  }[]
}

/** How results are shown and which analysis runs. */
export const resultKinds = ['dialogueType', 'criteria', 'nowAndWanted'] as const
export type ResultKind = (typeof resultKinds)[number]

/** What somebody wants who takes up a questionnaire: by this they are offered. */
export const uses = ['knowOurWays', 'hearPeople', 'planCooperation', 'afterReform'] as const
export type Use = (typeof uses)[number]

/** A parsed definition, deeply frozen. `hash` is the SHA-256 of its canonical JSON: the identity of its content. */
export interface Questionnaire {
  readonly hash: string
  readonly id: string
  readonly version: number
  readonly previousVersion?: number
  readonly changes?: DeclaredChanges
  readonly languages: readonly Language[]
  readonly organisationKinds: readonly OrganisationKind[]
  readonly resultKind: ResultKind
  readonly useFor?: Use
  readonly title: Text
  /** One sentence for the front page. */
  readonly purpose: Text
  /** First thing a respondent reads. */
  readonly introduction: GroupedText
  /** Heading of one's own result, such as "How you see your unit". */
  readonly ownResultTitle: Text
  /** Where the idea comes from. */
  readonly source: Text
  readonly minutes: number
  readonly evidence: Evidence
  readonly groups: readonly RespondentGroup[]
  readonly scales: readonly Scale[]
  readonly dimensions: readonly Dimension[]
  readonly nowAndWanted: readonly NowAndWanted[]
  readonly axes: readonly Axis[]
  readonly facets: readonly Facet[]
  readonly facetRows: readonly FacetRow[]
  readonly types: readonly DialogueType[]
  readonly gaps: readonly GapDefinition[]
  readonly rules: Rules
  /**
   * Id of the rating that asks for satisfaction with the whole: how much a statement matters is told by how it goes together with this.
   * Neutral for meaning: it changes no score, and nothing over the years rests on it.
   */
  readonly overallItem?: string
  readonly pages: readonly Page[]
}
