/**
 * Microdata as files: the answers, the codebook that goes with them, and the texts apart. Made from `Microdata` only.
 */
import type { Microdata } from '../../analysis/disclosure/microdata.ts'
import { missingReasons } from '../../questionnaires/answers.ts'
import { missingCodes } from '../../questionnaires/columns.ts'
import type { Table } from '../tables/table.ts'
import { reportNotes } from './microdata-report.ts'
import type { MicrodataFile } from './microdata-page.ts'
import type { MicrodataSubject, MicrodataWords } from './microdata-words.ts'
import { microdataWords } from './microdata-words.ts'

const text = (label: string) => ({ label, kind: 'text' as const })

/** Column names and codes are the codebook's, the same in every language. */
function answersTable(data: Microdata, { t }: MicrodataWords): Table {
  return { id: 'microdata', title: t('microdata:file.answers'), columns: data.columns.map(text), rows: data.rows }
}

type Row = readonly (string | number)[]

/** What was merged, in each group that is in the file. */
function classRows(data: Microdata, words: MicrodataWords): readonly Row[] {
  return data.report.flatMap(({ group, columns }) => [
    ['group', group, group, words.group(group)],
    ...columns
      .filter(({ id }) => data.columns.includes(id))
      .flatMap(({ id, classes }) => classes.map((named) => [id, group, named.label, words.columnClass(id, named)])),
  ])
}

/** The questions with their codes. */
function answerRows(data: Microdata, words: MicrodataWords): readonly Row[] {
  const merged = new Set(['group', ...data.report.flatMap(({ columns }) => columns.map(({ id }) => id))])
  const background = [...merged].filter((id) => id !== 'group' && id !== 'unit' && data.columns.includes(id))
  const questions = background.map((id): Row => [id, '', '', words.column(id).question])
  const answers = data.columns
    .filter((id) => !merged.has(id))
    .flatMap((id): readonly Row[] => {
      const { question, codes } = words.column(id)
      return [[id, '', '', question], ...codes.map((each): Row => [id, '', each.code, each.words])]
    })
  const reasons = missingReasons.map((reason): Row => [
    words.t('microdata:codebook.everyAnswer'),
    '',
    missingCodes[reason],
    words.t(`microdata:reason.${reason}`),
  ])
  return [...questions, ...answers, ...reasons]
}

function codebookTable(data: Microdata, subject: MicrodataSubject, words: MicrodataWords): Table {
  const notes = reportNotes(data, subject).map((note): Row => [words.t('microdata:codebook.note'), '', '', note])
  return {
    id: 'codebook',
    title: words.t('microdata:file.codebook'),
    columns: ['column', 'group', 'value', 'meaning'].map((id) => text(words.t(`microdata:codebook.${id}`))),
    rows: [...notes, ...classRows(data, words), ...answerRows(data, words)],
  }
}

function textsTable(data: Microdata, { t }: MicrodataWords): Table {
  return {
    id: 'texts',
    title: t('microdata:file.texts'),
    columns: ['item', 'group', 'text'].map(text),
    rows: data.texts.map((each) => [each.item, each.group ?? '', each.text]),
  }
}

/** One file of the product. */
export function microdataTable(file: MicrodataFile, data: Microdata, subject: MicrodataSubject): Table {
  const words = microdataWords(subject)
  if (file === 'answers') return answersTable(data, words)
  return file === 'codebook' ? codebookTable(data, subject, words) : textsTable(data, words)
}
