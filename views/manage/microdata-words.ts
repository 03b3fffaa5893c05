/**
 * Columns and classes of microdata in words: for the page that says what was merged, and for the codebook.
 */
import type { ColumnClass } from '../../analysis/microdata/column-class.ts'
import { columnsOf, itemsOf } from '../../questionnaires/columns.ts'
import type { Item } from '../../questionnaires/item.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { OrganisationKind, Text } from '../../questionnaires/wording.ts'
import { textFor } from '../../questionnaires/wording.ts'
import type { ScreenLanguage, Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'

/** `groups`: ids of those the round asked. */
export interface MicrodataSubject {
  readonly questionnaire: Questionnaire
  readonly organisationKind: OrganisationKind
  readonly language: ScreenLanguage
  readonly unitNames: Readonly<Record<string, string>>
  readonly groups: readonly string[]
}

/** A code of a column with its words. */
export interface CodeWords {
  readonly code: number
  readonly words: string
}

export interface MicrodataWords {
  readonly t: Translate
  readonly group: (id: string) => string
  readonly item: (id: string) => string
  /** `question`: the whole wording of the item. */
  readonly column: (id: string) => { readonly label: string; readonly question: string; readonly codes: readonly CodeWords[] }
  readonly columnClass: (column: string, columnClass: ColumnClass) => string
}

/** The codes that an item may have, with their words. */
function codesOf(item: Item, questionnaire: Questionnaire, words: (text: Text) => string, t: Translate): readonly CodeWords[] {
  if (item.kind === 'multipleChoice') return [0, 1].map((code) => ({ code, words: t(`microdata:ticked.${code}`) }))
  const scale = item.kind === 'rating' || item.kind === 'pair' ? questionnaire.scales.find(({ id }) => id === item.scale) : undefined
  const options = item.kind === 'singleChoice' ? item.options : (scale?.options ?? [])
  return options.map(({ code, label }) => ({ code, words: words(label) }))
}

function codesText(codes: readonly CodeWords[], low: number, high: number): string {
  const wordsOf = (code: number): string => codes.find((each) => each.code === code)?.words ?? String(code)
  if (low === high) return wordsOf(low)
  const between = codes.filter(({ code }) => code >= low && code <= high)
  return between.length === 0 ? `${low}–${high}` : between.map(({ words }) => words).join(' / ')
}

export function microdataWords({ questionnaire, organisationKind, language, unitNames }: MicrodataSubject): MicrodataWords {
  const t = translatorFor(language)
  const words = (text: Text): string => textFor(text, { language, organisationKind })
  const items = new Map(itemsOf(questionnaire).map((item) => [item.id, item]))
  const columns = new Map(columnsOf(questionnaire).map((column) => [column.id, column]))
  const item = (id: string): string => {
    const found = items.get(id)
    return found === undefined ? id : words(found.shortLabel)
  }
  const column = (id: string): ReturnType<MicrodataWords['column']> => {
    const known = columns.get(id)
    const found = items.get(known?.item ?? '')
    if (found === undefined) return { label: t(`microdata:column.${id}`), question: t(`microdata:column.${id}`), codes: [] }
    const option = found.kind === 'multipleChoice' ? found.options.find(({ code }) => code === known?.option) : undefined
    const behind = option === undefined ? '' : `: ${words(option.label)}`
    const question = textFor(found.wording, { language, organisationKind })
    return {
      label: `${words(found.shortLabel)}${behind}`,
      question: `${question}${behind}`,
      codes: codesOf(found, questionnaire, words, t),
    }
  }
  const columnClass = (id: string, named: ColumnClass): string => {
    if (named.kind === 'whole') return t('microdata:class.whole')
    if (named.kind === 'unit') {
      const unit = unitNames[named.unit] ?? named.unit
      return named.below ? t('microdata:class.below', { unit }) : unit
    }
    if (named.low === null || named.high === null) return t('microdata:class.none')
    const text = codesText(column(id).codes, named.low, named.high)
    return named.none ? t('microdata:class.orNone', { text }) : text
  }
  const group = (id: string): string => {
    const found = questionnaire.groups.find((each) => each.id === id)
    return found === undefined ? id : words(found.name)
  }
  return { t, group, item, column, columnClass }
}
