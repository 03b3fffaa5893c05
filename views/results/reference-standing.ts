/**
 * Where a value stands among others, in a sentence that says no more than the range of its place bears.
 *
 * Called by the section and the table about comparison. Names of poles stand in quotation marks and are not inflected.
 */
import type { MeasureKind } from '../../analysis/reference/measures.ts'
import type { Reference } from '../../analysis/reference/reference-of.ts'
import { fewestOthers } from '../../analysis/reference/reference-of.ts'
import type { ReferenceKind } from '../../analysis/reference/reference-class.ts'
import type { PlaceRange } from '../../analysis/result.ts'
import { poleName } from '../sentences/axis-words.ts'
import { isWide } from '../sentences/place-sentence.ts'
import type { Voice } from '../sentences/voice.ts'
import { itemLabel } from '../tables/item-labels.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

/** highest, lowest: the whole range lies in the outer third; upper, lower: in one half; some: neither, but not over more than half of all places. */
export type Standing = 'highest' | 'upper' | 'some' | 'lower' | 'lowest' | 'cantTell'

export function standingOf({ from, to, of }: PlaceRange): Standing {
  const [third, half] = [Math.floor(of / 3), Math.floor(of / 2)]
  if (to <= third) return 'highest'
  if (from > of - third) return 'lowest'
  if (to <= half) return 'upper'
  if (from > of - half) return 'lower'
  return isWide({ from, to, of }) ? 'cantTell' : 'some'
}

/** "Too few municipalities to compare with (3 of 5)." */
export const tooFewWords = ({ t }: Voice, kind: ReferenceKind, others: number): string =>
  t(`reference:tooFew.${kind}`, { others, needed: fewestOthers })

/** Name of a criterion, axis or item. */
export function measureLabel(context: ResultContext, kind: MeasureKind, id: string): string {
  const voice = contextVoice(context)
  const { questionnaire } = context
  if (kind === 'items') return itemLabel(voice, questionnaire, id)
  const found = (kind === 'dimensions' ? questionnaire.dimensions : questionnaire.axes).find((one) => one.id === id)
  return found ? voice.say(found.name) : id
}

const scoreWords = ({ t }: Voice, place: PlaceRange): string => t(`reference:score.${standingOf(place)}`, { of: place.of })

/** Neither end of an axis is better: the sentence names the end that the position is near to. */
function positionWords(context: ResultContext, id: string, place: PlaceRange): string {
  const voice = contextVoice(context)
  const axis = context.questionnaire.axes.find((one) => one.id === id)
  const standing = standingOf(place)
  if (axis === undefined || standing === 'some' || standing === 'cantTell')
    return voice.t(`reference:position.${standing === 'some' ? 'some' : 'cantTell'}`)
  const towardsSecond = standing === 'highest' || standing === 'upper'
  const nearness = standing === 'highest' || standing === 'lowest' ? 'nearest' : 'nearer'
  return voice.t(`reference:position.${nearness}`, { pole: poleName(voice, axis, towardsSecond ? 1 : -1) ?? '', of: place.of })
}

/** The sentence about one measure. */
export function standingWords(context: ResultContext, kind: MeasureKind, id: string, reference: Reference): string {
  const voice = contextVoice(context)
  if (reference.status === 'tooFew') return tooFewWords(voice, context.reference?.kind ?? 'other', reference.others)
  if (reference.place === undefined) return voice.t('reference:unplaced')
  return kind === 'positions' ? positionWords(context, id, reference.place) : scoreWords(voice, reference.place)
}
