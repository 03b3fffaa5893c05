/**
 * Late answers on paper: a lot is pasted as CSV, looked through, and added for good. Only while nobody has seen results.
 */
import { sumOfCompletes } from '../../../data/counters.ts'
import type { Request, Response } from 'express'
import type { LotCell } from '../../../data/late-answers.ts'
import type { RoundUnit } from '../../../data/round.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import { itemsOf } from '../../../questionnaires/columns.ts'
import type { LateCell, LateColumn, LateInput } from '../../../views/manage/late-page.ts'
import { latePage } from '../../../views/manage/late-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { cellRules } from '../../commands/response-cells.ts'
import type { Dependencies } from '../../dependencies.ts'
import { unitName } from '../../unit-name.ts'
import { unitsAsked } from '../../units-asked.ts'
import { accountOf } from '../access/signed-in.ts'
import { postedFields } from '../posted-fields.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { findRound, groupName, roundTitle } from '../rounds/find-round.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { readLateLot } from './read-late-lot.ts'

type RoundRequest = Request<{ round: string }>

function columnsFor({ questionnaire, organisation, round }: FoundRound, language: ScreenLanguage): readonly LateColumn[] {
  const audience = { language, organisationKind: organisation.kind }
  const asked = new Set(round.groups.map(({ group }) => group))
  const items = new Map(itemsOf(questionnaire).map((item) => [item.id, item]))
  return cellRules(questionnaire).map(({ column, expected }) => {
    const item = items.get(column.item)
    const option = item?.kind === 'multipleChoice' ? item.options.find(({ code }) => code === column.option) : undefined
    const label = item === undefined ? '' : textFor(item.shortLabel, audience)
    const concerned = item?.groups === undefined || item.groups.some((group) => asked.has(group))
    return { id: column.id, label: option === undefined ? label : `${label}: ${textFor(option.label, audience)}`, expected, concerned }
  })
}

function nameUnits(units: readonly RoundUnit[], language: ScreenLanguage): readonly { readonly id: string; readonly name: string }[] {
  const asked = new Set(unitsAsked(units.map(({ unit, parent, persons }) => ({ id: unit, parent, persons }))).map(({ id }) => id))
  return units.filter(({ unit }) => asked.has(unit)).map(({ unit, name }) => ({ id: unit, name: unitName(name, language) }))
}

/** What the page shows beside the form. */
async function show(
  { store }: Dependencies,
  request: Request,
  response: Response,
  found: FoundRound,
  shown: Pick<LateInput, 'pasted' | 'problems' | 'notice'> & { readonly cells?: readonly LotCell[] },
): Promise<void> {
  const { round, organisation, questionnaire } = found
  const visit = { ...visitOf(request), address: `/manage/rounds/${round.id}/late-answers` }
  const { language } = visit
  const units = nameUnits(await store.rounds.units(round.id), language)
  const nameOf = (group: string): string => groupName(found, group, language)
  const named = ({ group, unit, answers }: LotCell): LateCell => ({
    group: nameOf(group),
    unit: units.find(({ id }) => id === unit)?.name ?? null,
    answers,
  })
  const { cells, ...rest } = shown
  const byUnit = questionnaire.groups.some((group) => group.byUnit === true && round.groups.some((asked) => asked.group === group.id))
  const page = latePage(visit, {
    ...rest,
    roundId: round.id,
    round: roundTitle(found, language),
    organisation,
    smallestCell: round.smallestCell,
    seen: round.resultsSeen,
    answersBefore: sumOfCompletes(await store.counters.completes(round.id)),
    columns: columnsFor(found, language),
    groups: round.groups.map(({ group }) => ({ id: group, name: nameOf(group) })),
    units: byUnit ? units : [],
    ...(cells === undefined ? {} : { cells: cells.map(named) }),
  })
  await showStaffPage(
    response,
    'late',
    visit,
    page,
    shown.problems.length > 0 || shown.notice === 'overtaken' || shown.notice === 'refused',
  )
}

export async function showLateAnswers(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findRound(dependencies, request, request.params.round)
  const { state, id } = found.round
  if (state === 'draft' || state === 'open') return response.redirect(303, `/manage/rounds/${id}`)
  const notice = request.query['added'] === undefined ? undefined : 'added'
  await show(dependencies, request, response, found, { pasted: '', problems: [], ...(notice === undefined ? {} : { notice }) })
}

/** Looks the lot through, or adds it (`action`: save). A lot that was sent twice is added once. */
export async function takeLateAnswers(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const { store, today } = dependencies
  const found = await findRound(dependencies, request, request.params.round)
  const { round } = found
  if (round.state === 'draft' || round.state === 'open') return response.redirect(303, `/manage/rounds/${round.id}`)
  const { text } = postedFields(request)
  const pasted = text('answers')
  if (round.resultsSeen) return show(dependencies, request, response, found, { pasted, problems: [], notice: 'refused' })
  if (changesLanguage(request, response)) return show(dependencies, request, response, found, { pasted, problems: [] })
  const lot = readLateLot(pasted, found, await store.rounds.units(round.id))
  if (!lot.ok) return show(dependencies, request, response, found, { pasted, problems: lot.problems })
  if (text('action') !== 'save') return show(dependencies, request, response, found, { pasted, problems: [], cells: lot.cells })
  const [by, answersBefore] = [accountOf(request).id, Number(text('answersBefore'))]
  const outcome = await store.lateAnswers.add({ roundId: round.id, answers: lot.answers, answersBefore, by, day: today() })
  if (outcome === 'added') return response.redirect(303, `/manage/rounds/${round.id}/late-answers?added=1`)
  const now = await findRound(dependencies, request, round.id)
  await show(dependencies, request, response, now, { pasted, problems: [], notice: outcome === 'overtaken' ? 'overtaken' : 'refused' })
}
