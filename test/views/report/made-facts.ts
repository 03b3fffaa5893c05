/** What the reports of the tests are made from beside the result. */
import type { ReportFacts } from '../../../views/report/report-facts.ts'

export const facts: ReportFacts = {
  opensOn: '2026-04-08',
  closesOn: '2026-04-30',
  released: null,
  today: '2026-11-21',
  publicUrl: 'https://kunta.example',
}
