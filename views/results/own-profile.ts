/**
 * One person's own profile by criterion: a bar, a word, and what it means in daily work.
 */
import type { OwnResult } from '../../analysis/own-result.ts'
import { hasOwnValue } from '../../analysis/own-result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Voice } from '../sentences/voice.ts'

export interface OwnProfile {
  readonly headline: string
  readonly criteria: readonly {
    readonly name: string
    /** Whole number 0–100. */
    readonly value: number
    readonly words: string
    readonly tone: 'strength' | 'needs-work' | 'in-between'
    readonly meaning: string
  }[]
  readonly missing: readonly string[]
}

type Step = 'high' | 'middle' | 'low'

const tones = { high: 'strength', middle: 'in-between', low: 'needs-work' } as const

/** Null where no criterion has enough answers. One person's picture has no interval, so its words are those of the scale, not verdicts. */
export function ownProfile(voice: Voice, questionnaire: Questionnaire, own: OwnResult): OwnProfile | null {
  const { t, say, format } = voice
  const { strengthFrom, needsWorkTo } = questionnaire.rules
  const step = (value: number): Step => (value >= strengthFrom ? 'high' : value <= needsWorkTo ? 'low' : 'middle')
  const criteria = questionnaire.dimensions.flatMap((dimension) => {
    const score = own.dimensions[dimension.id]
    if (!score || !hasOwnValue(score)) return []
    const at = step(score.value)
    const meaning = at === 'middle' ? say(dimension.description) : say(at === 'high' ? dimension.high : dimension.low)
    return [
      {
        id: dimension.id,
        name: say(dimension.name),
        value: Math.round(score.value),
        words: t(`own-result:step.${at}`),
        tone: tones[at],
        meaning,
        exact: score.value,
      },
    ]
  })
  if (criteria.length === 0) return null
  const shown = new Set(criteria.map(({ id }) => id))
  const sorted = criteria.toSorted((first, second) => second.exact - first.exact)
  const [best, worst] = [sorted[0]?.value ?? 0, sorted.at(-1)?.value ?? 0]
  const differ = best !== worst
  const namesAt = (at: number): string => format.list(criteria.filter(({ value }) => value === at).map(({ name }) => name))
  const values = { best: namesAt(best), worst: namesAt(worst), value: format.whole(best) }
  return {
    headline: t(differ ? 'own-result:profile.differ' : 'own-result:profile.alike', values),
    criteria: criteria.map(({ name, value, words, tone, meaning }) => ({ name, value, words, tone, meaning })),
    missing: questionnaire.dimensions.filter(({ id }) => id in own.dimensions && !shown.has(id)).map(({ name }) => say(name)),
  }
}
