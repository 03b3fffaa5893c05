import { describe, expect, it } from '@jest/globals'
import type { ReleasedGroup } from '../../../analysis/released-result.ts'
import { agendaText } from '../../../views/council-package/agenda-text.ts'
import { welfareText } from '../../../views/council-package/welfare-text.ts'
import type { ReportFacts } from '../../../views/report/report-facts.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { screenLanguages, translatorFor } from '../../../views/translate.ts'
import { demoContext } from '../results/demo-contexts.ts'
import { fair } from '../results/made-questionnaires.ts'
import { contextOf, full, described, released, round, score } from '../results/made-results.ts'

const facts: ReportFacts = {
  opensOn: '2026-04-08',
  closesOn: '2026-04-30',
  released: { on: '2026-05-20' },
  today: '2026-11-21',
  publicUrl: 'https://kunta.example',
}

const heads = {
  fi: ['Selostusosa', 'Vastaajat', 'Tulokset', 'Tulosten luotettavuus ja rajat', 'Jatkotoimet', 'Päätösehdotus', 'Päätös'],
  sv: [
    'Redogörelse',
    'De svarande',
    'Resultat',
    'Resultatens tillförlitlighet och gränser',
    'Fortsatta åtgärder',
    'Beslutsförslag',
    'Beslut',
  ],
  en: ['Background', 'Who answered', 'Results', 'Reliability and limits of the results', 'Next steps', 'Proposal', 'Decision'],
}
const dates = { fi: '8.–30. huhtikuuta 2026', sv: '8–30 april 2026', en: '8 – 30 April 2026' }
const linesOf = (text: string): readonly string[] => text.split('\r\n')
/** Intl writes thin blanks; a reader sees blanks. */
const plain = (text: string): string => text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ')

/** One group of the made-up fair. */
const fairWith = (residents: ReleasedGroup, language: ScreenLanguage = 'en'): ResultContext =>
  contextOf(fair, [round('2026', released(fair, { groups: { residents } }))], { language })

describe.each(screenLanguages)('The text for an agenda in %s', (language) => {
  const text = agendaText(demoContext('democracy', 2026, language), facts, [])

  it('has its headings in order, each on a line of its own', () => {
    const found = linesOf(text).filter((line) => heads[language].includes(line))
    expect(found).toEqual(heads[language])
  })

  it('ends its lines as every word processor takes them, and leaves no key, no placeholder and nothing undefined', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\t]/)
    expect(text).not.toMatch(/{{|undefined|NaN|null|package:|results:/)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('tells when it was, who answered with their numbers, the margin of error, and where the results are', () => {
    expect(plain(text)).toContain(dates[language])
    expect(plain(text)).toMatch(/287.*32 ?%/)
    expect(text).toContain(translatorFor(language)('sentences:range_note'))
    expect(text).toContain('https://kunta.example/results/r1')
    expect(text).toContain('https://kunta.example/results/r1/report')
  })

  it('proposes three numbered decisions, and what is planned in place of a request where there is a plan', () => {
    const numbers = linesOf(text).filter((line) => /^\d\. /.test(line))
    expect(numbers.map((line) => line.slice(0, 2))).toEqual(['1.', '2.', '3.'])
    const planned = agendaText(demoContext('democracy', 2026, language), facts, [
      { doing: 'Avoin ilta', owner: 'Viestintä', dueOn: '2027-05-01' },
    ])
    expect(planned).toMatch(/– Avoin ilta \(.*Viestintä, .*2027\)/)
    expect(planned).toContain(translatorFor(language)('package:agenda.decide.plan'))
    expect(planned).not.toContain(translatorFor(language)('package:agenda.next_open'))
  })

  it('judges nobody who chose to answer', () => {
    const open = agendaText(
      fairWith(
        full({
          recruitment: 'selfSelected',
          n: 412,
          populationSize: null,
          responseRate: null,
          dimensions: { food: score(described(81), 'none') },
        }),
        language,
      ),
      facts,
      [],
    )
    const t = translatorFor(language)
    for (const verdict of ['strength', 'needsWork']) expect(open).not.toContain(t(`sentences:score.${verdict}`, { name: '' }).slice(2))
    expect(open).toContain(t('results:self_selected_caution', { count: 412, n: '412' }))
    expect(plain(open).replace(dates[language], '').replaceAll('0–100', '')).not.toMatch(/\d–\d/)
  })

  it('explains a round of which nothing may be shown, and one told in words', () => {
    const hidden = agendaText(fairWith({ tier: 'hidden' }, language), facts, [])
    expect(hidden).toContain(translatorFor(language)('results:state.hidden.text', { count: 5 }))
    const few = agendaText(fairWith({ tier: 'bands', dimensions: { food: 'low' }, positions: {} }, language), facts, [])
    expect(few).toContain(translatorFor(language)('sentences:score.band.low', { name: 'Name of food' }))
  })
})

describe('Names that people typed', () => {
  it('can’t break a line or a list', () => {
    const context = { ...fairWith({ tier: 'hidden' }), roundTitle: 'Fair\r\n1. to do away with it\u2028all' }
    expect(linesOf(agendaText(context, facts, [])).filter((line) => line.startsWith('1. to do away'))).toEqual([])
  })
})

describe('The insert for the welfare report', () => {
  it.each(screenLanguages)('has a line an indicator with figure, margin and answers, in %s', (language) => {
    const lines = linesOf(welfareText(demoContext('democracy', 2026, language), facts))
    const residents = { fi: 'Asukkaat', sv: 'Invånare', en: 'Residents' }[language]
    const own = lines.filter((line) => line.includes(`(${residents})`))
    expect(own).toHaveLength(4)
    for (const line of own) expect(line).toMatch(/^– .+: \d+ \(\d+–\d+\)\. .*28\d/)
  })
})
