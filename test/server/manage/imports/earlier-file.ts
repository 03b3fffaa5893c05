/**
 * Files of an earlier survey as other programs write them, made from known codes, and the way of such a file through the pages.
 */
import type { StoredResponse } from '../../../../data/stored-response.ts'
import { columnsOf, missingReasonOf } from '../../../../questionnaires/columns.ts'
import type { Questionnaire } from '../../../../questionnaires/questionnaire.ts'
import { textFor } from '../../../../questionnaires/wording.ts'
import { targetsOf } from '../../../../server/manage/imports/targets.ts'
import type { ScreenLanguage } from '../../../../views/translate.ts'
import { uniformGenerator } from '../../../../analysis/random/generator.ts'
import type { Page, StaffBrowser } from '../staff-browser.ts'

/** So many answers of a group, as like as those of the questionnaire's own form: codes of its options, and none where it is not asked. */
export function madeAnswers(
  questionnaire: Questionnaire,
  {
    group,
    unit = null,
    people,
    seed,
  }: { readonly group: string; readonly unit?: string | null; readonly people: number; readonly seed: number },
): readonly StoredResponse[] {
  const random = uniformGenerator(seed)
  const targets = new Map(targetsOf(questionnaire).map((target) => [target.id, target]))
  return Array.from({ length: people }, () => ({
    group,
    unit,
    codes: Int16Array.from(columnsOf(questionnaire), ({ id }) => {
      const target = targets.get(id)
      if (target === undefined || target.item.groups?.includes(group) === false) return -4
      if (target.kind === 'option') return random() < 0.5 ? 1 : 0
      if (target.dontKnow !== undefined && random() < 0.1) return -2
      const { options, item } = target
      if (item.kind === 'number') return item.minimum + Math.floor(random() * (item.maximum - item.minimum + 1))
      return options[Math.floor(random() * options.length)]?.code ?? -1
    }),
  }))
}

const reasonWords: Readonly<Record<ScreenLanguage, Readonly<Record<string, string>>>> = {
  fi: { dontKnow: 'En osaa sanoa', notConcerned: 'Ei koske minua' },
  sv: { dontKnow: 'Kan inte säga', notConcerned: 'Berör inte mig' },
  en: { dontKnow: 'Don’t know', notConcerned: 'Not applicable' },
}

export interface FileStyle {
  readonly language: ScreenLanguage
  readonly separator: ';' | ',' | '\t'
  readonly unitName?: (unit: string) => string
}

const quoted = (cell: string): string => (/[";,\t\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export const csvText = (rows: readonly (readonly string[])[], separator: string): string =>
  rows.map((row) => row.map(quoted).join(separator)).join('\r\n')

/** Headings are questions and cells are labels, in the language of the file. */
export function fileRows(
  questionnaire: Questionnaire,
  answers: readonly StoredResponse[],
  style: FileStyle,
): readonly (readonly string[])[] {
  const audience = { language: style.language, organisationKind: questionnaire.organisationKinds[0] ?? 'other' }
  const targets = new Map(targetsOf(questionnaire).map((target) => [target.id, target]))
  const columns = columnsOf(questionnaire)
  const headings = columns.map(({ id }, at) => {
    const target = targets.get(id)
    const question = target === undefined ? id : `${at + 1}. ${textFor(target.item.wording, audience)}`
    return target?.option === undefined ? question : `${question}: ${textFor(target.option.label, audience)}`
  })
  const cell = (id: string, code: number): string => {
    const target = targets.get(id)
    const reason = missingReasonOf(code)
    if (reason !== undefined) return reasonWords[style.language][reason] ?? ''
    const label = target?.kind === 'option' ? undefined : target?.options.find((option) => option.code === code)?.label
    return label === undefined ? String(code) : textFor(label, audience)
  }
  const groupWord = (id: string): string => {
    const group = questionnaire.groups.find((each) => each.id === id)
    return group === undefined ? id : textFor(group.name, audience)
  }
  const [group, unit] = { fi: ['Ryhmä', 'Yksikkö'], sv: ['Grupp', 'Enhet'], en: ['Group', 'Unit'] }[style.language] ?? []
  return [
    [group ?? '', unit ?? '', ...headings],
    ...answers.map((answer) => [
      groupWord(answer.group),
      answer.unit === null ? '' : (style.unitName?.(answer.unit) ?? answer.unit),
      ...columns.map(({ id }, at) => cell(id, answer.codes[at] ?? -1)),
    ]),
  ]
}

/** What is chosen in the lists of a page, as a browser would post it. */
export function chosenInLists({ html }: Page): Readonly<Record<string, string>> {
  const lists = [...html.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)]
  return Object.fromEntries(
    lists.map(([, name = '', options = '']) => {
      const tags = [...options.matchAll(/<option value="([^"]*)"([^>]*)>/g)]
      const chosen = tags.find(([, , rest]) => rest?.includes('selected')) ?? tags[0]
      return [name, chosen?.[1] ?? '']
    }),
  )
}

export const importsOf = (organisation: string): string => `/manage/organisations/${organisation}/imports`

/** What the first form needs; groups by `groupFields`. */
export const earlier = { source: 'Webropol 2024', year: '2024', opensOn: '2024-09-01', closesOn: '2024-09-30', action: 'save' }

/** Fields of a group that is asked. */
export const groupFields = (group: string, population = '', recruitment = 'census') => ({
  [`included-${group}`]: 'yes',
  [`population-${group}`]: population,
  [`recruitment-${group}`]: recruitment,
})

/** Uploads the file; the page that comes back. */
export async function upload(
  browser: StaffBrowser,
  { organisation, hash }: { readonly organisation: string; readonly hash: string },
  fields: Readonly<Record<string, string>>,
  file: string | Uint8Array<ArrayBuffer>,
): Promise<Page> {
  const path = `${importsOf(organisation)}/new`
  const form = await browser.open(`${path}?questionnaire=${hash}`)
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  return browser.sendFile(form, path, { ...chosenInLists(form), ...earlier, ...fields }, bytes)
}

const pathOf = ({ path }: Page): string => path.split('?')[0] ?? ''

/** From the page of columns, as it was guessed but for `columns`, over that of values to the preview. */
export async function toPreview(
  browser: StaffBrowser,
  page: Page,
  {
    columns = {},
    values = {},
  }: { readonly columns?: Readonly<Record<string, string>>; readonly values?: Readonly<Record<string, string>> } = {},
): Promise<Page> {
  const ofValues = await browser.send(page, pathOf(page), { ...chosenInLists(page), ...columns, action: 'save' })
  if (!pathOf(ofValues).endsWith('/values')) return ofValues
  return browser.send(ofValues, pathOf(ofValues), { ...chosenInLists(ofValues), ...values, action: 'save' })
}

export const confirm = (browser: StaffBrowser, preview: Page): Promise<Page> => browser.send(preview, `${pathOf(preview)}/confirm`)
