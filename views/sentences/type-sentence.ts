/**
 * The landscape of a group with its uncertainty in one line. Its name stands as it is, in the nominative.
 */
import type { GroupResult, TypeResult } from '../../analysis/result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { probabilityWords } from './probability-words.ts'
import { shownTypes } from './type-headline.ts'
import type { Voice } from './voice.ts'

/** "The landscape is the Rapids. Its probability is over 99%." A self-selected group gets no landscape. */
export function typeSentence(
  voice: Voice,
  questionnaire: Questionnaire,
  type: TypeResult,
  { recruitment }: Pick<GroupResult, 'recruitment'>,
): string {
  const { t, say, language } = voice
  if (recruitment === 'selfSelected') return t('sentences:type.self_selected')
  if (type.statement === 'none') return t('sentences:type.none')
  const [one, other] = shownTypes(questionnaire, type).map(({ letters, name, asName }) => ({
    // The form with article fits within a sentence; in Finnish it is inflected, and the plain name fits.
    name: language === 'fi' ? say(name) : say(asName),
    share: probabilityWords(voice, type.probabilities?.[letters] ?? 0),
  }))
  if (one === undefined) return t('sentences:type.balanced', { open: type.openAxes.length, of: questionnaire.axes.length })
  if (other === undefined) return t('sentences:type.named', one)
  const values = { ...one, other: other.name, otherShare: other.share }
  return t(type.statement === 'neighbours' ? 'sentences:type.two' : 'sentences:type.likeliest', values)
}
