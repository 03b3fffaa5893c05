/** The attacker against programmes: pooled results beside the pages of all members, with all that one member knows of itself. */
import { describe, expect, it } from '@jest/globals'
import type { PoolMember } from '../../analysis/programme/pool-member.ts'
import { member, membersWith, questionnaire } from '../analysis/programme/made-members.ts'
import type { Attack } from './attacker.ts'
import type { Pooling } from './attack-programme.ts'
import { attackProgramme, careful, naive } from './attack-programme.ts'
import { inventedProgramme } from './invented-programmes.ts'
import { alike } from './named-rounds.ts'

const isDeep = process.env['PUNTARI_DEEP'] !== undefined
const programmes = isDeep ? 300 : 20
const naiveProgrammes = isDeep ? 60 : 14
const minutes = isDeep ? 1_800_000 : 480_000

interface Attacked extends Attack {
  readonly seed: number
  readonly knowing: string | undefined
}

/** Each programme twice: by a reader of all pages, and by a member; when deep, by every member. */
function attacked(pooling: Pooling, count: number): readonly Attacked[] {
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((seed) => {
    const input = inventedProgramme(seed)
    const ids = input.members.map(({ id }) => id)
    const knowing = isDeep ? ids : ids.slice(seed % ids.length, (seed % ids.length) + 1)
    return [undefined, ...knowing].map((one) => ({ seed, knowing: one, ...attackProgramme(input, pooling, one) }))
  })
}

const inWords = (all: readonly Attacked[]): readonly string[] =>
  all.flatMap(({ seed, knowing, findings }) =>
    findings.map(({ what, persons }) => `seed ${seed}, knowing ${knowing ?? 'nobody'}: ${what} of ${persons.join(' + ')}`),
  )

describe('an attacker who sees the pages of all members and the pooled results, and knows all of one member', () => {
  it(
    `recovers nothing that is hidden in ${programmes} random programmes`,
    () => {
      const all = attacked(careful, programmes)
      expect(inWords(all)).toEqual([])
      expect(all.flatMap(({ seed, unsolved }) => unsolved.map((what) => `seed ${seed}: ${what}`))).toEqual([])
      // All that was believed wrongly is that a member whose group looks small is small: one with more answers than persons does too.
      const misled = all.flatMap((one) => one.misled)
      expect(misled.filter((row) => !row.includes('persons') || !row.includes('"lower":0'))).toEqual([])
    },
    minutes,
  )

  it(
    'recovers something in most programmes where all answers are pooled without a look at the members’ pages',
    () => {
      const all = attacked(naive, naiveProgrammes)
      const broken = new Set(all.filter(({ findings }) => findings.length > 0).map(({ seed }) => seed))
      expect(broken.size).toBeGreaterThan(naiveProgrammes / 2)
    },
    minutes,
  )
})

/** `knowing`: the member who attacks; absent: a reader of all pages. */
interface Classic {
  readonly name: string
  readonly members: readonly PoolMember[]
  readonly knowing?: string
  readonly recovered: string
}

const large = membersWith(12, 20, 30)
const few = (...counts: readonly number[]): readonly PoolMember[] =>
  counts.map((n, index) => member(`few${index}`, n, { sizeClass: 'few' }))

const classics: readonly Classic[] = [
  {
    name: 'the pooled number less the numbers of the members that are shown',
    members: [...large, ...few(7)],
    recovered: 'number of persons',
  },
  {
    name: 'one of two small members, who takes itself away as well',
    members: [...large, ...few(7, 8)],
    knowing: 'few0',
    recovered: 'number of persons',
  },
  {
    name: 'the sum of three that have five answers each at the least',
    members: [...large, ...few(5, 5, 5)],
    recovered: 'number of persons',
  },
  {
    name: 'an item in which nearly all of one member are alike',
    members: [...large, member('x', 20, { codes: { road: alike(20, 4, 3) } })],
    recovered: 'nearly all alike in road',
  },
  {
    name: 'the programme less a size class, which leaves one small member',
    members: [
      ...large.map((one) => ({ ...one, sizeClass: 'a' })),
      ...few(7, 7, 7).map((one) => ({ ...one, sizeClass: 'a' })),
      member('x', 6, { sizeClass: 'b' }),
    ],
    recovered: 'number of persons',
  },
]

describe('the classic attack by', () => {
  it.each(classics)('$name works where all answers are pooled, and not on the engine', ({ members, knowing, recovered }) => {
    const input = { questionnaire, members, smallestCell: 5, seed: 1, level: 0.95 }
    expect(attackProgramme(input, naive, knowing).findings.map(({ what }) => what)).toContain(recovered)
    expect(attackProgramme(input, careful, knowing).findings).toEqual([])
  })
})
