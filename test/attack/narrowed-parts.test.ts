/** The attacker gets results of which only some parts are public: other parts in each story, as managers may choose. */
import { describe, expect, it } from '@jest/globals'
import { narrowParts } from '../../analysis/disclosure/narrow-parts.ts'
import type { PublicChoice } from '../../questionnaires/public-parts.ts'
import { publicParts } from '../../questionnaires/public-parts.ts'
import { releaseStory } from '../../server/results/release-story.ts'
import type { Engine } from './attack-rounds.ts'
import { attackRounds, inWords } from './attack-rounds.ts'
import { chanceOf, inventedRounds } from './invented-rounds.ts'

const seeds = process.env['PUNTARI_DEEP'] === undefined ? 25 : 300

/** The engine, and then a manager who leaves parts out by chance. */
function publishing(seed: number): Engine {
  const { happens } = chanceOf(seed * 7919)
  const choose = (): PublicChoice => ({ parts: publicParts.filter(() => happens(0.6)), groupsNotShown: [] })
  return (story) => {
    const choices = new Map(story.map(({ input }) => [input.label, choose()]))
    return releaseStory(story, (id) => story.map(({ input }) => input.questionnaire).filter((one) => one.id === id)).map((released, at) =>
      narrowParts(released, story[at]?.input.label ?? '', { choices, groupByUnit: 'helpers' }),
    )
  }
}

describe('an attacker who gets the parts that are public', () => {
  it(
    `recovers nothing in the rounds of ${seeds} seeds, whatever was left out`,
    () => {
      const attacks = Array.from({ length: seeds }, (_, at) => ({
        seed: at + 1,
        attacks: attackRounds(inventedRounds(at + 1), publishing(at + 1)),
      }))
      expect(attacks.flatMap((one) => inWords(one.attacks, one.seed))).toEqual([])
      expect(attacks.some((one) => one.attacks.length > 1)).toBe(true)
    },
    seeds > 100 ? 900_000 : 120_000,
  )
})
