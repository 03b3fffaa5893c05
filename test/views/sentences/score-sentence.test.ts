import type { Estimate } from '../../../analysis/estimate.ts'
import type { Verdict } from '../../../analysis/result.ts'
import { scoreBandSentence, scoreSentence } from '../../../views/sentences/score-sentence.ts'
import type { Voice } from '../../../views/sentences/voice.ts'
import { around, described } from '../results/made-results.ts'
import { sayInEveryLanguage } from './sentence-cases.ts'

const score =
  (inference: Estimate, verdict: Verdict = 'none', cautionSaid = false) =>
  (voice: Voice): string =>
    scoreSentence(voice, 'Talo', { inference, verdict }, { cautionSaid })

sayInEveryLanguage('a score in sentences', [
  {
    of: 'strength, rounded outward',
    say: score(around(69.1, 3, 400), 'strength'),
    fi: 'Talo: tämä on vahvuus. Pisteet ovat välillä 66–73 (asteikko 0–100).',
    sv: 'Talo: det här är en styrka. Poängen ligger på 66–73 av 100.',
    en: 'Talo: this is a strength. The score is 66–73 out of 100.',
  },
  {
    of: 'leaning towards strength with few answers',
    say: score(around(62, 6, 29), 'leaningStrength'),
    fi: 'Talo: ehkä vahvuus, mutta varmaa se ei ole. Pisteet ovat karkeasti välillä 56–68 (asteikko 0–100).',
    sv: 'Talo: kanske en styrka, men det är inte säkert. Poängen ligger på ungefär 56–68 av 100.',
    en: 'Talo: perhaps a strength, but this is not sure. The score is roughly 56–68 out of 100.',
  },
  {
    of: 'in between with 30 answers',
    say: score(around(50, 4, 30), 'inBetween'),
    fi: 'Talo: ei selvä vahvuus eikä selvästi kehitettävää. Pisteet ovat välillä 46–54 (asteikko 0–100).',
    sv: 'Talo: varken en tydlig styrka eller ett tydligt utvecklingsbehov. Poängen ligger på 46–54 av 100.',
    en: 'Talo: neither a clear strength nor clearly in need of work. The score is 46–54 out of 100.',
  },
  {
    of: 'leaning towards needs work',
    say: score(around(38, 4, 50), 'leaningNeedsWork'),
    fi: 'Talo: ehkä kehitettävää, mutta varmaa se ei ole. Pisteet ovat välillä 34–42 (asteikko 0–100).',
    sv: 'Talo: behöver kanske utvecklas, men det är inte säkert. Poängen ligger på 34–42 av 100.',
    en: 'Talo: may need work, but this is not sure. The score is 34–42 out of 100.',
  },
  {
    of: 'needs work, cut at the end of the scale',
    say: score(around(3, 6, 50), 'needsWork'),
    fi: 'Talo: tässä on kehitettävää. Pisteet ovat välillä 0–9 (asteikko 0–100).',
    sv: 'Talo: det här behöver utvecklas. Poängen ligger på 0–9 av 100.',
    en: 'Talo: this needs work. The score is 0–9 out of 100.',
  },
  {
    of: 'everybody of a census answered alike',
    say: score(around(75, 0, 43), 'strength'),
    fi: 'Talo: tämä on vahvuus. Pisteet ovat 75 (asteikko 0–100).',
    sv: 'Talo: det här är en styrka. Poängen är 75 av 100.',
    en: 'Talo: this is a strength. The score is 75 out of 100.',
  },
  {
    of: 'self-selected',
    say: score(described(62.6, 1412)),
    fi: 'Talo: tähän otti kantaa 1 412, ja he antoivat keskimäärin 63 pistettä (asteikko 0–100). Muiden näkemystä tämä ei kerro.',
    sv: 'Talo: de 1 412 som valde att svara på det här gav i medeltal 63 poäng av 100. Det säger inget om vad de andra tycker.',
    en: 'Talo: the mean score of the 1,412 who chose to answer this is 63 out of 100. This does not tell what the others think.',
  },
  {
    of: 'self-selected, one person, under a caution',
    say: score(described(40, 1), 'none', true),
    fi: 'Talo: tähän otti kantaa yksi, ja hän antoi 40 pistettä (asteikko 0–100).',
    sv: 'Talo: den enda som valde att svara på det här gav 40 poäng av 100.',
    en: 'Talo: the score of the only person who chose to answer this is 40 out of 100.',
  },
  {
    of: 'band',
    say: (voice) => scoreBandSentence(voice, 'Talo', 'middle'),
    fi: 'Talo: pisteet eivät ole selvästi korkeat eivätkä selvästi matalat. Tulos kerrotaan vain sanoin.',
    sv: 'Talo: poängen är varken klart hög eller klart låg. Resultatet visas bara i ord.',
    en: 'Talo: the score is neither clearly high nor clearly low. The result is told in words only.',
  },
  {
    of: 'a statement that few of a large group answered',
    say: score({ suppressed: 'bandOnly', band: 'low' }, 'needsWork', true),
    fi: 'Talo: pisteet ovat matalat.',
    sv: 'Talo: poängen är låg.',
    en: 'Talo: the score is low.',
  },
  {
    of: 'hidden',
    say: score({ suppressed: 'tooFewAnswers' }),
    fi: 'Talo: liian vähän vastauksia, ei näytetä.',
    sv: 'Talo: visas inte, svaren är för få.',
    en: 'Talo: not shown, too few answers.',
  },
  {
    of: 'hidden beside another',
    say: score({ suppressed: 'complementary' }),
    fi: 'Talo: ei näytetä, jotta yksittäisiä vastauksia ei voi päätellä.',
    sv: 'Talo: visas inte, så att enskilda svar inte kan räknas ut.',
    en: 'Talo: not shown, so that single answers cannot be worked out.',
  },
  {
    of: 'no variation',
    say: score({ notEstimable: 'noVariation', n: 12, value: 75 }),
    fi: 'Talo: kaikki kantaa ottaneet vastasivat samoin. Virhemarginaalia ei voi laskea.',
    sv: 'Talo: alla svarade lika. Felmarginalen kan inte räknas.',
    en: 'Talo: everybody gave the same answer. No margin of error can be computed.',
  },
  {
    of: 'nobody took a stand',
    say: score({ notEstimable: 'noAnswers', n: 0 }),
    fi: 'Talo: kukaan ei ottanut kantaa.',
    sv: 'Talo: ingen tog ställning.',
    en: 'Talo: nobody took a stand.',
  },
  {
    of: 'more answers than people',
    say: score({ notEstimable: 'aboveSize', n: 50, value: 60 }),
    fi: 'Talo: vastauksia on enemmän kuin henkilöitä. Tuloksesta ei voi sanoa mitään.',
    sv: 'Talo: svaren är fler än personerna. Inget sägs om resultatet.',
    en: 'Talo: there are more answers than people. Nothing is said of the result.',
  },
])
