/**
 * The page that gives an organisation's units as a file and takes a changed file back: what is wrong with it, or what it would change.
 */
import { formatsFor } from '../format.ts'
import type { FileFieldView, ProblemView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { problemViews } from './form-problem.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** A part of a unit before and after; days as calendar days, null where there is none. */
export interface ChangedPart {
  readonly part: 'name' | 'persons' | 'parent' | 'validFrom' | 'validUntil'
  readonly before: string | number | null
  readonly after: string | number | null
}

export interface UnitFileLine {
  readonly kind: 'added' | 'changed' | 'ended' | 'removed'
  readonly name: string
  readonly parts: readonly ChangedPart[]
}

export interface UnitFileInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly text: string
  readonly problems: readonly FormProblem[]
  /** Absent before anything was read. */
  readonly preview?: { readonly lines: readonly UnitFileLine[]; readonly units: number }
  /** Mark of the text and the units that were previewed. */
  readonly seen: string
  /** Somebody else changed the units after the preview. */
  readonly overtaken: boolean
  /** Whether there are units to export. */
  readonly hasUnits: boolean
}

export interface UnitFilePage extends StaffPage {
  readonly action: string
  readonly cancelHref: string
  readonly exportHref?: string
  readonly seen: string
  readonly overtaken: boolean
  readonly problems: readonly ProblemView[]
  readonly more?: string
  readonly fileField: FileFieldView
  readonly textField: TextFieldView
  readonly preview?: {
    readonly lead: string
    readonly canSave: boolean
    readonly groups: readonly {
      readonly title: string
      readonly lines: readonly { readonly name: string; readonly what: readonly string[] }[]
    }[]
  }
}

/** So many problems as a person can take in; the rest follows when these are mended. */
const mostProblems = 30

const kinds = ['added', 'changed', 'ended', 'removed'] as const

function partText(language: ScreenLanguage, { part, before, after }: ChangedPart): string {
  const t = translatorFor(language)
  const { whole, day } = formatsFor(language)
  const shown = (value: string | number | null): string => {
    if (value === null) return t(`unitfile:nothing.${part}`)
    if (typeof value === 'number') return whole(value)
    return part === 'validFrom' || part === 'validUntil' ? day(value) : value
  }
  return t(`unitfile:part.${part}`, { before: shown(before), after: shown(after) })
}

function previewOf(
  language: ScreenLanguage,
  { lines, units }: NonNullable<UnitFileInput['preview']>,
): NonNullable<UnitFilePage['preview']> {
  const t = translatorFor(language)
  const groups = kinds.flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind)
    const views = own.map(({ name, parts }) => ({ name, what: parts.map((part) => partText(language, part)) }))
    return own.length === 0 ? [] : [{ title: t(`unitfile:kind.${kind}`, { count: own.length }), lines: views }]
  })
  const lead = lines.length === 0 ? t('unitfile:nothingChanges', { count: units }) : t('unitfile:previewLead', { count: units })
  return { lead, canSave: lines.length > 0, groups }
}

export function unitFilePage(visit: StaffVisit, input: UnitFileInput): UnitFilePage {
  const { organisation, problems, preview } = input
  const t = translatorFor(visit.language)
  const own = `/manage/organisations/${organisation.id}`
  const hidden = problems.length - mostProblems
  return {
    ...staffPage(visit, { title: t('unitfile:title'), width: 'form', organisation, failed: problems.length > 0, form: 'unit-file' }),
    action: `${own}/units/file`,
    cancelHref: `${own}#units`,
    ...(input.hasUnits ? { exportHref: `${own}/units.csv` } : {}),
    seen: input.seen,
    overtaken: input.overtaken,
    problems: problemViews(t, problems.slice(0, mostProblems)),
    ...(hidden > 0 ? { more: t('unitfile:more', { count: hidden }) } : {}),
    fileField: { id: 'file', name: 'file', label: t('unitfile:file'), help: t('unitfile:fileHelp'), accept: '.csv,.txt,text/csv' },
    textField: {
      id: 'csv',
      name: 'csv',
      label: t('unitfile:text'),
      help: t('unitfile:textHelp'),
      value: input.text,
      rows: 10,
      ...(problems.length === 0 ? {} : { error: t('unitfile:textError', { count: problems.length }) }),
    },
    ...(preview === undefined ? {} : { preview: previewOf(visit.language, preview) }),
  }
}
