/**
 * What every page of the staff has in common: its frame, and the token that its forms carry.
 *
 * Called by the view model builders of this folder. Who is signed in and which token is right is the server's to say.
 */
import type { HiddenField, LinkView, PageFrame } from '../templates/layout/layout-view.ts'
import { pageFrame } from '../frame/page-frame.ts'
import type { ScreenLanguage } from '../translate.ts'
import { screenLanguages, translatorFor } from '../translate.ts'

/** Name of the form field that holds the token. */
export const tokenField = '_csrf'

/** Who looks at which page. `address`: path and query of this page. */
export interface StaffVisit {
  readonly language: ScreenLanguage
  readonly address: string
  readonly token: string
  /** What who is signed in may do in the organisation of this page: no link and no button leads where they may not go. */
  readonly may: ReadonlySet<StaffPermission>
  /** Name or e-mail address of who is signed in; absent before sign-in. */
  readonly account?: string
}

/** What pages ask for before they show a way. What each allows stands in `server/manage/access/permissions.ts`. */
export type StaffPermission = 'signedIn' | 'administer' | 'see' | 'prepare' | 'run' | 'manage' | 'readResults' | 'enterData'

/** The links that lead where the person may go; each names what it needs. */
export const openWays = <Way extends { readonly needs: StaffPermission }>(may: ReadonlySet<StaffPermission>, ways: readonly Way[]) =>
  ways.filter(({ needs }) => may.has(needs))

/** Who only enters data, or reads the result of one unit, is told no numbers of answers. */
export const seesCounts = ({ may }: Pick<StaffVisit, 'may'>): boolean => may.has('prepare') || may.has('readResults')

export interface StaffPageParts {
  readonly title: string
  readonly width?: 'form' | 'wide'
  /** The organisation that the page is about. */
  readonly organisation?: { readonly id: string; readonly name: string }
  /** Whether the page shows problems: said in the title. */
  readonly failed?: boolean
  /** Id of the form that is being filled in: languages become its buttons, so that nothing typed is lost. */
  readonly form?: string
}

/** What every view model of this folder has. */
export interface StaffPage {
  readonly frame: PageFrame
  readonly title: string
  readonly hidden: HiddenField
}

/** What a form that can also be previewed posts when Enter is pressed. */
export const saveAction: HiddenField = { name: 'action', value: 'save' }

/** The address in another language. `lang` takes the place of one that stands there. */
function inLanguage(address: string, language: ScreenLanguage): string {
  const [path = '', query = ''] = address.split('?', 2)
  const parameters = new URLSearchParams(query)
  parameters.set('lang', language)
  return `${path}?${parameters.toString()}`
}

function navigation(visit: StaffVisit, organisation: StaffPageParts['organisation']): readonly LinkView[] {
  const t = translatorFor(visit.language)
  const [path] = visit.address.split('?', 1)
  const links = [{ href: '/manage', label: t('manage:overview') }]
  const all =
    organisation === undefined ? links : [...links, { href: `/manage/organisations/${organisation.id}`, label: organisation.name }]
  return all.map((link) => ({ ...link, current: link.href === path }))
}

function withQuery(frame: PageFrame, address: string): PageFrame {
  if (frame.languages.kind === 'buttons') return frame
  const choices = screenLanguages.map((language) => ({ language, href: inLanguage(address, language) }))
  return { ...frame, languages: { kind: 'links', choices } }
}

/** Frame, title and token of a page. */
export function staffPage(visit: StaffVisit, parts: StaffPageParts): StaffPage {
  const t = translatorFor(visit.language)
  const hidden = { name: tokenField, value: visit.token }
  const frame = pageFrame({
    language: visit.language,
    title: parts.failed === true ? `${t('common:errorInTitle')}: ${parts.title}` : parts.title,
    address: visit.address,
    home: visit.account === undefined ? '/' : '/manage',
    width: parts.width ?? 'wide',
    ...(parts.form === undefined ? {} : { form: { id: parts.form, enter: saveAction } }),
    ...(visit.account === undefined
      ? {}
      : {
          navigation: navigation(visit, parts.organisation),
          account: { name: visit.account, signOutAction: '/manage/sign-out', hidden },
        }),
  })
  return { frame: withQuery(frame, visit.address), title: parts.title, hidden }
}
