/**
 * The doors of respondents that no link names: personal links `/p/TOKEN`, answer codes `/code`, receipts `/receipt`.
 */
import type { Request } from 'express'
import { Router } from 'express'
import type { Dependencies } from '../dependencies.ts'
import { notKept } from '../web/not-kept.ts'
import { checkReceipt, showReceiptPage } from './check-receipt.ts'
import { enterCode, openPersonalLink, showCodePage } from './enter.ts'
import { failedTries } from './failed-tries.ts'

export function doorRouter(dependencies: Dependencies): Router {
  const router = Router()
  const [codeTries, receiptTries] = [failedTries(), failedTries()]
  router.use(['/p', '/code', '/receipt'], notKept)
  router.get('/p/:token', (request: Request<{ token: string }>, response) => openPersonalLink(dependencies, request, response))
  router.get('/code', (request, response) => showCodePage(dependencies, request, response))
  router.post('/code', (request, response) => enterCode(dependencies, codeTries, request, response))
  router.get('/receipt', showReceiptPage)
  router.post('/receipt', (request, response) => checkReceipt(dependencies, receiptTries, request, response))
  return router
}
