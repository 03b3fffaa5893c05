/**
 * The finding of a dialogue type in one line, by how much of it is sure. Landscapes come in the form "as …" of the definition.
 */
import type { TypeResult } from '../../analysis/result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { DialogueType } from '../../questionnaires/meaning.ts'
import type { Voice } from './voice.ts'
import { capitalised } from './voice.ts'

/** The types to show, likeliest first; at most two. */
export function shownTypes(questionnaire: Questionnaire, type: TypeResult): readonly DialogueType[] {
  const letters = type.statement === 'named' && type.named !== null ? [type.named] : type.candidates
  if (type.statement === 'balanced' || type.statement === 'none') return []
  return letters.slice(0, 2).flatMap((candidate) => questionnaire.types.filter(({ letters: own }) => own === candidate))
}

function openNames(voice: Voice, questionnaire: Questionnaire, type: TypeResult): string {
  return voice.format.list(questionnaire.axes.filter(({ id }) => type.openAxes.includes(id)).map(({ name }) => voice.say(name)))
}

/** Headline of the page. */
export function typeHeadline(voice: Voice, questionnaire: Questionnaire, type: TypeResult): string {
  const { t, say, locale } = voice
  const [first, second] = shownTypes(questionnaire, type)
  if (first === undefined) return t(type.statement === 'balanced' ? 'results:headline.balanced' : 'results:headline.none')
  const name = capitalised(say(first.asName), locale)
  if (second === undefined) return t('results:headline.named', { name, tagline: say(first.tagline) })
  return t('results:headline.two', { name, other: say(second.asName), axes: openNames(voice, questionnaire, type) })
}

/** What the statement means, as the first paragraph under the headline. */
export function typeLead({ t }: Voice, type: TypeResult): string {
  return t(`results:lead.${type.statement}`)
}

/** The sides that are sure, by name: "Sure directions: Outwards, Possibilities and Everyday life." Null where there is none. */
export function sureSides(voice: Voice, questionnaire: Questionnaire, type: TypeResult): string | null {
  const names = questionnaire.axes.flatMap(({ id, poles }) => {
    const pole = poles.find(({ letter }) => letter === type.axes[id]?.letter)
    return pole === undefined || type.openAxes.includes(id) ? [] : [voice.say(pole.name)]
  })
  return names.length === 0 ? null : voice.t('results:sure_sides', { count: names.length, sides: voice.format.list(names) })
}

/** How many axes are sure, as the title of the axes: "Three directions are clear, one is open". */
export function axesTitle({ t }: Voice, type: TypeResult, axisCount: number): string {
  const sure = Object.entries(type.axes).filter(([id, axis]) => axis.sure && !type.openAxes.includes(id)).length
  return axisCount === 4 ? t(`results:axes_clear.${sure}`) : t('results:axes_clear.some', { sure, of: axisCount })
}
