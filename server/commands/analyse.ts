/**
 * `puntari analyse`: the whole analysis of a file of responses, without server or database. For researchers.
 *
 * Called by the command line. Reads the three files, tells everything that is wrong with them, writes JSON or a summary. How a
 * group was asked must be said in `--design`: what is not known counts as self-selected, which gets no interval and no verdict.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { describeProblem } from '../../questionnaires/describe-problem.ts'
import { parseQuestionnaireText } from '../../questionnaires/parse-questionnaire-text.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { AnalyseOptions } from './analyse-options.ts'
import { readAnalyseOptions } from './analyse-options.ts'
import type { AnalysisReport } from './analysis-report.ts'
import { analysisReport, reportJson } from './analysis-report.ts'
import { analysisSummary } from './analysis-summary.ts'
import type { CommandIo } from './command-io.ts'
import { exitCodes } from './command-io.ts'
import type { CsvProblem } from './csv-table.ts'
import type { DesignFile } from './design-file.ts'
import { emptyDesign, readDesign } from './design-file.ts'
import type { RoundResponses } from './responses-csv.ts'
import { readResponsesCsv } from './responses-csv.ts'
import { roundsWithoutTime } from './round-times.ts'

/** What keeps the command from going on, in lines for the reader. */
class Refused extends Error {
  readonly lines: readonly string[]
  constructor(lines: readonly string[]) {
    super(lines[0])
    this.lines = lines
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new Refused([`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`])
  }
}

const textOf = async (file: string): Promise<string> => new TextDecoder().decode(await bytesOf(file))

async function questionnaireIn(file: string): Promise<Questionnaire> {
  const parsed = parseQuestionnaireText(await textOf(file))
  if (parsed.ok) return parsed.questionnaire
  const problems = parsed.problems.map((problem) => ({ at: problem.pointer, ...describeProblem(problem, 'en') }))
  throw new Refused(problems.map(({ at, wrong, mend }) => `${file}${at === '' ? '' : ` ${at}`}: ${wrong} ${mend}`))
}

async function designIn(file: string | undefined, questionnaire: Questionnaire): Promise<DesignFile> {
  if (file === undefined) return emptyDesign
  const read = readDesign(jsonIn(file, await textOf(file)), questionnaire)
  if (read.ok) return read.design
  throw new Refused(read.problems.map((problem) => `${file}: ${problem}`))
}

function jsonIn(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refused([`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`])
  }
}

const placeOf = ({ line, column }: CsvProblem): string =>
  [line === undefined ? [] : [`line ${line}`], column === undefined ? [] : [`column ${column}`]].flat().join(', ')

async function responsesIn(file: string, questionnaire: Questionnaire): Promise<readonly RoundResponses[]> {
  const read = readResponsesCsv(await bytesOf(file), questionnaire)
  if (read.ok) return read.rounds
  throw new Refused(read.problems.map((problem) => `${[file, placeOf(problem)].filter(Boolean).join(' ')}: ${problem.what}`))
}

/** Without the time of every round there are no slopes. */
function remarkOnTimes(rounds: readonly RoundResponses[], file: DesignFile, { design }: AnalyseOptions): readonly string[] {
  const [first, ...others] = roundsWithoutTime(rounds, file)
  if (first === undefined) return []
  const example = JSON.stringify({ rounds: { [first]: { at: 2026.5 } } })
  return [
    `When these rounds were is not known: ${[first, ...others].join(', ')}. No slopes over the years are computed.`,
    `Please name rounds by their years, or say it in ${design ?? 'a file given with --design'}, for example ${example}.`,
  ]
}

/** What the reader must know beside the figures. */
function remarks({ assumedSelfSelected }: AnalysisReport, { design }: AnalyseOptions): readonly string[] {
  if (assumedSelfSelected.length === 0) return []
  const groups = assumedSelfSelected.join(', ')
  const example = `{"groups": {"${assumedSelfSelected[0]}": {"recruitment": "census", "populationSize": 100}}}`
  return [
    `How these groups were asked is not known: ${groups}. They are described as self-selected: no intervals, no verdicts, no changes.`,
    `Please say it in ${design ?? 'a file given with --design'}, for example ${example}; recruitment is census, randomSample or selfSelected.`,
  ]
}

/** Both, or the problems of both together. */
async function bothOf<First, Second>(first: Promise<First>, second: Promise<Second>): Promise<readonly [First, Second]> {
  const settled = await Promise.allSettled([first, second])
  const failures: readonly unknown[] = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  const unexpected = failures.find((failure) => !(failure instanceof Refused))
  if (unexpected !== undefined) throw unexpected
  if (failures.length > 0) throw new Refused(failures.flatMap((failure) => (failure instanceof Refused ? failure.lines : [])))
  return Promise.all([first, second])
}

async function written(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text)
  } catch (error) {
    throw new Refused([`${file} can't be written: ${error instanceof Error ? error.message : String(error)}`])
  }
}

async function analyse(options: AnalyseOptions, io: CommandIo): Promise<void> {
  const questionnaire = await questionnaireIn(options.definition)
  const [rounds, design] = await bothOf(responsesIn(options.responses, questionnaire), designIn(options.design, questionnaire))
  const report = analysisReport(questionnaire, rounds, design, options)
  for (const remark of [...remarks(report, options), ...remarkOnTimes(rounds, design, options)]) io.err(remark)
  const json = `${JSON.stringify(reportJson(report), null, 2)}\n`
  if (options.json === undefined) io.out(analysisSummary(questionnaire, report))
  else if (options.json === '-') io.out(json.trimEnd())
  else await written(options.json, json)
}

/**
 * Runs the command with the words behind `analyse`.
 * @returns 0 done, 1 something is wrong with a file, 2 with the words themselves. Problems go to `io.err`.
 */
export async function analyseCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const read = readAnalyseOptions(args)
  if (!read.ok) {
    for (const problem of read.problems) io.err(problem)
    return exitCodes.wrongUse
  }
  try {
    await analyse(read.options, io)
    return exitCodes.done
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    for (const problem of error.lines) io.err(problem)
    return exitCodes.problems
  }
}
