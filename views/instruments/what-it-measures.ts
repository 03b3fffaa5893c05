/**
 * What a questionnaire measures, in words: criteria with what low and high values look like, axes with their two ends, what is and what
 * should be. Called by the page of a questionnaire.
 */
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Text } from '../../questionnaires/wording.ts'
import type { Voice } from '../sentences/voice.ts'

/** `ends`: what the two ends are called and look like. */
export interface MeasureView {
  readonly name: string
  readonly description: string
  readonly ends: readonly { readonly name: string; readonly text: string }[]
  readonly questions: readonly string[]
}

/** Measures of one kind, and how they are read. */
export interface MeasureGroup {
  readonly lead: string
  readonly measures: readonly MeasureView[]
}

interface Meaning {
  readonly name: Text
  readonly description: Text
  readonly questions: readonly Text[]
}

const measureOf = ({ say }: Voice, { name, description, questions }: Meaning, ends: MeasureView['ends'] = []): MeasureView => ({
  name: say(name),
  description: say(description),
  ends,
  questions: questions.map(say),
})

/** In the order in which a result shows them; kinds that the questionnaire has not are left out. */
export function whatItMeasures(voice: Voice, { axes, dimensions, nowAndWanted }: Questionnaire): readonly MeasureGroup[] {
  const { t, say } = voice
  const group = (lead: string, measures: readonly MeasureView[]): MeasureGroup => ({ lead: t(`instruments:measures.${lead}`), measures })
  return [
    group(
      'axes',
      axes.map((axis) =>
        measureOf(
          voice,
          axis,
          axis.poles.map((pole) => ({ name: say(pole.name), text: say(pole.description) })),
        ),
      ),
    ),
    group(
      'nowAndWanted',
      nowAndWanted.map((one) => measureOf(voice, one)),
    ),
    group(
      'criteria',
      dimensions.map((dimension) =>
        measureOf(voice, dimension, [
          { name: t('instruments:measures.low'), text: say(dimension.low) },
          { name: t('instruments:measures.high'), text: say(dimension.high) },
        ]),
      ),
    ),
  ].filter(({ measures }) => measures.length > 0)
}
