/** What must hold of disclosure control in every round. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { releasedJson } from '../../../analysis/released-json.ts'
import { chanceOf } from '../../attack/invented-rounds.ts'
import { analysed, cellsOf, estimatesIn, height, numRuns, rawCells, released, roundOf, shownIn } from './shown-figures.ts'

const seeds = fc.integer({ min: 1, max: 1_000_000 })
const bytes = (result: ReturnType<typeof released>): string => JSON.stringify(releasedJson(result))
const minutes = numRuns > 100 ? 900_000 : 60_000

describe('suppression', () => {
  it(
    'is the same to the byte when a round is released again, and when its responses come in another order',
    () => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const round = roundOf(seed)
          const { below } = chanceOf(seed)
          const shuffled = round.input.responses.map((response) => ({ response, at: below(1e9) })).toSorted((a, b) => a.at - b.at)
          const first = bytes(released(round))
          expect(bytes(released(round))).toBe(first)
          expect(
            bytes(
              released(
                round,
                round.smallestCell,
                shuffled.map(({ response }) => response),
              ),
            ),
          ).toBe(first)
        }),
        { numRuns },
      )
    },
    minutes,
  )

  it(
    'never shows more when the smallest cell is raised: no cell moves up, and no figure is shown that was hidden',
    () => {
      fc.assert(
        fc.property(seeds, fc.integer({ min: 3, max: 14 }), fc.integer({ min: 1, max: 12 }), (seed, low, step) => {
          const round = roundOf(seed)
          const high = Math.min(15, low + step)
          const [before, after] = [cellsOf(released(round, low)), cellsOf(released(round, high))]
          for (const [id, cell] of Object.entries(after)) {
            expect({ id, risen: height(cell) > height(before[id]) }).toEqual({ id, risen: false })
            const more = Object.keys(shownIn(cell)).filter((path) => !(path in shownIn(before[id])))
            expect({ id, more }).toEqual({ id, more: [] })
          }
        }),
        { numRuns },
      )
    },
    minutes,
  )

  it(
    'leaves every figure that it shows as it is without protection',
    () => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const round = roundOf(seed)
          const raw = rawCells(analysed(round))
          for (const [id, cell] of Object.entries(cellsOf(released(round)))) expect(estimatesIn(raw[id])).toMatchObject(shownIn(cell))
        }),
        { numRuns },
      )
    },
    minutes,
  )

  it(
    'shows the same of a hidden unit and the same tiers everywhere whatever is answered in it, as long as its number is the same',
    () => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const round = roundOf(seed)
          const { below, pick } = chanceOf(seed + 1)
          const before = released(round)
          const hidden = Object.entries(before.units).flatMap(([id, { tier }]) =>
            tier === 'hidden' && id in before.unitParents ? [id] : [],
          )
          const unit = hidden[below(hidden.length)]
          const responses = round.input.responses.map((response) =>
            response.unit === unit ? { ...response, codes: response.codes.map((code) => (code > 0 ? pick([1, 2]) : code)) } : response,
          )
          const after = released(round, round.smallestCell, responses)
          expect(after.units[unit ?? '']).toEqual(before.units[unit ?? ''])
          const tiers = (result: typeof before) => Object.entries(result.units).map(([id, { tier }]) => [id, tier])
          expect(tiers(after)).toEqual(tiers(before))
        }),
        { numRuns },
      )
    },
    minutes,
  )
})
