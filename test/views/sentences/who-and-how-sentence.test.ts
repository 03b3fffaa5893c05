import type { ReleasedGroup } from '../../../analysis/released-result.ts'
import type { Scale } from '../../../questionnaires/item.ts'
import { distributionSentence } from '../../../views/sentences/distribution-sentence.ts'
import { dontKnowSentence } from '../../../views/sentences/dont-know-sentence.ts'
import { placeSentence, placeWords } from '../../../views/sentences/place-sentence.ts'
import { plain, sayInEveryLanguage } from './sentence-cases.ts'
import type { Voice } from '../../../views/sentences/voice.ts'
import {
  notAskedSentence,
  unitsBelowSentence,
  unitsMissingSentence,
  whoAnsweredSentence,
  describedSentence,
  whoIsMissingSentence,
} from '../../../views/sentences/who-is-missing.ts'
import { same } from '../results/made-questionnaires.ts'
import { around, described, full } from '../results/made-results.ts'

const who =
  (group: ReleasedGroup) =>
  (voice: Voice): string =>
    [whoAnsweredSentence(voice, 'Väki', group), whoIsMissingSentence(voice, group)].filter((line) => line !== null).join(' ')

const scale: Scale = {
  id: 's',
  options: ['Huono', 'Melko huono', 'Siltä väliltä', 'Melko hyvä', 'Hyvä'].map((label, index) => ({ code: index + 1, label: same(label) })),
}
const fell =
  (...shares: readonly number[]) =>
  (voice: Voice): string | null =>
    distributionSentence(
      voice,
      'Talo',
      { distribution: Object.fromEntries(shares.map((share, index) => [String(index + 1), described(share)])) },
      scale,
    )

sayInEveryLanguage('who answered and who is missing', [
  {
    of: 'census',
    say: who(full({ n: 38, populationSize: 43, responseRate: 38 / 43 })),
    fi: 'Väki: kaikilta kysyttiin, ja 43 henkilöstä 38 vastasi (88 %). Vastaamatta jätti 5. He saattavat ajatella toisin.',
    sv: 'Väki: alla tillfrågades, och 38 av 43 svarade (88 %). 5 svarade inte. De kan tycka annorlunda.',
    en: 'Väki: everybody was asked, and 38 of 43 answered (88%). 5 did not answer. They may think otherwise.',
  },
  {
    of: 'all but one of many: not 100 %',
    say: who(full({ n: 999, populationSize: 1000, responseRate: 0.999 })),
    fi: 'Väki: kaikilta kysyttiin, ja 1 000 henkilöstä 999 vastasi (99 %). Yksi ei vastannut. Hän saattaa ajatella toisin.',
    sv: 'Väki: alla tillfrågades, och 999 av 1 000 svarade (99 %). En svarade inte. Den personen kan tycka annorlunda.',
    en: 'Väki: everybody was asked, and 999 of 1,000 answered (99%). One did not answer and may think otherwise.',
  },
  {
    of: 'everybody',
    say: who(full({ n: 43, populationSize: 43, responseRate: 1 })),
    fi: 'Väki: kaikki 43 vastasivat.',
    sv: 'Väki: alla 43 svarade.',
    en: 'Väki: all 43 answered.',
  },
  {
    of: 'drawn by lot',
    say: who(full({ n: 312, recruitment: 'randomSample', populationSize: 30000, responseRate: 0.26 })),
    fi: 'Väki: arvalla valittiin 1 200, ja heistä 312 vastasi (26 %). Vastaamatta jätti 888. He saattavat ajatella toisin.',
    sv: 'Väki: 1 200 valdes genom lottning, och av dem svarade 312 (26 %). 888 svarade inte. De kan tycka annorlunda.',
    en: 'Väki: 1,200 were drawn by lot, and 312 of them answered (26%). 888 did not answer. They may think otherwise.',
  },
  {
    of: 'drawn by lot, number unknown',
    say: who(full({ n: 312, recruitment: 'randomSample', populationSize: null, responseRate: null })),
    fi: 'Väki: kysyttiin arvalla valituilta, ja heistä 312 vastasi. Ei tiedetä, kuinka moni jätti vastaamatta. He saattavat ajatella toisin.',
    sv: 'Väki: de tillfrågade valdes genom lottning, och 312 svarade. Det är okänt hur många som inte svarade. De kan tycka annorlunda.',
    en: 'Väki: those asked were drawn by lot, and 312 answered. How many did not answer is not known. They may think otherwise.',
  },
  {
    of: 'self-selected',
    say: who(full({ n: 412, recruitment: 'selfSelected', populationSize: 30000, responseRate: null })),
    fi: 'Väki: 412 ihmistä halusi vastata. Tulos ei kerro, mitä muut ajattelevat.',
    sv: 'Väki: 412 personer valde att svara. Resultatet säger inte vad de andra tycker.',
    en: 'Väki: 412 people chose to answer. The result does not tell what the others think.',
  },
  {
    of: 'more answers than people',
    say: who(full({ n: 50, populationSize: 43, responseRate: 50 / 43 })),
    fi: 'Väki: vastauksia on 50 mutta henkilöitä 43. Jompikumpi luku on väärin.',
    sv: 'Väki: svaren är 50 men personerna 43. Någotdera talet är fel.',
    en: 'Väki: there are 50 answers but 43 people. One of the two is wrong.',
  },
  {
    of: 'hidden',
    say: who({ tier: 'hidden' }),
    fi: 'Väki: vastauksia on liian vähän, eikä tulosta näytetä.',
    sv: 'Väki: svaren är för få, och resultatet visas inte.',
    en: 'Väki: there are too few answers, and the result is not shown.',
  },
  {
    of: 'groups that were not asked',
    say: (voice) => notAskedSentence(voice, ['Aa', 'Bee']),
    fi: 'Tässä kyselyssä ei kysytty näiltä ryhmiltä: Aa ja Bee.',
    sv: 'I den här enkäten tillfrågades inte: Aa och Bee.',
    en: 'Not asked in this survey: Aa and Bee.',
  },
  {
    of: 'units of which nothing is shown',
    say: (voice) => unitsMissingSentence(voice, ['Aa'], 'hidden'),
    fi: 'Liian vähän vastauksia, ei näytetä: ”Aa”.',
    sv: 'För få svar, visas inte: ”Aa”.',
    en: 'Too few answers, not shown: ‘Aa’.',
  },
])

