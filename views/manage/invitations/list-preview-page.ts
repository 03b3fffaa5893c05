/**
 * A list as it was understood, before anything is saved: how many come in, what is wrong line by line, and then how far the import is.
 */
import { formatsFor } from '../../format.ts'
import type { DataTable, LinkView } from '../../templates/layout/layout-view.ts'
import type { ScreenLanguage, Translate } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { InviteeProblem } from './invitee-problem.ts'
import { problemSentence } from './invitee-problem.ts'

export interface PreviewPerson {
  readonly name: string
  readonly email: string
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly language: ScreenLanguage
  readonly unit: string | null
}

export interface ListPreviewInput {
  readonly roundId: string
  readonly round: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly listId: string
  readonly people: { readonly count: number; readonly first: readonly PreviewPerson[] }
  readonly faulty: {
    readonly count: number
    readonly first: readonly { readonly line: number; readonly problems: readonly InviteeProblem[] }[]
  }
  readonly alreadyThere: number
  readonly assumed: number
  readonly firstLanguage: ScreenLanguage
  readonly hasUnits: boolean
  /** Headings of columns of which nothing is used. */
  readonly unused: readonly string[]
  readonly state?: { readonly step: 'running' | 'done' | 'stopped'; readonly added: number; readonly all: number; readonly left: number }
}

export interface ListPreviewPage extends StaffPage {
  readonly round: string
  readonly summary: readonly string[]
  readonly people?: DataTable
  readonly faultTitle?: string
  readonly faults: readonly string[]
  readonly faultsHref?: string
  readonly submit?: string
  readonly action: string
  readonly columnsHref: string
  readonly againHref: string
  readonly progress?: { readonly title: string; readonly text: string; readonly share: number; readonly links: readonly LinkView[] }
}

function peopleTable(t: Translate, { people, hasUnits }: ListPreviewInput): DataTable {
  const columns = ['name', 'email', 'street', 'postcode', 'town', 'language', ...(hasUnits ? ['unit'] : [])]
  return {
    caption: t('invitations:preview.first', { count: people.first.length }),
    columns: columns.map((id) => ({ label: t(`invitations:column.${id}`), numeric: false })),
    rows: people.first.map(({ name, email, street, postcode, town, language, unit }) => [
      name || email,
      email,
      street,
      postcode,
      town,
      t(`invitations:language.${language}`),
      ...(hasUnits ? [unit ?? ''] : []),
    ]),
  }
}

function summaryOf(language: ScreenLanguage, input: ListPreviewInput): readonly string[] {
  const t = translatorFor(language)
  const { whole, list } = formatsFor(language)
  const counted = (key: string, count: number): readonly string[] =>
    count === 0
      ? []
      : [t(`invitations:preview.${key}`, { count, number: whole(count), language: t(`invitations:language.${input.firstLanguage}`) })]
  return [
    ...(input.people.count === 0 ? [t('invitations:preview.nobody')] : counted('new', input.people.count)),
    ...counted('there', input.alreadyThere),
    ...counted('faulty', input.faulty.count),
    ...counted('assumed', input.assumed),
    ...(input.unused.length === 0 ? [] : [t('invitations:preview.unused', { names: list(input.unused) })]),
  ]
}

function faultsOf(t: Translate, language: ScreenLanguage, { faulty }: ListPreviewInput): readonly string[] {
  const lines = faulty.first.map(({ line, problems }) =>
    t('invitations:preview.atLine', { line, problems: problems.map((problem) => problemSentence(t, problem)).join(' ') }),
  )
  const rest = faulty.count - faulty.first.length
  return rest === 0 ? lines : [...lines, t('invitations:preview.moreFaults', { count: rest, number: formatsFor(language).whole(rest) })]
}

function progressOf(language: ScreenLanguage, input: ListPreviewInput): { readonly progress?: NonNullable<ListPreviewPage['progress']> } {
  const { state, roundId } = input
  if (state === undefined) return {}
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  const own = `/manage/rounds/${roundId}/invitations`
  const values = { count: state.added, added: whole(state.added), all: whole(state.all) }
  const left = state.left === 0 ? [] : [t('invitations:progress.left', { count: state.left, number: whole(state.left) })]
  const links = {
    running: { href: `${own}/import/${input.listId}`, label: t('invitations:progress.look') },
    done: { href: own, label: t('invitations:backToList') },
    stopped: { href: `${own}/import`, label: t('invitations:progress.again') },
  }
  return {
    progress: {
      title: t(`invitations:progress.${state.step}.title`),
      text: [t(`invitations:progress.${state.step}.text`, values), ...left].join(' '),
      share: state.all === 0 ? 1 : state.added / state.all,
      links: [links[state.step]],
    },
  }
}

export function listPreviewPage(visit: StaffVisit, input: ListPreviewInput): ListPreviewPage {
  const t = translatorFor(visit.language)
  const { whole } = formatsFor(visit.language)
  const own = `/manage/rounds/${input.roundId}/invitations/import`
  const { people, faulty } = input
  const progress = progressOf(visit.language, input)
  const values = { count: people.count, number: whole(people.count) }
  return {
    ...staffPage(visit, { title: progress.progress?.title ?? t('invitations:preview.title'), organisation: input.organisation }),
    round: input.round,
    summary: summaryOf(visit.language, input),
    ...(people.first.length === 0 ? {} : { people: peopleTable(t, input) }),
    ...(faulty.count === 0
      ? {}
      : { faultTitle: t('invitations:preview.faultTitle', { count: faulty.count, number: whole(faulty.count) }) }),
    faults: faultsOf(t, visit.language, input),
    ...(faulty.count === 0 ? {} : { faultsHref: `${own}/${input.listId}/faulty.csv` }),
    ...(people.count === 0 ? {} : { submit: t(faulty.count === 0 ? 'invitations:preview.add' : 'invitations:preview.addRest', values) }),
    action: `${own}/${input.listId}/confirm`,
    columnsHref: `${own}/${input.listId}?columns=1`,
    againHref: own,
    ...progress,
  }
}
