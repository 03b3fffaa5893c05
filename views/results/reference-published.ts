/**
 * Values that others have published: each whole source with a letter, by which the pictures name its values.
 */
import type { MeasureKind } from '../../analysis/reference/measures.ts'
import type { Dot } from '../charts/dots-chart.ts'
import type { Voice } from '../sentences/voice.ts'
import type { PublishedValue } from './reference-context.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

/** One source in the key below the pictures. */
export interface PublishedSource {
  readonly mark: string
  readonly text: string
  readonly source: string
  readonly href: string | null
  /** Words of the link. */
  readonly link: string
}

const sameSource = (one: PublishedValue, other: PublishedValue): boolean =>
  one.label === other.label && one.year === other.year && one.source === other.source && one.address === other.address

/** One value of each source, in the order in which they stand. */
const sources = (values: readonly PublishedValue[]): readonly PublishedValue[] =>
  values.filter((value, index) => values.findIndex((other) => sameSource(value, other)) === index)

/** a … z, then aa: nobody has that many. */
const letterAt = (index: number): string => 'abcdefghijklmnopqrstuvwxyz'.charAt(index % 26).repeat(1 + Math.floor(index / 26))

const markOf = (value: PublishedValue, all: readonly PublishedValue[]): string =>
  letterAt(sources(all).findIndex((other) => sameSource(value, other)))

/** Values that belong to the picture of these groups and this kind of measure. */
export const publishedFor = ({ reference }: ResultContext, groups: readonly string[], kind: MeasureKind): readonly PublishedValue[] =>
  (reference?.published ?? []).filter((value) => groups.includes(value.group) && value.kind === kind)

/** The key to the letters. */
export const publishedSources = (context: ResultContext, values: readonly PublishedValue[]): readonly PublishedSource[] => {
  const { t } = contextVoice(context)
  return sources(values).map((value) => ({
    mark: markOf(value, values),
    text: t('reference:published.label', { label: value.label, year: String(value.year) }),
    source: t('reference:published.source', { source: value.source }),
    href: value.address,
    link: t('reference:published.link', { label: value.label }),
  }))
}

/** A published value as a mark with its letter; hollow without interval. `text`: the value in words. */
export function publishedDot(voice: Voice, value: PublishedValue, all: readonly PublishedValue[], text: string): Dot {
  const interval = value.lower === null || value.upper === null ? {} : { lower: value.lower, upper: value.upper }
  const mark = markOf(value, all)
  return {
    value: value.value,
    ...interval,
    text: `${text} ${mark}`,
    tip: `${value.label} (${value.year}): ${voice.format.whole(value.value)}`,
  }
}
