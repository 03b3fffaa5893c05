import type { Estimate } from '../../../analysis/estimate.ts'
import type { ChangeResult, GapResult } from '../../../analysis/result.ts'
import { changeSentence, movementSentence } from '../../../views/sentences/change-sentence.ts'
import { gapSentence, notComparedSentence } from '../../../views/sentences/gap-sentence.ts'
import type { Voice } from '../../../views/sentences/voice.ts'
import { cooking } from '../results/made-questionnaires.ts'
import { around } from '../results/made-results.ts'
import { sayInEveryLanguage } from './sentence-cases.ts'

const gap =
  (difference: Estimate, word: GapResult['word'], unseenBelow: number | null = null, first = 'Asukkaat') =>
  (voice: Voice): string =>
    gapSentence(
      voice,
      { name: 'Talo', first, second: 'Valtuutetut', smallest: 5 },
      { difference, hedgesG: difference, adjustedP: 0.03, word, unseenBelow },
    )

const between = { name: 'Talo', earlier: '2024', later: '2026', smallest: 5 }

const change =
  (difference: Estimate, word: ChangeResult['word'], unseenBelow: number | null = null, isItem = false) =>
  (voice: Voice): string =>
    changeSentence(voice, { ...between, isItem }, { difference, adjustedP: 0.03, word, unseenBelow })

const [axis] = cooking.axes

const movement =
  (difference: Estimate, word: ChangeResult['word'], sideChanged = false) =>
  (voice: Voice): string =>
    axis ? movementSentence(voice, between, { difference, adjustedP: 0.03, word, unseenBelow: 21.4 }, { axis, sideChanged }) : ''

sayInEveryLanguage('the gap of two groups in sentences', [
  {
    of: 'the first gives more',
    say: gap(around(12.6, 4), 'firstHigher'),
    fi: 'Talo: asukkaat antavat korkeammat pisteet kuin valtuutetut. Ero on 8–17 pistettä.',
    sv: 'Talo: asukkaat ger högre poäng än valtuutetut. Skillnaden är 8–17 poäng.',
    en: 'Talo: asukkaat give higher scores than valtuutetut. The difference is 8–17 points.',
  },
  {
    of: 'the second gives more, said from the first, without a minus',
    say: gap(around(-13, 4), 'secondHigher'),
    fi: 'Talo: asukkaat antavat matalammat pisteet kuin valtuutetut. Ero on 9–17 pistettä.',
    sv: 'Talo: asukkaat ger lägre poäng än valtuutetut. Skillnaden är 9–17 poäng.',
    en: 'Talo: asukkaat give lower scores than valtuutetut. The difference is 9–17 points.',
  },
  {
    of: 'a group whose name is one',
    say: gap(around(-13, 4), 'secondHigher', null, 'Henkilöstö'),
    fi: 'Talo: henkilöstö antaa matalammat pisteet kuin valtuutetut. Ero on 9–17 pistettä.',
    sv: 'Talo: henkilöstö ger lägre poäng än valtuutetut. Skillnaden är 9–17 poäng.',
    en: 'Talo: henkilöstö give lower scores than valtuutetut. The difference is 9–17 points.',
  },
  {
    of: 'an abbreviation keeps its capitals, and the near end rounds to nothing',
    say: gap(around(5.4, 5), 'firstHigher', null, 'SOTE'),
    fi: 'Talo: SOTE antaa korkeammat pisteet kuin valtuutetut. Ero on enintään 11 pistettä.',
    sv: 'Talo: SOTE ger högre poäng än valtuutetut. Skillnaden är högst 11 poäng.',
    en: 'Talo: SOTE give higher scores than valtuutetut. The difference is at most 11 points.',
  },
  {
    of: 'can’t tell, with what could have gone unseen',
    say: gap(around(6, 8), 'cantTell', 9.2),
    fi: 'Talo: ei voi sanoa, antavatko asukkaat ja valtuutetut eri pisteet. Alle 10 pisteen ero on voinut jäädä näkymättä.',
    sv: 'Talo: det går inte att säga om asukkaat och valtuutetut skiljer sig åt. En skillnad på under 10 poäng kan ha gått obemärkt förbi.',
    en: 'Talo: it can’t be told whether asukkaat and valtuutetut differ. A difference of less than 10 points could have gone unseen.',
  },
  {
    of: 'surely smaller than what is worth naming',
    say: gap(around(2, 1.5), 'cantTell', 5),
    fi: 'Talo: asukkaat ja valtuutetut antavat suunnilleen samat pisteet. Keskiarvot ovat enintään 4 pisteen päässä toisistaan.',
    sv: 'Talo: asukkaat och valtuutetut ger ungefär samma poäng. Poängen ligger högst 4 poäng från varandra.',
    en: 'Talo: asukkaat and valtuutetut give about the same scores. The scores are within 4 points of each other.',
  },
  {
    of: 'self-selected',
    say: gap({ notEstimable: 'selfSelected', n: 400 }, 'none'),
    fi: 'Talo: ryhmiä asukkaat ja valtuutetut ei verrata. Ainakin toiseen ryhmään sai vastata kuka tahansa.',
    sv: 'Talo: asukkaat och valtuutetut jämförs inte. I minst en av grupperna kunde vem som helst svara.',
    en: 'Talo: asukkaat and valtuutetut are not compared. In at least one of the groups, anyone could answer.',
  },
  {
    of: 'everybody alike',
    say: gap({ notEstimable: 'noVariation', n: 40 }, 'none'),
    fi: 'Talo: ryhmiä asukkaat ja valtuutetut ei verrata. Ainakin toisessa ryhmässä kaikki vastasivat samoin. Virhemarginaalia ei voi laskea.',
    sv: 'Talo: asukkaat och valtuutetut jämförs inte. I minst en av grupperna svarade alla lika. Felmarginalen kan inte räknas.',
    en: 'Talo: asukkaat and valtuutetut are not compared. In at least one of the groups, everybody gave the same answer. No margin of error can be computed.',
  },
  {
    of: 'a pair of which one has too few answers',
    say: (voice) => notComparedSentence(voice, 'Asukkaat', 'Valtuutetut'),
    fi: 'Ryhmiä asukkaat ja valtuutetut ei verrata. Ainakin toisessa ryhmässä vastauksia on liian vähän.',
    sv: 'Grupperna asukkaat och valtuutetut jämförs inte. I minst en av grupperna är svaren för få.',
    en: 'The groups asukkaat and valtuutetut are not compared. At least one of the groups has too few answers.',
  },
])

