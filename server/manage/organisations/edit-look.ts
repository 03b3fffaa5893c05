/**
 * `/manage/organisations/ORGANISATION/look`: the colour and the logo of an organisation's pages, shown, tried, kept and taken away.
 */
import type { Request, Response } from 'express'
import type { Organisation } from '../../../data/organisation.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { LookInput } from '../../../views/manage/look-page.ts'
import { lookPage } from '../../../views/manage/look-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { frameLook } from '../../look/frame-look.ts'
import { mostLogoBytes, mostLogoPixels, readLogo } from '../../look/read-logo.ts'
import { uploadedFile } from '../../web/uploaded-file.ts'
import { noteStaffStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { findOrganisation } from './find-organisation.ts'

type OrganisationRequest = Request<{ organisation: string }>

/** `#rrggbb` in lower case from what was typed, also without `#` or with three digits; undefined where it is no colour. */
export function readColour(typed: string): string | undefined {
  const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/iu.exec(typed.trim()) ?? []
  if (digits === undefined) return undefined
  return `#${digits.length === 3 ? digits.replaceAll(/./gu, '$&$&') : digits}`.toLowerCase()
}

async function show(
  request: Request,
  response: Response,
  organisation: Organisation,
  parts: Partial<Pick<LookInput, 'typed' | 'chosen' | 'problems' | 'saved'>> = {},
): Promise<void> {
  const visit = visitOf(request)
  const { accent } = organisation
  const kept = { typed: accent ?? '', chosen: accent, problems: [], saved: false }
  const page = lookPage(visit, { organisation, hasColour: accent !== null, ...frameLook(organisation), ...kept, ...parts })
  await showStaffPage(response, 'look', visit, page, page.problems.length > 0)
}

async function saved(dependencies: Dependencies, request: Request, response: Response, { id }: Organisation): Promise<void> {
  await noteStaffStep(dependencies, request, id, 'organisationChanged')
  response.redirect(303, `/manage/organisations/${id}/look?saved=1`)
}

export async function showLook(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  await show(request, response, organisation, { saved: request.query['saved'] !== undefined })
}

/** Keeps the colour, or shows how it would look. An empty field goes back to Puntari's own. */
export async function changeColour(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const { text } = postedFields(request)
  const typed = text('suggestion') || text('accent').trim()
  const chosen = typed === '' ? null : readColour(typed)
  if (changesLanguage(request, response)) return show(request, response, organisation, { typed, chosen: chosen ?? null })
  const action = text('action')
  if (chosen === undefined && action !== 'reset') {
    const problem = { field: 'accent', problem: 'look:problem.colourWrong', values: { typed: typed.slice(0, 40) } }
    return show(request, response, organisation, { typed, chosen: null, problems: [problem] })
  }
  if (text('suggestion') !== '' || action === 'sample') return show(request, response, organisation, { typed, chosen: chosen ?? null })
  await dependencies.store.organisations.change(organisation.id, { accent: action === 'reset' ? null : (chosen ?? null) })
  return saved(dependencies, request, response, organisation)
}

/** Keeps the file as the logo, or takes the logo away. */
export async function changeLogo(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const { organisations } = dependencies.store
  const refuse = (problem: string, values: FormProblem['values'] = {}): Promise<void> =>
    show(request, response, organisation, {
      problems: [
        {
          field: 'file',
          problem: `look:problem.${problem}`,
          values: { ...values, kilobytes: mostLogoBytes / 1000, pixels: mostLogoPixels },
        },
      ],
    })
  if (postedFields(request).text('action') === 'remove') {
    await organisations.changeLogo(organisation.id, null)
    return saved(dependencies, request, response, organisation)
  }
  const upload = uploadedFile(request, mostLogoBytes)
  if (upload.outcome !== 'read') return refuse(upload.outcome === 'none' ? 'noFile' : 'tooLarge')
  const reading = readLogo(upload.bytes)
  if ('problem' in reading) return refuse(reading.problem, reading.values)
  await organisations.changeLogo(organisation.id, reading.logo)
  return saved(dependencies, request, response, organisation)
}
