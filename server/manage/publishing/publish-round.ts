/**
 * The page of publishing: what is public of a round is chosen, kept, looked at, and released. Afterwards the choice may change.
 */
import type { Request, Response } from 'express'
import type { PublicationChoice } from '../../../data/publication.ts'
import type { PublishingInput } from '../../../views/manage/publishing/publishing-input.ts'
import { publishingPage } from '../../../views/manage/publishing/publishing-page.ts'
import { qrPath } from '../../../views/letters/qr-squares.ts'
import type { Dependencies } from '../../dependencies.ts'
import { publicChoice } from '../../results/public-rounds.ts'
import { releaseRound } from '../../results/release-round.ts'
import { accountOf } from '../access/signed-in.ts'
import { logMoment } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { findRound, roundTitle } from '../rounds/find-round.ts'
import { seenField, seenMark } from '../seen-state.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { noteChoice } from './note-choice.ts'
import { choiceProblems, keptChoice, typedChoice } from './publishing-form.ts'
import { blocksOf, earlierNotPublic, partsOffered, promisesUnits, readinessOf } from './publishing-state.ts'

type RoundRequest = Request<{ round: string }>
type Shown = Partial<Pick<PublishingInput, 'form' | 'problems' | 'overtaken' | 'seen'>>

/** Choices are made once a round is closed; before that its own page says how things stand. */
const isClosed = ({ round }: FoundRound): boolean => round.state === 'closed' || round.state === 'released'

async function releasedPart({ store }: Dependencies, { round }: FoundRound, address: string): Promise<PublishingInput['released']> {
  if (round.state !== 'released') return null
  return { frozen: (await store.publications.find(round.id))?.frozen ?? null, qr: qrPath(address) }
}

async function show(dependencies: Dependencies, request: Request, response: Response, found: FoundRound, shown: Shown = {}): Promise<void> {
  const { round, organisation } = found
  const visit = { ...visitOf(request), address: `/manage/rounds/${round.id}/publish` }
  const kept = await publicChoice(dependencies, round)
  const address = `${dependencies.settings.publicUrl}/results/${round.id}`
  const groups = await readinessOf(dependencies, found, visit.language)
  const notice = (['saved', 'released'] as const).find((known) => known === request.query['notice'])
  const { problems = [], overtaken = false } = shown
  const page = publishingPage(visit, {
    roundId: round.id,
    title: roundTitle(found, visit.language),
    organisation,
    address,
    released: await releasedPart(dependencies, found, address),
    form: kept,
    offered: partsOffered(found),
    unitsPromised: promisesUnits(found),
    groups,
    blocks: await blocksOf(dependencies, found, kept, groups),
    earlierNotPublic: await earlierNotPublic(dependencies, found, visit.language),
    ...(notice === undefined ? {} : { notice }),
    seen: seenMark(kept),
    ...shown,
    problems,
    overtaken,
  })
  await showStaffPage(response, 'publishing', visit, page, problems.length > 0 || overtaken)
}

export async function showPublishing(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findRound(dependencies, request, request.params.round)
  if (!isClosed(found)) return response.redirect(303, `/manage/rounds/${found.round.id}`)
  await show(dependencies, request, response, found)
}

/** Where the person goes on: to the preview, or back to the page. */
const nextAddress = (round: string, action: string): string =>
  action === 'preview' ? `/manage/rounds/${round}/preview` : `/manage/rounds/${round}/publish?notice=saved`

export async function choosePublic(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findRound(dependencies, request, request.params.round)
  const { round } = found
  if (!isClosed(found)) return response.redirect(303, `/manage/rounds/${round.id}`)
  const fields = postedFields(request)
  const [before, groups] = [await publicChoice(dependencies, round), round.groups.map(({ group }) => group)]
  const form = typedChoice(fields, before, partsOffered(found), groups)
  if (changesLanguage(request, response)) return show(dependencies, request, response, found, { form, seen: fields.text(seenField) })
  const problems = choiceProblems(form, groups)
  const overtaken = fields.text(seenField) !== seenMark(before)
  if (problems.length > 0 || overtaken) return show(dependencies, request, response, found, { form, problems, overtaken })
  await keep(dependencies, request, found, before, keptChoice(form))
  response.redirect(303, nextAddress(round.id, fields.text('action')))
}

async function keep(
  dependencies: Dependencies,
  request: Request,
  { round }: FoundRound,
  before: PublicationChoice,
  choice: PublicationChoice,
): Promise<void> {
  const outcome = await dependencies.store.publications.choose(round.id, choice)
  // Before the release nothing is public, so nothing is shown or withdrawn by a choice.
  if (outcome === 'chosen' && round.state === 'released') await noteChoice(dependencies, request, round, before, choice)
}

/** Takes the step, once; a second press finds it taken. What was chosen in the meantime by somebody else is looked at first. */
export async function takeRelease(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findRound(dependencies, request, request.params.round)
  const { round } = found
  if (round.state !== 'closed') return response.redirect(303, `/manage/rounds/${round.id}`)
  const choice = await publicChoice(dependencies, round)
  if (postedFields(request).text(seenField) !== seenMark(choice)) return show(dependencies, request, response, found, { overtaken: true })
  const groups = await readinessOf(dependencies, found, visitOf(request).language)
  const blocks = await blocksOf(dependencies, found, choice, groups)
  if (blocks.length > 0) return show(dependencies, request, response, found)
  await releaseRound(dependencies, round, {
    on: dependencies.today(),
    at: logMoment(dependencies),
    account: accountOf(request).id,
  })
  response.redirect(303, `/manage/rounds/${round.id}/publish?notice=released`)
}
