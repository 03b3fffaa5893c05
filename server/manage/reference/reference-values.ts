/**
 * `/manage/organisations/ORGANISATION/reference-values`: values that others have published, added one by one or as a table; and
 * `…/imports/published`: the organisation's own of earlier years, for the trend only.
 */
import type { Request, Response } from 'express'
import type { Organisation } from '../../../data/organisation.ts'
import type { ReferencePurpose, ReferenceValue } from '../../../data/reference-value.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import type { ReferenceProblem, TypedReference } from '../../../views/manage/reference-input.ts'
import { referenceFields } from '../../../views/manage/reference-input.ts'
import type { ReferenceValuesInput } from '../../../views/manage/reference-values-page.ts'
import { referencePath, referenceValuesPage } from '../../../views/manage/reference-values-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { libraryFor } from '../../own-library.ts'
import { Refusal } from '../../web/refusal.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { postedFields } from '../posted-fields.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import type { ReadReference, ReferenceRules } from './check-reference-value.ts'
import { checkReferenceValue } from './check-reference-value.ts'
import { knownMeasures } from './known-measures.ts'
import { identityOf, readReferenceCsv } from './read-reference-csv.ts'

type OrganisationRequest = Request<{ organisation: string }>
type ValueRequest = Request<{ organisation: string; value: string }>

/** What every address of this page is about. */
interface Setting {
  readonly purpose: ReferencePurpose
  readonly organisation: Organisation
  readonly questionnaires: readonly Questionnaire[]
  readonly questionnaire: Questionnaire
  readonly kept: readonly ReferenceValue[]
  readonly rules: ReferenceRules
}

async function settingOf(purpose: ReferencePurpose, dependencies: Dependencies, request: OrganisationRequest): Promise<Setting> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const { current } = await libraryFor(dependencies, organisation.id)
  const questionnaires = current.filter(({ organisationKinds }) => organisationKinds.includes(organisation.kind))
  const asked = request.query['questionnaire']
  const questionnaire = asked === undefined ? questionnaires[0] : questionnaires.find(({ id }) => id === asked)
  if (questionnaire === undefined) throw new Refusal(404, 'notFound')
  const kept = await dependencies.store.referenceValues.list(organisation.id, questionnaire.id, purpose)
  const known = knownMeasures(questionnaire, organisation.kind)
  // Trends are drawn of criteria, or of directions.
  const drawn = questionnaire.resultKind === 'dialogueType' ? 'positions' : 'dimensions'
  const measures = known.measures.filter(({ kind }) => purpose === 'others' || kind === drawn)
  const rules = { purpose, known: { ...known, measures }, thisYear: Number(dependencies.today().slice(0, 4)) }
  return { purpose, organisation, questionnaires, questionnaire, kept, rules }
}

/** Names in one language; a measure that a newer version no longer has keeps its id. */
function named({ organisation, questionnaires, questionnaire, kept, rules }: Setting, language: ScreenLanguage) {
  const audience = { language, organisationKind: organisation.kind }
  const { measures } = knownMeasures({ ...questionnaire, languages: [language] }, organisation.kind)
  const groups = questionnaire.groups.map(({ id, name }) => ({ id, name: textFor(name, audience) }))
  const nameOf = (things: readonly { readonly id: string; readonly name: string }[], id: string): string =>
    things.find((thing) => thing.id === id)?.name ?? id
  const choices = measures.map(({ id, kind, names }) => ({ id, kind, name: names[0] ?? id }))
  return {
    questionnaires: questionnaires.map(({ id, title }) => ({ id, name: textFor(title, audience) })),
    measures: choices.filter(({ id, kind }) => rules.known.measures.some((known) => known.id === id && known.kind === kind)),
    groups,
    kept: kept.map((value) => ({
      ...value,
      measure: nameOf(
        choices.filter(({ kind }) => kind === value.kind),
        value.measure,
      ),
      group: nameOf(groups, value.group),
    })),
  }
}

const nothingTyped = Object.fromEntries(referenceFields.map((field) => [field, ''])) as TypedReference

