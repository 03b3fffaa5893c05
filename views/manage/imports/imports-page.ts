/**
 * The page from which earlier results come in: answers from a file, published values, what was imported so far, saved mappings.
 */
import { formatsFor } from '../../format.ts'
import type { FileFieldView, LinkView, SelectFieldView, TextFieldView } from '../../templates/layout/layout-view.ts'
import type { Translate } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'

/** `next`: the survey that follows it, null while it has no place. `choices`: those that may; `before`: what stands before one now. */
export interface ImportedRoundLine {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly answers: number
  readonly isReleased: boolean
  readonly next: string | null
  readonly choices: readonly { readonly value: string; readonly title: string; readonly before: string | null }[]
}

export interface ImportsInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly versions: readonly { readonly hash: string; readonly title: string }[]
  readonly rounds: readonly ImportedRoundLine[]
  readonly mappings: readonly { readonly id: string; readonly name: string; readonly questionnaire: string }[]
  /** Key below `import:notice`, and whether it says that all went well. */
  readonly notice?: { readonly key: string; readonly isGood: boolean }
}

export interface ImportsPage extends StaffPage {
  readonly notice: { readonly text: string; readonly isGood: boolean } | null
  readonly versions: readonly LinkView[]
  readonly publishedHref: string
  readonly rounds: readonly {
    readonly title: string
    readonly href: string
    readonly facts: string
    readonly place: string
    readonly placing: { readonly action: string; readonly field: SelectFieldView } | null
    readonly removeHref: string | null
  }[]
  readonly mappings: readonly {
    readonly name: string
    readonly questionnaire: string
    readonly href: string
    readonly removeAction: string
  }[]
  readonly taking: { readonly action: string; readonly name: TextFieldView; readonly file: FileFieldView }
}

function placingOf(t: Translate, own: string, { id, choices }: ImportedRoundLine): ImportsPage['rounds'][number]['placing'] {
  if (choices.length === 0) return null
  const options = choices.map(({ value, title, before }) => ({
    value,
    label: before === null ? title : t('import:rounds.between', { title, before }),
    selected: false,
  }))
  return {
    action: `${own}/rounds/${id}/place`,
    field: { id: `follower-${id}`, name: 'follower', label: t('import:rounds.follower'), options },
  }
}

function placeText(t: Translate, { next, choices }: ImportedRoundLine): string {
  if (next !== null) return t('import:rounds.placed', { title: next })
  return t(choices.length === 0 ? 'import:rounds.alone' : 'import:rounds.unplaced')
}

function takingOf(t: Translate, own: string): ImportsPage['taking'] {
  return {
    action: `${own}/mappings`,
    name: { id: 'mappingName', name: 'mappingName', label: t('import:preview.mappingName'), value: '', maxLength: 80 },
    file: { id: 'file', name: 'file', label: t('import:mappings.file'), accept: '.json,application/json' },
  }
}

export function importsPage(visit: StaffVisit, input: ImportsInput): ImportsPage {
  const t = translatorFor(visit.language)
  const { whole } = formatsFor(visit.language)
  const { organisation, versions, rounds, mappings, notice } = input
  const own = `/manage/organisations/${organisation.id}/imports`
  return {
    ...staffPage(visit, { title: t('import:title'), organisation }),
    notice: notice === undefined ? null : { text: t(`import:notice.${notice.key}`), isGood: notice.isGood },
    versions: versions.map(({ hash, title }) => ({ href: `${own}/new?questionnaire=${hash}`, label: title })),
    publishedHref: `${own}/published`,
    rounds: rounds.map((round) => ({
      title: round.title,
      href: `/manage/rounds/${round.id}`,
      facts: t('import:rounds.facts', { count: round.answers, number: whole(round.answers), source: round.source }),
      place: placeText(t, round),
      placing: placingOf(t, own, round),
      removeHref: round.isReleased ? null : `${own}/rounds/${round.id}/remove`,
    })),
    mappings: mappings.map(({ id, name, questionnaire }) => ({
      name,
      questionnaire,
      href: `${own}/mappings/${id}.json`,
      removeAction: `${own}/mappings/${id}/remove`,
    })),
    taking: takingOf(t, own),
  }
}
