/**
 * What the columns of a file probably stand for: by headings that are an id, a short label or a question in any language.
 *
 * A guess is shown to a person, who confirms or changes it. The positive words of a reverse-keyed item are not looked at: a file with
 * those may have turned the codes already. Open texts are taken only if a person chooses them.
 */
import type { Item } from '../../../questionnaires/item.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { FileColumn, FileProfile } from '../../../views/manage/imports/import-file.ts'
import type { ColumnMapping } from '../../../views/manage/imports/import-mapping.ts'
import { fieldCalled } from '../invitations/address-columns.ts'
import { plain, withoutNumber } from './plain-words.ts'
import type { ImportTarget } from './targets.ts'
import { allWords, targetsOf } from './targets.ts'

const pairWords = (questionnaire: Questionnaire, item: Item): readonly string[] =>
  item.kind === 'pair' ? allWords(questionnaire, item.a).flatMap((a) => allWords(questionnaire, item.b).map((b) => `${a} ${b}`)) : []

const itemWords = (questionnaire: Questionnaire, item: Item): readonly string[] => [
  item.id,
  ...allWords(questionnaire, item.shortLabel),
  ...allWords(questionnaire, item.wording),
  ...pairWords(questionnaire, item),
]

function targetWords(questionnaire: Questionnaire, { id, item, option }: ImportTarget): readonly string[] {
  const words = itemWords(questionnaire, item)
  if (option === undefined) return words
  const labels = [String(option.code), ...allWords(questionnaire, option.label)]
  return [id, ...words.flatMap((question) => labels.map((label) => `${question} ${label}`))]
}

/** By words, the target that alone has them; null where several do. */
function targetsByWords(questionnaire: Questionnaire): ReadonlyMap<string, string | null> {
  const byWords = new Map<string, string | null>()
  for (const target of targetsOf(questionnaire).filter(({ kind }) => kind !== 'text')) {
    for (const words of new Set(targetWords(questionnaire, target).map(plain)))
      byWords.set(words, byWords.has(words) && byWords.get(words) !== target.id ? null : target.id)
  }
  return byWords
}

function placeTarget(heading: string): string {
  const called = fieldCalled(heading)
  return called === 'group' || called === 'unit' ? called : ''
}

/** One guess a column, in their order; nothing is guessed twice. */
export function guessColumns(questionnaire: Questionnaire, { columns }: FileProfile): readonly ColumnMapping[] {
  const byWords = targetsByWords(questionnaire)
  const taken = new Set<string>()
  return columns.map(({ heading, place }: FileColumn) => {
    const found = byWords.get(plain(heading)) ?? byWords.get(plain(withoutNumber(heading))) ?? placeTarget(heading)
    const target = taken.has(found) ? '' : found
    taken.add(target)
    return { heading, place, target, apart: false }
  })
}
