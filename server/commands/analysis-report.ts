/**
 * What `puntari analyse` writes as JSON: the last round's result, all rounds where the file names them, and the changes between.
 *
 * Called by the command; pure. With a smallest cell everything goes through disclosure control first.
 */
import { analyseRound } from '../../analysis/analyse-round.ts'
import { compareRounds } from '../../analysis/compare-rounds.ts'
import { releaseResult } from '../../analysis/disclosure/release-result.ts'
import { releasedJson } from '../../analysis/released-json.ts'
import type { ReleasedResult } from '../../analysis/released-result.ts'
import type { Changes, Result } from '../../analysis/result.ts'
import type { SamplingDesign } from '../../analysis/sampling-design.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { DesignFile } from './design-file.ts'
import { defaultLevel, defaultSeed } from './design-file.ts'
import type { RoundResponses } from './responses-csv.ts'

/** Said on the command line, above the design file. `smallestCell`: from 3 up; absent: nothing is hidden. */
export interface ReportOptions extends Partial<Pick<SamplingDesign, 'seed' | 'level'>> {
  readonly smallestCell?: number
}

interface Frame {
  /** Between each round and the next, key `earlier→later`; empty where there is one. */
  readonly changes: Changes
  /** Groups that answered and that the design says nothing of: taken as self-selected. */
  readonly assumedSelfSelected: readonly string[]
}

/** `round` and `rounds` only where the file names rounds: the last one's name, and every round in order. */
type Report<Figures> = Figures & Frame & { readonly round?: string; readonly rounds?: Readonly<Record<string, Figures>> }

export type AnalysisReport = Report<Result> | Report<ReleasedResult>

interface DesignedRound extends RoundResponses {
  readonly design: SamplingDesign
}

function withDesign(round: RoundResponses, file: DesignFile, { seed, level }: ReportOptions): DesignedRound {
  const own = Object.hasOwn(file.rounds, round.round ?? '') ? file.rounds[round.round ?? ''] : undefined
  const groups = { ...file.groups, ...own?.groups }
  const unitSizes = { ...file.unitSizes, ...own?.unitSizes }
  const chosen = { seed: seed ?? file.seed ?? defaultSeed, level: level ?? file.level ?? defaultLevel }
  return { ...round, design: { groups, unitSizes, ...chosen } }
}

function changesBetween(questionnaire: Questionnaire, rounds: readonly DesignedRound[]): Changes {
  const inputs = rounds.map(({ round, responses, design }) => ({ label: round ?? '', questionnaire, responses, design }))
  const steps = inputs.slice(1).map((later, index) => ({ earlier: inputs[index] ?? later, later }))
  return Object.assign({}, ...steps.map(({ earlier, later }) => compareRounds(questionnaire, earlier, later)))
}

/** Groups that answered in a round whose design does not name them, in the questionnaire's order. */
function assumedGroups(questionnaire: Questionnaire, rounds: readonly DesignedRound[]): readonly string[] {
  const assumed = new Set(
    rounds.flatMap(({ responses, design }) => responses.map(({ group }) => group).filter((group) => !Object.hasOwn(design.groups, group))),
  )
  return questionnaire.groups.map(({ id }) => id).filter((id) => assumed.has(id))
}

function framed<Figures>(rounds: readonly DesignedRound[], figures: readonly Figures[], frame: Frame): Report<Figures> | undefined {
  const [last, lastFigures] = [rounds.at(-1), figures.at(-1)]
  if (last === undefined || lastFigures === undefined) return undefined
  if (last.round === null) return { ...lastFigures, ...frame }
  const named = rounds.map(({ round }, index) => [round ?? '', figures[index]] as const)
  const all: Readonly<Record<string, Figures>> = Object.fromEntries(
    named.flatMap(([name, one]) => (one === undefined ? [] : [[name, one]])),
  )
  return { ...lastFigures, ...frame, round: last.round, rounds: all }
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
  const changes = changesBetween(questionnaire, all)
  const assumedSelfSelected = assumedGroups(questionnaire, all)
  const { smallestCell } = options
  const release = (result: Result, index: number): ReleasedResult =>
    releaseResult(result, index === results.length - 1 ? changes : {}, { smallestCell: smallestCell ?? Infinity })
  const released = smallestCell === undefined ? [] : results.map(release)
  const report =
    smallestCell === undefined
      ? framed(all, results, { changes, assumedSelfSelected })
      : framed(all, released, { changes: released.at(-1)?.changes ?? {}, assumedSelfSelected })
  if (report === undefined) throw new RangeError('There is no round to analyse')
  return report
}

/** The report with the paths that README promises, whether or not something is hidden. */
export function reportJson(report: AnalysisReport): object {
  if (!('smallestCell' in report)) return report
  const { rounds, ...last } = report
  if (rounds === undefined) return releasedJson(last)
  const all = Object.entries(rounds).map(([name, round]) => [name, releasedJson(round)])
  return { ...releasedJson(last), rounds: Object.fromEntries(all) }
}
