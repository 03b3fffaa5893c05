import { describe, expect, it } from '@jest/globals'
import { estimateWords, shareWords } from '../../../views/sentences/estimate-words.ts'
import { positionWords } from '../../../views/sentences/axis-words.ts'
import { axesTitle, typeHeadline } from '../../../views/sentences/type-headline.ts'
import { changeChip, verdictChip } from '../../../views/sentences/verdict-chip.ts'
import { voiceFor } from '../../../views/sentences/voice.ts'
import { selfSelectedCaution, whoAnswered } from '../../../views/sentences/who-answered.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { cooking } from '../results/made-questionnaires.ts'
import { around, change, full, typeWith } from '../results/made-results.ts'

const [axis] = cooking.axes
const council = full({ n: 39 })
const chosen = full({ n: 412, recruitment: 'selfSelected', populationSize: null, responseRate: null })
const sample = full({ n: 1412, recruitment: 'randomSample', responseRate: 0.34 })

/** What is said, by language: the same cases in the same order. */
const said: Readonly<Record<ScreenLanguage, readonly string[]>> = {
  fi: [
    'Väki: kysyttiin kaikilta (43), 39 vastasi',
    'Väki: avoin linkki, 412 vastasi',
    'Väki: satunnaisotos, 1 412 vastasi (34 %)',
    '412 ihmistä halusi vastata. Tulos ei kuvaa kaikkia asukkaita.',
    '48 (43–54)',
    'ei näytetä: liian vähän vastauksia',
    'yli 90 %',
    'vahvuus',
    'kehitettävää',
    'ei voi sanoa: alle 7 pisteen muutos on voinut jäädä näkymättä',
    'Left of direction, selvästi',
    'As land 0 tai as land 1 – auki: Name of way',
    'Kolme suuntaa on varmoja, yksi on auki',
  ],
  sv: [
    'Väki: 39 av 43 svarade, alla tillfrågades',
    'Väki: öppen länk, 412 svarade',
    'Väki: slumpmässigt urval, 1 412 svarade (svarsandel 34 %)',
    '412 personer valde att svara. Resultatet beskriver inte alla invånare.',
    '48 (43–54)',
    'visas inte: för få svar',
    'över 90 %',
    'styrka',
    'att utveckla',
    'går inte att säga: en förändring på under 7 poäng kan ha gått obemärkt förbi',
    'Left of direction, klart',
    'As land 0 eller as land 1 – öppet: Name of way',
    'Tre riktningar är säkra, en är öppen',
  ],
  en: [
    'Väki: 39 of 43 answered, all were asked',
    'Väki: open link, 412 answered',
    'Väki: random sample, 1,412 answered (response rate 34%)',
    '412 people chose to answer. The result does not describe all residents.',
    '48 (43–54)',
    'not shown: too few answers',
    'over 90%',
    'strength',
    'needs work',
    'can’t tell: a change of less than 7 points could have gone unseen',
    'Left of direction, clearly',
    'As land 0 or as land 1 – still open: Name of way',
    'Three directions are sure, one is open',
  ],
}

describe.each(screenLanguages)('sentences in %s', (language) => {
  const voice = voiceFor(language, 'municipality')
  const cases = [
    whoAnswered(voice, 'Väki', council),
    whoAnswered(voice, 'Väki', chosen),
    whoAnswered(voice, 'Väki', sample),
    selfSelectedCaution(voice, 'residents', chosen) ?? '',
    estimateWords(voice, around(48.2)),
    estimateWords(voice, { suppressed: 'tooFewAnswers' }),
    shareWords(voice, { suppressed: 'bandOnly', band: 'high' }),
    verdictChip(voice, 'strength').text,
    verdictChip(voice, 'needsWork').text,
    changeChip(voice, change(1, 'cantTell')).text,
    axis ? positionWords(voice, axis, -40, 'clear') : '',
    typeHeadline(voice, cooking, typeWith(1)),
    axesTitle(voice, typeWith(1), 4),
  ]

  it.each(cases.map((words, index): [string, string] => [said[language][index] ?? '', words]))('says "%s"', (expected, words) => {
    expect(words.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(expected)
  })

  it('calls no direction sure where nobody has a position, though none is open', () => {
    const type = typeWith(4)
    const axes = Object.fromEntries(Object.entries(type.axes).map(([id, one]) => [id, { ...one, clearness: null, letter: '-' }]))
    expect(axesTitle(voice, { ...type, statement: 'none', openAxes: [], axes }, 4)).toBe(voice.t('results:axes_clear.0'))
  })
})
