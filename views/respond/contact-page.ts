/**
 * The page where a person leaves an e-mail address for a raffle or to hear the result, and the thanks for it.
 */
import { pageFrame } from '../frame/page-frame.ts'
import type { ChoiceFieldView, FrameLook, LinkView, PageFrame, ProblemView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage, Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'

/** The same words as in `data/round-terms.ts`, which this folder may not import. */
type Wish = 'raffle' | 'results'

/** `addressDays`: days after closing until addresses are deleted. */
interface ContactPlace {
  readonly language: ScreenLanguage
  /** Of the link. */
  readonly address: string
  readonly title: string
  readonly organisation: string
  readonly look: FrameLook
  readonly offered: readonly Wish[]
  readonly addressDays: number
  readonly isKiosk: boolean
}

/** What stands in the form. */
export interface ContactInput {
  readonly email: string
  readonly wishes: readonly Wish[]
  readonly problems?: { readonly email?: 'missing' | 'wrong'; readonly wishes?: 'missing' }
}

export interface ContactPage {
  readonly frame: PageFrame
  readonly action: string
  readonly survey: string
  readonly title: string
  readonly apart: readonly string[]
  readonly problems: readonly ProblemView[]
  readonly wishes?: ChoiceFieldView
  readonly email: TextFieldView
  /** On a device that many use: to the start, without leaving an address. */
  readonly restart?: LinkView
}

function wishField({ offered, wishes, problems }: Pick<ContactPlace, 'offered'> & ContactInput, t: Translate): ChoiceFieldView {
  return {
    id: 'wish',
    name: 'wish',
    legend: t('door:wishes'),
    kind: 'checkbox',
    options: offered.map((wish) => ({ value: wish, label: t(`door:wish.${wish}`), checked: wishes.includes(wish) })),
    ...(problems?.wishes === undefined ? {} : { error: t('door:wishMissing') }),
  }
}

function emailField({ email, problems }: ContactInput, t: Translate): TextFieldView {
  const error = problems?.email === undefined ? {} : { error: t(`door:emailProblem.${problems.email}`) }
  return {
    id: 'email',
    name: 'email',
    label: t('door:email'),
    value: email,
    type: 'email',
    autocomplete: 'email',
    maxLength: 200,
    ...error,
  }
}

const problemOf = (field: TextFieldView | ChoiceFieldView): readonly ProblemView[] =>
  field.error === undefined ? [] : [{ href: `#${field.id}`, text: field.error }]

const titleOf = (offered: readonly Wish[], t: Translate): string =>
  t(`door:contactTitle.${offered.length > 1 ? 'both' : (offered[0] ?? 'results')}`)

export function contactPage(parts: ContactPlace & ContactInput): ContactPage {
  const { language, address, organisation, look, offered } = parts
  const t = translatorFor(language)
  const [wishes, email, title] = [wishField(parts, t), emailField(parts, t), titleOf(offered, t)]
  const problems = [...problemOf(wishes), ...problemOf(email)]
  const failed = problems.length === 0 ? '' : `${t('common:errorInTitle')}: `
  const form = { id: 'contact-form', enter: { name: 'go', value: 'leave' } }
  return {
    frame: pageFrame({ language, title: `${failed}${title}`, address, width: 'form', organisation, look, home: address, form }),
    action: `${address}/contact`,
    survey: parts.title,
    title,
    apart: [t('door:contactApart'), t('door:contactDeleted', { count: parts.addressDays })],
    problems,
    ...(offered.length > 1 ? { wishes } : {}),
    email,
    ...(parts.isKiosk ? { restart: { href: address, label: t('door:nextPerson') } } : {}),
  }
}

export interface ContactDonePage {
  readonly frame: PageFrame
  readonly title: string
  readonly lines: readonly string[]
  readonly next: LinkView
}

export function contactDonePage(parts: ContactPlace & Pick<ContactInput, 'wishes'>): ContactDonePage {
  const { language, address, organisation, look, wishes, isKiosk } = parts
  const t = translatorFor(language)
  const title = t('door:contactThanks')
  return {
    frame: pageFrame({ language, title, address, width: 'form', organisation, look, home: address, oneLanguage: true }),
    title,
    lines: [...wishes.map((wish) => t(`door:contactNoted.${wish}`)), t('door:contactDeleted', { count: parts.addressDays })],
    next: isKiosk ? { href: address, label: t('door:nextPerson') } : { href: '/', label: t('refusals:toFrontPage') },
  }
}
