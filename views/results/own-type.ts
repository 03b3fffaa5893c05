/**
 * How one person sees the unit: a landscape where all sides are clear enough, two where one axis is balanced, else the axes alone.
 */
import type { OwnResult } from '../../analysis/own-result.ts'
import { hasOwnValue } from '../../analysis/own-result.ts'
import type { DialogueType } from '../../questionnaires/meaning.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { poleName, positionWords } from '../sentences/axis-words.ts'
import type { Voice } from '../sentences/voice.ts'
import { capitalised } from '../sentences/voice.ts'
import type { AxisView } from '../templates/layout/layout-view.ts'
import type { PortraitView } from './portrait-view.ts'
import { portraitView } from './portrait-view.ts'
import { alongLine } from './type-axes.ts'

export interface OwnType {
  readonly headline: string
  readonly lead: string
  readonly portraits: readonly PortraitView[]
  readonly axes: readonly AxisView[]
  /** Axes with too few answered pairs, by name. */
  readonly missing: readonly string[]
}

const isOpen = (own: OwnResult, axis: string): boolean => own.clearness[axis] === undefined || own.clearness[axis] === 'balanced'

/** Types that agree with the letters on every axis that is not open. */
function candidates(questionnaire: Questionnaire, own: OwnResult): readonly DialogueType[] {
  const letters = [...own.letters]
  const fits = ({ letters: type }: DialogueType): boolean =>
    questionnaire.axes.every(({ id }, index) => isOpen(own, id) || type[index] === letters[index])
  return questionnaire.types.filter(fits)
}

function axisView(voice: Voice, questionnaire: Questionnaire, own: OwnResult): readonly AxisView[] {
  return questionnaire.axes.flatMap((axis) => {
    const position = own.positions[axis.id]
    if (!position || !hasOwnValue(position)) return []
    const at = alongLine(position.value)
    const verdict = positionWords(voice, axis, position.value, own.clearness[axis.id] ?? null)
    const name = voice.say(axis.name)
    const [start, end] = axis.poles
    return [
      {
        name,
        verdict,
        low: at,
        value: at,
        high: at,
        startPole: voice.say(start.name),
        endPole: voice.say(end.name),
        sentence: `${name}: ${verdict}`,
      },
    ]
  })
}

function headline({ t, say, locale }: Voice, types: readonly DialogueType[]): string {
  const [first, second, third] = types
  if (first === undefined || third !== undefined) return t('own-result:type.between')
  const name = capitalised(say(first.asName), locale)
  return second === undefined
    ? t('own-result:type.one', { name, tagline: say(first.tagline) })
    : t('own-result:type.two', { name, other: say(second.asName) })
}

/** Null where no axis has enough answers. */
export function ownType(voice: Voice, questionnaire: Questionnaire, own: OwnResult): OwnType | null {
  const axes = axisView(voice, questionnaire, own)
  if (axes.length === 0) return null
  const missing = questionnaire.axes.filter(({ id }) => own.clearness[id] === undefined)
  const open = questionnaire.axes.filter(({ id }) => isOpen(own, id))
  const types = candidates(questionnaire, own)
  const shown = types.length <= 2 ? types : []
  const clear = questionnaire.axes.flatMap((axis) => {
    const position = own.positions[axis.id]
    return !isOpen(own, axis.id) && position && hasOwnValue(position) ? [poleName(voice, axis, position.value) ?? ''] : []
  })
  const key = shown.length === 1 ? 'one_lead' : shown.length === 2 ? 'two_lead' : 'between_lead'
  const values = { axes: voice.format.list(open.map(({ name }) => voice.say(name))), poles: voice.format.list(clear) }
  return {
    headline: headline(voice, types),
    lead: voice.t(`own-result:type.${key}`, values),
    portraits: shown.map((type) => portraitView(voice, type, {})),
    axes,
    missing: missing.map(({ name }) => voice.say(name)),
  }
}
