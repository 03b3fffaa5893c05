/**
 * The printed pages of results on a small server of their own, without a store: the demo's results, under the server's own headers.
 *
 * For the stories of paper: what differs from the real server is only where the released result comes from.
 */
import type { AddressInfo } from 'node:net'
import express from 'express'
import { assetsRouter } from '../../server/web/assets.ts'
import { securityHeaders } from '../../server/web/security.ts'
import { discussionHtml, reportHtml, summaryHtml } from '../../server/results/report/report-jobs.ts'
import type { ReportFacts } from '../../views/report/report-facts.ts'
import type { ResultContext } from '../../views/results/result-context.ts'

export const facts: ReportFacts = {
  opensOn: '2026-04-08',
  closesOn: '2026-04-30',
  released: { on: '2026-05-20' },
  today: '2026-11-21',
  publicUrl: 'https://kyselyt.koivuranta.example',
}

export interface PrintedPages {
  readonly address: string
  /** Puts a page there and gives its path. `unit`: of its own; absent: the whole. */
  put(kind: 'report' | 'discussion' | 'summary', context: ResultContext, unit?: string): Promise<string>
  close(): Promise<void>
}

async function htmlOf(kind: 'report' | 'discussion' | 'summary', context: ResultContext, unit: string | null): Promise<string> {
  if (kind === 'summary') return summaryHtml({ context, facts, steps: [] })
  const html = await (kind === 'report' ? reportHtml : discussionHtml)({ context, facts, unit })
  if (html === null) throw new Error(`The result has no unit ${unit}`)
  return html
}

export async function openPrintedPages(): Promise<PrintedPages> {
  const pages: string[] = []
  const app = express()
  app.use(securityHeaders(false), assetsRouter())
  app.get('/printed/:page', (request, response) => {
    response.type('html').send(pages[Number(request.params.page)] ?? '')
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    put: async (kind, context, unit) => `/printed/${pages.push(await htmlOf(kind, context, unit ?? null)) - 1}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
