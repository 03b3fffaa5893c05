/**
 * A round with those before it, as far as this reader may see them: the context of every result page.
 *
 * Results are shown once the round is closed: to its managers, and to everybody after its release.
 */
import type { Request } from 'express'
import type { Round } from '../../data/round.ts'
import type { ResultContext, ResultRound } from '../../views/results/result-context.ts'
import { formatsFor } from '../../views/format.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { mayManage, signedInAccount } from '../manage/access/signed-in.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'
import { surveyTitle } from '../survey-title.ts'
import { unitName } from '../unit-name.ts'
import { Refusal } from '../web/refusal.ts'
import { screenLanguage } from '../web/screen-language.ts'
import { referenceContext } from './reference-rounds.ts'
import type { LabelledRound, ReleasedRound, releasedRounds } from './released-rounds.ts'
import { unitHistoryOf } from './unit-history-of.ts'

const longestStory = 20

type Release = ReturnType<typeof releasedRounds>

async function isManager(dependencies: Dependencies, request: Request, round: Round): Promise<boolean> {
  const account = signedInAccount(request)
  return account !== undefined && (await mayManage(dependencies, account, round.organisation))
}

/** The round of the address, if this reader may see its results. */
async function visibleRound(
  dependencies: Dependencies,
  request: Request,
  id: string,
): Promise<{ readonly round: Round; readonly asManager: boolean }> {
  const round = await dependencies.store.rounds.find(id)
  if (round === undefined) throw new Refusal(404, 'notFound')
  if (round.state === 'released') return { round, asManager: await isManager(dependencies, request, round) }
  if (!(await isManager(dependencies, request, round))) throw new Refusal(404, 'notFound')
  if (round.state !== 'closed') throw new Refusal(403, 'resultsNotYet')
  return { round, asManager: true }
}

/** The round and its predecessors of the same questionnaire, oldest first. The public sees only what was released. */
async function story({ store }: Dependencies, last: Round, asManager: boolean): Promise<readonly Round[]> {
  const rounds: Round[] = [last]
  for (let id = last.previousRound; id !== null && rounds.length < longestStory;) {
    const round = await store.rounds.find(id)
    if (round === undefined || round.questionnaire !== last.questionnaire) break
    const isClosed = round.state === 'released' || (asManager && round.state === 'closed')
    if (isClosed && !rounds.some((known) => known.id === round.id)) rounds.unshift(round)
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
  const { round, asManager } = await visibleRound(dependencies, request, request.params.round)
  const organisation = await dependencies.store.organisations.find(round.organisation)
  if (organisation === undefined) throw new Refusal(404, 'notFound')
  const rounds = labelled(await story(dependencies, round, asManager))
  // Before anything is read: what comes late after this is refused.
  await dependencies.store.rounds.markResultsSeen(rounds.filter((each) => !each.round.resultsSeen).map((each) => each.round.id))
  const released = await release(rounds)
  const [first, ...others] = released.map(resultRound)
  if (first === undefined) throw new Refusal(404, 'notFound')
  const language = screenLanguage(request)
  const questionnaire = await questionnaireOfRound(dependencies, round)
  return {
    language,
    questionnaire,
    organisationKind: organisation.kind,
    organisationName: organisation.name,
    roundTitle: surveyTitle(round, questionnaire, organisation, language),
    year: round.year,
    unitNames: unitNames(released, language),
    unitHistory: unitHistoryOf(released, await dependencies.store.units.history(round.organisation), language),
    rounds: [first, ...others],
    address: `/results/${round.id}`,
    reference: await referenceContext(dependencies, {
      round,
      organisation,
      questionnaire,
      released: (others.at(-1) ?? first).released,
      releasedOf: async (other) => (await release(labelled(await story(dependencies, other, false)))).at(-1)?.released,
    }),
  }
}
