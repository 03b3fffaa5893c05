/**
 * Mappings by name: saved from an import, given as a file, taken from one, removed.
 */
import type { Request, Response } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { textOfBytes } from '../../web/text-of-bytes.ts'
import { uploadedFile } from '../../web/uploaded-file.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { postedFields } from '../posted-fields.ts'
import type { OrganisationRequest } from './import-setting.ts'
import { importsPath, onImport, versionsFor } from './import-setting.ts'
import { mappingText, readMapping } from './mapping-json.ts'

type MappingRequest = Request<{ organisation: string; mapping: string }>

const longestName = 80
const mostBytes = 1_000_000

const nameFrom = (typed: string): string => typed.replaceAll(/\s+/gu, ' ').trim().slice(0, longestName)

function send(response: Response, name: string, json: string): void {
  response
    .attachment(`${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'mapping'}.json`)
    .type('application/json; charset=utf-8')
    .send(json)
}

/** Under the name that was typed; one of the same name is replaced. */
export const saveMapping = onImport(async ({ dependencies, imports, request, response, setting }) => {
  const path = importsPath(request.params.organisation)
  const { organisation, questionnaire, waiting } = setting
  const name = nameFrom(postedFields(request).text('mappingName'))
  if (name === '') return response.redirect(303, `${path}/${waiting.id}?notice=nameMissing`)
  const mapping = mappingText(waiting.mapping)
  await dependencies.store.importMappings.save({ organisation: organisation.id, questionnaire: questionnaire.id, name, mapping })
  imports.change(waiting.id, { mappingName: name })
  response.redirect(303, `${path}/${waiting.id}?notice=mappingSaved`)
})

export const sendMapping = onImport(async ({ response, setting }) => {
  const { mapping, mappingName, plan } = setting.waiting
  send(response, mappingName === '' ? `${mapping.questionnaire}-${plan.year}` : mappingName, mappingText(mapping))
})

export async function sendSavedMapping({ store }: Dependencies, request: MappingRequest, response: Response): Promise<void> {
  const found = (await store.importMappings.list(request.params.organisation)).find(({ id }) => id === request.params.mapping)
  if (found === undefined) throw new Refusal(404, 'notFound')
  send(response, found.name, found.mapping)
}

export async function removeMapping({ store }: Dependencies, request: MappingRequest, response: Response): Promise<void> {
  const { organisation, mapping } = request.params
  await store.importMappings.remove(organisation, mapping)
  response.redirect(303, `${importsPath(organisation)}?outcome=mappingRemoved#mappings`)
}

/** From a file that was saved here or in another organisation. */
export async function takeMapping(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const path = importsPath(organisation.id)
  const upload = uploadedFile(request, mostBytes)
  const mapping = upload.outcome === 'read' ? readMapping(textOfBytes(upload.bytes)) : undefined
  const known = (await versionsFor(dependencies, organisation)).some(({ id }) => id === mapping?.questionnaire)
  const name = nameFrom(postedFields(request).text('mappingName'))
  if (mapping === undefined || !known || name === '') {
    const problem = name === '' ? 'mappingNameMissing' : mapping === undefined ? 'mappingBroken' : 'mappingUnknown'
    return response.redirect(303, `${path}?outcome=${problem}#mappings`)
  }
  await dependencies.store.importMappings.save({
    organisation: organisation.id,
    questionnaire: mapping.questionnaire,
    name,
    mapping: mappingText(mapping),
  })
  response.redirect(303, `${path}?outcome=mappingSaved#mappings`)
}