async function show(
  request: Request,
  response: Response,
  setting: Setting,
  parts: Partial<Pick<ReferenceValuesInput, 'typed' | 'csv' | 'problems' | 'done'>> = {},
): Promise<void> {
  const visit = visitOf(request)
  const { organisation, questionnaire } = setting
  const input = { purpose: setting.purpose, organisation, questionnaire: questionnaire.id, ...named(setting, visit.language) }
  const page = referenceValuesPage(visit, { typed: nothingTyped, csv: '', problems: [], ...input, ...parts })
  await showStaffPage(response, 'reference-values', visit, page, page.problems.length > 0)
}

interface Taken {
  readonly problems: readonly ReferenceProblem[]
  readonly read: readonly ReadReference[]
}

function takeOne(typed: TypedReference, rules: ReferenceRules, kept: ReadonlySet<string>): Taken {
  const { problems, read } = checkReferenceValue(typed, rules)
  if (read === undefined) return { problems, read: [] }
  const field = rules.purpose === 'others' ? 'label' : 'year'
  return kept.has(identityOf(read)) ? { problems: [{ field, problem: 'kept' }], read: [] } : { problems, read: [read] }
}

const addressOf = ({ purpose, organisation, questionnaire }: Setting, query: string): string =>
  `${referencePath(purpose, organisation.id)}?questionnaire=${questionnaire.id}&${query}`

async function showValues(
  purpose: ReferencePurpose,
  dependencies: Dependencies,
  request: OrganisationRequest,
  response: Response,
): Promise<void> {
  const added = Number(request.query['added'])
  const done = request.query['removed'] === '1' ? ('removed' as const) : Number.isInteger(added) && added > 0 ? { added } : undefined
  await show(request, response, await settingOf(purpose, dependencies, request), done === undefined ? {} : { done })
}

/** Keeps one value, or a whole table of them, or nothing. */
async function addValues(
  purpose: ReferencePurpose,
  dependencies: Dependencies,
  request: OrganisationRequest,
  response: Response,
): Promise<void> {
  const setting = await settingOf(purpose, dependencies, request)
  const { organisation, questionnaire, rules } = setting
  const fields = postedFields(request)
  const typed = Object.fromEntries(referenceFields.map((field) => [field, fields.text(field).trim()])) as TypedReference
  const csv = fields.text('csv')
  if (changesLanguage(request, response)) return show(request, response, setting, { typed, csv })
  const kept = new Set(setting.kept.map(identityOf))
  const { problems, read } = fields.text('action') === 'import' ? readReferenceCsv(csv, rules, kept) : takeOne(typed, rules, kept)
  if (problems.length > 0) return show(request, response, setting, { typed, csv, problems })
  const about = { organisation: organisation.id, questionnaire: questionnaire.id, purpose }
  await dependencies.store.referenceValues.add(read.map((value) => ({ ...value, ...about })))
  response.redirect(303, addressOf(setting, `added=${read.length}`))
}

async function removeValue(
  purpose: ReferencePurpose,
  dependencies: Dependencies,
  request: ValueRequest,
  response: Response,
): Promise<void> {
  const setting = await settingOf(purpose, dependencies, request)
  await dependencies.store.referenceValues.remove(setting.organisation.id, request.params.value)
  response.redirect(303, addressOf(setting, 'removed=1'))
}

const pagesFor = (purpose: ReferencePurpose) => ({
  show: (dependencies: Dependencies, request: OrganisationRequest, response: Response) =>
    showValues(purpose, dependencies, request, response),
  add: (dependencies: Dependencies, request: OrganisationRequest, response: Response) =>
    addValues(purpose, dependencies, request, response),
  remove: (dependencies: Dependencies, request: ValueRequest, response: Response) => removeValue(purpose, dependencies, request, response),
})

/** The pages of what others have published. */
export const referenceValues = pagesFor('others')

/** The pages of what the organisation itself has published of earlier years. */
export const ownEarlierValues = pagesFor('own')
