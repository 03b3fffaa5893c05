/**
 * `…/questionnaires/models/FILE`: a questionnaire of the house to begin from, or the schema that an editor completes and checks by.
 */
import { readFile } from 'node:fs/promises'
import type { Request, Response } from 'express'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'

const schemaFile = new URL('../../../questionnaires/schema/questionnaire.schema.json', import.meta.url)
const schemaName = 'questionnaire.schema.json'

async function modelText({ library }: Dependencies, file: string): Promise<string> {
  if (file === schemaName) return readFile(schemaFile, 'utf8')
  const questionnaire = library.byId(file.replace(/\.json$/u, ''))
  if (questionnaire === undefined || !file.endsWith('.json')) throw new Refusal(404, 'notFound')
  // The hash is no part of a file.
  const members = Object.entries(questionnaire).filter(([name]) => name !== 'hash')
  return `${JSON.stringify({ $schema: `./${schemaName}`, ...Object.fromEntries(members) }, null, 2)}\n`
}

export async function sendModel(
  dependencies: Dependencies,
  request: Request<{ organisation: string; file: string }>,
  response: Response,
): Promise<void> {
  await findOrganisation(dependencies, request, request.params.organisation)
  const { file } = request.params
  const text = await modelText(dependencies, file)
  response.attachment(file).type('application/json; charset=utf-8').send(text)
}
