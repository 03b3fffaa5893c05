/**
 * Members of a programme made by hand: so many answers each, varied or as told.
 */
import type { PoolMember } from '../../../analysis/programme/pool-member.ts'
import type { PooledProgramme } from '../../../analysis/programme/pool-programme.ts'
import { poolProgramme } from '../../../analysis/programme/pool-programme.ts'
import type { Recruitment } from '../../../analysis/sampling-design.ts'
import { hamlet } from '../../attack/hamlet.ts'
import { madeRound } from '../../attack/named-rounds.ts'
import type { MadeUnit } from '../../attack/named-rounds.ts'

export const questionnaire = hamlet(false, 0)
export const group = 'helpers'

export interface MadeMember {
  readonly sizeClass?: string
  readonly codes?: MadeUnit['codes']
  readonly recruitment?: Recruitment
  readonly persons?: number
  readonly smallestCell?: number
  /** The smallest cell of an earlier survey that is shown with it. */
  readonly stricter?: number
}

export function member(id: string, n: number, more: MadeMember = {}): PoolMember {
  const { sizeClass = 'small', codes = {}, recruitment = 'census', persons = n + 5, smallestCell = 5 } = more
  const { input } = madeRound('2026', [{ id: 'all', n, codes }])
  const responses = input.responses.map((response) => ({ ...response, unit: null }))
  const design = { groups: { [group]: { recruitment, populationSize: persons } }, unitSizes: {}, seed: 1, level: 0.95 }
  const own = { smallestCell, readersAnswer: false }
  return {
    id,
    sizeClass,
    input: { label: '2026', questionnaire, responses, design },
    views: more.stricter === undefined ? [own] : [own, { ...own, smallestCell: more.stricter }],
  }
}

export const pooledOf = (members: readonly PoolMember[]): PooledProgramme =>
  poolProgramme({ questionnaire, members, smallestCell: 5, seed: 1, level: 0.95 })

/** Members with so many answers each, all of one size class. */
export const membersWith = (...counts: readonly number[]): readonly PoolMember[] => counts.map((n, index) => member(`m${index}`, n))

/** Whose answers are in the pooled group of all members. */
export const fromOf = ({ whole }: PooledProgramme) => whole.groups[group]

/** Figures of the pooled group of all members; undefined where none are shown. */
export function figuresOf({ whole }: PooledProgramme) {
  const found = whole.released.groups[group]
  return found?.tier === 'full' ? found.figures : undefined
}
