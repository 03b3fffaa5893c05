/**
 * That no result says why something is as it is, nor more exactly than it is known: in the texts, and on every page of the demo.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { screenKeys } from '../../texts/all-texts.ts'
import { demoContext, resultPages, wordsOf } from './demo-contexts.ts'

/** Words that claim a cause. A survey of one moment bears none of them. */
const causal: Readonly<Record<ScreenLanguage, RegExp>> = {
  fi: /(?<!\p{L})(koska|johtu\p{L}*|vaikut\p{L}*|ansiosta|takia|vuoksi|seurauksena|aiheut\p{L}*|syynä|tuloksena)(?!\p{L})/giu,
  sv: /(?<!\p{L})(på grund av|beror på|berodde på|leder till|ledde till|tack vare|effekt\p{L}*|påverk\p{L}*|orsak\p{L}*|till följd av|eftersom|inverk\p{L}*)(?!\p{L})/giu,
  en: /(?<!\p{L})(because|due to|lead(s|ing)? to|led to|effects?|affect\p{L}*|impact\p{L}*|caus(e|es|ed|ing)|thanks to|as a result of|owing to|driven by)(?!\p{L})/giu,
}

/** Texts that speak of results: whole files, and of method.json what stands under a figure. */
const speaksOfResults = (place: string): boolean =>
  /^(results|sentences|reference|slope|trend)\.json\//.test(place) || place.startsWith('method.json/figure/')

/** Texts of a definition, longest first: labels and questions are the questionnaire's own, and may be about effects. */
function ownWords(questionnaire: Questionnaire): readonly string[] {
  const strings = (value: unknown): readonly string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
  return [...new Set(strings(questionnaire))].filter((text) => text.length > 3).toSorted((a, b) => b.length - a.length)
}

/** An open link and a census, samples, every unit: named, open, in words only, hidden. */
const rounds = [
  ['democracy', 2024],
  ['democracy', 2025],
  ['democracy', 2026],
  ['dialogue', 2026],
  ['home care', 2026],
] as const

const escaped: readonly (readonly [string, string])[] = [
  ['&#39;', "'"],
  ['&#34;', '"'],
  ['&amp;', '&'],
]

describe('the texts that results are told in', () => {
  it.each(screenLanguages)('claim no cause in %s', (language) => {
    const found = [...screenKeys(language)]
      .filter(([place, text]) => speaksOfResults(place) && new RegExp(causal[language]).test(text))
      .map(([place]) => place)
    expect(found).toEqual([])
  })

  it.each(screenLanguages)('have no decimals and no p in the sentences of %s', (language) => {
    const texts = readFileSync(join(import.meta.dirname, `../../../views/texts/${language}/sentences.json`), 'utf8')
    expect(texts).not.toMatch(/\d[.,]\d|\bp[ -]?(arvo|värde|value)|\bp [<=]/i)
  })
})

describe.each(screenLanguages)('the result pages of the demo in %s', (language) => {
  const pages: { readonly name: string; readonly html: string; readonly words: string }[] = []

  beforeAll(async () => {
    for (const [name, year] of rounds) {
      const context = demoContext(name, year, language)
      const own = ownWords(context.questionnaire)
      for (const html of await resultPages(context)) {
        const shown = escaped.reduce((text, [from, to]) => text.replaceAll(from, to), wordsOf(html))
        pages.push({ name: `${name} ${year}`, html, words: own.reduce((text, label) => text.replaceAll(label, '·'), shown) })
      }
    }
  })

  it('claim no cause', () => {
    const found = pages.flatMap(({ name, words }) => [...words.matchAll(causal[language])].map(([word]) => `${name}: ${word}`))
    expect(pages.length).toBeGreaterThan(15)
    expect(found).toEqual([])
  })

  it('write no decimals outside tables', () => {
    const found = pages.flatMap(({ name, html }) =>
      [...wordsOf(html.replaceAll(/<table[\s\S]*?<\/table>/g, '')).matchAll(/.{20}\d[.,]\d+(?!\d{2}).{20}/g)]
        // The bound of a sure side is a rule, not a finding; thousands in English have a comma.
        .filter(([words]) => !/97[.,]5|\d,\d{3}/.test(words))
        .map(([words]) => `${name}: ${words}`),
    )
    expect(found).toEqual([])
  })

  it('leave no placeholder, no empty name and no doubled full stop', () => {
    for (const { words } of pages) expect(words).not.toMatch(/{{|undefined|NaN|\.\.(?!\.)|: :/)
  })
})
