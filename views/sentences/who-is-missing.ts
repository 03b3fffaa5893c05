/**
 * Who answered and who is missing from the answer, as whole sentences: what every figure of a group depends on.
 */
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { GroupResult } from '../../analysis/result.ts'
import type { Voice } from './voice.ts'

interface Counted {
  readonly answered: number
  /** Persons asked; null where that is not known. */
  readonly asked: number | null
}

/** Persons asked: everybody of a census, else as the response rate has it (answers ÷ invited). */
function counted({ n, recruitment, populationSize, responseRate }: GroupResult): Counted {
  if (recruitment === 'census') return { answered: n, asked: populationSize }
  return { answered: n, asked: responseRate === null || responseRate === 0 ? null : Math.round(n / responseRate) }
}

/** Not all answered, so never 100 %. */
const rateWords = ({ format }: Voice, { answered, asked }: Counted): string =>
  format.percent(asked === null || asked === 0 ? 0 : Math.min(answered / asked, answered < asked ? 0.99 : 1))

/** "Councillors: everybody was asked, and 38 of 43 answered (88%)." `name` as a label. */
export function whoAnsweredSentence(voice: Voice, name: string, group: ReleasedGroup | undefined): string {
  const { t, format } = voice
  if (group === undefined || group.tier !== 'full') return t(`sentences:who.${group?.tier ?? 'hidden'}`, { name })
  const { n, recruitment } = group.figures
  if (recruitment === 'selfSelected') return t('sentences:who.self_selected', { name, n: format.whole(n), count: n })
  const { asked } = counted(group.figures)
  const how = recruitment === 'census' ? 'census' : 'sample'
  if (asked === null) return t(`sentences:who.${how}_unknown`, { name, n: format.whole(n) })
  const values = { name, n: format.whole(n), size: format.whole(asked), rate: rateWords(voice, { answered: n, asked }) }
  if (n > asked) return t('sentences:who.above', values)
  if (n === asked) return t(`sentences:who.${how}_all`, values)
  return t(`sentences:who.${how}`, values)
}

/** Who did not answer. Null where all did, where that can't be (more answers than persons), and where no number may be told. */
export function whoIsMissingSentence({ t, format }: Voice, group: ReleasedGroup | undefined): string | null {
  if (group?.tier !== 'full') return null
  if (group.figures.recruitment === 'selfSelected') return t('sentences:missing_people.self_selected')
  const { answered, asked } = counted(group.figures)
  if (asked === null) return t('sentences:missing_people.unknown')
  if (asked <= answered) return null
  return t('sentences:missing_people.some', { count: asked - answered, n: format.whole(asked - answered) })
}

/** Of whom the result may be said; null where nothing is shown. */
export function describedSentence({ t }: Voice, group: ReleasedGroup | undefined): string | null {
  if (group?.tier !== 'full') return null
  if (group.figures.recruitment === 'selfSelected') return t('sentences:described.self_selected')
  const { answered, asked } = counted(group.figures)
  if (asked !== null && answered > asked) return null
  return t(group.figures.recruitment === 'census' && asked === answered ? 'sentences:described.all' : 'sentences:described.some')
}

/** Groups of the questionnaire that this round did not ask; null where it asked all. */
export const notAskedSentence = ({ t, format }: Voice, names: readonly string[]): string | null =>
  names.length === 0 ? null : t('sentences:missing_people.not_asked', { names: format.list(names) })

/** Units of which nothing, or only words, is shown. */
export const unitsMissingSentence = ({ t, format }: Voice, names: readonly string[], tier: 'hidden' | 'bands'): string | null =>
  names.length === 0
    ? null
    : t(`sentences:missing_people.units_${tier}`, {
        names: format.list(names.map((words) => t('sentences:quoted', { words }))),
      })

/** Units whose answers are part of the result of the one above them; null where there are none. */
export const unitsBelowSentence = ({ t, format }: Voice, names: readonly string[]): string | null =>
  names.length === 0
    ? null
    : t('sentences:missing_people.units_below', { names: format.list(names.map((words) => t('sentences:quoted', { words }))) })
