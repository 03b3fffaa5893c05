import { describe, expect, it } from '@jest/globals'
import type { ResultsDayInput } from '../../../views/day/results-day-page.ts'
import { resultsDayPage } from '../../../views/day/results-day-page.ts'

const input: ResultsDayInput = {
  language: 'fi',
  round: 'k2x7m',
  survey: 'Demokratiabarometri 2026',
  organisation: 'Ääkkölä',
  look: {},
  resultsOn: '2026-12-26',
  today: '2026-12-26',
}

describe('The page before there are results', () => {
  it('names the day up to the day itself, with a calendar file in the language of the page', () => {
    const page = resultsDayPage(input)
    expect(page.title).toBe('Tulokset julkaistaan 26. joulukuuta 2026')
    expect(page.calendar).toEqual({ href: '/results/k2x7m/day.ics?lang=fi', label: 'Lisää päivä kalenteriin' })
  })

  it('promises nothing once the day has passed', () => {
    const page = resultsDayPage({ ...input, language: 'sv', today: '2026-12-27' })
    expect([page.title, page.calendar]).toEqual(['Resultaten har inte publicerats än', null])
    expect(page.text).toContain('26 december 2026')
  })
})
