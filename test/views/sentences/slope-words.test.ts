/** Slopes in words: the same cases in three languages. */
import { describe, expect, it } from '@jest/globals'
import { slopeWords } from '../../../views/sentences/slope-words.ts'
import { voiceFor } from '../../../views/sentences/voice.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { cooking } from '../results/made-questionnaires.ts'
import { described, slope } from '../results/made-results.ts'

const [axis] = cooking.axes
const score = { name: 'Väki · Brew', smallest: 5 }
const position = { name: 'Way', smallest: 10, ...(axis ? { axis } : {}) }

const cases = [
  { subject: score, result: slope(5, 'risen') },
  { subject: score, result: slope(-5.2, 'fallen', 1) },
  { subject: score, result: slope(3, 'risen', 2.9) },
  { subject: score, result: slope(-0.9, 'fallen', 0.4, { years: 9, from: '2017' }) },
  { subject: score, result: slope(0.6, 'risen', 0.59, { years: 10 }) },
  { subject: score, result: slope(0.55, 'risen', 0.5, { years: 10 }) },
  { subject: position, result: slope(-14, 'fallen', 6) },
  { subject: position, result: slope(4, 'risen', 3.9) },
  { subject: score, result: slope(1, 'cantTell', 4) },
  { subject: score, result: slope(0.2, 'cantTell', 2, { years: 9, unseenBelow: 0.83 }) },
  { subject: score, result: slope(0.2, 'cantTell', 3, { unseenBelow: 0.999999 }) },
  { subject: position, result: slope(1, 'cantTell', 9, { unseenBelow: 12 }) },
  { subject: score, result: slope(0.1, 'cantTell', 0.4) },
]

const said: Readonly<Record<ScreenLanguage, readonly string[]>> = {
  fi: [
    'Väki · Brew, 2024–2026: noussut keskimäärin 3–7 pistettä vuodessa.',
    'Väki · Brew, 2024–2026: laskenut keskimäärin 4–7 pistettä vuodessa.',
    'Väki · Brew, 2024–2026: noussut keskimäärin enintään 6 pistettä vuodessa.',
    'Väki · Brew, 2017–2026: laskenut keskimäärin 0,5–1,3 pistettä vuodessa.',
    'Väki · Brew, 2024–2026: noussut keskimäärin enintään 1,2 pistettä vuodessa.',
    'Väki · Brew, 2024–2026: noussut keskimäärin enintään 1,1 pistettä vuodessa.',
    'Way, 2024–2026: siirtynyt kohti päätä ”Left of direction”, keskimäärin 8–20 pistettä vuodessa.',
    'Way, 2024–2026: siirtynyt kohti päätä ”Right of direction”, keskimäärin enintään 8 pistettä vuodessa.',
    'Väki · Brew, 2024–2026: ei voi sanoa, onko muutosta keskimäärin. Alle 4 pisteen nousu tai lasku vuodessa on voinut jäädä näkymättä.',
    'Väki · Brew, 2024–2026: ei voi sanoa, onko muutosta keskimäärin. Alle 0,9 pisteen nousu tai lasku vuodessa on voinut jäädä näkymättä.',
    'Väki · Brew, 2024–2026: ei voi sanoa, onko muutosta keskimäärin. Alle 1 pisteen nousu tai lasku vuodessa on voinut jäädä näkymättä.',
    'Way, 2024–2026: ei voi sanoa, onko muutosta keskimäärin. Alle 12 pisteen siirtymä vuodessa on voinut jäädä näkymättä.',
    'Väki · Brew, 2024–2026: suunnilleen ennallaan. Mahdollinen muutos on keskimäärin enintään 0,5 pistettä vuodessa.',
  ],
  sv: [
    'Väki · Brew, 2024–2026: har stigit med i genomsnitt 3–7 poäng per år.',
    'Väki · Brew, 2024–2026: har sjunkit med i genomsnitt 4–7 poäng per år.',
    'Väki · Brew, 2024–2026: har stigit, i genomsnitt med högst 6 poäng per år.',
    'Väki · Brew, 2017–2026: har sjunkit med i genomsnitt 0,5–1,3 poäng per år.',
    'Väki · Brew, 2024–2026: har stigit, i genomsnitt med högst 1,2 poäng per år.',
    'Väki · Brew, 2024–2026: har stigit, i genomsnitt med högst 1,1 poäng per år.',
    'Way, 2024–2026: har flyttat sig i genomsnitt 8–20 poäng per år mot ”Left of direction”.',
    'Way, 2024–2026: har flyttat sig mot ”Right of direction”, i genomsnitt högst 8 poäng per år.',
    'Väki · Brew, 2024–2026: det går inte att säga om det finns en genomsnittlig förändring. En uppgång eller nedgång på under 4 poäng per år kan ha gått obemärkt förbi.',
    'Väki · Brew, 2024–2026: det går inte att säga om det finns en genomsnittlig förändring. En uppgång eller nedgång på under 0,9 poäng per år kan ha gått obemärkt förbi.',
    'Väki · Brew, 2024–2026: det går inte att säga om det finns en genomsnittlig förändring. En uppgång eller nedgång på under 1 poäng per år kan ha gått obemärkt förbi.',
    'Way, 2024–2026: det går inte att säga om det finns en genomsnittlig förändring. En förflyttning på under 12 poäng per år kan ha gått obemärkt förbi.',
    'Väki · Brew, 2024–2026: ungefär oförändrat. En eventuell förändring är i genomsnitt högst 0,5 poäng per år.',
  ],
  en: [
    'Väki · Brew, 2024–2026: risen by about 3–7 points a year on average.',
    'Väki · Brew, 2024–2026: fallen by about 4–7 points a year on average.',
    'Väki · Brew, 2024–2026: risen by at most 6 points a year on average.',
    'Väki · Brew, 2017–2026: fallen by about 0.5–1.3 points a year on average.',
    'Väki · Brew, 2024–2026: risen by at most 1.2 points a year on average.',
    'Väki · Brew, 2024–2026: risen by at most 1.1 points a year on average.',
    'Way, 2024–2026: moved on average about 8–20 points a year towards ‘Left of direction’.',
    'Way, 2024–2026: moved towards ‘Right of direction’, by at most 8 points a year on average.',
    'Väki · Brew, 2024–2026: it can’t be told whether there is a change on average. A rise or fall of less than 4 points a year could have gone unseen.',
    'Väki · Brew, 2024–2026: it can’t be told whether there is a change on average. A rise or fall of less than 0.9 points a year could have gone unseen.',
    'Väki · Brew, 2024–2026: it can’t be told whether there is a change on average. A rise or fall of less than 1 point a year could have gone unseen.',
    'Way, 2024–2026: it can’t be told whether there is a change on average. A move of less than 12 points a year could have gone unseen.',
    'Väki · Brew, 2024–2026: about level. Any average change is at most 0.5 points a year.',
  ],
}

describe.each(screenLanguages)('slopes in %s', (language) => {
  const voice = voiceFor(language, 'municipality')
  const words = cases.map(({ subject, result }) => (slopeWords(voice, subject, result) ?? '').replaceAll(/[\u00a0\u202f]/g, ' '))

  it.each(words.map((one, index): [string, string] => [said[language][index] ?? '', one]))('are told as "%s"', (expected, told) => {
    expect(told).toBe(expected)
  })

  it('are not told where there is none', () => {
    expect(slopeWords(voice, score, slope(0, 'none', 0, { from: null, to: null }))).toBeNull()
    expect(slopeWords(voice, score, slope(0, 'none', 0, { perYear: described(3) }))).toBeNull()
  })
})
