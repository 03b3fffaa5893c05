/** The attacker against importance and quality: who gave which two answers together? */
import { describe, expect, it } from '@jest/globals'
import { analyseRound } from '../../analysis/analyse-round.ts'
import { releaseResult } from '../../analysis/disclosure/release-result.ts'
import type { GroupResult } from '../../analysis/result.ts'
import type { Combined, RelationAttack } from './relation-attacker.ts'
import { attackRelations } from './relation-attacker.ts'
import { group, relationRound, waterDesign, waterQuestionnaire } from './relation-rounds.ts'

const isDeep = process.env['PUNTARI_DEEP'] !== undefined
const rounds = isDeep ? 150 : 12
const carelessSeeds = isDeep ? [2, 5, 8, 10, 13, 14] : [2, 10, 14]

interface Shown {
  readonly figures: GroupResult
  readonly raw: GroupResult
}

/** What is released, and the same page with importance and quality as they were computed. */
function shownOf(seed: number): Shown | undefined {
  const result = analyseRound(waterQuestionnaire, relationRound(seed), waterDesign)
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
        const shown = shownOf(seed)
        if (shown === undefined) return []
        const responses = relationRound(seed)
        const attack = attackRelations(shown.figures, responses, true)
        const before = words(attack).length > 0 ? words(attackRelations(without(shown.figures), responses, true)) : []
        const told = [
          ...Object.values(shown.figures.importance ?? {}).map(({ isOpen }) => isOpen),
          shown.figures.quality?.['water']?.told !== 'nothing',
        ]
        return [{ seed, learnt: words(attack).filter((one) => !before.includes(one)), unsolved: attack?.unsolved ?? [], told }]
      })
      expect(all.flatMap(({ seed, learnt }) => learnt.map((one) => `seed ${seed}: ${one}`))).toEqual([])
      expect(all.flatMap(({ unsolved }) => unsolved)).toEqual([])
      // Else the attack would prove nothing.
      expect(all.flatMap(({ told }) => told).filter(Boolean).length).toBeGreaterThan(rounds / 2)
    },
    isDeep ? 1_200_000 : 120_000,
  )

  it(
    'learns it in every group where they are told with all their digits',
    () => {
      for (const seed of carelessSeeds) {
        const shown = shownOf(seed)
        expect(shown && words(attackRelations(shown.raw, relationRound(seed), false)).length).toBeGreaterThan(0)
      }
    },
    isDeep ? 1_200_000 : 120_000,
  )
})
