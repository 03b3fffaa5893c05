/**
 * `/manage/rounds/ROUND/actions/new` and `/manage/rounds/ROUND/actions/ACTION`: an action added to the plan, or changed.
 */
import type { Response } from 'express'
import type { ActionParts } from '../../../data/planned-action.ts'
import { mostActions } from '../../../data/planned-action.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { PlanNotice } from '../../../views/manage/plan/actions-page.ts'
import { newTypedAction, typedAction } from '../../../views/manage/plan/typed-action.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { noteStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { changesLanguage } from '../staff-visit.ts'
import type { ActionRequest, ActionSetting } from './action-setting.ts'
import { actionSetting, showActionForm } from './action-setting.ts'
import { readAction, typedActionOf } from './read-action.ts'

const queried = ({ query }: ActionRequest, name: string): string => (typeof query[name] === 'string' ? query[name] : '')

/** The form: of an action that is there, or a new one for the finding and method that the address names. */
export async function showAction(dependencies: Dependencies, request: ActionRequest, response: Response): Promise<void> {
  const setting = await actionSetting(dependencies, request)
  const { action } = setting
  const typed = action ? typedAction(action) : newTypedAction(queried(request, 'finding'), queried(request, 'method'))
  await showActionForm(request, response, setting, typed)
}

/** Where the actions of the round are listed, with a word on what was done. */
export const actionsAddress = (round: string, notice: PlanNotice): string => `/manage/rounds/${round}/actions?done=${notice}`

async function add({ store }: Dependencies, { round }: ActionSetting, parts: ActionParts): Promise<readonly FormProblem[]> {
  const { outcome } = await store.plans.add(round.organisation, round.id, parts)
  if (outcome === 'added') return []
  if (outcome === 'tooMany') return [{ field: 'words', problem: 'plan:problem.tooMany', values: { most: mostActions } }]
  throw new Refusal(404, 'notFound')
}

async function change({ store }: Dependencies, { round }: ActionSetting, id: string, parts: ActionParts): Promise<readonly FormProblem[]> {
  if ((await store.plans.change(round.organisation, id, parts)) === 'unknown') throw new Refusal(404, 'notFound')
  return []
}

/** Keeps what was typed, or shows it again with everything that is wrong. */
export async function saveAction(dependencies: Dependencies, request: ActionRequest, response: Response): Promise<void> {
  const setting = await actionSetting(dependencies, request)
  const { round, action, choices } = setting
  const typed = typedActionOf(postedFields(request), action ?? { state: 'planned', note: '' })
  if (changesLanguage(request, response)) return showActionForm(request, response, setting, typed)
  const known = { indicators: choices.map(({ key }) => key), methods: dependencies.guide.methods.map(({ id }) => id) }
  const { read, problems } = readAction(typed, known)
  if (read === undefined) return showActionForm(request, response, setting, typed, problems)
  const refused = await (action ? change(dependencies, setting, action.id, read) : add(dependencies, setting, read))
  if (refused.length > 0) return showActionForm(request, response, setting, typed, refused)
  await noteStep(dependencies, request, round, action ? 'actionChanged' : 'actionAdded')
  response.redirect(303, actionsAddress(round.id, action ? 'changed' : 'added'))
}
