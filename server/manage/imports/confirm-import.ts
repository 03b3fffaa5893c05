/**
 * `…/imports/IMPORT/confirm` and `/forget`: the last step of an import, which stores all of it or nothing, and the way out.
 */
import type { Response } from 'express'
import type { ImportedUnit, NewImport } from '../../../data/imported-round.ts'
import { defaultTerms } from '../../../data/round-terms.ts'
import { columnsOf } from '../../../questionnaires/columns.ts'
import type { Dependencies } from '../../dependencies.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { accountOf } from '../access/signed-in.ts'
import { readWholeNumber } from '../organisations/unit-text.ts'
import { definitionOf } from '../rounds/kept-definition.ts'
import { folded } from '../folded.ts'
import { entryOf } from './own-entry.ts'
import type { ImportRequest, ImportSetting } from './import-setting.ts'
import { importsPath, onImport, ownerOf, rulesOf } from './import-setting.ts'
import { halfOf, showPreviewOf } from './preview-import.ts'
import type { PackedImport } from './read-import.ts'
import { unitDomain } from './targets.ts'
import type { WaitingImports } from './waiting-imports.ts'

/** The units that answers name, each with the persons of all values that stand for it; null where nobody said how many. */
function unitsIn({ waiting }: ImportSetting, { places }: PackedImport): readonly ImportedUnit[] {
  const meanings = Object.entries(entryOf(waiting.mapping.values, unitDomain) ?? {})
  const named = new Set(places.flatMap(({ unit }) => unit ?? []))
  return [...named].map((unit) => {
    const typed = meanings.flatMap(([value, meaning]) => (meaning === unit ? (entryOf(waiting.unitPersons, folded(value)) ?? []) : []))
    const persons = typed.map(readWholeNumber).filter((count) => count !== undefined)
    return { unit, persons: persons.length === 0 ? null : persons.reduce((sum, count) => sum + count, 0) }
  })
}

function lotOf(setting: ImportSetting, packed: PackedImport, rest: Pick<NewImport, 'by' | 'day'> & { readonly seed: number }): NewImport {
  const { organisation, questionnaire, waiting } = setting
  const { source, textLanguage, ...plan } = waiting.plan
  const each = columnsOf(questionnaire).length
  const { seed, by, day } = rest
  return {
    plan: {
      ...plan,
      organisation: organisation.id,
      questionnaire: questionnaire.id,
      definitionHash: questionnaire.hash,
      title: null,
      resultsOn: day,
      seed,
      terms: { ...defaultTerms, languages: organisation.languages, contactWishes: [], reminderDays: [] },
    },
    source,
    fileHash: waiting.fileHash,
    units: unitsIn(setting, packed),
    answers: packed.places.map((place, at) => ({ ...place, codes: packed.codes.subarray(at * each, (at + 1) * each) })),
    texts: packed.texts.map((text) => ({ ...text, language: textLanguage })),
    by,
    day,
  }
}

/** Reads the file once more: what is stored is what it says now, or nothing where it has problems. */
async function store(dependencies: Dependencies, imports: WaitingImports, request: ImportRequest, setting: ImportSetting) {
  const { questionnaire, waiting } = setting
  const packed = await dependencies.workshop.run('importedAnswers', { text: await imports.textOf(waiting.id), rules: rulesOf(setting) })
  const counts = packed.places.map((place) => ({ ...place, answers: 1 }))
  if (packed.problemCount > 0 || halfOf(setting, counts, screenLanguage(request)).length > 0) return { outcome: 'overtaken' } as const
  await dependencies.store.definitions.keep(definitionOf(questionnaire))
  const seed = dependencies.randomBytes(4).readUInt32BE() >>> 1
  return dependencies.store.imports.add(lotOf(setting, packed, { by: accountOf(request).id, day: dependencies.today(), seed }))
}

export const confirmImport = onImport(async ({ dependencies, imports, request, response, setting }) => {
  const path = importsPath(request.params.organisation)
  const made = await store(dependencies, imports, request, setting)
  if (made.outcome === 'imported') {
    imports.forget(setting.waiting.id)
    return response.redirect(303, `${path}?outcome=imported#imported`)
  }
  const notice = made.outcome === 'tooFew' || made.outcome === 'sameFile' ? made.outcome : 'overtaken'
  await showPreviewOf(dependencies, imports, request, response, setting, notice)
})

export const forgetImport =
  (imports: WaitingImports) =>
  async (_dependencies: Dependencies, request: ImportRequest, response: Response): Promise<void> => {
    const { organisation, import: id } = request.params
    if (imports.find(ownerOf(request, organisation), id) !== undefined) imports.forget(id)
    response.redirect(303, `${importsPath(organisation)}?outcome=forgotten`)
    return Promise.resolve()
  }
