/**
 * The page where a receipt is checked: the box, and what was found.
 */
import { pageFrame } from '../frame/page-frame.ts'
import type { PageFrame, ProblemView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'

export const receiptField = 'receipt'

/** `empty`, `notAReceipt`, `tooMany`: nothing was looked up. */
export type ReceiptFinding =
  { readonly kind: 'counted' | 'notFound' | 'empty' | 'notAReceipt' } | { readonly kind: 'tooMany'; readonly waitMinutes: number }

export interface ReceiptPageParts {
  readonly language: ScreenLanguage
  readonly typed: string
  readonly finding?: ReceiptFinding
}

export interface ReceiptPage {
  readonly frame: PageFrame
  readonly field: TextFieldView
  readonly problems: readonly ProblemView[]
  readonly answer?: { readonly good: boolean; readonly title: string; readonly text: string }
}

export function receiptPage({ language, typed, finding }: ReceiptPageParts): ReceiptPage {
  const t = translatorFor(language)
  const looked = finding?.kind === 'counted' || finding?.kind === 'notFound'
  const count = finding?.kind === 'tooMany' ? finding.waitMinutes : 1
  const error = finding === undefined || looked ? undefined : t(`door:receiptProblem.${finding.kind}`, { count })
  const failed = error === undefined ? '' : `${t('common:errorInTitle')}: `
  return {
    frame: pageFrame({
      language,
      title: `${failed}${t('door:receiptPageTitle')}`,
      address: '/receipt',
      width: 'form',
      form: { id: 'receipt-form', enter: { name: 'go', value: 'check' } },
    }),
    field: {
      id: receiptField,
      name: receiptField,
      label: t('door:receiptCode'),
      help: t('door:receiptHelp'),
      value: typed,
      autocomplete: 'off',
      maxLength: 60,
      ...(error === undefined ? {} : { error }),
    },
    problems: error === undefined ? [] : [{ href: `#${receiptField}`, text: error }],
    ...(looked
      ? {
          answer: {
            good: finding.kind === 'counted',
            title: t(`door:receiptFound.${finding.kind}.title`),
            text: t(`door:receiptFound.${finding.kind}.text`),
          },
        }
      : {}),
  }
}
