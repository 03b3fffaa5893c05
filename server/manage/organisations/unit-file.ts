/**
 * `/manage/organisations/ORGANISATION/units.csv` and `…/units/file`: the units as a file, and a changed file read, shown and taken.
 *
 * Nothing is kept between preview and saving: the text travels in the form, and a mark of it and of the units says whether what is
 * saved is what was shown.
 */
import type { Request, Response } from 'express'
import type { Organisation, OrganisationalUnit } from '../../../data/organisation.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { UnitFileInput } from '../../../views/manage/unit-file-page.ts'
import { unitFilePage } from '../../../views/manage/unit-file-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { textOfBytes } from '../../web/text-of-bytes.ts'
import { uploadedFile } from '../../web/uploaded-file.ts'
import { noteStaffStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { seenField, seenMark } from '../seen-state.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { findOrganisation } from './find-organisation.ts'
import type { UnitFileChange } from './import-units.ts'
import { importUnits } from './import-units.ts'
import type { PlacedRow } from './place-unit-rows.ts'
import { placeUnitRows } from './place-unit-rows.ts'
import { presentUnits } from './present-units.ts'
import { fileProblem, readUnitsCsv } from './read-units-csv.ts'
import { unitFileLines } from './unit-file-lines.ts'
import { unitsCsv } from './units-csv.ts'

type OrganisationRequest = Request<{ organisation: string }>

/** A thousand units with three long names each take less. */
const mostBytes = 500_000

interface FileSetting {
  readonly organisation: Organisation
  readonly units: readonly OrganisationalUnit[]
}

/** `text`: to be shown again. `mark`: of the text and the units. */
interface FileReading {
  readonly text: string
  readonly mark: string
  readonly problems: readonly FormProblem[]
  readonly rows: readonly PlacedRow[]
}

async function settingOf(dependencies: Dependencies, request: OrganisationRequest): Promise<FileSetting> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  return { organisation, units: await presentUnits(dependencies.store.units, organisation.id, dependencies.today()) }
}

async function show(
  request: Request,
  response: Response,
  { organisation, units }: FileSetting,
  parts: Partial<Omit<UnitFileInput, 'organisation' | 'hasUnits'>> = {},
): Promise<void> {
  const visit = visitOf(request)
  const nothing = { text: '', problems: [], seen: '', overtaken: false }
  const page = unitFilePage(visit, { organisation, hasUnits: units.length > 0, ...nothing, ...parts })
  await showStaffPage(response, 'unit-file', visit, page, page.problems.length > 0 || page.overtaken)
}

/** The text of the chosen file, else of the box; undefined where it is too large. */
function postedText(request: Request): string | undefined {
  const upload = uploadedFile(request, mostBytes)
  if (upload.outcome === 'read') return textOfBytes(upload.bytes).replaceAll(/\r\n?/gu, '\n')
  return upload.outcome === 'tooLarge' ? undefined : postedFields(request).text('csv')
}

function readFile(request: Request, { units }: FileSetting, today: string): FileReading {
  const text = postedText(request)
  if (text === undefined) return { text: '', mark: '', problems: [fileProblem('tooLarge', { kilobytes: mostBytes / 1000 })], rows: [] }
  const mark = seenMark({ units, text })
  const { problems, rows } = readUnitsCsv(text)
  const placed = placeUnitRows(rows, today)
  const all = [...problems, ...placed.problems].toSorted((a, b) => Number(a.values?.['line'] ?? 0) - Number(b.values?.['line'] ?? 0))
  return { text: text.includes('\0') ? '' : text, mark, problems: all, rows: placed.rows }
}

export async function exportUnits(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const { units } = await settingOf(dependencies, request)
  response
    .attachment('units.csv')
    .type('text/csv; charset=utf-8')
    .send(unitsCsv(units, screenLanguage(request)))
}

export async function showUnitFile(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  await show(request, response, await settingOf(dependencies, request))
}

async function saved(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  { id }: Organisation,
  { rows, changes }: { readonly rows: readonly PlacedRow[]; readonly changes: readonly UnitFileChange[] },
): Promise<void> {
  await noteStaffStep(dependencies, request, id, 'unitsImported', { count: rows.length })
  const ended = changes.filter(({ kind }) => kind === 'ended').length
  response.redirect(303, `/manage/organisations/${id}?saved=1${ended > 0 ? `&ended=${ended}` : ''}#units`)
}

/** Shows what is wrong or what would be changed; changes it only where exactly that was shown before. */
export async function takeUnitFile(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const { store, today } = dependencies
  const setting = await settingOf(dependencies, request)
  const { organisation, units } = setting
  const reading = readFile(request, setting, today())
  const { text, mark, rows } = reading
  if (changesLanguage(request, response)) return show(request, response, setting, { text })
  if (reading.problems.length > 0) return show(request, response, setting, { text, problems: reading.problems })
  const fields = postedFields(request)
  const wasShown = fields.text('action') === 'save' && fields.text(seenField) === mark
  const { problems, keep, changes } = await importUnits(store.units, {
    organisation: organisation.id,
    rows,
    today: today(),
    tryOnly: !wasShown,
  })
  if (keep) return saved(dependencies, request, response, organisation, { rows, changes })
  if (problems.length > 0) return show(request, response, setting, { text, problems })
  const lines = unitFileLines(changes, { units, rows, language: screenLanguage(request) })
  const overtaken = fields.text('action') === 'save' && fields.text(seenField) !== ''
  await show(request, response, setting, { text, seen: mark, overtaken, preview: { lines, units: rows.length } })
}