sayInEveryLanguage('a change in sentences', [
  {
    of: 'risen',
    say: change(around(8, 4.2), 'risen'),
    fi: 'Talo: pisteet ovat nousseet vuodesta 2024. Muutos on 3–13 pistettä.',
    sv: 'Talo: poängen har stigit sedan 2024. Förändringen är 3–13 poäng.',
    en: 'Talo: the score has risen since 2024. The change is 3–13 points.',
  },
  {
    of: 'fallen',
    say: change(around(-8, 4), 'fallen'),
    fi: 'Talo: pisteet ovat laskeneet vuodesta 2024. Muutos on 4–12 pistettä.',
    sv: 'Talo: poängen har sjunkit sedan 2024. Förändringen är 4–12 poäng.',
    en: 'Talo: the score has fallen since 2024. The change is 4–12 points.',
  },
  {
    of: 'can’t tell',
    say: change(around(3, 6), 'cantTell', 6.2),
    fi: 'Talo: ei voi sanoa, ovatko pisteet muuttuneet vuodesta 2024. Alle 7 pisteen muutos on voinut jäädä näkymättä.',
    sv: 'Talo: det går inte att säga om poängen har ändrats sedan 2024. En förändring på under 7 poäng kan ha gått obemärkt förbi.',
    en: 'Talo: it can’t be told whether the score has changed since 2024. A change of less than 7 points could have gone unseen.',
  },
  {
    of: 'surely hardly any change',
    say: change(around(-0.2, 0.7), 'cantTell', 5),
    fi: 'Talo: pisteet ovat suunnilleen samat kuin vuonna 2024. Mahdollinen muutos on enintään yksi piste.',
    sv: 'Talo: poängen är ungefär densamma som 2024. En eventuell förändring är högst en poäng.',
    en: 'Talo: the score is about the same as in 2024. The two are within one point of each other.',
  },
  {
    of: 'break of many questions',
    say: change({ notEstimable: 'notComparable', n: 80 }, 'break'),
    fi: 'Talo: vuosia 2024 ja 2026 ei verrata. Kysymyksiä ei kysytty samalla tavalla kummallakin kerralla.',
    sv: 'Talo: åren 2024 och 2026 jämförs inte. Frågorna ställdes inte på samma sätt båda gångerna.',
    en: 'Talo: 2024 and 2026 are not compared. The questions were not asked in the same way both times.',
  },
  {
    of: 'break of one question',
    say: change({ notEstimable: 'notComparable', n: 80 }, 'break', null, true),
    fi: 'Talo: vuosia 2024 ja 2026 ei verrata. Kysymystä ei kysytty samalla tavalla kummallakin kerralla.',
    sv: 'Talo: åren 2024 och 2026 jämförs inte. Frågan ställdes inte på samma sätt båda gångerna.',
    en: 'Talo: 2024 and 2026 are not compared. The question was not asked in the same way both times.',
  },
  {
    of: 'an open link in one of the years',
    say: change({ notEstimable: 'selfSelected', n: 400 }, 'none'),
    fi: 'Talo: vuosia 2024 ja 2026 ei verrata. Ainakin toisella kerralla kuka tahansa sai vastata.',
    sv: 'Talo: åren 2024 och 2026 jämförs inte. Åtminstone ena gången kunde vem som helst svara.',
    en: 'Talo: 2024 and 2026 are not compared. At least once, anyone could answer.',
  },
  {
    of: 'a position moved, and its side changed',
    say: movement(around(70, 12.5), 'risen', true),
    fi: 'Talo: paikka on siirtynyt kohti päätä ”Right of direction” vuodesta 2024. Muutos on 57–83 pistettä. Puoli on vaihtunut, ja se oli varma kummallakin kerralla.',
    sv: 'Talo: läget har flyttat sig mot ”Right of direction” sedan 2024. Förändringen är 57–83 poäng. Sidan har bytts, och den var säker båda gångerna.',
    en: 'Talo: the position has moved towards ‘Right of direction’ since 2024. The change is 57–83 points. The side has changed, and it was sure both times.',
  },
  {
    of: 'a position of which it can’t be told',
    say: movement(around(-9, 14), 'cantTell'),
    fi: 'Talo: ei voi sanoa, onko paikka muuttunut vuodesta 2024. Alle 22 pisteen muutos on voinut jäädä näkymättä.',
    sv: 'Talo: det går inte att säga om läget har ändrats sedan 2024. En förändring på under 22 poäng kan ha gått obemärkt förbi.',
    en: 'Talo: it can’t be told whether the position has changed since 2024. A change of less than 22 points could have gone unseen.',
  },
])
