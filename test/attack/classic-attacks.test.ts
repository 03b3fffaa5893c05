/** The attacks that are known by name: each works on primary suppression alone, and not on the engine. */
import { describe, expect, it } from '@jest/globals'
import { attackRounds, careless, inWords, protecting } from './attack-rounds.ts'
import type { InventedRounds } from './invented-rounds.ts'
import type { MadeUnit } from './named-rounds.ts'
import { alike, madeRound } from './named-rounds.ts'

const unit = (id: string, n: number, more: Partial<MadeUnit> = {}): MadeUnit => ({ id, n, persons: n + 5, ...more })

const only = (...story: InventedRounds['stories'][number]): InventedRounds['stories'] => [story]

type Case = readonly [name: string, stories: InventedRounds['stories'], recovered: string]

const unitAbove: readonly MadeUnit[] = [
  unit('above', 0, { persons: 40 }),
  unit('left', 12, { parent: 'above' }),
  unit('right', 3, { parent: 'above' }),
  unit('beside', 14),
]

const merged = { design: { unitUnions: { ab: ['a', 'b'] } } }
const apart: readonly MadeUnit[] = [unit('a', 4), unit('b', 12), unit('c', 20), unit('d', 15)]

const cases: readonly Case[] = [
  ['the total minus the units that are shown', only(madeRound('2026', [unit('a', 4), unit('b', 12), unit('c', 20)])), 'number of persons'],
  [
    'the means times their numbers, of the total and of all units but one',
    only(madeRound('2026', [unit('a', 4), unit('b', 12), unit('c', 20)])),
    'mean of dimension water',
  ],
  ['a unit of 4 in one of 16 that it merged into', only(madeRound('2026', apart, merged)), 'number of persons'],
  [
    'the public page of 2024 beside the managers’ page after the merger of 2026',
    [[madeRound('2024', apart)], [madeRound('2024', apart, merged), madeRound('2026', [unit('ab', 16), unit('c', 20), unit('d', 15)])]],
    'number of persons',
  ],
  ['sums of sums: a unit with others below it', only(madeRound('2026', unitAbove)), 'number of persons'],
  [
    'a share over 90 % from the mean, its number and its standard error',
    only(madeRound('2026', [unit('a', 14, { codes: { road: alike(14, 4, 3) } }), unit('b', 20)])),
    'nearly all alike in road',
  ],
  [
    'a share over 90 % from the share in the total',
    only(madeRound('2026', [unit('a', 14, { codes: { owns: alike(14, 2, 1) } }), unit('b', 20)])),
    'nearly all alike in owns',
  ],
  [
    'an item that most of a unit skipped, from the total',
    only(madeRound('2026', [unit('a', 12, { codes: { well: alike(12, -1, 4, 4, 1) } }), unit('b', 20)])),
    'answers to well',
  ],
  [
    'a class of a background item, from the others',
    only(madeRound('2026', [unit('a', 30, { codes: { stay: alike(30, 1, 2, 2, 2) } })], { backgrounds: 2 })),
    'number of persons',
  ],
  ['a unit in which nobody answered', only(madeRound('2026', [unit('a', 0), unit('b', 12), unit('c', 20)])), 'number of persons'],
  [
    'three units of exactly one below the smallest cell',
    only(madeRound('2026', [unit('a', 4), unit('b', 4), unit('c', 4), unit('d', 20)])),
    'number of persons',
  ],
  [
    'an answer behind which others are asked more, from how many were asked',
    only(madeRound('2026', [unit('a', 14, { codes: { owns: alike(14, 2) } }), unit('b', 20)])),
    'nearly all alike in owns',
  ],
]

describe('the classic attack by', () => {
  it.each(cases)('%s works where figures are hidden by their own numbers alone, and not on the engine', (_, stories, recovered) => {
    const questionnaire = stories[0]?.[0]?.input.questionnaire
    if (questionnaire === undefined) throw new RangeError('A case needs a round')
    const attacked = { questionnaire, stories }
    expect(attackRounds(attacked, careless).flatMap(({ findings }) => findings.map(({ what }) => what))).toContain(recovered)
    expect(inWords(attackRounds(attacked, protecting), 0)).toEqual([])
  })
})
