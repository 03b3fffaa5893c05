/**
 * What a column of a file can stand for: every column of the codebook, multiple choices as lists, and open texts.
 *
 * Called by the guesses, the pages and the reader of imports. Columns of one domain share what their values mean.
 */
import { itemsOf } from '../../../questionnaires/columns.ts'
import type { Item, ResponseOption } from '../../../questionnaires/item.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { GroupedText, Text } from '../../../questionnaires/wording.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import type { ColumnMapping } from '../../../views/manage/imports/import-mapping.ts'

/** codes: one code a cell; option: whether this option was chosen; list: the options that were chosen; number, text: as it is. */
export interface ImportTarget {
  readonly id: string
  readonly item: Item
  readonly kind: 'codes' | 'option' | 'list' | 'number' | 'text'
  readonly option?: ResponseOption
  readonly domain: string
  /** What its values can stand for. */
  readonly options: readonly ResponseOption[]
  readonly dontKnow?: Text
}

export const [groupDomain, unitDomain] = ['group', 'unit'] as const

function targetsOfItem(questionnaire: Questionnaire, item: Item): readonly ImportTarget[] {
  const { id } = item
  const dontKnow = 'dontKnow' in item && item.dontKnow !== undefined ? { dontKnow: item.dontKnow } : {}
  switch (item.kind) {
    case 'rating':
    case 'pair': {
      const scale = questionnaire.scales.find((each) => each.id === item.scale)
      const words = scale?.dontKnow === undefined ? {} : { dontKnow: scale.dontKnow }
      return [{ id, item, kind: 'codes', domain: `scale ${item.scale}`, options: scale?.options ?? [], ...words }]
    }
    case 'singleChoice':
      return [{ id, item, kind: 'codes', domain: `item ${id}`, options: item.options, ...dontKnow }]
    case 'number':
      return [{ id, item, kind: 'number', domain: `number ${id}`, options: [], ...dontKnow }]
    case 'multipleChoice':
      return [
        { id, item, kind: 'list', domain: `list ${id}`, options: item.options, ...dontKnow },
        ...item.options.map((option): ImportTarget => {
          const own = { id: `${id}__${option.code}`, item, option, ...dontKnow }
          return { ...own, kind: 'option', domain: `options ${id}`, options: item.options }
        }),
      ]
    case 'openText':
      return [{ id, item, kind: 'text', domain: `text ${id}`, options: [] }]
  }
}

/** In the order of the questionnaire. */
export const targetsOf = (questionnaire: Questionnaire): readonly ImportTarget[] =>
  itemsOf(questionnaire).flatMap((item) => targetsOfItem(questionnaire, item))

/** By which name the meaning of a column's values is kept. */
export const domainOf = ({ heading, place, apart }: ColumnMapping, { domain }: Pick<ImportTarget, 'domain'>): string =>
  apart ? `column ${place} ${heading}` : domain

/** A text in every language and for every kind of organisation and group, without doubles. */
export function allWords(questionnaire: Questionnaire, text: GroupedText): readonly string[] {
  const { languages, organisationKinds, groups } = questionnaire
  const audiences = languages.flatMap((language) =>
    organisationKinds.flatMap((organisationKind) => groups.map((group) => ({ language, organisationKind, group: group.id }))),
  )
  return [...new Set(audiences.map((audience) => textFor(text, audience)))].filter((words) => words !== '')
}
