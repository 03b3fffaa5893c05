/**
 * `…/imports/IMPORT/columns`: the second step of an import, in which a person says what each column stands for.
 */
import type { Response } from 'express'
import { textFor } from '../../../questionnaires/wording.ts'
import type { ImportProblem } from '../../../views/manage/imports/import-file.ts'
import type { ColumnMapping } from '../../../views/manage/imports/import-mapping.ts'
import type { TargetChoice } from '../../../views/manage/imports/import-columns-page.ts'
import { importColumnsPage, shortened } from '../../../views/manage/imports/import-columns-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { translatorFor } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { postedFields } from '../posted-fields.ts'
import { groupName } from '../rounds/find-round.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import type { ImportRequest, ImportSetting } from './import-setting.ts'
import { byUnitOf, importsPath, onImport } from './import-setting.ts'
import { importTitle } from './import-title.ts'
import { groupDomain, targetsOf, unitDomain } from './targets.ts'

type Wrong = ImportProblem & { readonly field: string }

const longestLabel = 90

/** Every item by its short label and question. */
function targetChoices({ questionnaire, organisation }: ImportSetting, language: ScreenLanguage): readonly TargetChoice[] {
  const t = translatorFor(language)
  const audience = { language, organisationKind: organisation.kind }
  return targetsOf(questionnaire).map(({ id, item, kind, option }) => {
    const label = textFor(item.shortLabel, audience)
    if (option !== undefined) return { id, label: t('import:target.option', { item: label, option: textFor(option.label, audience) }) }
    if (kind === 'list' || kind === 'text') return { id, label: t(`import:target.${kind}`, { item: label }) }
    const wording = textFor(item.wording, audience)
    return { id, label: item.kind === 'pair' || wording === label ? label : `${label} – ${shortened(wording, longestLabel)}` }
  })
}

/** Domains that several columns share: only there can one of them mean something else. */
function sharedDomains({ questionnaire }: ImportSetting, columns: readonly ColumnMapping[]): (column: ColumnMapping) => boolean {
  const targets = new Map(targetsOf(questionnaire).map((target) => [target.id, target]))
  const domains = columns.flatMap(({ target }) => targets.get(target)?.domain ?? [])
  return (column) => {
    const target = targets.get(column.target)
    return target?.kind === 'codes' && (column.apart || domains.filter((domain) => domain === target.domain).length > 1)
  }
}

async function show(
  dependencies: Dependencies,
  request: ImportRequest,
  response: Response,
  setting: ImportSetting,
  problems: readonly Wrong[] = [],
): Promise<void> {
  const visit = visitOf(request)
  const { waiting, organisation } = setting
  const isShared = sharedDomains(setting, waiting.mapping.columns)
  const page = importColumnsPage(visit, {
    organisation,
    importId: waiting.id,
    survey: importTitle(dependencies, setting, visit.language),
    rows: waiting.profile.rows,
    columns: waiting.profile.columns.map((column, at) => {
      const said = waiting.mapping.columns[at] ?? { heading: column.heading, place: column.place, target: '', apart: false }
      return { ...column, target: said.target, apart: isShared(said) ? said.apart : null }
    }),
    targets: targetChoices(setting, visit.language),
    hasUnits: byUnitOf(setting) !== undefined,
    groups: waiting.plan.groups.map(({ group }) => ({ id: group, name: groupName(setting, group, visit.language) })),
    group: waiting.mapping.group ?? '',
    problems,
  })
  await showStaffPage(response, 'imports/columns', visit, page, problems.length > 0)
}

function typedColumns({ questionnaire, waiting }: ImportSetting, request: ImportRequest): readonly ColumnMapping[] {
  const { text, has } = postedFields(request)
  const known = new Set([groupDomain, unitDomain, ...targetsOf(questionnaire).map(({ id }) => id)])
  return waiting.profile.columns.map(({ heading, place }, at) => {
    const target = text(`target-${at}`)
    return { heading, place, target: known.has(target) ? target : '', apart: has(`apart-${at}`) }
  })
}

/** Two columns for the same, and what a list of options and its single options exclude. */
function doubleProblems({ questionnaire }: ImportSetting, columns: readonly ColumnMapping[]): readonly Wrong[] {
  const targets = new Map(targetsOf(questionnaire).map((target) => [target.id, target]))
  return columns.flatMap(({ target }, at): readonly Wrong[] => {
    if (target === '') return []
    const field = `target-${at}`
    const first = columns.findIndex((other) => other.target === target)
    const heading = shortened(columns[first]?.heading ?? '', 60)
    if (first < at) return [{ field, problem: 'columnTwice', values: { first: heading } }]
    const own = targets.get(target)
    const list = own?.kind === 'option' && columns.some((other) => other.target === own.item.id)
    return list ? [{ field, problem: 'listAndOptions' }] : []
  })
}

function mappingProblems(setting: ImportSetting, columns: readonly ColumnMapping[], group: string): readonly Wrong[] {
  const hasColumn = columns.some(({ target }) => target === groupDomain)
  const answers = columns.some(({ target }) => target !== '' && target !== groupDomain && target !== unitDomain)
  return [
    ...(group === '' && !hasColumn ? [{ field: 'allRows', problem: 'noGroupColumn' }] : []),
    ...(group !== '' && hasColumn ? [{ field: 'allRows', problem: 'groupTwice' }] : []),
    ...(answers ? [] : [{ field: 'target-0', problem: 'noAnswers' }]),
    ...doubleProblems(setting, columns),
  ]
}

export const showColumns = onImport(async ({ dependencies, request, response, setting }) => {
  await show(dependencies, request, response, setting)
})

/** Keeps what was said, also where it is not right yet; meanings of values that were said before stay. */
export const chooseColumns = onImport(async ({ dependencies, imports, request, response, setting }) => {
  const path = importsPath(request.params.organisation)
  const { waiting } = setting
  const columns = typedColumns(setting, request)
  const group = waiting.plan.groups.find((each) => each.group === postedFields(request).text('allRows'))?.group ?? null
  const mapping = { ...waiting.mapping, columns, group }
  imports.change(waiting.id, { mapping })
  const now = { ...setting, waiting: { ...waiting, mapping } }
  if (changesLanguage(request, response)) return show(dependencies, request, response, now)
  const problems = mappingProblems(setting, columns, group ?? '')
  if (problems.length > 0) return show(dependencies, request, response, now, problems)
  response.redirect(303, `${path}/${waiting.id}/values`)
})
