/**
 * The third page of an import: what each value stands for. Values that are alike in columns of one scale are said once for all of them.
 */
import { formatsFor } from '../../format.ts'
import type { SelectFieldView, TextFieldView } from '../../templates/layout/layout-view.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import { shortened } from './import-columns-page.ts'
import type { TargetChoice } from './import-columns-page.ts'

/** `choices`: what the values can stand for; reasons of absence and the like among them. `persons`: of units only, as typed. */
export interface ValueListInput {
  readonly kind: 'codes' | 'option' | 'list' | 'number' | 'group' | 'unit'
  readonly columns: readonly string[]
  readonly choices: readonly TargetChoice[]
  readonly values: readonly {
    readonly value: string
    readonly count: number
    readonly meaning: string
    readonly isGuess: boolean
    readonly persons?: string
  }[]
  /** How many more values there are than fit on a page. */
  readonly more: number
}

export interface ImportValuesInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly importId: string
  readonly survey: string
  readonly lists: readonly ValueListInput[]
}

export interface ValueView {
  readonly select: SelectFieldView
  readonly guess: string | null
  readonly persons?: TextFieldView
}

export interface ImportValuesPage extends StaffPage {
  readonly survey: string
  readonly action: string
  readonly columnsHref: string
  readonly lists: readonly {
    readonly title: string
    readonly columns: string | null
    readonly help: string | null
    readonly values: readonly ValueView[]
    readonly more: string | null
  }[]
  readonly undecided: string | null
}

const [longestValue, mostColumns] = [120, 4]

/** Names of the form's fields: the list and the value by their numbers. */
export const valueField = (list: number, value: number): string => `value-${list}-${value}`
export const personsField = (list: number, value: number): string => `persons-${list}-${value}`

function valueView(visit: StaffVisit, list: ValueListInput, [listAt, at]: readonly [number, number]): readonly ValueView[] {
  const t = translatorFor(visit.language)
  const entry = list.values[at]
  if (entry === undefined) return []
  const id = valueField(listAt, at)
  const count = formatsFor(visit.language).whole(entry.count)
  const undecided = { id: '', label: t('import:values.undecided') }
  const persons: TextFieldView | undefined =
    entry.persons === undefined
      ? undefined
      : {
          id: personsField(listAt, at),
          name: personsField(listAt, at),
          label: t('import:values.persons', { value: shortened(entry.value, 60) }),
          value: entry.persons,
          inputmode: 'numeric',
          short: true,
        }
  return [
    {
      select: {
        id,
        name: id,
        label: t('import:values.value', { value: shortened(entry.value, longestValue), count }),
        options: [undecided, ...list.choices].map(({ id: value, label }) => ({ value, label, selected: entry.meaning === value })),
      },
      guess: entry.isGuess ? t(entry.meaning === '' ? 'import:values.unknown' : 'import:values.guess') : null,
      ...(persons === undefined ? {} : { persons }),
    },
  ]
}

export function importValuesPage(visit: StaffVisit, input: ImportValuesInput): ImportValuesPage {
  const t = translatorFor(visit.language)
  const { organisation, lists } = input
  const own = `/manage/organisations/${organisation.id}/imports/${input.importId}`
  const undecided = lists.reduce((sum, { values }) => sum + values.filter(({ meaning }) => meaning === '').length, 0)
  return {
    ...staffPage(visit, { title: t('import:values.title'), width: 'form', organisation, form: 'values' }),
    survey: input.survey,
    action: `${own}/values`,
    columnsHref: `${own}/columns`,
    undecided: undecided === 0 ? null : t('import:values.undecidedCount', { count: undecided }),
    lists: lists.map((list, listAt) => {
      const names = list.columns.slice(0, mostColumns).map((heading) => shortened(heading, 60))
      const further = list.columns.length - names.length
      const words = further > 0 ? [...names, t('import:values.furtherColumns', { count: further })] : names
      const isPlace = list.kind === 'group' || list.kind === 'unit'
      return {
        title: isPlace
          ? t(`import:target.${list.kind}`)
          : t('import:values.listTitle', { count: list.columns.length, heading: names[0] ?? '' }),
        columns: list.columns.length > 1 ? words.join(' · ') : null,
        help: list.kind === 'codes' ? null : t(`import:values.help.${list.kind}`),
        values: list.values.flatMap((_, at) => valueView(visit, list, [listAt, at])),
        more: list.more === 0 ? null : t('import:values.more', { count: list.more }),
      }
    }),
  }
}
