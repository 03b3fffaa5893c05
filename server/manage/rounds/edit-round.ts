/**
 * Planning a survey: the form for a new one, for next year's, and for changing a plan, and saving each.
 */
import type { Request, Response } from 'express'
import type { Round } from '../../../data/round.ts'
import type { RoundTerms } from '../../../data/round-terms.ts'
import { completeTerms } from '../../../data/round-terms.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { RoundForm, RoundFormInput } from '../../../views/manage/round-form-page.ts'
import { roundFormPage } from '../../../views/manage/round-form-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { noteStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { seenField, seenMark } from '../seen-state.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { findRound } from './find-round.ts'
import { definitionOf } from './kept-definition.ts'
import type { PlanSetting } from './plan-setting.ts'
import { formBefore, readingContext, roundFormInput, settingForNew, unitsOf } from './plan-setting.ts'
import type { ReadPlan } from './read-round-form.ts'
import { readRoundForm } from './read-round-form.ts'
import type { ReadTerms } from './read-terms.ts'
import { typedRoundForm } from './round-forms.ts'

type RoundRequest = Request<{ round: string }>

interface Shown {
  readonly form: RoundForm
  readonly problems?: readonly FormProblem[]
  readonly overtaken?: boolean
  readonly seen?: string
}

const markOf = ({ draft }: PlanSetting): string => seenMark({ draft })

async function show(dependencies: Dependencies, request: Request, response: Response, setting: PlanSetting, shown: Shown): Promise<void> {
  const visit = visitOf(request)
  const units = await unitsOf(dependencies, setting)
  const { form, problems = [], overtaken = false, seen = markOf(setting) } = shown
  const input: RoundFormInput = roundFormInput(setting, units, visit.language, { form, problems, overtaken, seen })
  await showStaffPage(response, 'round-form', visit, roundFormPage(visit, input), problems.length > 0 || overtaken)
}

export async function showNewRound(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const { organisation, questionnaire, from, recipe } = request.query
  const setting = await settingForNew(dependencies, request, { organisation, questionnaire, from, recipe })
  await show(dependencies, request, response, setting, { form: formBefore(dependencies, request, setting) })
}

/** Takes what was typed: another language, problems, or a plan to keep. */
async function take(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  setting: PlanSetting,
  keep: (plan: ReadPlan) => Promise<string>,
): Promise<void> {
  const fields = postedFields(request)
  const form = typedRoundForm(setting.questionnaire, fields, formBefore(dependencies, request, setting))
  if (changesLanguage(request, response)) return show(dependencies, request, response, setting, { form, seen: fields.text(seenField) })
  const units = await unitsOf(dependencies, setting)
  const reading = readRoundForm(form, readingContext(dependencies, setting, units, screenLanguage(request)))
  const overtaken = setting.draft !== undefined && fields.text(seenField) !== markOf(setting)
  const problems = reading.ok ? [] : reading.problems
  if (!reading.ok || overtaken) return show(dependencies, request, response, setting, { form, problems, overtaken })
  response.redirect(303, `/manage/rounds/${await keep(reading.plan)}?notice=saved`)
}

/** What the form says, with what it does not: own texts and questions stay, of the plan that is changed or the earlier survey. */
function withOwnWords(read: ReadTerms, before: Partial<RoundTerms>): RoundTerms {
  const purpose = before.privacy?.purpose ?? {}
  return completeTerms({ ...before, ...read, privacy: { ...read.privacy, purpose } })
}

/** A seed of 31 bits from four bytes of chance. */
const newSeed = ({ randomBytes }: Dependencies): number => randomBytes(4).readUInt32BE() >>> 1

export async function makeRound(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const { text } = postedFields(request)
  const asked = { organisation: text('organisation'), questionnaire: text('questionnaire'), from: text('from'), recipe: text('recipe') }
  const setting = await settingForNew(dependencies, request, asked)
  const { organisation, questionnaire, previous, recipe } = setting
  await take(dependencies, request, response, setting, async (plan) => {
    const { store } = dependencies
    await store.definitions.keep(definitionOf(questionnaire))
    const made = await store.rounds.create({
      ...plan,
      organisation: organisation.id,
      questionnaire: questionnaire.id,
      definitionHash: questionnaire.hash,
      title: previous?.title ?? null,
      seed: newSeed(dependencies),
      previousRound: previous?.id ?? null,
      terms: withOwnWords(plan.terms, previous?.terms ?? { recipe }),
    })
    if (made.outcome !== 'created') throw new Error(`A round could not be made: ${made.outcome}`)
    await noteStep(dependencies, request, { id: made.id, organisation: organisation.id }, 'roundCreated')
    return made.id
  })
}

async function draftSetting(dependencies: Dependencies, request: RoundRequest): Promise<PlanSetting & { readonly draft: Round }> {
  const found = await findRound(dependencies, request, request.params.round)
  if (found.round.state !== 'draft') throw new Refusal(404, 'notFound')
  return { organisation: found.organisation, questionnaire: found.questionnaire, recipe: found.round.terms.recipe, draft: found.round }
}

export async function showRoundForm(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const setting = await draftSetting(dependencies, request)
  await show(dependencies, request, response, setting, { form: formBefore(dependencies, request, setting) })
}

export async function changeRound(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const setting = await draftSetting(dependencies, request)
  await take(dependencies, request, response, setting, async (plan) => {
    const terms = withOwnWords(plan.terms, setting.draft.terms)
    const outcome = await dependencies.store.rounds.change(setting.draft.id, { ...plan, terms })
    if (outcome === 'changed') await noteStep(dependencies, request, setting.draft, 'roundChanged')
    return setting.draft.id
  })
}
