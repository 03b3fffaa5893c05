/**
 * A round with those before it, as far as this reader may see them: the context of every result page.
 *
 * Who may see what of a round is said in `readers`.
 */
import type { Request } from 'express'
import { narrowUnits } from '../../analysis/disclosure/narrow-units.ts'
import type { Round } from '../../data/round.ts'
import type { PublicationContext } from '../../views/results/publication-context.ts'
import { showsPart } from '../../views/results/publication-context.ts'
import type { ReferenceContext } from '../../views/results/reference-context.ts'
import type { ResultContext, ResultRound } from '../../views/results/result-context.ts'
import { formatsFor } from '../../views/format.ts'
import { methodNames } from '../../views/guide/method-names.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { frameLook } from '../look/frame-look.ts'
import { signedInAccount } from '../manage/access/signed-in.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'
import { surveyTitle } from '../survey-title.ts'
import { unitName } from '../unit-name.ts'
import { Refusal } from '../web/refusal.ts'
import { screenLanguage } from '../web/screen-language.ts'
import { hasPublicPlan } from './plan/has-public-plan.ts'
import type { Reader } from './readers.ts'
import { publishedComments } from './comments-of.ts'
import { publicationOf } from './publication-of.ts'
import { publicRounds } from './public-rounds.ts'
import { everybody, readerOf, seesResult, seesUnitIn, unitSight } from './readers.ts'
import type { OwnRound } from './reference-rounds.ts'
import { referenceContext } from './reference-rounds.ts'
import type { ReleasedRound } from './released-round.ts'
import { roundsTogether } from './rounds-together.ts'
import { unitHistoryOf } from './unit-history-of.ts'

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

/** Everything of these rounds that the reader sees. */
async function seenRounds(dependencies: Dependencies, round: Round, reader: Reader): Promise<readonly ReleasedRound[]> {
  const seen = narrowed(await roundsTogether(dependencies, round, reader), reader)
  return reader.as === 'public' ? publicRounds(dependencies, seen, await questionnaireOfRound(dependencies, round)) : seen
}

/** That everybody sees the units is not said where they are not public. */
const saysAudience = ({ terms }: Round, publication: PublicationContext | undefined): boolean =>
  terms.unitAudience !== 'allUnits' || showsPart(publication, 'units')

/** Others are seen by everybody alike: as far as they are public. */
const besideOthers = (dependencies: Dependencies, own: Omit<OwnRound, 'releasedOf'>): Promise<ReferenceContext> =>
  referenceContext(dependencies, {
    ...own,
    releasedOf: async (other) => (await seenRounds(dependencies, other, everybody)).at(-1)?.released,
  })

/** Chosen answers are read by staff before the release, by others after it. */
const chosenComments = async (dependencies: Dependencies, { round, ...own }: Omit<OwnRound, 'releasedOf'>, reader: Reader) =>
  round.state === 'released' || reader.as !== 'unitViewer' ? publishedComments(dependencies, { ...own, round: round.id }) : []

/** A function from a round to what pages know of it. */
async function resultRoundOf({ store }: Dependencies, organisation: string): Promise<(one: ReleasedRound) => ResultRound> {
  const sources = new Map((await store.imports.ofOrganisation(organisation)).map(({ round, source }) => [round, source]))
  return ({ round, label, released }) => {
    const imported = sources.get(round.id)
    return { id: round.id, label, year: round.year, day: round.closesOn, ...(imported === undefined ? {} : { imported }), released }
  }
}

/** Own values of earlier years that stand elsewhere; of groups that are not public none. */
async function publishedElsewhere(
  { store }: Dependencies,
  { organisation, questionnaire }: Round,
  publication: PublicationContext | undefined,
): Promise<Pick<ResultContext, 'elsewhere'>> {
  const values = showsPart(publication, 'years') ? await store.referenceValues.list(organisation, questionnaire, 'own') : []
  const shown = values.filter(({ group }) => publication?.groupsNotShown.includes(group) !== true)
  return shown.length === 0 ? {} : { elsewhere: shown }
}

/** Whether the context has the comparison with others: it takes the results of all of these. */
export type Others = 'withOthers' | 'alone'

/** The context of a round for a reader who may see it. */
async function storyFor(
  dependencies: Dependencies,
  round: Round,
  reader: Reader,
  language: ScreenLanguage,
  others: Others = 'withOthers',
): Promise<ResultContext> {
  const organisation = await dependencies.store.organisations.find(round.organisation)
  if (organisation === undefined) throw new Refusal(404, 'notFound')
  const questionnaire = await questionnaireOfRound(dependencies, round)
  const released = await seenRounds(dependencies, round, reader)
  const publication = reader.as === 'public' ? await publicationOf(dependencies, round, language) : undefined
  const [first, ...later] = released.map(await resultRoundOf(dependencies, round.organisation))
  if (first === undefined) throw new Refusal(404, 'notFound')
  const ids = released.map((each) => each.round.id)
  const own = { round, organisation, questionnaire, released: (later.at(-1) ?? first).released }
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
    rounds: [first, ...later],
    address: `/results/${round.id}`,
    methods: methodNames(dependencies.guide.methods, language),
    ...(saysAudience(round, publication) ? { unitAudience: round.terms.unitAudience } : {}),
    ...(others === 'withOthers' && showsPart(publication, 'reference') ? { reference: await besideOthers(dependencies, own) } : {}),
    ...(publication === undefined ? {} : { publication }),
    ...(await publishedElsewhere(dependencies, round, publication)),
    hasPublicPlan: await hasPublicPlan(dependencies, organisation.id, ids, publication),
    ...(showsPart(publication, 'comments') ? { comments: await chosenComments(dependencies, own, reader) } : {}),
  }
}

/**
 * The context of any round, as far as who asks may see it. `language`: absent: that of the request.
 * @throws Refusal where there is no such round for this reader, or it is still open.
 */
export async function storyOf(
  dependencies: Dependencies,
  request: Request,
  id: string,
  language = screenLanguage(request),
): Promise<ResultContext> {
  const { round, reader } = await visibleRound(dependencies, request, id)
  return storyFor(dependencies, round, reader, language)
}

/** The context of a result page: of the round in its address. Throws as `storyOf`. */
export const roundStory = (dependencies: Dependencies, request: Request<{ round: string }>): Promise<ResultContext> =>
  storyOf(dependencies, request, request.params.round)

/**
 * What everybody may see of a round, whoever asks: for the portal and open data.
 * @throws Refusal where there is no such round, or it is not released.
 */
export async function publicStory(
  dependencies: Dependencies,
  id: string,
  language: ScreenLanguage,
  others: Others = 'alone',
): Promise<ResultContext> {
  const round = await dependencies.store.rounds.find(id)
  if (round === undefined || !seesResult(everybody, round)) throw new Refusal(404, 'notFound')
  return storyFor(dependencies, round, everybody, language, others)
}

/** What everybody will see of a closed round once it is released, or sees of a released one: for the preview of its managers. */
export const previewStory = (dependencies: Dependencies, round: Round, language: ScreenLanguage): Promise<ResultContext> =>
  storyFor(dependencies, { ...round, state: 'released' }, everybody, language)
