import type { Estimate } from '../../../analysis/estimate.ts'
import type { AxisResult } from '../../../analysis/result.ts'
import { agreementSentence, axisSentence, positionBandSentence } from '../../../views/sentences/axis-sentence.ts'
import { axisVerdict } from '../../../views/sentences/axis-words.ts'
import { typeSentence } from '../../../views/sentences/type-sentence.ts'
import type { Voice } from '../../../views/sentences/voice.ts'
import { cooking } from '../results/made-questionnaires.ts'
import { around, described, typeWith } from '../results/made-results.ts'
import { sayInEveryLanguage } from './sentence-cases.ts'

const [axis] = cooking.axes
const asked = { recruitment: 'census' } as const

const resultOf = (parts: Partial<AxisResult>): AxisResult => ({
  clearness: 'clear',
  letter: 'E',
  sure: true,
  spread: described(30),
  firstShare: around(0.71, 0.1),
  secondShare: around(0.21, 0.1),
  ...parts,
})

const stands =
  (position: Estimate, parts: Partial<AxisResult> = {}) =>
  (voice: Voice): string =>
    axis ? axisSentence(voice, axis, position, resultOf(parts), cooking.rules) : ''

const agrees =
  (parts: Partial<AxisResult>) =>
  (voice: Voice): string | null =>
    axis ? agreementSentence(voice, axis, resultOf(parts), cooking.rules) : null

sayInEveryLanguage('where a group stands, in sentences', [
  {
    of: 'a sure side',
    say: stands(around(-40, 7.5)),
    fi: 'Name of direction: selvästi puolella ”Left of direction”. Matka keskikohdasta on 32–48 pistettä.',
    sv: 'Name of direction: klart mot ”Left of direction”. Avståndet från mitten är 32–48 poäng.',
    en: 'Name of direction: clearly towards ‘Left of direction’. The distance from the middle is 32–48 points.',
  },
  {
    of: 'a side that is open, without any word of direction',
    say: stands(around(14, 20), { sure: false, clearness: 'slight' }),
    fi: 'Name of direction: ei voi sanoa, kummalla puolella keskikohtaa ollaan. Virhemarginaali ulottuu kummallekin puolelle: ”Left of direction” 6 pistettä, ”Right of direction” 34 pistettä.',
    sv: 'Name of direction: det går inte att säga på vilken sida om mitten läget är. Felmarginalen når åt båda hållen: ”Left of direction” 6 poäng, ”Right of direction” 34 poäng.',
    en: 'Name of direction: it can’t be told which side of the middle this is on. The margin of error reaches 6 points towards ‘Left of direction’ and 34 points towards ‘Right of direction’.',
  },
  {
    of: 'balanced',
    say: stands(around(8, 3), { sure: false, clearness: 'balanced' }),
    fi: 'Name of direction: keskiarvo on lähellä keskikohtaa. Matka keskikohdasta on 5–11 pistettä.',
    sv: 'Name of direction: medeltalet ligger nära mitten. Avståndet från mitten är 5–11 poäng.',
    en: 'Name of direction: the mean is close to the middle. The distance from the middle is 5–11 points.',
  },
  {
    of: 'balanced, but the margin of error reaches further',
    say: stands(around(-3, 20), { sure: false, clearness: 'balanced' }),
    fi: 'Name of direction: ehkä lähellä keskikohtaa, mutta varmaa se ei ole. Virhemarginaali ulottuu kummallekin puolelle: ”Left of direction” 23 pistettä, ”Right of direction” 17 pistettä.',
    sv: 'Name of direction: kanske nära mitten, men det är inte säkert. Felmarginalen når åt båda hållen: ”Left of direction” 23 poäng, ”Right of direction” 17 poäng.',
    en: 'Name of direction: perhaps close to the middle, but this is not sure. The margin of error reaches 23 points towards ‘Left of direction’ and 17 points towards ‘Right of direction’.',
  },
  {
    of: 'self-selected: no verdict and no range',
    say: stands(described(-40.4), { sure: false }),
    fi: 'Name of direction: vastanneiden keskiarvo on puolella ”Left of direction”, 40 pistettä keskikohdasta. Muiden näkemystä tämä ei kerro.',
    sv: 'Name of direction: medeltalet för dem som svarade är på sidan ”Left of direction”, 40 poäng från mitten. Det säger inget om vad de andra tycker.',
    en: 'Name of direction: the mean of those who answered is on the side ‘Left of direction’, 40 points from the middle. This does not tell what the others think.',
  },
  {
    of: 'a word for few answers',
    say: (voice) => (axis ? positionBandSentence(voice, axis, 'second') : ''),
    fi: 'Name of direction: puolella ”Right of direction”. Tulos kerrotaan vain sanoin.',
    sv: 'Name of direction: mot ”Right of direction”. Resultatet visas bara i ord.',
    en: 'Name of direction: towards ‘Right of direction’. The result is told in words only.',
  },
  {
    of: 'views that vary, most on one side',
    say: agrees({}),
    fi: 'Vastaajien näkemykset vaihtelevat. 71 % vastaajista on puolella ”Left of direction”.',
    sv: 'De svarandes syn varierar. 71 % av de svarande är på sidan ”Left of direction”.',
    en: 'Respondents’ views vary. 71% of respondents are on the side ‘Left of direction’.',
  },
  {
    of: 'views far apart, split',
    say: agrees({ spread: described(61), firstShare: around(0.52, 0.1), secondShare: around(0.44, 0.1) }),
    fi: 'Vastaajien näkemykset ovat kaukana toisistaan. Vastaajat jakautuvat: ”Left of direction” 52 %, ”Right of direction” 44 %.',
    sv: 'De svarande är långt från varandra. De svarande delar sig: ”Left of direction” 52 %, ”Right of direction” 44 %.',
    en: 'Respondents’ views are far apart. Respondents are split: ‘Left of direction’ 52%, ‘Right of direction’ 44%.',
  },
  {
    of: 'close to each other, nearly all on one side',
    say: agrees({
      spread: described(20),
      firstShare: { suppressed: 'complementary' },
      secondShare: { suppressed: 'bandOnly', band: 'high' },
    }),
    fi: 'Vastaajien näkemykset ovat lähellä toisiaan. Lähes kaikki vastaajat ovat puolella ”Right of direction” (yli 90 %).',
    sv: 'De svarande är nära varandra. Nästan alla svarande är på sidan ”Right of direction” (över 90 %).',
    en: 'Respondents’ views are close to each other. Nearly all respondents are on the side ‘Right of direction’ (over 90%).',
  },
])

