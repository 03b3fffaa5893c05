/**
 * Small random groups for the attacker on spread, importance and quality: three items of one dimension and one for the whole.
 *
 * Many answers fall on two codes only and go closely together: there a correlation tells the most. Same seed, same group.
 */
import type { Response } from '../../analysis/response-matrix.ts'
import type { SamplingDesign } from '../../analysis/sampling-design.ts'
import type { RatingItem } from '../../questionnaires/item.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { tinyQuestionnaire } from '../fixtures/tiny-questionnaire.ts'
import { chanceOf } from './invented-rounds.ts'

const text = (words: string) => ({ fi: words, sv: words, en: words })
const rating = (id: string, more: Partial<RatingItem> = {}): RatingItem => ({
  kind: 'rating',
  id,
  scale: 'four',
  wording: text(id),
  shortLabel: text(id),
  ...more,
})

export const parts = ['well', 'pump', 'pipe'] as const
export const whole = 'whole'
export const group = 'guests'

/** Three ratings of water and one of it all, four codes each. */
export const waterQuestionnaire: Questionnaire = {
  ...tinyQuestionnaire,
  id: 'water',
  hash: 'water',
  groups: [{ id: group, name: text('Guests') }],
  dimensions: tinyQuestionnaire.dimensions.slice(0, 1).map((dimension) => ({ ...dimension, id: 'water' })),
  axes: [],
  gaps: [],
  overallItem: whole,
  pages: [{ id: 'all', items: [...parts.map((id) => rating(id, { dimension: 'water' })), rating(whole)] }],
}

export const waterDesign: SamplingDesign = { groups: { [group]: { recruitment: 'census' } }, unitSizes: {}, seed: 1, level: 0.95 }

/** 30–44 persons. `codes`: of each, in the order of the columns. Everybody answers everything, which tells the attacker the most. */
export const relationRound = (seed: number): readonly Response[] => invented(seed, 30)

/** The same of 10–24 persons. */
export const smallRound = (seed: number): readonly Response[] => invented(seed, 10)

function invented(seed: number, fewest: number): readonly Response[] {
  const chance = chanceOf(seed)
  const n = fewest + chance.below(15)
  const items = [...parts, whole].map(() => ({
    used: chance.pick([
      [1, 2, 3, 4],
      [1, 3, 4],
      [2, 3],
      [1, 4],
      [3, 4],
    ]),
    follows: chance.pick([0.3, 0.6, 0.85, 0.95]),
    shift: chance.pick([0.3, 0.5, 0.7]),
  }))
  return Array.from({ length: n }, () => {
    const mood = chance.below(1000) / 1000
    const codes = items.map(({ used, follows, shift }) => {
      const place = chance.happens(follows) ? mood : chance.below(1000) / 1000
      return used[Math.min(used.length - 1, Math.floor(place ** (shift * 2) * used.length))] ?? 1
    })
    return { group, unit: null, codes: Int16Array.from(codes) }
  })
}
