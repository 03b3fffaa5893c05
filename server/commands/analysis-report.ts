/**
 * What `puntari analyse` writes as JSON: the last round's result, all rounds where the file names them, the changes between them, and
 * the slopes over three or more.
 *
 * Called by the command; pure. With a smallest cell everything goes through disclosure control first.
 */
import { analyseRound } from '../../analysis/analyse-round.ts'
import { compareRounds } from '../../analysis/compare-rounds.ts'
import { releaseResult } from '../../analysis/disclosure/release-result.ts'
import { releasedJson } from '../../analysis/released-json.ts'
import { measureRound } from '../../analysis/measure-round.ts'
import type { MeasuredRound } from '../../analysis/measure-round.ts'
import type { ReleasedResult } from '../../analysis/released-result.ts'
import type { Changes, Result, Slopes } from '../../analysis/result.ts'
import type { SamplingDesign } from '../../analysis/sampling-design.ts'
import type { FigureOfRound } from '../../analysis/slopes-of.ts'
import { slopesOf } from '../../analysis/slopes-of.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { DesignFile } from './design-file.ts'
import { defaultLevel, defaultSeed } from './design-file.ts'
import type { RoundResponses } from './responses-csv.ts'
import { timeOfRound } from './round-times.ts'

/** Said on the command line, above the design file. `smallestCell`: from 3 up; absent: nothing is hidden. */
export interface ReportOptions extends Partial<Pick<SamplingDesign, 'seed' | 'level'>> {
  readonly smallestCell?: number
}

interface Frame {
  /** Between each round and the next, key `earlier→later`; empty where there is one. */
  readonly changes: Changes
  /** Over all rounds; empty where there are fewer than three, or the time of one is not known. */
  readonly slopes: Slopes
  /** Groups that answered and that the design says nothing of: taken as self-selected. */
  readonly assumedSelfSelected: readonly string[]
}

type Figures = Result | ReleasedResult

/** `last`: the last round. `round` and `rounds` only where the file names rounds: the last one's name, and every round in order. */
export interface AnalysisReport extends Frame {
  readonly last: Figures
  readonly round?: string
  readonly rounds?: Readonly<Record<string, Figures>>
}

interface DesignedRound extends RoundResponses {
  readonly design: SamplingDesign
}

/** Who has the answers and hides nothing gets every digit. */
function withDesign(round: RoundResponses, file: DesignFile, { seed, level, smallestCell }: ReportOptions): DesignedRound {
  const own = Object.hasOwn(file.rounds, round.round ?? '') ? file.rounds[round.round ?? ''] : undefined
  const groups = { ...file.groups, ...own?.groups }
  const unitSizes = { ...file.unitSizes, ...own?.unitSizes }
  const unitParents = { ...file.unitParents, ...own?.unitParents }
  const chosen = { seed: seed ?? file.seed ?? defaultSeed, level: level ?? file.level ?? defaultLevel }
  const spread = smallestCell === undefined ? { exactSpread: true } : {}
  return { ...round, design: { groups, unitSizes, unitParents, ...chosen, ...spread } }
}

/** `at` null: not known. */
type DatedRound = MeasuredRound & { readonly at: number | null }

/** What is said of several rounds. `slopes` of those figures only that may be used. */
interface Comparisons {
  readonly changes: Changes
  readonly slopes: (mayUse?: (figure: FigureOfRound) => boolean) => Slopes
}

function comparisonsOf(questionnaire: Questionnaire, rounds: readonly DesignedRound[], file: DesignFile): Comparisons {
  const measured = rounds.map(({ round, responses, design }): DatedRound => {
    const label = round ?? ''
    return { ...measureRound({ label, questionnaire, responses, design }), at: timeOfRound(label, file) }
  })
  const steps = measured.slice(1).map((later, index) => compareRounds(questionnaire, measured[index] ?? later, later))
  const timed = measured.flatMap(({ at, ...round }) => (at === null ? [] : [{ ...round, at }]))
  return {
    changes: Object.assign({}, ...steps),
    slopes: (mayUse) => slopesOf(questionnaire, timed.length < measured.length ? [] : timed, [], mayUse),
  }
}