sayInEveryLanguage('the units that a result holds', [
  {
    of: 'a unit above two others',
    say: (voice) => unitsBelowSentence(voice, ['Aa', 'Bee']),
    fi: 'Mukana ovat myös alayksiköt: ”Aa” ja ”Bee”.',
    sv: 'Också enheterna under den är med: ”Aa” och ”Bee”.',
    en: 'The units below it are included: ‘Aa’ and ‘Bee’.',
  },
])

sayInEveryLanguage('of whom the result may be said', [
  {
    of: 'a census that some did not answer',
    say: (voice) => describedSentence(voice, full({ n: 38, populationSize: 43, responseRate: 38 / 43 })),
    fi: 'Tulos koskee koko ryhmää virhemarginaalin rajoissa, jos vastaamatta jättäneet ajattelevat samoin kuin vastanneet.',
    sv: 'Resultatet gäller hela gruppen inom felmarginalen, om de som inte svarade tycker likadant.',
    en: 'The result holds for the whole group, within the margin of error, if the others agree.',
  },
  {
    of: 'a census that all answered',
    say: (voice) => describedSentence(voice, full({ n: 43, populationSize: 43, responseRate: 1 })),
    fi: 'Tulos koskee koko ryhmää: kaikki vastasivat.',
    sv: 'Resultatet gäller hela gruppen: alla svarade.',
    en: 'The result is about the whole group: everybody answered.',
  },
  {
    of: 'those who chose to answer',
    say: (voice) => describedSentence(voice, full({ n: 412, recruitment: 'selfSelected', populationSize: null, responseRate: null })),
    fi: 'Tulos koskee vain vastanneita.',
    sv: 'Resultatet gäller bara dem som svarade.',
    en: 'The result is only about those who answered.',
  },
])

