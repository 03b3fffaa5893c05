/**
 * What was merged and left out of microdata, in sentences: on the page before it is taken, and at the head of the codebook.
 */
import type { Microdata } from '../../analysis/disclosure/microdata.ts'
import { fewestTexts } from '../../analysis/microdata/microdata-texts.ts'
import type { MergedColumn } from '../../analysis/microdata/merge-group.ts'
import { formatsFor } from '../format.ts'
import type { MicrodataSubject, MicrodataWords } from './microdata-words.ts'
import { microdataWords } from './microdata-words.ts'

/** What became of the columns of one group. */
export interface GroupLines {
  readonly group: string
  readonly lines: readonly string[]
}

/** A column in which every person of the group has the same class from the start says nothing and is not mentioned. */
const isWorthALine = ({ fate, classes }: MergedColumn): boolean => fate !== 'kept' || classes.length > 1

function line({ id, fate, classes }: MergedColumn, words: MicrodataWords, list: (parts: readonly string[]) => string): string {
  const quoted = classes.map((named) => words.t('microdata:report.quoted', { text: words.columnClass(id, named) }))
  return words.t(`microdata:report.${fate}`, { column: words.column(id).label, count: classes.length, classes: list(quoted) })
}

/** Group by group, column by column. */
export function mergedLines(data: Microdata, subject: MicrodataSubject): readonly GroupLines[] {
  const words = microdataWords(subject)
  const { list } = formatsFor(subject.language)
  return data.report.map(({ group, columns }) => {
    const lines = columns.filter(isWorthALine).map((column) => line(column, words, list))
    return { group: words.group(group), lines: lines.length === 0 ? [words.t('microdata:report.nothing')] : lines }
  })
}

/** What was left out, of the groups that the round asked. */
export function leftOutLines(data: Microdata, subject: MicrodataSubject): readonly string[] {
  const words = microdataWords(subject)
  const { list } = formatsFor(subject.language)
  const groups = data.groupsLeftOut.filter((id) => subject.groups.includes(id)).map(words.group)
  const items = data.itemsLeftOut.map(words.item)
  return [
    ...(groups.length === 0 ? [] : [words.t('microdata:report.groupsLeftOut', { groups: list(groups) })]),
    ...(items.length === 0 ? [] : [words.t('microdata:report.itemsLeftOut', { items: list(items) })]),
  ]
}

/** What the file promises and what it does not. */
export function promiseLines({ smallestCell }: Pick<Microdata, 'smallestCell'>, { t }: Pick<MicrodataWords, 't'>): readonly string[] {
  const keys = ['alike', 'how', 'notUnanimity', 'answersAsTheyAre', 'texts', 'names']
  return keys.map((key) => t(`microdata:promise.${key}`, { count: key === 'texts' ? Math.max(fewestTexts, smallestCell) : smallestCell }))
}

/** Everything above as one list, for the codebook. */
export function reportNotes(data: Microdata, subject: MicrodataSubject): readonly string[] {
  const words = microdataWords(subject)
  const merged = mergedLines(data, subject).flatMap(({ group, lines }) => lines.map((each) => `${group}: ${each}`))
  return [...promiseLines(data, words), ...merged, ...leftOutLines(data, subject)]
}
