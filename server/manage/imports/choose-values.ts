/**
 * `…/imports/IMPORT/values`: the third step of an import, in which a person says what each value stands for.
 *
 * What stays undecided is no mistake here: the preview lists every line where such a value stands.
 */
import type { Response } from 'express'
import type { ImportMapping } from '../../../views/manage/imports/import-mapping.ts'
import { absenceReasons, leftOut, noUnit } from '../../../views/manage/imports/import-mapping.ts'
import type { TargetChoice } from '../../../views/manage/imports/import-columns-page.ts'
import type { ValueListInput } from '../../../views/manage/imports/import-values-page.ts'
import { importValuesPage, personsField, valueField } from '../../../views/manage/imports/import-values-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { translatorFor } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { postedFields } from '../posted-fields.ts'
import { groupName } from '../rounds/find-round.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import { folded } from '../folded.ts'
import { entryOf } from './own-entry.ts'
import type { ImportRequest, ImportSetting } from './import-setting.ts'
import { importsPath, onImport, placesOf, unitChoices, wordsIn } from './import-setting.ts'
import { importTitle } from './import-title.ts'
import { groupDomain, unitDomain } from './targets.ts'
import type { ValueList } from './value-choices.ts'
import { valueLists } from './value-choices.ts'

/** A form posts a thousand fields at most. */
const mostValues = 420

/** The lists as they stand on the page: no more values than a form can post. */
function shownLists(setting: ImportSetting): readonly (ValueList & { readonly more: number })[] {
  const { questionnaire, waiting } = setting
  let room = mostValues
  return valueLists(questionnaire, waiting.profile, waiting.mapping, placesOf(setting)).map((list) => {
    const values = list.values.slice(0, room)
    room -= values.length
    return { ...list, values, more: list.values.length - values.length }
  })
}

function choicesOf(setting: ImportSetting, { domain, target }: ValueList, language: ScreenLanguage): readonly TargetChoice[] {
  const t = translatorFor(language)
  if (target === null && domain === groupDomain) {
    const groups = setting.waiting.plan.groups.map(({ group }) => ({ id: group, label: groupName(setting, group, language) }))
    return [...groups, { id: leftOut, label: t('import:meaning.skip') }]
  }
  if (target === null)
    return [...unitChoices(setting, language).map(({ id, name }) => ({ id, label: name })), { id: noUnit, label: t('import:meaning.none') }]
  const say = wordsIn(setting, language)
  const reasons = absenceReasons.map((id) => ({ id, label: t(`import:meaning.${id}`) }))
  if (target.kind === 'option')
    return [...['1', '0'].map((id) => ({ id, label: t(`import:meaning.${id === '1' ? 'chosen' : 'notChosen'}`) })), ...reasons]
  return [
    ...target.options.map(({ code, label }) => ({ id: String(code), label: t('import:meaning.code', { code, label: say(label) }) })),
    ...reasons,
  ]
}

const kindOf = ({ domain, target }: ValueList): ValueListInput['kind'] => {
  if (target === null) return domain === groupDomain ? 'group' : 'unit'
  return target.kind === 'text' ? 'codes' : target.kind
}

async function show(dependencies: Dependencies, request: ImportRequest, response: Response, setting: ImportSetting): Promise<void> {
  const visit = visitOf(request)
  const { organisation, waiting } = setting
  const lists = shownLists(setting).map((list): ValueListInput => {
    const kind = kindOf(list)
    const personsOf = (value: string) => (kind === 'unit' ? { persons: entryOf(waiting.unitPersons, folded(value)) ?? '' } : {})
    return {
      kind,
      columns: list.columns,
      choices: choicesOf(setting, list, visit.language),
      values: list.values.map((value) => ({ ...value, ...personsOf(value.value) })),
      more: list.more,
    }
  })
  const survey = importTitle(dependencies, setting, visit.language)
  const page = importValuesPage(visit, { organisation, importId: waiting.id, survey, lists })
  await showStaffPage(response, 'imports/values', visit, page)
}

/** What was said of the values on the page, beside what was said of others before. */
function typedMapping(setting: ImportSetting, request: ImportRequest): ImportMapping {
  const { text } = postedFields(request)
  const { mapping } = setting.waiting
  const said = shownLists(setting).map((list, listAt) => {
    const known = new Set(choicesOf(setting, list, 'fi').map(({ id }) => id))
    const meanings = list.values.map(({ value }, at): readonly [string, string] => {
      const meaning = text(valueField(listAt, at))
      return [folded(value), known.has(meaning) ? meaning : '']
    })
    return [list.domain, { ...entryOf(mapping.values, list.domain), ...Object.fromEntries(meanings) }] as const
  })
  return { ...mapping, values: { ...mapping.values, ...Object.fromEntries(said) } }
}

function typedPersons(setting: ImportSetting, request: ImportRequest): Readonly<Record<string, string>> {
  const { text } = postedFields(request)
  const typed = shownLists(setting).flatMap(({ domain, values }, listAt) =>
    domain === unitDomain
      ? values.map(({ value }, at) => [folded(value), text(personsField(listAt, at)).trim().slice(0, 12)] as const)
      : [],
  )
  return { ...setting.waiting.unitPersons, ...Object.fromEntries(typed) }
}

export const showValues = onImport(async ({ dependencies, request, response, setting }) => {
  await show(dependencies, request, response, setting)
})

export const chooseValues = onImport(async ({ dependencies, imports, request, response, setting }) => {
  const path = importsPath(request.params.organisation)
  const { waiting } = setting
  const change = { mapping: typedMapping(setting, request), unitPersons: typedPersons(setting, request) }
  imports.change(waiting.id, change)
  if (changesLanguage(request, response)) return show(dependencies, request, response, { ...setting, waiting: { ...waiting, ...change } })
  response.redirect(303, `${path}/${waiting.id}`)
})
