import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { formatsFor } from '../../../views/format.ts'
import { methodFormulas } from '../../../views/method/method-formulas.ts'
import { methodIndexPage, methodPage } from '../../../views/method/method-page.ts'
import type { MethodTopic } from '../../../views/method/method-topics.ts'
import { methodTopics } from '../../../views/method/method-topics.ts'
import { screenLanguages, translatorFor } from '../../../views/translate.ts'

interface Golden {
  readonly expected: Readonly<Record<string, number | readonly number[]>>
}

const golden = (name: string): Golden =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'golden', `${name}.json`), 'utf8')) as Golden

/** A value of R, or one of several. */
const ofR = (name: string, key: string, index = 0): number => [golden(name).expected[key] ?? NaN].flat()[index] ?? NaN

const example = (topic: MethodTopic): string => methodPage(topic, 'en').example.join('\n')
const one = (value: number): string => formatsFor('en').decimal(value, 1)

describe('A method page', () => {
  it.each(screenLanguages.flatMap((language) => methodTopics.map((topic) => ({ language, topic }))))(
    'of $topic in $language has words for each formula, and an example without holes',
    ({ language, topic }) => {
      const page = methodPage(topic, language)
      expect(page.formulas.filter(({ words }) => words === '')).toEqual([])
      const words = methodFormulas[topic].length > 0 ? translatorFor(language)(`method:topics.${topic}.words`).split('\n') : []
      expect(words).toHaveLength(page.formulas.length)
      for (const line of [...page.plain, ...page.example]) expect(line).not.toMatch(/NaN|Infinity|undefined|{{|\(\)| {2}|: \.$/)
    },
  )

  it('is reached from the index, and every next page is a page', () => {
    const known = methodIndexPage('en').topics.map(({ href }) => href)
    expect(known).toHaveLength(methodTopics.length)
    for (const { href } of methodTopics.flatMap((topic) => methodPage(topic, 'en').next)) expect(known).toContain(href)
  })

  it('has formulas whose markup is balanced', () => {
    for (const markup of Object.values(methodFormulas).flat()) {
      const open = [...markup.matchAll(/<(\w+)/g)].map(([, name]) => name).sort()
      const closed = [...markup.matchAll(/<\/(\w+)/g)].map(([, name]) => name).sort()
      expect(closed).toEqual(open)
    }
  })
})

describe('The example', () => {
  it('of the margin of error gives what R gives for the same fifteen answers', () => {
    const plain = [0, 1].map((end) => one(ofR('mean-t', 'interval', end))).join('–')
    const corrected = [0, 1].map((end) => one(ofR('mean-fpc', 'interval', end))).join('–')
    expect(example('intervals')).toContain(`the margin of error is ${plain}. For exactly these 43 persons it is ${corrected}.`)
    const share = [0, 1].map((end) => ofR('share-fpc', 'interval', end) * 100).map((end) => end.toFixed(0))
    expect(example('intervals')).toContain(`For exactly these 43 persons it is ${share.join('–')}%.`)
  })

  it('of a gap gives what R gives', () => {
    const interval = ['lower', 'upper'].map((end) => one(ofR('gap', end))).join('–')
    expect(example('gaps')).toContain(`The gap is ${one(ofR('gap', 'difference'))} points, with a margin of error of ${interval}.`)
    expect(example('gaps')).toContain(`Hedges’ g is ${one(ofR('gap', 'g'))} `)
    // R: p.adjust(c(0.004, 0.03, 0.04), "holm")
    expect(example('gaps')).toContain('become 0.012; 0.060; 0.060 by Holm’s method')
  })

  it('of a slope gives what R gives', () => {
    // R: coef(lm(m ~ t))[2] for m = mean(x), mean of both, mean(y); sqrt(sum(k^2 * v / n)); qt(.975, df)
    expect(example('changes')).toContain('the slope would be 23.9 points a year. Its margin of error would be 11.4–36.4.')
  })

  it('of positions and draws gives what R gives', () => {
    // R: t.test(p)$conf.int; pt(mean(p) / (sd(p) / sqrt(12)), 11); a million draws with chol(cor(cbind(p, q))) and rchisq: 0.943
    expect(example('dialogue-type')).toContain('The mean is 24.0, with a margin of error of 5.8–42.2. The probability of its side is 99%.')
    expect(example('dialogue-type')).toMatch(/In 9[345]% of the draws/)
  })

  it('of a reference group gives the place that R gives', () => {
    // R: p.adjust(2 * pt(-abs(61 - o) / sqrt(2 * v / 60), 118), "holm") is below 0.05 for the lowest and the highest only
    expect(example('reference-groups')).toContain('rank 2–7 of 8')
  })

  it('of the words shows a strength, a leaning and what needs work', () => {
    expect(
      methodPage('verdicts', 'en')
        .example.slice(1)
        .map((line) => line.split(' – ').at(-1)),
    ).toEqual(['strength.', 'perhaps a strength.', 'needs work.'])
  })

  it('of ranks holds one that is certain and two that may change places', () => {
    expect(example('places')).toContain('rank 1 of 3; rank 2–3 of 3; rank 2–3 of 3')
  })
})
