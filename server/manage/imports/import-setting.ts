/**
 * What the pages of an import are about: the organisation, the version of the questionnaire, and the file that waits.
 *
 * A file is its finder's: for another account, or another organisation, it is not there.
 */
import type { Request, Response } from 'express'
import type { Organisation, OrganisationalUnit } from '../../../data/organisation.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { screenLanguages } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { unitName } from '../../unit-name.ts'
import { libraryFor } from '../../own-library.ts'
import { Refusal } from '../../web/refusal.ts'
import { accountOf } from '../access/signed-in.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import type { ImportRules } from './import-rules.ts'
import { allWords } from './targets.ts'
import type { NamedThing } from './value-choices.ts'
import type { WaitingImport, WaitingImports } from './waiting-imports.ts'

export type OrganisationRequest = Request<{ organisation: string }>
export type ImportRequest = Request<{ organisation: string; import: string }>

export interface ImportSetting {
  readonly organisation: Organisation
  readonly questionnaire: Questionnaire
  readonly waiting: WaitingImport
  /** All units that there are and were. */
  readonly units: readonly OrganisationalUnit[]
}

export const importsPath = (organisation: string): string => `/manage/organisations/${organisation}/imports`

export const ownerOf = (request: Request, organisation: string): string => `${accountOf(request).id} ${organisation}`

/** All versions of the questionnaires that fit the organisation, the newest of each first. */
export async function versionsFor(dependencies: Dependencies, { id: organisation, kind }: Organisation): Promise<readonly Questionnaire[]> {
  const library = await libraryFor(dependencies, organisation)
  return library.current
    .filter(({ organisationKinds }) => organisationKinds.includes(kind))
    .flatMap(({ id }) => library.versionsOf(id).toReversed())
}

/** @throws Refusal 404 where the organisation's kind has no such version. */
export async function versionOf(dependencies: Dependencies, organisation: Organisation, hash: unknown): Promise<Questionnaire> {
  const found = (await versionsFor(dependencies, organisation)).find((version) => version.hash === hash)
  if (found === undefined) throw new Refusal(404, 'notFound')
  return found
}

async function importSetting(
  dependencies: Dependencies,
  imports: WaitingImports,
  request: ImportRequest,
): Promise<ImportSetting | undefined> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const waiting = imports.find(ownerOf(request, organisation.id), request.params.import)
  if (waiting === undefined) return undefined
  const questionnaire = await versionOf(dependencies, organisation, waiting.definitionHash)
  return { organisation, questionnaire, waiting, units: await dependencies.store.units.history(organisation.id) }
}

export interface OnImport {
  readonly dependencies: Dependencies
  readonly imports: WaitingImports
  readonly request: ImportRequest
  readonly response: Response
  readonly setting: ImportSetting
}

/** A handler of one import's address. Where its file is forgotten, the person is led to the beginning. */
export const onImport =
  (handle: (on: OnImport) => Promise<void>) =>
  (imports: WaitingImports) =>
  async (dependencies: Dependencies, request: ImportRequest, response: Response): Promise<void> => {
    const setting = await importSetting(dependencies, imports, request)
    if (setting === undefined) return response.redirect(303, `${importsPath(request.params.organisation)}?outcome=gone`)
    await handle({ dependencies, imports, request, response, setting })
  }

export const byUnitOf = ({ questionnaire, waiting }: Pick<ImportSetting, 'questionnaire' | 'waiting'>): string | undefined =>
  questionnaire.groups.find(({ id, byUnit }) => byUnit === true && waiting.plan.groups.some(({ group }) => group === id))?.id

export const rulesOf = (setting: ImportSetting): ImportRules => ({
  questionnaire: setting.questionnaire,
  mapping: setting.waiting.mapping,
  groups: setting.waiting.plan.groups.map(({ group }) => group),
  byUnit: byUnitOf(setting),
  units: setting.units.map(({ id }) => id),
})

/** The groups of the import and the units, by all their names; a unit also behind the name of the one above it. */
export function placesOf({ questionnaire, waiting, units }: ImportSetting): {
  readonly groups: readonly NamedThing[]
  readonly units: readonly NamedThing[]
} {
  const asked = questionnaire.groups.filter(({ id }) => waiting.plan.groups.some(({ group }) => group === id))
  const namesOf = ({ name }: OrganisationalUnit): readonly string[] => (typeof name === 'string' ? [name] : Object.values(name))
  return {
    groups: asked.map(({ id, name }) => ({ id, names: allWords(questionnaire, name) })),
    units: units.map((unit) => {
      const above = units.find(({ id }) => id === unit.parent)
      const paths = above === undefined ? [] : namesOf(above).flatMap((top) => namesOf(unit).map((name) => `${top} / ${name}`))
      return { id: unit.id, names: [...namesOf(unit), ...paths] }
    }),
  }
}

/** A text of the questionnaire as the organisation's people read it. */
export const wordsIn =
  ({ organisation }: Pick<ImportSetting, 'organisation'>, language: ScreenLanguage) =>
  (text: Parameters<typeof textFor>[0]): string =>
    textFor(text, { language, organisationKind: organisation.kind })

/** Units as a list to choose from, with those above them. */
export function unitChoices({ units }: ImportSetting, language: ScreenLanguage): readonly { readonly id: string; readonly name: string }[] {
  const nameOf = (unit: OrganisationalUnit): string => {
    const above = units.find(({ id }) => id === unit.parent)
    const own = unitName(unit.name, language)
    return above === undefined ? own : `${unitName(above.name, language)} / ${own}`
  }
  return units.map((unit) => ({ id: unit.id, name: nameOf(unit) }))
}

export const isLanguage = (typed: string): typed is ScreenLanguage => screenLanguages.some((language) => language === typed)
