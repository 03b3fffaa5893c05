/**
 * The page before sending: how much was answered, folded what was not, and what sending means.
 */
import type { FormOverview } from '../../questionnaires/form-page.ts'
import type { Audience } from '../../questionnaires/wording.ts'
import { textFor } from '../../questionnaires/wording.ts'
import { pageFrame } from '../frame/page-frame.ts'
import type { LinkView, PageFrame } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import type { FormSetting, PageToGiveAgain } from './question-page.ts'
import { forgetWords, linksAgain } from './question-page.ts'

/** A page with unanswered items; `go` is the value of the button that leads there. */
export interface MissingView {
  readonly go: string
  readonly label: string
  readonly items: readonly string[]
}

export interface OverviewPage {
  readonly frame: PageFrame
  readonly setting: FormSetting
  readonly title: string
  readonly answered: string
  readonly missing: readonly MissingView[]
  /** The page that Back leads to. */
  readonly backGo: string
  readonly isTrial: boolean
  readonly forget: string
  /** A code to write down, in groups, and where it can be checked. */
  readonly receipt?: { readonly code: string; readonly where: string }
  readonly again: readonly LinkView[]
}

/** What only a round has. `receipt`: the code as it is kept, and the address where it is checked. `again`: pages whose answers are lost. */
export interface OverviewExtras {
  readonly receipt?: { readonly code: string; readonly address: string }
  readonly again: readonly PageToGiveAgain[]
}

/** Easier to write down. */
const inGroups = (code: string): string => code.match(/.{1,5}/gu)?.join('-') ?? code

export function overviewPage(
  overview: FormOverview,
  audience: Audience,
  setting: FormSetting,
  t: Translate,
  { receipt, again }: OverviewExtras = { again: [] },
): OverviewPage {
  const isTrial = setting.forgetAction === undefined
  const title = t(isTrial ? 'respond:tryOverviewTitle' : 'respond:overviewTitle')
  const counts = { answered: overview.answered, asked: overview.asked }
  return {
    frame: pageFrame({
      language: setting.language,
      title: `${title} · ${setting.round}`,
      address: setting.address,
      width: 'form',
      scripts: ['/assets/scripts/send-once.js'],
      form: { id: 'answers', enter: { name: 'go', value: 'stay' } },
      ...(setting.look === undefined ? {} : { look: setting.look }),
      ...(setting.organisation === undefined ? {} : { organisation: setting.organisation, home: setting.address }),
    }),
    setting,
    title,
    answered: t(overview.answered === overview.asked ? 'respond:answeredAll' : 'respond:answeredOf', counts),
    missing: overview.pages
      .filter(({ unanswered }) => unanswered.length > 0)
      .map(({ page, number, unanswered }) => ({
        go: `page:${page.id}`,
        label: `${t('respond:pageOf', { number, of: overview.pages.length })} · ${t('respond:missingOnPage', { count: unanswered.length })}`,
        items: unanswered.map((item) => textFor(item.shortLabel, audience)),
      })),
    backGo: `page:${overview.pages.at(-1)?.page.id ?? ''}`,
    isTrial,
    forget: forgetWords(setting, t),
    ...(receipt === undefined
      ? {}
      : { receipt: { code: inGroups(receipt.code), where: t('door:receiptWhere', { address: receipt.address }) } }),
    again: linksAgain(again, t),
  }
}
