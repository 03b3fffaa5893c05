/**
 * `…/imports/new`: the first step of an import, which takes the file into memory and guesses what its columns are.
 */
import { createHash } from 'node:crypto'
import type { Response } from 'express'
import type { Organisation } from '../../../data/organisation.ts'
import { itemsOf } from '../../../questionnaires/columns.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { formatsFor } from '../../../views/format.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { ImportForm } from '../../../views/manage/imports/import-form.ts'
import { importFormPage } from '../../../views/manage/imports/import-form-page.ts'
import type { ImportMapping } from '../../../views/manage/imports/import-mapping.ts'
import type { Dependencies } from '../../dependencies.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { textOfBytes } from '../../web/text-of-bytes.ts'
import { mostUploadBytes, uploadedFile } from '../../web/uploaded-file.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { postedFields } from '../posted-fields.ts'
import { groupName } from '../rounds/find-round.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { mostColumns, mostRows } from './file-profile.ts'
import type { OrganisationRequest } from './import-setting.ts'
import { importsPath, ownerOf, versionOf } from './import-setting.ts'
import { readMapping } from './mapping-json.ts'
import { emptyImportForm, readImportForm, typedImportForm } from './read-import-form.ts'
import { versionTitle } from './version-title.ts'
import type { ImportPlan, WaitingImports } from './waiting-imports.ts'

interface Setting {
  readonly organisation: Organisation
  readonly questionnaire: Questionnaire
}

async function settingOf(dependencies: Dependencies, request: OrganisationRequest): Promise<Setting> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const posted = postedFields(request)
  const hash = posted.has('questionnaire') ? posted.text('questionnaire') : request.query['questionnaire']
  return { organisation, questionnaire: await versionOf(dependencies, organisation, hash) }
}

async function savedMappings({ store }: Dependencies, { organisation, questionnaire }: Setting) {
  const all = await store.importMappings.list(organisation.id)
  return all.filter((mapping) => mapping.questionnaire === questionnaire.id)
}

async function show(
  dependencies: Dependencies,
  request: OrganisationRequest,
  response: Response,
  setting: Setting,
  shown: { readonly form: ImportForm; readonly problems: readonly FormProblem[] },
): Promise<void> {
  const visit = visitOf(request)
  const { organisation, questionnaire } = setting
  const page = importFormPage(visit, {
    ...shown,
    organisation,
    questionnaire: versionTitle(dependencies, setting, visit.language),
    definitionHash: questionnaire.hash,
    groups: questionnaire.groups.map(({ id }) => ({ id, name: groupName(setting, id, visit.language) })),
    byUnit: questionnaire.groups.some(({ byUnit }) => byUnit === true),
    hasTexts: itemsOf(questionnaire).some(({ kind }) => kind === 'openText'),
    saved: await savedMappings(dependencies, setting),
    limits: { megabytes: mostUploadBytes / 1024 / 1024, rows: formatsFor(visit.language).whole(mostRows), columns: mostColumns },
  })
  await showStaffPage(response, 'imports/form', visit, page, shown.problems.length > 0)
}

export async function showImportForm(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const setting = await settingOf(dependencies, request)
  const form = emptyImportForm(setting.questionnaire, setting.organisation, dependencies.today())
  await show(dependencies, request, response, setting, { form, problems: [] })
}

/** The text of the file with its hash, or what is wrong with the upload. */
function fileOf(request: OrganisationRequest): { readonly text: string; readonly fileHash: string } | FormProblem {
  const upload = uploadedFile(request)
  if (upload.outcome !== 'read')
    return { field: 'file', problem: `import:file.${upload.outcome}`, values: { megabytes: mostUploadBytes / 1024 / 1024 } }
  return { text: textOfBytes(upload.bytes), fileHash: createHash('sha256').update(upload.bytes).digest('hex') }
}

/** The plan, with what is wrong with the file as far as it is clear before it is read. */
async function sameFileProblem(
  { store }: Dependencies,
  { organisation, questionnaire }: Setting,
  fileHash: string,
): Promise<readonly FormProblem[]> {
  const marks = (await store.imports.ofOrganisation(organisation.id)).filter((mark) => mark.fileHash === fileHash)
  const rounds = await Promise.all(marks.map(({ round }) => store.rounds.find(round)))
  const same = rounds.find((round) => round?.questionnaire === questionnaire.id)
  return same === undefined ? [] : [{ field: 'file', problem: 'import:file.same', values: { year: String(same.year) } }]
}

/** One group: all rows are its. */
const withOnlyGroup = (mapping: ImportMapping, { groups }: ImportPlan): ImportMapping => ({
  ...mapping,
  group: mapping.columns.some(({ target }) => target === 'group') || groups.length > 1 ? mapping.group : (groups[0]?.group ?? null),
})

export const takeFile =
  (imports: WaitingImports) =>
  async (dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> => {
    const setting = await settingOf(dependencies, request)
    const { organisation, questionnaire } = setting
    const form = typedImportForm(questionnaire, postedFields(request))
    if (changesLanguage(request, response)) return show(dependencies, request, response, setting, { form, problems: [] })
    const file = fileOf(request)
    const nameOf = (group: string): string => groupName(setting, group, screenLanguage(request))
    const { plan, problems } = readImportForm(form, dependencies.today(), nameOf)
    const ofFile = 'field' in file ? [file] : await sameFileProblem(dependencies, setting, file.fileHash)
    if (plan === undefined || 'field' in file || ofFile.length > 0)
      return show(dependencies, request, response, setting, { form, problems: [...problems, ...ofFile] })
    const saved = (await savedMappings(dependencies, setting)).find(({ id }) => id === form.saved)
    const input = { text: file.text, questionnaire, saved: (saved && readMapping(saved.mapping)) ?? null }
    const profiled = await dependencies.workshop.run('profileImport', input)
    if (!profiled.ok) {
      const values = {
        line: profiled.line ?? 0,
        found: profiled.found ?? 0,
        most: profiled.fault === 'tooManyRows' ? mostRows : mostColumns,
      }
      return show(dependencies, request, response, setting, {
        form,
        problems: [{ field: 'file', problem: `import:file.${profiled.fault}`, values }],
      })
    }
    const waiting = await imports.keep(ownerOf(request, organisation.id), file.text, {
      definitionHash: questionnaire.hash,
      plan,
      profile: profiled.profile,
      fileHash: file.fileHash,
      mapping: withOnlyGroup(profiled.mapping, plan),
      mappingName: saved?.name ?? '',
      unitPersons: {},
    })
    response.redirect(303, `${importsPath(organisation.id)}/${waiting.id}${profiled.fits ? '' : '/columns'}`)
  }
