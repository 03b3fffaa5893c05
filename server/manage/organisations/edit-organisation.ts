/**
 * Making an organisation and changing it: the form, its preview, and saving.
 */
import type { Request, Response } from 'express'
import type { Organisation, OrganisationalUnit } from '../../../data/organisation.ts'
import type { OrganisationForm, OrganisationFormInput, UnitPreview } from '../../../views/manage/organisation-form-page.ts'
import { organisationFormPage } from '../../../views/manage/organisation-form-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { accountOf } from '../access/signed-in.ts'
import { noteStaffStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { seenField, seenMark } from '../seen-state.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { findOrganisation } from './find-organisation.ts'
import type { PlacedLine } from './check-unit-lines.ts'
import { sizeless } from './check-unit-lines.ts'
import { matchUnits, namedUnit } from './match-units.ts'
import type { OrganisationReading, ReadOrganisation } from './read-organisation.ts'
import { readOrganisation, typedOrganisation } from './read-organisation.ts'
import type { UnitsSaved } from './save-units.ts'
import { saveUnits } from './save-units.ts'
import { unitName } from '../../unit-name.ts'
import { unitText } from './unit-text.ts'

type OrganisationRequest = Request<{ organisation: string }>

/** What the form is about; nothing is kept yet for a new organisation. */
interface Kept {
  readonly organisation?: Organisation
  readonly units: readonly OrganisationalUnit[]
}

const nothingKept: Kept = { units: [] }

/** Ticked for a new organisation. */
const defaultLanguages = ['fi', 'sv']

async function keptOf(dependencies: Dependencies, request: OrganisationRequest): Promise<Kept> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  return { organisation, units: await dependencies.store.units.ofOrganisation(organisation.id, dependencies.today()) }
}

const markOf = ({ organisation, units }: Kept): string => seenMark({ organisation, units })

function keptForm({ organisation, units }: Kept, language: ScreenLanguage): OrganisationForm {
  const named = units.map((unit) => ({ ...unit, name: unitName(unit.name, language) }))
  const inhabitants = organisation?.inhabitants ?? null
  return {
    name: organisation?.name ?? '',
    kind: organisation?.association === true ? 'association' : (organisation?.kind ?? ''),
    languages: organisation?.languages ?? defaultLanguages,
    inhabitants: inhabitants === null ? '' : String(inhabitants),
    units: unitText(named),
  }
}

function previewOf({ lines }: OrganisationReading, { units }: Kept, language: ScreenLanguage): UnitPreview {
  const idOf = matchUnits(lines, units.map(namedUnit))
  const known = new Set(idOf.values())
  return {
    rows: lines.map(({ depth, name, persons = null }, index) => ({ depth, name, persons, isNew: !idOf.has(index) })),
    removed: units.filter(({ id }) => !known.has(id)).map(({ name }) => unitName(name, language)),
    sizeless: sizeless(lines).map(({ name }) => name),
  }
}

async function show(
  request: Request,
  response: Response,
  kept: Kept,
  input: Pick<OrganisationFormInput, 'form'> & Partial<OrganisationFormInput>,
): Promise<void> {
  const visit = visitOf(request)
  const about = kept.organisation === undefined ? {} : { organisation: kept.organisation }
  const page = organisationFormPage(visit, { problems: [], overtaken: false, seen: markOf(kept), ...about, ...input })
  await showStaffPage(response, 'organisation-form', visit, page, page.problems.length > 0 || page.overtaken)
}

async function make(dependencies: Dependencies, request: Request, read: ReadOrganisation): Promise<Organisation> {
  const { store } = dependencies
  const made = await store.organisations.create(read)
  await store.accounts.join({ accountId: accountOf(request).id, organisationId: made.id, role: 'manager' })
  await noteStaffStep(dependencies, request, made.id, 'organisationCreated')
  return made
}

/** The units first: only they can be refused, and then nothing is to be changed. */
async function keep(
  dependencies: Dependencies,
  request: Request,
  { organisation }: Kept,
  read: ReadOrganisation,
  lines: readonly PlacedLine[],
): Promise<UnitsSaved & { readonly id: string }> {
  const { store, today } = dependencies
  const { id } = organisation ?? (await make(dependencies, request, read))
  const saved = await saveUnits(store.units, id, lines, today())
  if (saved.keep && organisation !== undefined) {
    await store.organisations.change(id, { ...read })
    await noteStaffStep(dependencies, request, id, 'organisationChanged')
  }
  return { ...saved, id }
}

/** Takes what was typed: another language, a preview, problems, or saving. */
async function take(dependencies: Dependencies, request: Request, response: Response, kept: Kept): Promise<void> {
  const fields = postedFields(request)
  const form = typedOrganisation(fields)
  if (changesLanguage(request, response)) return show(request, response, kept, { form, seen: fields.text(seenField) })
  const reading = readOrganisation(form)
  const language = screenLanguage(request)
  const overtaken = kept.organisation !== undefined && fields.text(seenField) !== markOf(kept)
  if (reading.read === undefined || overtaken) return show(request, response, kept, { form, problems: reading.problems, overtaken })
  if (fields.text('action') === 'preview') return show(request, response, kept, { form, preview: previewOf(reading, kept, language) })
  const { id, problems, ended } = await keep(dependencies, request, kept, reading.read, reading.lines)
  if (problems.length > 0) return show(request, response, kept, { form, problems })
  response.redirect(303, `/manage/organisations/${id}?saved=1${ended > 0 ? `&ended=${ended}` : ''}`)
}

export async function showNewOrganisation(_dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  await show(request, response, nothingKept, { form: keptForm(nothingKept, screenLanguage(request)) })
}

export async function makeOrganisation(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  await take(dependencies, request, response, nothingKept)
}

export async function showOrganisationForm(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const kept = await keptOf(dependencies, request)
  await show(request, response, kept, { form: keptForm(kept, screenLanguage(request)) })
}

export async function changeOrganisation(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  await take(dependencies, request, response, await keptOf(dependencies, request))
}
