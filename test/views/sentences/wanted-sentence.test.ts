import { describe, expect, it } from '@jest/globals'
import type { Estimate } from '../../../analysis/estimate.ts'
import type { WantedResult } from '../../../analysis/relation-result.ts'
import { voiceFor } from '../../../views/sentences/voice.ts'
import type { Voice } from '../../../views/sentences/voice.ts'
import { wantedFinding, wantedSentence } from '../../../views/sentences/wanted-sentence.ts'
import { stepWords } from '../../../views/sentences/wanted-steps.ts'
import { wantedQuestionnaire } from '../../fixtures/wanted-questionnaire.ts'
import { around, full } from '../results/made-results.ts'
import { sayInEveryLanguage } from './sentence-cases.ts'

const result = (difference: Estimate, word: WantedResult['word'], unseenBelow: number | null = null): WantedResult => ({
  now: 'now_1',
  wanted: 'wanted_1',
  correlation: { suppressed: 'complementary' },
  isOpen: false,
  difference,
  adjustedP: 0.03,
  word,
  unseenBelow,
})

/** On a scale of five steps, on which 25 points are one step. */
const said =
  (...of: Parameters<typeof result>) =>
  (voice: Voice): string =>
    wantedSentence(voice, { name: 'Tarve', count: 5, smallest: 5 }, result(...of))

sayInEveryLanguage('now and wanted in sentences', [
  {
    of: 'a higher step is wanted: in steps, rounded outward',
    say: said(around(30, 11), 'more'),
    fi: 'Tarve: toive on nykyistä porrasta ylempänä. Väli on 0,7–1,7 porrasta.',
    sv: 'Tarve: det önskade steget ligger högre än det nuvarande. Avståndet är 0,7–1,7 steg.',
    en: 'Tarve: a higher step is wanted than the present one. The distance is 0.7–1.7 steps.',
  },
  {
    of: 'a lower step is wanted: without a minus',
    say: said(around(-30, 11), 'less'),
    fi: 'Tarve: toive on nykyistä porrasta alempana. Väli on 0,7–1,7 porrasta.',
    sv: 'Tarve: det önskade steget ligger lägre än det nuvarande. Avståndet är 0,7–1,7 steg.',
    en: 'Tarve: a lower step is wanted than the present one. The distance is 0.7–1.7 steps.',
  },
  {
    of: 'it can’t be told: what could have gone unseen, rounded up',
    say: said(around(3, 11), 'cantTell', 12.6),
    fi: 'Tarve: ei voi sanoa, poikkeaako toive nykyisestä portaasta. Alle 0,6 portaan väli on voinut jäädä näkymättä.',
    sv: 'Tarve: det går inte att säga om ett annat steg önskas. Ett avstånd på under 0,6 steg kan ha gått obemärkt förbi.',
    en: 'Tarve: it can’t be told whether another step is wanted. A distance of less than 0.6 steps could have gone unseen.',
  },
  {
    of: 'practice is about as wanted',
    say: said(around(1, 2), 'cantTell', 5),
    fi: 'Tarve: nykyinen porras vastaa suunnilleen toivetta.',
    sv: 'Tarve: det nuvarande steget motsvarar ungefär det önskade.',
    en: 'Tarve: the wanted step is about the same as the present one.',
  },
])

describe('Now and wanted', () => {
  it.each(['fi', 'sv', 'en'] as const)('are not compared where nothing may be told, and it is said why: %s', (language) => {
    const sentence = said({ suppressed: 'tooFewAnswers' }, 'none')(voiceFor(language, 'municipality'))
    expect(sentence.split('. ').length).toBe(2)
  })

  it('are told in steps of the scale with the ends of the margin on it', () => {
    const voice = voiceFor('en', 'municipality')
    expect(stepWords(voice, around(0, 10), 5)).toBe('1.0 (1.0–1.4)')
    expect(stepWords(voice, around(50, 10), 5)).toBe('3.0 (2.6–3.4)')
    expect(stepWords(voice, { suppressed: 'tooFewAnswers' }, 5)).not.toContain('1')
  })

  it('make the headline of a group, higher before lower, and say so where no distance is clear', () => {
    const voice = voiceFor('en', 'other')
    const finding = (one: WantedResult, other: WantedResult) =>
      wantedFinding(voice, wantedQuestionnaire, full({ nowAndWanted: { matter_1: one, matter_2: other } }))
    const [more, less, open] = [result(around(30), 'more'), result(around(-30), 'less'), result(around(1), 'cantTell')]
    expect(finding(less, more)).toBe('A higher step is wanted: Matter 2. A lower step is wanted: Matter 1')
    expect(finding(more, more)).toBe('A higher step is wanted: Matter 1 and Matter 2')
    expect(finding(open, open)).toContain('No distance')
    const untold = result({ suppressed: 'complementary' }, 'none')
    expect(finding(untold, open)).toContain('No distance')
    expect(finding(untold, untold)).toBe('Now and wanted can’t be compared')
  })
})
