/**
 * The page of the second factor: how to switch it on, with the secret as a picture and as text, or how it stands.
 */
import type { LinkView, ProblemView } from '../../templates/layout/layout-view.ts'
import { translatorFor } from '../../translate.ts'
import type { FormProblem } from '../form-problem.ts'
import { problemViews } from '../form-problem.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import { codeField } from './account-form.ts'

const address = '/manage/account/second-factor'

/** `address`: what the QR code says. `sealed`: the secret as only the server can read it, posted back with the code. */
export interface NewSecretInput {
  readonly qr: string
  readonly secret: string
  readonly sealed: string
  readonly problems: readonly FormProblem[]
}

/** `qr`: trusted SVG markup. */
export interface NewSecretPage extends StaffPage {
  readonly problems: readonly ProblemView[]
  readonly steps: { readonly app: string; readonly scan: string; readonly type: string }
  readonly qr: string
  readonly secret: string
  readonly posted: { readonly name: string; readonly value: string }
  readonly field: ReturnType<typeof codeField>
}

export function newSecretPage(visit: StaffVisit, { qr, secret, sealed, problems }: NewSecretInput): NewSecretPage {
  const t = translatorFor(visit.language)
  return {
    ...staffPage(visit, { title: t('account:on.title'), width: 'form', failed: problems.length > 0 }),
    problems: problemViews(t, problems),
    steps: { app: t('account:on.app'), scan: t('account:on.scan'), type: t('account:on.type') },
    qr,
    secret,
    posted: { name: 'sealed', value: sealed },
    field: codeField(t, problems, t('account:on.codeHelp')),
  }
}

export interface SecondFactorPage extends StaffPage {
  readonly left: string
  readonly few: boolean
  readonly ways: readonly LinkView[]
}

/** Fewer than that, and the page advises to make new ones. */
const fewCodes = 4

export function secondFactorPage(visit: StaffVisit, recoveryCodesLeft: number): SecondFactorPage {
  const t = translatorFor(visit.language)
  return {
    ...staffPage(visit, { title: t('account:secondFactor.title'), width: 'form' }),
    left: t('account:secondFactor.left', { count: recoveryCodesLeft }),
    few: recoveryCodesLeft < fewCodes,
    ways: [
      { href: `${address}/recovery-codes`, label: t('account:recoveryCodes.title') },
      { href: `${address}/off`, label: t('account:off.title') },
    ],
  }
}

export interface RecoveryCodesPage extends StaffPage {
  readonly codes: readonly string[]
}

/** The only page that ever shows them. `first`: the second factor was switched on just now. */
export function recoveryCodesPage(visit: StaffVisit, codes: readonly string[], first: boolean): RecoveryCodesPage {
  const t = translatorFor(visit.language)
  return { ...staffPage(visit, { title: t(first ? 'account:codes.firstTitle' : 'account:codes.title'), width: 'form' }), codes }
}
