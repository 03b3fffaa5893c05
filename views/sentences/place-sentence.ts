/**
 * The place of a statement among those of its group, or of an organisation among others, always as a range; none where it is wide.
 */
import type { PlaceRange } from '../../analysis/result.ts'
import type { Voice } from './voice.ts'

/** A range over more than half of all places tells a reader nothing. */
export const isWide = ({ from, to, of }: PlaceRange): boolean => to - from + 1 > of / 2

/** The same in a list: "rank 1–6 of 18". */
export function placeWords({ t }: Voice, place: PlaceRange): string {
  const { from, to, of } = place
  if (isWide(place)) return t('results:place.unknown')
  return from === to ? t('results:place.one', { place: from, of }) : t('results:place.range', { from, to, of })
}

/** "It ranks 1–6 among 18 statements." */
export function placeSentence({ t, format }: Voice, place: PlaceRange): string {
  const { from, to, of } = place
  if (isWide(place)) return t('sentences:place.unknown', { of: format.whole(of) })
  if (from === to) return t('sentences:place.one', { place: format.whole(from), of: format.whole(of) })
  return t('sentences:place.range', { from: format.whole(from), to: format.whole(to), of: format.whole(of) })
}
