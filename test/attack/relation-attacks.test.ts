/** The attacker against spread, importance and quality: who gave which two answers together? */
import { describe, expect, it } from '@jest/globals'
import { analyseRound } from '../../analysis/analyse-round.ts'
import { releaseResult } from '../../analysis/disclosure/release-result.ts'
import type { Response } from '../../analysis/response-matrix.ts'
import type { GroupResult } from '../../analysis/result.ts'
import type { Combined, Range, RelationAttack } from './relation-attacker.ts'
import { attackRelations } from './relation-attacker.ts'
import { group, relationRound, smallRound, waterDesign, waterQuestionnaire } from './relation-rounds.ts'
import { anyError, exactError, toldError } from './standard-errors.ts'

const isDeep = process.env['PUNTARI_DEEP'] !== undefined
const rounds = isDeep ? 150 : 12
const spreads = isDeep ? 80 : 8
const carelessSeeds = isDeep ? [2, 5, 8, 10, 13, 14] : [2, 10, 14]

interface Shown {
  readonly figures: GroupResult
  readonly raw: GroupResult
}

/** What is released, and the same page with importance and quality as they were computed. */
function shownOf(responses: readonly Response[]): Shown | undefined {
  const result = analyseRound(waterQuestionnaire, responses, waterDesign)
  const released = releaseResult(waterQuestionnaire, result, { smallestCell: 5 }).groups[group]
  if (released?.tier !== 'full') return undefined
  const { importance = {}, quality = {} } = result.groups[group] ?? {}
  return { figures: released.figures, raw: { ...released.figures, importance, quality } }
}

const without = (figures: GroupResult): GroupResult => ({ ...figures, importance: {}, quality: {} })

const inWords = ({ item, code, other }: Combined): string => `what those with ${code} in ${item} said to ${other}`
const words = (attack: RelationAttack | null): readonly string[] => attack?.found.map(inWords) ?? []

describe('an attacker who wants to know which two answers somebody gave together', () => {
  it(
    `learns nothing from importance and quality that the page did not tell without them, in ${rounds} random groups`,
    () => {
      const all = Array.from({ length: rounds }, (_, index) => index + 1).flatMap((seed) => {
        const responses = relationRound(seed)
        const shown = shownOf(responses)
        if (shown === undefined) return []
        const told = { isRounded: true, error: toldError(shown.figures, responses) }
        const attack = attackRelations(shown.figures, responses, told)
        const before = words(attack).length > 0 ? words(attackRelations(without(shown.figures), responses, told)) : []
        const isTold = [
          ...Object.values(shown.figures.importance ?? {}).map(({ isOpen }) => isOpen),
          shown.figures.quality?.['water']?.told !== 'nothing',
        ]
        return [{ seed, learnt: words(attack).filter((one) => !before.includes(one)), unsolved: attack?.unsolved ?? [], isTold }]
      })
      expect(all.flatMap(({ seed, learnt }) => learnt.map((one) => `seed ${seed}: ${one}`))).toEqual([])
      expect(all.flatMap(({ unsolved }) => unsolved)).toEqual([])
      // Else the attack would prove nothing.
      expect(all.flatMap(({ isTold }) => isTold).filter(Boolean).length).toBeGreaterThan(rounds / 2)
    },
    isDeep ? 1_200_000 : 120_000,
  )

  it(
    'learns it in every group where they are told with all their digits',
    () => {
      for (const seed of carelessSeeds) {
        const responses = relationRound(seed)
        const shown = shownOf(responses)
        const told = { isRounded: false, error: exactError(responses) }
        expect(shown && words(attackRelations(shown.raw, responses, told)).length).toBeGreaterThan(0)
      }
    },
    isDeep ? 1_200_000 : 120_000,
  )

  /** How many combinations the standard error adds to what the distributions tell. */
  function learntFromSpread(responses: readonly Response[]): { readonly told: readonly string[]; readonly exact: readonly string[] } {
    const figures = shownOf(responses)?.figures
    if (figures === undefined) return { told: [], exact: [] }
    const found = (error: Range): readonly string[] => words(attackRelations(without(figures), responses, { isRounded: true, error }))
    const before = found(anyError)
    const more = (error: Range): readonly string[] => found(error).filter((one) => !before.includes(one))
    return { told: more(toldError(figures, responses)), exact: more(exactError(responses)) }
  }

  it(
    `learns nothing from the spread of a measure in ${spreads} small groups, and much where it has all its digits`,
    () => {
      const all = Array.from({ length: spreads }, (_, index) => learntFromSpread(smallRound(index + 1)))
      expect(all.flatMap(({ told }) => told)).toEqual([])
      expect(all.filter(({ exact }) => exact.length > 0).length).toBeGreaterThan(spreads / 5)
    },
    isDeep ? 1_200_000 : 120_000,
  )
})
