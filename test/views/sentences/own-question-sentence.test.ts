import type { Estimate } from '../../../analysis/estimate.ts'
import type { ResponseOption, Scale } from '../../../questionnaires/item.ts'
import { ownQuestionNotShown, ownQuestionSentence } from '../../../views/sentences/own-question-sentence.ts'
import type { Voice } from '../../../views/sentences/voice.ts'
import { described } from '../results/made-results.ts'
import { sayInEveryLanguage } from './sentence-cases.ts'

const option = (code: number, fi: string, sv: string, en: string): ResponseOption => ({ code, label: { fi, sv, en } })
const bridges = [
  option(1, 'Uusi silta', 'En ny bro', 'A new bridge'),
  option(2, 'Vanha silta', 'Den gamla bron', 'The old bridge'),
  option(3, 'Ei siltaa', 'Ingen bro', 'No bridge'),
]
const scale: Scale = { id: 'two', options: [option(1, 'Ei', 'Nej', 'No'), option(2, 'Kyllä', 'Ja', 'Yes')] }
const name = 'Tiimi'

const fell = (shares: readonly (number | Estimate)[], answered: number | null) => ({
  answered,
  distribution: Object.fromEntries(
    shares.map((share, at) => [String(at + 1), typeof share === 'number' ? described(share, answered ?? 0) : share]),
  ),
})
const choice =
  (shares: readonly (number | Estimate)[], answered: number | null = 40) =>
  (voice: Voice) =>
    ownQuestionSentence(voice, name, { options: bridges, scale: null }, fell(shares, answered))
const hidden: Estimate = { suppressed: 'complementary' }

sayInEveryLanguage('What a group answered to an own question', [
  {
    of: 'a majority',
    say: choice([0.6, 0.3, 0.1]),
    fi: 'Tiimi: vastanneista 60 % valitsi vaihtoehdon ”Uusi silta”. Vastauksia on 40.',
    sv: 'Tiimi: av dem som svarade valde 60 % alternativet ”En ny bro”. Antalet svar är 40.',
    en: 'Tiimi: of those who answered, 60% chose ‘A new bridge’. There are 40 answers.',
  },
  {
    of: 'no majority',
    say: choice([0.3, 0.45, 0.25]),
    fi: 'Tiimi: mikään vaihtoehto ei saanut enemmistöä. Yleisin on ”Vanha silta” (45 % vastanneista). Vastauksia on 40.',
    sv: 'Tiimi: inget alternativ fick majoritet. Vanligast är ”Den gamla bron” (45 % av dem som svarade). Antalet svar är 40.',
    en: 'Tiimi: no option has a majority. The most common is ‘The old bridge’ (45% of those who answered). There are 40 answers.',
  },
  {
    of: 'two alike',
    say: choice([0.5, 0.5, 0]),
    fi: 'Tiimi: mikään vaihtoehto ei saanut enemmistöä. Yleisimmät ovat ”Uusi silta” ja ”Vanha silta” (kunkin valitsi 50 % vastanneista). Vastauksia on 40.',
    sv: 'Tiimi: inget alternativ fick majoritet. Vanligast är ”En ny bro” och ”Den gamla bron” (vardera 50 % av dem som svarade). Antalet svar är 40.',
    en: 'Tiimi: no option has a majority. The most common are ‘A new bridge’ and ‘The old bridge’ (50% each of those who answered). There are 40 answers.',
  },
  {
    of: 'nearly everybody, of whom no number is told',
    say: choice([hidden, { suppressed: 'bandOnly', band: 'high' }, hidden], null),
    fi: 'Tiimi: lähes kaikki valitsivat vaihtoehdon ”Vanha silta” (yli 90 %).',
    sv: 'Tiimi: nästan alla valde alternativet ”Den gamla bron” (över 90 %).',
    en: 'Tiimi: nearly everybody chose ‘The old bridge’ (over 90%).',
  },
  {
    of: 'a rating, as any other distribution',
    say: (voice) => ownQuestionSentence(voice, name, { options: scale.options, scale }, fell([0.35, 0.65], 20)),
    fi: 'Tiimi: kantaa ottaneista 65 % vastasi ”Kyllä”. Vastauksia on 20.',
    sv: 'Tiimi: av dem som tog ställning svarade 65 % ”Ja”. Antalet svar är 20.',
    en: 'Tiimi: of those who took a stand, 65% answered ‘Yes’. There are 20 answers.',
  },
  {
    of: 'nobody',
    say: choice([{ notEstimable: 'noAnswers', n: 0 }], 0),
    fi: 'Tiimi: kukaan ei vastannut.',
    sv: 'Tiimi: ingen svarade.',
    en: 'Tiimi: nobody answered.',
  },
  { of: 'what is hidden', say: choice([hidden, hidden, hidden], null), fi: '', sv: '', en: '' },
  {
    of: 'those that are not shown',
    say: (voice) => ownQuestionNotShown(voice, ['A', 'B']),
    fi: 'A ja B: lukuja ei näytetä, jotta kenenkään vastausta ei voi päätellä.',
    sv: 'A och B: siffrorna visas inte, så att ingens svar kan räknas ut.',
    en: 'A and B: the figures are not shown, so that nobody’s answer can be worked out.',
  },
  { of: 'nobody who is not shown', say: (voice) => ownQuestionNotShown(voice, []), fi: '', sv: '', en: '' },
])