sayInEveryLanguage('place, distribution and don’t know', [
  {
    of: 'a range of places',
    say: (voice) => placeSentence(voice, { from: 2, to: 6, of: 18 }),
    fi: 'Sija on 2–6, kun väitteitä on 18 ja 1 on korkein.',
    sv: 'Plats 2–6 av 18 påståenden, räknat från högsta poäng.',
    en: 'It ranks 2–6 among 18 statements, where 1 is the highest.',
  },
  {
    of: 'a range over more than half of the places',
    say: (voice) => placeSentence(voice, { from: 1, to: 36, of: 46 }),
    fi: 'Sijaa 46 väitteen joukossa ei voi sanoa.',
    sv: 'Platsen bland 46 påståenden går inte att säga.',
    en: 'Its rank among 46 statements can’t be told.',
  },
  {
    of: 'the same in a list',
    say: (voice) => placeWords(voice, { from: 1, to: 46, of: 46 }),
    fi: 'sijaa ei voi sanoa',
    sv: 'platsen går inte att säga',
    en: 'rank can’t be told',
  },
  {
    of: 'any place',
    say: (voice) => placeSentence(voice, { from: 1, to: 18, of: 18 }),
    fi: 'Sijaa 18 väitteen joukossa ei voi sanoa.',
    sv: 'Platsen bland 18 påståenden går inte att säga.',
    en: 'Its rank among 18 statements can’t be told.',
  },
  {
    of: 'a neutral majority behind a mean in the middle',
    say: fell(0.1, 0.1, 0.62, 0.1, 0.08),
    fi: 'Talo: kantaa ottaneista 62 % vastasi ”Siltä väliltä”.',
    sv: 'Talo: av dem som tog ställning svarade 62 % ”Siltä väliltä”.',
    en: 'Talo: of those who took a stand, 62% answered ‘Siltä väliltä’.',
  },
  {
    of: 'a clear side',
    say: fell(0.05, 0.1, 0.2, 0.35, 0.3),
    fi: 'Talo: kantaa ottaneista 65 % vastasi ”Melko hyvä” tai ”Hyvä”.',
    sv: 'Talo: av dem som tog ställning svarade 65 % ”Melko hyvä” eller ”Hyvä”.',
    en: 'Talo: of those who took a stand, 65% answered ‘Melko hyvä’ or ‘Hyvä’.',
  },
  {
    of: 'nearly all on one side, most of them for one option: never more exactly than over 90 %',
    say: fell(0, 0.01, 0.02, 0.51, 0.46),
    fi: 'Talo: kantaa ottaneista yli 90 % vastasi ”Melko hyvä” tai ”Hyvä”.',
    sv: 'Talo: av dem som tog ställning svarade över 90 % ”Melko hyvä” eller ”Hyvä”.',
    en: 'Talo: of those who took a stand, over 90% answered ‘Melko hyvä’ or ‘Hyvä’.',
  },
  {
    of: 'a bare majority for one option, and a clear side',
    say: fell(0.04, 0.06, 0.09, 0.51, 0.3),
    fi: 'Talo: kantaa ottaneista 81 % vastasi ”Melko hyvä” tai ”Hyvä”.',
    sv: 'Talo: av dem som tog ställning svarade 81 % ”Melko hyvä” eller ”Hyvä”.',
    en: 'Talo: of those who took a stand, 81% answered ‘Melko hyvä’ or ‘Hyvä’.',
  },
  {
    of: 'a bare majority for one option, and no clear side',
    say: fell(0.2, 0.11, 0.12, 0.51, 0.06),
    fi: 'Talo: kantaa ottaneista 51 % vastasi ”Melko hyvä”.',
    sv: 'Talo: av dem som tog ställning svarade 51 % ”Melko hyvä”.',
    en: 'Talo: of those who took a stand, 51% answered ‘Melko hyvä’.',
  },
  {
    of: 'two camps behind the same mean',
    say: fell(0.4, 0.08, 0.06, 0.06, 0.4),
    fi: 'Talo: ei selvää enemmistöä. Yleisimmät ovat ”Huono” ja ”Hyvä” (kunkin valitsi 40 % kantaa ottaneista).',
    sv: 'Talo: ingen klar majoritet. Vanligast är ”Huono” och ”Hyvä” (vardera 40 % av dem som tog ställning).',
    en: 'Talo: no clear majority. The most common are ‘Huono’ and ‘Hyvä’ (40% each of those who took a stand).',
  },
  {
    of: 'one in three could not say',
    say: (voice) => dontKnowSentence(voice, 'Talo', { dontKnowShare: around(0.34, 0.05) }),
    fi: 'Talo: noin joka kolmas ei osannut sanoa.',
    sv: 'Talo: ungefär var tredje kunde inte säga.',
    en: 'Talo: about one in three could not say.',
  },
  {
    of: 'few could not say',
    say: (voice) => plain(dontKnowSentence(voice, 'Talo', { dontKnowShare: around(0.1, 0.05) })),
    fi: '',
    sv: '',
    en: '',
  },
])
