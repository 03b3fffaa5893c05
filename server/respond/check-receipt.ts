/**
 * `/receipt`: whoever kept the receipt of an answer sees that it is counted, and nothing of what it says.
 */
import type { Request, Response } from 'express'
import { render } from '../../views/render.ts'
import type { ReceiptFinding } from '../../views/respond/receipt-page.ts'
import { receiptField, receiptPage } from '../../views/respond/receipt-page.ts'
import { isScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { rememberLanguage, screenLanguage } from '../web/screen-language.ts'
import type { FailedTries } from './failed-tries.ts'

/** As `newReceiptCode` makes them; hyphens and blanks are for reading. */
const shape = /^[2-9a-z]{13}$/

const statusOf: Readonly<Record<ReceiptFinding['kind'], number>> = {
  counted: 200,
  notFound: 200,
  empty: 422,
  notAReceipt: 422,
  tooMany: 429,
}

export async function showReceiptPage(request: Request, response: Response): Promise<void> {
  const language = screenLanguage(request)
  response.type('html').send(await render('respond/receipt-page', language, receiptPage({ language, typed: '' })))
}

async function findingFor({ store, now }: Dependencies, tries: FailedTries, address: string, typed: string): Promise<ReceiptFinding> {
  const bare = typed.replaceAll(/[\s-]/gu, '').toLowerCase()
  if (bare === '') return { kind: 'empty' }
  if (!shape.test(bare)) return { kind: 'notAReceipt' }
  const tried = await tries.attempt(address, now(), async () => ((await store.receipts.isCounted(typed)) ? true : undefined))
  if ('waitMinutes' in tried) return { kind: 'tooMany', waitMinutes: tried.waitMinutes }
  return { kind: tried.found === true ? 'counted' : 'notFound' }
}

export async function checkReceipt(dependencies: Dependencies, tries: FailedTries, request: Request, response: Response): Promise<void> {
  const { [receiptField]: sent, language: chosen }: Record<string, unknown> = request.body ?? {}
  const typed = typeof sent === 'string' ? sent.slice(0, 100) : ''
  if (isScreenLanguage(chosen)) rememberLanguage(response, chosen)
  const language = isScreenLanguage(chosen) ? chosen : screenLanguage(request)
  const finding = isScreenLanguage(chosen) ? undefined : await findingFor(dependencies, tries, request.ip ?? '', typed)
  const page = receiptPage({ language, typed, ...(finding === undefined ? {} : { finding }) })
  response
    .status(finding === undefined ? 200 : statusOf[finding.kind])
    .type('html')
    .send(await render('respond/receipt-page', language, page))
}
