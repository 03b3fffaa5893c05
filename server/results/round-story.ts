/**
 * A round with those before it, as far as this reader may see them: the context of every result page.
 *
 * Who may see what of a round is said in `readers`.
 */
import type { Request } from 'express'
import { narrowUnits } from '../../analysis/disclosure/narrow-units.ts'
import type { Round } from '../../data/round.ts'
import type { ResultContext, ResultRound } from '../../views/results/result-context.ts'
import { formatsFor } from '../../views/format.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { frameLook } from '../look/frame-look.ts'
import { signedInAccount } from '../manage/access/signed-in.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'
import { surveyTitle } from '../survey-title.ts'
import { unitName } from '../unit-name.ts'
import { Refusal } from '../web/refusal.ts'
import { screenLanguage } from '../web/screen-language.ts'
import type { Reader } from './readers.ts'
import { everybody, readerOf, seesResult, seesUnitIn, unitSight } from './readers.ts'
import { referenceContext } from './reference-rounds.ts'
import type { LabelledRound, ReleasedRound, releasedRounds } from './released-rounds.ts'
import { unitHistoryOf } from './unit-history-of.ts'

const longestStory = 20

type Release = ReturnType<typeof releasedRounds>

/** The round of the address and who reads it, if this reader may see its results. */
async function visibleRound(
  dependencies: Dependencies,
  request: Request,
  id: string,
): Promise<{ readonly round: Round; readonly reader: Reader }> {
  const round = await dependencies.store.rounds.find(id)
  if (round === undefined) throw new Refusal(404, 'notFound')
  const reader = await readerOf(dependencies, signedInAccount(request), round.organisation)
  if (seesResult(reader, round)) return { round, reader }
  throw reader.as === 'public' ? new Refusal(404, 'notFound') : new Refusal(403, 'resultsNotYet')
}

/** The round and its predecessors of the same questionnaire, oldest first, as far as the reader sees them. */
async function story({ store }: Dependencies, last: Round, reader: Reader): Promise<readonly Round[]> {
  const rounds: Round[] = [last]
  for (let id = last.previousRound; id !== null && rounds.length < longestStory;) {
    const round = await store.rounds.find(id)
    if (round === undefined || round.questionnaire !== last.questionnaire) break
    if (seesResult(reader, round) && !rounds.some((known) => known.id === round.id)) rounds.unshift(round)
    id = round.previousRound
  }
  return rounds
}

function unitNames(rounds: readonly ReleasedRound[], language: ScreenLanguage): Readonly<Record<string, string>> {
  const named = rounds.flatMap(({ units }) => units)
  const names = Object.fromEntries(named.map(({ unit, name }) => [unit, unitName(name, language)]))
  // Units that can only be compared together bear all their ids, joined by "+".
  const joined = rounds.flatMap(({ released }) => Object.keys(released.unitUnions)).filter((id) => !Object.hasOwn(names, id))
  const { list } = formatsFor(language)
  return { ...names, ...Object.fromEntries(joined.map((id) => [id, list(id.split('+').map((unit) => names[unit] ?? unit))])) }
}

/** The rounds without the units that this reader does not see. */
function narrowed(rounds: readonly ReleasedRound[], reader: Reader): readonly ReleasedRound[] {
  const last = rounds.at(-1)?.units ?? []
  const seesIn = new Map(rounds.map(({ label, round, units }) => [label, seesUnitIn(unitSight(reader, round), units, last)]))
  return rounds.map((each) => ({ ...each, released: narrowUnits(each.released, each.label, seesIn) }))
}

const resultRound = ({ round, label, released }: ReleasedRound): ResultRound => ({ label, year: round.year, day: round.closesOn, released })

/** The year, and a number behind it from the second round of a year on. */
function labelled(rounds: readonly Round[]): readonly LabelledRound[] {
  return rounds.map((round, at) => {
    const before = rounds.slice(0, at).filter(({ year }) => year === round.year).length
    return { round, label: before === 0 ? String(round.year) : `${round.year} (${before + 1})` }
  })
}

/**
 * The context of a result page.
 * @throws Refusal where there is no such round for this reader, or it is still open.
 */
export async function roundStory(
  dependencies: Dependencies,
  release: Release,
  request: Request<{ round: string }>,
): Promise<ResultContext> {
  const { round, reader } = await visibleRound(dependencies, request, request.params.round)
  const organisation = await dependencies.store.organisations.find(round.organisation)
  if (organisation === undefined) throw new Refusal(404, 'notFound')
  const rounds = labelled(await story(dependencies, round, reader))
  // Before anything is read: what comes late after this is refused.
  await dependencies.store.rounds.markResultsSeen(rounds.filter((each) => !each.round.resultsSeen).map((each) => each.round.id))
  const released = narrowed(await release(rounds), reader)
  const [first, ...others] = released.map(resultRound)
  if (first === undefined) throw new Refusal(404, 'notFound')
  const language = screenLanguage(request)
  const questionnaire = await questionnaireOfRound(dependencies, round)
  return {
    language,
    questionnaire,
    organisationKind: organisation.kind,
    organisationName: organisation.name,
    look: frameLook(organisation),
    roundTitle: surveyTitle(round, questionnaire, organisation, language),
    year: round.year,
    unitNames: unitNames(released, language),
    unitHistory: unitHistoryOf(released, await dependencies.store.units.history(round.organisation), language),
    rounds: [first, ...others],
    address: `/results/${round.id}`,
    unitAudience: round.terms.unitAudience,
    reference: await referenceContext(dependencies, {
      round,
      organisation,
      questionnaire,
      released: (others.at(-1) ?? first).released,
      releasedOf: async (other) => (await release(labelled(await story(dependencies, other, everybody)))).at(-1)?.released,
    }),
  }
}
