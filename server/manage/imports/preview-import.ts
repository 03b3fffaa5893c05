/**
 * `…/imports/IMPORT`: the fourth step of an import, which shows what would be stored and all that is wrong, and changes nothing.
 */
import type { Response } from 'express'
import { columnsOf, itemsOf, missingReasonOf } from '../../../questionnaires/columns.ts'
import type { ImportProblem, ImportSummary } from '../../../views/manage/imports/import-file.ts'
import type { ImportPreviewInput } from '../../../views/manage/imports/import-preview-page.ts'
import { importPreviewPage } from '../../../views/manage/imports/import-preview-page.ts'
import { problemTable } from '../../../views/manage/imports/import-problem.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { translatorFor } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { unitName } from '../../unit-name.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { groupName } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { ImportRequest, ImportSetting } from './import-setting.ts'
import { onImport, rulesOf, wordsIn } from './import-setting.ts'
import { importTitle } from './import-title.ts'
import { targetsOf } from './targets.ts'
import type { WaitingImports } from './waiting-imports.ts'
import { halfMeasures } from './whole-measures.ts'

/** What is half, and groups with more answers than people. */
export function halfOf(setting: ImportSetting, cells: ImportSummary['cells'], language: ScreenLanguage): readonly ImportProblem[] {
  const { questionnaire, waiting } = setting
  const { groups } = waiting.plan
  const say = wordsIn(setting, language)
  const used = new Set(waiting.mapping.columns.map(({ target }) => target))
  const measures = [...questionnaire.dimensions, ...questionnaire.axes]
  const tooMany = groups.flatMap(({ group, populationSize }): readonly ImportProblem[] => {
    const answers = cells.filter((cell) => cell.group === group).reduce((sum, cell) => sum + cell.answers, 0)
    if (populationSize === null || answers <= populationSize) return []
    return [{ problem: 'moreThanPersons', values: { group: groupName(setting, group, language), answers, persons: populationSize } }]
  })
  const names = {
    item: ({ shortLabel }: Parameters<Parameters<typeof halfMeasures>[3]['item']>[0]) => say(shortLabel),
    measure: (id: string) => say(measures.find((measure) => measure.id === id)?.name ?? { en: id }),
  }
  return [
    ...halfMeasures(
      questionnaire,
      groups.map(({ group }) => group),
      used,
      names,
    ),
    ...tooMany,
  ]
}

function namesIn(
  setting: ImportSetting,
  language: ScreenLanguage,
): Pick<ImportPreviewInput, 'groupName' | 'unitName' | 'itemName' | 'columnName' | 'codeName'> {
  const { questionnaire, units } = setting
  const t = translatorFor(language)
  const say = wordsIn(setting, language)
  const items = new Map(itemsOf(questionnaire).map((item) => [item.id, item]))
  const targets = new Map(targetsOf(questionnaire).map((target) => [target.id, target]))
  const columns = new Map(columnsOf(questionnaire).map((column) => [column.id, column]))
  const itemName = (id: string): string => {
    const item = items.get(id)
    return item === undefined ? id : say(item.shortLabel)
  }
  return {
    groupName: (group) => groupName(setting, group, language),
    unitName: (id) => unitName(units.find((unit) => unit.id === id)?.name ?? id, language),
    itemName,
    columnName: (id) => {
      const option = targets.get(id)?.option
      const name = itemName(columns.get(id)?.item ?? id)
      return option === undefined ? name : t('import:target.option', { item: name, option: say(option.label) })
    },
    codeName: (column, code) => {
      const target = targets.get(column)
      const reason = missingReasonOf(code)
      if (reason !== undefined) return t(`import:meaning.${reason}`)
      if (target?.kind === 'option') return t(`import:meaning.${code === 1 ? 'chosen' : 'notChosen'}`)
      const label = target?.options.find((option) => option.code === code)?.label
      return label === undefined ? String(code) : t('import:meaning.code', { code, label: say(label) })
    },
  }
}

const notices = ['mappingSaved', 'nameMissing', 'overtaken', 'tooFew', 'sameFile'] as const
type Notice = (typeof notices)[number]

export async function showPreviewOf(
  dependencies: Dependencies,
  imports: WaitingImports,
  request: ImportRequest,
  response: Response,
  setting: ImportSetting,
  notice?: Notice,
): Promise<void> {
  const visit = visitOf(request)
  const { organisation, waiting } = setting
  const summary = await dependencies.workshop.run('previewImport', { text: await imports.textOf(waiting.id), rules: rulesOf(setting) })
  const half = halfOf(setting, summary.cells, visit.language)
  const page = importPreviewPage(visit, {
    organisation,
    importId: waiting.id,
    survey: importTitle(dependencies, setting, visit.language),
    source: waiting.plan.source,
    summary,
    half,
    ...namesIn(setting, visit.language),
    mappingName: waiting.mappingName,
    ...(notice === undefined ? {} : { notice }),
  })
  await showStaffPage(response, 'imports/preview', visit, page, notice !== undefined && notice !== 'mappingSaved')
}

export const showPreview = onImport(async ({ dependencies, imports, request, response, setting }) => {
  const notice = notices.find((known) => known === request.query['notice'])
  await showPreviewOf(dependencies, imports, request, response, setting, notice)
})

/** All problems as a file, in the language of the page. */
export const sendProblems = onImport(async ({ dependencies, imports, request, response, setting }) => {
  const language = screenLanguage(request)
  const input = { text: await imports.textOf(setting.waiting.id), rules: rulesOf(setting) }
  const problems = await dependencies.workshop.run('importProblems', input)
  const csv = toCsv(problemTable(translatorFor(language), problems), language)
  response.attachment('import-problems.csv').type('text/csv; charset=utf-8').send(csv)
})