const inShort =
  (position: Estimate, parts: Partial<AxisResult> = {}) =>
  (voice: Voice): string =>
    axis ? axisVerdict(voice, axis, position, resultOf(parts), cooking.rules) : ''

sayInEveryLanguage('where a group stands, in a few words', [
  {
    of: 'a side that is not sure',
    say: inShort(around(14, 20), { sure: false, clearness: 'slight' }),
    fi: 'Right of direction, lievästi – ei varma',
    sv: 'Right of direction, svagt – inte säkert',
    en: 'Right of direction, slightly – not sure',
  },
  {
    of: 'the whole interval within the bounds of balanced',
    say: inShort(around(2, 10), { sure: false, clearness: 'balanced' }),
    fi: 'tasapainossa',
    sv: 'i balans',
    en: 'balanced',
  },
  {
    of: 'an interval that reaches further',
    say: inShort(around(-3, 20), { sure: false, clearness: 'balanced' }),
    fi: 'tasapainossa – ei varma',
    sv: 'i balans – inte säkert',
    en: 'balanced – not sure',
  },
  {
    of: 'a mean without interval',
    say: inShort(described(-3), { sure: false, clearness: 'balanced' }),
    fi: 'keskiarvo puolella: Left of direction',
    sv: 'medeltal på sidan: Left of direction',
    en: 'mean on the side: Left of direction',
  },
])

sayInEveryLanguage('the landscape in a sentence', [
  {
    of: 'named',
    say: (voice) => typeSentence(voice, cooking, { ...typeWith(0), probabilities: { ESTJ: 0.998 } }, asked),
    fi: 'Maisema on Land 0. Sen todennäköisyys on yli 99 %.',
    sv: 'Landskapet är as land 0. Sannolikheten är över 99 %.',
    en: 'The landscape is as land 0. Its probability is over 99%.',
  },
  {
    of: 'two neighbours',
    say: (voice) => typeSentence(voice, cooking, typeWith(1), asked),
    fi: 'Maisema on luultavasti Land 0 (58 %) tai Land 1 (39 %). Luvut ovat todennäköisyyksiä.',
    sv: 'Landskapet är troligen as land 0 (58 %) eller as land 1 (39 %). Talen är sannolikheter.',
    en: 'The likeliest landscape is as land 0 (58%), then as land 1 (39%). The figures are probabilities.',
  },
  {
    of: 'the likeliest two',
    say: (voice) => typeSentence(voice, cooking, typeWith(2), asked),
    fi: 'Todennäköisimmät maisemat ovat Land 0 (58 %) ja Land 1 (39 %). Muutkin ovat mahdollisia.',
    sv: 'De mest sannolika landskapen är as land 0 (58 %) och as land 1 (39 %). Också andra är möjliga.',
    en: 'The likeliest landscapes are as land 0 (58%) and as land 1 (39%). Others are possible too.',
  },
  {
    of: 'balanced',
    say: (voice) => typeSentence(voice, cooking, typeWith(3), asked),
    fi: 'Yhtä maisemaa ei nimetä. Suunnista on auki 3 / 4.',
    sv: 'Inget enskilt landskap nämns. Öppna riktningar: 3 av 4.',
    en: 'No single landscape is named. Of 4 directions, 3 are open.',
  },
  {
    of: 'self-selected',
    say: (voice) => typeSentence(voice, cooking, { ...typeWith(0), statement: 'none' }, { recruitment: 'selfSelected' }),
    fi: 'Kuka tahansa sai vastata. Maisemaa ei nimetä.',
    sv: 'Vem som helst kunde svara. Inget landskap nämns.',
    en: 'Anyone could answer. No landscape is named.',
  },
])