/** Groups that answered in a round whose design does not name them, in the questionnaire's order. */
function assumedGroups(questionnaire: Questionnaire, rounds: readonly DesignedRound[]): readonly string[] {
  const assumed = new Set(
    rounds.flatMap(({ responses, design }) => responses.map(({ group }) => group).filter((group) => !Object.hasOwn(design.groups, group))),
  )
  return questionnaire.groups.map(({ id }) => id).filter((id) => assumed.has(id))
}

function framed(rounds: readonly DesignedRound[], figures: readonly Figures[], frame: Frame): AnalysisReport | undefined {
  const [lastRound, last] = [rounds.at(-1), figures.at(-1)]
  if (lastRound === undefined || last === undefined) return undefined
  if (lastRound.round === null) return { last, ...frame }
  const named = rounds.map(({ round }, index) => [round ?? '', figures[index]] as const)
  const all = Object.fromEntries(named.flatMap(([name, one]) => (one === undefined ? [] : [[name, one]])))
  return { last, ...frame, round: lastRound.round, rounds: all }
}

interface Unreleased {
  readonly questionnaire: Questionnaire
  readonly rounds: readonly DesignedRound[]
  readonly results: readonly Result[]
  readonly comparisons: Comparisons
  readonly smallestCell: number
}

/** Each round after those before it; the comparisons with the last. */
function releasedRounds({ questionnaire, rounds, results, comparisons, smallestCell }: Unreleased): readonly ReleasedResult[] {
  return results.reduce<readonly ReleasedResult[]>((before, result, index) => {
    const label = (at: number): string => rounds[at]?.round ?? ''
    const earlier = Object.fromEntries(before.map((one, at) => [label(at), one]))
    const options = { smallestCell, label: label(index), earlier }
    const isLast = index === results.length - 1
    return [...before, releaseResult(questionnaire, result, isLast ? { ...options, ...comparisons } : options)]
  }, [])
}

function framedAsReleased(
  rounds: readonly DesignedRound[],
  released: readonly ReleasedResult[],
  assumedSelfSelected: readonly string[],
): AnalysisReport | undefined {
  const last = released.at(-1)
  return last && framed(rounds, released, { changes: last.changes, slopes: last.slopes, assumedSelfSelected })
}

/**
 * The analysis of these rounds, in their order; at least one.
 *
 * Same responses in any order, same design, same options: same bytes. Throws a RangeError without a round or with a smallest cell
 * below 3.
 */
export function analysisReport(
  questionnaire: Questionnaire,
  rounds: readonly RoundResponses[],
  file: DesignFile,
  options: ReportOptions,
): AnalysisReport {
  const all = rounds.map((round) => withDesign(round, file, options))
  const results = all.map(({ responses, design }) => analyseRound(questionnaire, responses, design))
  const comparisons = comparisonsOf(questionnaire, all, file)
  const assumedSelfSelected = assumedGroups(questionnaire, all)
  const { smallestCell } = options
  const report =
    smallestCell === undefined
      ? framed(all, results, { changes: comparisons.changes, slopes: comparisons.slopes(), assumedSelfSelected })
      : framedAsReleased(all, releasedRounds({ questionnaire, rounds: all, results, comparisons, smallestCell }), assumedSelfSelected)
  if (report === undefined) throw new RangeError('There is no round to analyse')
  return report
}

const figuresJson = (figures: Figures): object => ('smallestCell' in figures ? releasedJson(figures) : figures)

/** The report with the paths that README promises, whether or not something is hidden. */
export function reportJson({ last, rounds, ...frame }: AnalysisReport): object {
  const all = Object.entries(rounds ?? {}).map(([name, round]) => [name, figuresJson(round)])
  return { ...figuresJson(last), ...frame, ...(rounds === undefined ? {} : { rounds: Object.fromEntries(all) }) }
}
