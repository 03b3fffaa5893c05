/**
 * Everything a result page, its tables and its pictures are made from. Put together by the server from released results only.
 */
import type { GroupChange, GroupSlopes } from '../../analysis/result.ts'
import type { ReleasedGroup, ReleasedResult } from '../../analysis/released-result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { OrganisationKind } from '../../questionnaires/wording.ts'
import type { FrameLook } from '../templates/layout/layout-view.ts'
import type { MethodNames } from '../guide/method-names.ts'
import type { UnitHistory } from '../sentences/unit-history-sentence.ts'
import type { Voice } from '../sentences/voice.ts'
import { voiceFor } from '../sentences/voice.ts'
import type { ScreenLanguage } from '../translate.ts'
import type { PooledContext } from './pooled-context.ts'
import type { PublicationContext, PublishedComment } from './publication-context.ts'
import type { PublishedValue, ReferenceContext } from './reference-context.ts'
import type { UnitPart } from './unit-part.ts'

/** `label` is what the page shows, such as "2026"; it names the round in `released.changes` (`earlier→later`). */
export interface ResultRound {
  /** Absent where no round of the store stands behind it. */
  readonly id?: string
  readonly label: string
  readonly year: number
  /** Its last day, `2026-04-30`. Absent: nothing is said of council terms. */
  readonly day?: string
  /** Where its answers come from, in words, if they were imported. */
  readonly imported?: string
  readonly released: ReleasedResult
}

/** `rounds` in the order of time; the last is the one the page is about. `address` without a slash at the end, such as /results/abc. */
export interface ResultContext {
  readonly language: ScreenLanguage
  readonly questionnaire: Questionnaire
  readonly organisationKind: OrganisationKind
  readonly organisationName: string
  /** Absent: like Puntari. */
  readonly look?: FrameLook
  readonly roundTitle: string
  readonly year: number
  readonly unitNames: Readonly<Record<string, string>>
  readonly rounds: readonly [ResultRound, ...ResultRound[]]
  readonly address: string
  /** Of the page of one unit, below which its charts are; absent: `address`. */
  readonly pageAddress?: string
  /** Of the page of one unit, which stands where its group stood; absent: of the whole. */
  readonly ofUnit?: UnitPart
  /** Methods of the dialogue guide, in the language of the page. */
  readonly methods: MethodNames
  /** By unit of the last round: those that came of a merger or a split. */
  readonly unitHistory?: Readonly<Record<string, UnitHistory>>
  /** Who sees the results of units: said where a group answers by unit. Units that the reader does not see are not in `rounds`. */
  readonly unitAudience?: 'managers' | 'ownUnit' | 'allUnits'
  /** Absent: no comparison with others, not even a word of it. */
  readonly reference?: ReferenceContext
  /** The organisation's own values of earlier years that were published elsewhere; for the pictures of the years only. */
  readonly elsewhere?: readonly PublishedValue[]
  /** Absent: a page of the staff, or a pooled result. What is not public is not in `rounds` either. */
  readonly publication?: PublicationContext
  /** Open answers that were chosen to be published. */
  readonly comments?: readonly PublishedComment[]
  /** Whether anything of the development plan is public: then its page is `address`/plan. */
  readonly hasPublicPlan?: boolean
  /** Whether the answers are invented: said above the page, and nothing of it is a file. */
  readonly isSample?: boolean
  /** Of the pooled result of a programme: whose answers are in it. */
  readonly pooled?: PooledContext
}

/** A respondent group, or one organisational unit. */
export type ResultScope = { readonly group: string } | { readonly unit: string }

export const contextVoice = (context: ResultContext): Voice => voiceFor(context.language, context.organisationKind)

export const currentRound = (context: ResultContext): ResultRound => context.rounds.at(-1) ?? context.rounds[0]

/** The group whose view a dialogue type is about: the first that the round has. */
export function leadingGroup(context: ResultContext): string {
  const { groups } = currentRound(context).released
  return context.questionnaire.groups.find(({ id }) => id in groups)?.id ?? ''
}

/** What may be shown of a scope in a round; undefined where the round knows it not. */
export const scopedGroup = ({ released }: ResultRound, scope: ResultScope): ReleasedGroup | undefined =>
  'group' in scope ? released.groups[scope.group] : released.units[scope.unit]

/** Name on screen. */
export function scopeName(context: ResultContext, scope: ResultScope): string {
  if ('unit' in scope) return context.unitNames[scope.unit] ?? scope.unit
  return groupName(context, scope.group)
}

/** Address of the page of a unit, or of the whole. */
export const scopeAddress = ({ address }: ResultContext, scope: ResultScope): string =>
  'unit' in scope ? `${address}/units/${encodeURIComponent(scope.unit)}` : address

export function groupName(context: ResultContext, group: string): string {
  const found = context.questionnaire.groups.find(({ id }) => id === group)
  return found ? contextVoice(context).say(found.name) : group
}

/** Changes of a scope from one round to the next, wherever a round of the context tells them. */
export function changesOf(context: ResultContext, earlier: ResultRound, later: ResultRound, scope: ResultScope): GroupChange | undefined {
  const key = `${earlier.label}→${later.label}`
  const told = [currentRound(context), later].map(({ released }) => released.changes[key]).find((changes) => changes !== undefined)
  return 'group' in scope ? told?.groups[scope.group] : told?.units[scope.unit]
}

/** Slopes of a scope over all rounds of the context; undefined where there are fewer than three or nothing may be told. */
export function slopesOfScope(context: ResultContext, scope: ResultScope): GroupSlopes | undefined {
  const { groups, units } = currentRound(context).released.slopes
  return 'group' in scope ? groups[scope.group] : units[scope.unit]
}

/** Each round with the one before it. */
export function steps(context: ResultContext): readonly (readonly [ResultRound, ResultRound])[] {
  return context.rounds.slice(1).flatMap((later, index) => {
    const earlier = context.rounds[index]
    return earlier ? [[earlier, later] as const] : []
  })
}

/** Every two rounds that are compared: each with the one before it, and the last with all before it. */
export function comparedPairs(context: ResultContext): readonly (readonly [ResultRound, ResultRound])[] {
  const last = currentRound(context)
  const further = context.rounds.slice(0, -2).map((earlier) => [earlier, last] as const)
  return [...steps(context), ...further]
}
