/**
 * Microdata of a round: the page that says what it is, and the files. Each file that is taken stands in the log before it is sent.
 */
import type { Request, Response } from 'express'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { MicrodataFile, MicrodataForm } from '../../../views/manage/microdata-page.ts'
import { microdataFiles, microdataPage } from '../../../views/manage/microdata-page.ts'
import { microdataTable } from '../../../views/manage/microdata-tables.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { readerOf, unitSight } from '../../results/readers.ts'
import { accountOf } from '../access/signed-in.ts'
import { noteStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { findRound, roundTitle } from '../rounds/find-round.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { microdataOf, subjectOf } from './microdata-of-round.ts'

type RoundRequest = Request<{ round: string }>

const reasonLength = { least: 10, most: 500 }

/** @throws Refusal where there is no such round for this account, or it is not closed yet. */
async function closedRound(dependencies: Dependencies, request: RoundRequest): Promise<FoundRound> {
  const found = await findRound(dependencies, request, request.params.round)
  if (found.round.state === 'draft' || found.round.state === 'open') throw new Refusal(403, 'resultsNotYet')
  return found
}

/** Research data tell the units: they are for those only who see the results of all units of this round. */
async function isAllowed(dependencies: Dependencies, request: Request, { round }: FoundRound): Promise<boolean> {
  const account = accountOf(request)
  const reader = await readerOf(dependencies, account, round.organisation)
  if (unitSight(reader, round) !== 'all') return false
  return dependencies.store.microdataPermissions.has(account.id, round.organisation)
}

/** Without the permission nothing is said of the answers, and the round does not count as seen. */
async function show(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  found: FoundRound,
  form: MicrodataForm = { reason: '', understood: false },
  problems: readonly FormProblem[] = [],
): Promise<void> {
  const { round, organisation } = found
  const visit = { ...visitOf(request), address: `/manage/rounds/${round.id}/microdata` }
  const allowed = await isAllowed(dependencies, request, found)
  const page = microdataPage(visit, {
    roundId: round.id,
    round: roundTitle(found, visit.language),
    organisation,
    smallestCell: round.smallestCell,
    isAdmin: accountOf(request).role === 'admin',
    form,
    problems,
    ...(allowed ? { data: await microdataOf(dependencies, found), subject: await subjectOf(dependencies, found, visit.language) } : {}),
  })
  await showStaffPage(response, 'microdata', visit, page, problems.length > 0)
}

export async function showMicrodata(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  await show(dependencies, request, response, await closedRound(dependencies, request))
}

function readForm(request: Request): {
  readonly form: MicrodataForm
  readonly file: MicrodataFile
  readonly problems: readonly FormProblem[]
} {
  const { text } = postedFields(request)
  const form = { reason: text('reason').trim(), understood: text('understood') === 'yes' }
  const length = [...form.reason].length
  const problems: readonly (FormProblem | undefined)[] = [
    length < reasonLength.least ? { field: 'reason', problem: 'microdata:problem.reasonShort', values: reasonLength } : undefined,
    length > reasonLength.most ? { field: 'reason', problem: 'microdata:problem.reasonLong', values: reasonLength } : undefined,
    form.understood ? undefined : { field: 'understood', problem: 'microdata:problem.notUnderstood' },
  ]
  const file = microdataFiles.find((known) => known === text('file')) ?? 'answers'
  return { form, file, problems: problems.filter((problem) => problem !== undefined) }
}

/** @throws Refusal 403 without the permission. */
export async function takeMicrodata(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await closedRound(dependencies, request)
  if (!(await isAllowed(dependencies, request, found))) throw new Refusal(403, 'notAllowed')
  const { form, file, problems } = readForm(request)
  if (changesLanguage(request, response)) return show(dependencies, request, response, found, form)
  if (problems.length > 0) return show(dependencies, request, response, found, form, problems)
  const { language } = visitOf(request)
  const data = await microdataOf(dependencies, found)
  const table = microdataTable(file, data, await subjectOf(dependencies, found, language))
  await noteStep(dependencies, request, found.round, 'microdataTaken', { file, reason: form.reason })
  response.attachment(`${table.id}-${found.round.year}.csv`).type('text/csv; charset=utf-8').send(toCsv(table, language))
}
