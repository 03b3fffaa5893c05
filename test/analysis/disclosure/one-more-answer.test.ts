/** What one more answer in another unit can change. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Response } from '../../../analysis/response-matrix.ts'
import { releaseResult } from '../../../analysis/disclosure/release-result.ts'
import { analyseRound } from '../../../analysis/analyse-round.ts'
import { chanceOf } from '../../attack/invented-rounds.ts'
import type { MadeUnit } from '../../attack/named-rounds.ts'
import { madeRound } from '../../attack/named-rounds.ts'
import { height, numRuns, released, roundOf } from './shown-figures.ts'

const minutes = numRuns > 100 ? 900_000 : 60_000

function tiers(units: readonly MadeUnit[]): Readonly<Record<string, string>> {
  const { questionnaire, responses, design } = madeRound('2026', units).input
  const { units: shown } = releaseResult(questionnaire, analyseRound(questionnaire, responses, design), { smallestCell: 5 })
  return Object.fromEntries(Object.entries(shown).map(([id, { tier }]) => [id, tier]))
}

const sized = (counts: Readonly<Record<string, number>>): readonly MadeUnit[] =>
  Object.entries(counts).map(([id, n], place) => ({ id, n, persons: 20 + place }))

describe('one more answer in a unit', () => {
  it('must be able to show another unit: it was hidden only because few were hidden beside it', () => {
    // 9 are left when b and c are taken from the total, and their figures would be known: b is told in words.
    expect(tiers(sized({ a: 4, h: 5, b: 12, c: 20 }))).toEqual({ a: 'hidden', h: 'bands', b: 'bands', c: 'full' })
    // 10 are left. To hide b all the same, one would have to remember that they once were 9.
    expect(tiers(sized({ a: 4, h: 6, b: 12, c: 20 }))).toEqual({ a: 'hidden', h: 'bands', b: 'full', c: 'full' })
  })

  const rounds = fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
    const round = roundOf(seed)
    const { below } = chanceOf(seed + 2)
    const { responses } = round.input
    const one: Response | undefined = responses[below(responses.length)]
    if (one === undefined) return
    const before = released(round)
    const after = released(round, round.smallestCell, [...responses, one])
    const around = (unit: string | null | undefined): readonly string[] => (unit ? [unit, ...around(before.unitParents[unit])] : [])
    const unions = Object.entries(before.unitUnions).flatMap(([id, of]) => (of.some((unit) => around(one.unit).includes(unit)) ? [id] : []))
    const others = Object.keys(before.unitParents).filter((id) => !around(one.unit).includes(id) && !unions.includes(id))
    const risen = others.filter((id) => height(after.units[id]) > height(before.units[id]))
    // Own people of a unit that has others below it are hidden, though the unit is shown.
    const isLeaf = !Object.values(before.unitParents).includes(one.unit)
    const isFullIn = ({ units, groups }: typeof before): boolean =>
      units[one.unit ?? '']?.tier === 'full' && groups[one.group]?.tier === 'full'
    // With more answers than persons the group itself is shown no longer, and units need not be given up for its sum.
    const stays = isLeaf && isFullIn(before) && isFullIn(after)
    // Shown in full before and after: what is hidden beside it is as it was.
    if (stays) expect({ seed, risen }).toEqual({ seed, risen: [] })
    // Never by an answer that is not its own: few answers of its own.
    for (const id of risen) expect({ seed, id, tier: after.units[id]?.tier }).toEqual({ seed, id, tier: 'full' })
  })

  it(
    'without others below it, shown in full, shows no more of any other unit; anywhere else it shows more only of units that have ten answers themselves',
    () => {
      fc.assert(rounds, { numRuns })
    },
    minutes,
  )
})
