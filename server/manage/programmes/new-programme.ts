/**
 * Making a programme: the form, everything that can be wrong with it, and the proposal to its members.
 */
import type { Request, Response } from 'express'
import type { Organisation } from '../../../data/organisation.ts'
import { defaultSmallestCell } from '../../../data/round.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { ProgrammeForm } from '../../../views/manage/programme-form-page.ts'
import { programmeFormPage } from '../../../views/manage/programme-form-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { accountOf } from '../access/signed-in.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { postedFields } from '../posted-fields.ts'
import { addDays } from '../rounds/calendar-day.ts'
import { definitionOf } from '../rounds/kept-definition.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { programmeAddress } from './find-programme.ts'
import { readProgrammeForm } from './read-programme-form.ts'

type OrganisationRequest = Request<{ organisation: string }>

interface Setting {
  readonly association: Organisation
  readonly questionnaires: readonly Questionnaire[]
  readonly others: readonly Organisation[]
}

/** Organisations that a programme may ask: all that ask themselves, in the order of their names. */
export const candidatesFor = (all: readonly Organisation[], association: Organisation): readonly Organisation[] =>
  all.filter(({ id, association: gathers }) => id !== association.id && !gathers)

/** @throws Refusal 404 where the organisation is no association and the person no administrator. */
async function settingOf(dependencies: Dependencies, request: OrganisationRequest): Promise<Setting> {
  const association = await findOrganisation(dependencies, request, request.params.organisation)
  if (!association.association && accountOf(request).role !== 'admin') throw new Refusal(404, 'notFound')
  const others = candidatesFor(await dependencies.store.organisations.list(), association)
  return { association, questionnaires: dependencies.library.current, others }
}

const titleOf = ({ title, organisationKinds: [organisationKind = 'other'] }: Questionnaire, language: ScreenLanguage): string =>
  textFor(title, { language, organisationKind })

async function show(
  request: Request,
  response: Response,
  { association, questionnaires, others }: Setting,
  form: ProgrammeForm,
  problems: readonly FormProblem[] = [],
): Promise<void> {
  const visit = visitOf(request)
  const page = programmeFormPage(visit, {
    organisation: association,
    questionnaires: questionnaires.map((each) => ({ id: each.id, name: titleOf(each, visit.language) })),
    candidates: others,
    form,
    problems,
  })
  await showStaffPage(response, 'unit-change', visit, page, problems.length > 0)
}

const openDays = 21
const daysToResults = 35

const newForm = (today: string): ProgrammeForm => ({
  questionnaire: '',
  title: '',
  year: today.slice(0, 4),
  opensOn: today,
  closesOn: addDays(today, openDays),
  resultsOn: addDays(today, daysToResults),
  smallestCell: String(defaultSmallestCell),
  members: [],
})

function typedForm(request: Request): ProgrammeForm {
  const { text, all } = postedFields(request)
  return {
    questionnaire: text('questionnaire'),
    title: text('title').trim(),
    year: text('year'),
    opensOn: text('opensOn'),
    closesOn: text('closesOn'),
    resultsOn: text('resultsOn'),
    smallestCell: text('smallestCell'),
    members: all('members'),
  }
}

export async function showNewProgramme(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  await show(request, response, await settingOf(dependencies, request), newForm(dependencies.today()))
}

export async function makeProgramme(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const setting = await settingOf(dependencies, request)
  const form = typedForm(request)
  if (changesLanguage(request, response)) return show(request, response, setting, form)
  const { store, today, randomBytes } = dependencies
  const reading = readProgrammeForm(form, { ...setting, today: today() })
  if (!reading.ok) return show(request, response, setting, form, reading.problems)
  const { questionnaire, members, plan } = reading
  await store.definitions.keep(definitionOf(questionnaire))
  const seed = randomBytes(4).readUInt32BE() >>> 1
  const made = await store.programmes.create({ ...plan, organisation: setting.association.id, seed }, members)
  if (made.outcome !== 'created') throw new Error(`A programme could not be made: ${made.outcome}`)
  response.redirect(303, `${programmeAddress({ id: made.id, organisation: setting.association.id })}?notice=proposed`)
}
