/**
 * Programmes on an organisation's page: those that it runs as an association, and those it is asked to take part in.
 */
import type { LinkView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { StaffVisit } from './staff-page.ts'

/** `title` with the year. `association`: who proposes. */
export interface OrganisationProgrammes {
  readonly own: readonly { readonly id: string; readonly title: string }[]
  readonly proposed: readonly { readonly id: string; readonly title: string; readonly association: string }[]
}

export interface ProgrammeLinesInput {
  readonly id: string
  readonly association: boolean
  readonly programmes: OrganisationProgrammes
}

/** `make` null: may make none. Nothing of it for those who neither manage nor read results. */
export interface ProgrammeLines {
  readonly programmes: {
    readonly own: readonly LinkView[]
    readonly make: LinkView | null
    readonly proposed: readonly (LinkView & { readonly text: string })[]
  }
}

export function programmeLines(visit: StaffVisit, { id, association, programmes }: ProgrammeLinesInput): ProgrammeLines {
  const t = translatorFor(visit.language)
  const own = `/manage/organisations/${id}`
  const manages = visit.may.has('manage')
  const make = manages && (association || visit.may.has('administer'))
  const lines = visit.may.has('readResults') ? programmes.own : []
  const proposed = manages ? programmes.proposed : []
  return {
    programmes: {
      own: lines.map((line) => ({ href: `${own}/programmes/${line.id}`, label: line.title })),
      make: make ? { href: `${own}/programmes/new`, label: t('programme:form.title') } : null,
      proposed: proposed.map((line) => ({
        href: `${own}/proposals/${line.id}`,
        label: t('programme:lines.look'),
        text: t('programme:lines.proposed', { association: line.association, title: line.title }),
      })),
    },
  }
}
