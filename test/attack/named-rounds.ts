/**
 * Rounds made by hand for the classic attacks: units with so many answers, and how each answered.
 */
import type { Response } from '../../analysis/response-matrix.ts'
import type { SamplingDesign } from '../../analysis/sampling-design.ts'
import { columnsOf, missingCodes } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { StoryRound } from '../../server/results/release-story.ts'
import { hamlet } from './hamlet.ts'

/** `codes`: by column, of its people in turn; columns that are absent vary from one to the top of the scale. */
export interface MadeUnit {
  readonly id: string
  readonly n: number
  readonly parent?: string
  readonly persons?: number
  readonly codes?: Readonly<Record<string, readonly number[]>>
}

const varied: Readonly<Record<string, readonly number[]>> = {
  well: [1, 2, 3, 4],
  pump: [2, 4, 1, 3, 2],
  road: [4, 3, 2, 1],
  owns: [1, 2, 1, 2, 1],
  age: [1, 2, 3],
  stay: [1, 2],
}

export const alike = (n: number, code: number, ...others: readonly number[]): readonly number[] => [
  ...Array.from({ length: n - others.length }, () => code),
  ...others,
]

/** Items behind the filter get an answer where they are asked. */
function responsesOf(questionnaire: Questionnaire, { id: unit, n, codes = {} }: MadeUnit): readonly Response[] {
  const columns = columnsOf(questionnaire).map(({ id }) => id)
  return Array.from({ length: n }, (_, person) => {
    const given = (id: string): number => {
      const values = codes[id] ?? varied[id] ?? [1, 2, 3, 4]
      return values[person % values.length] ?? missingCodes.notAnswered
    }
    const answer = (id: string): number => (id === 'rent' && given('owns') !== 2 ? missingCodes.notAsked : given(id))
    return { group: 'helpers', unit, codes: Int16Array.from(columns, answer) }
  })
}

/** A round of these units; sizes are the sums of `persons` where all have them. */
export function madeRound(
  label: string,
  units: readonly MadeUnit[],
  more: { readonly smallestCell?: number; readonly backgrounds?: number; readonly design?: Partial<SamplingDesign> } = {},
): StoryRound {
  const questionnaire = hamlet(false, more.backgrounds ?? 0)
  const sizes = units.flatMap(({ id, persons }): [string, number][] => (persons === undefined ? [] : [[id, persons]]))
  const design: SamplingDesign = {
    groups: { helpers: { recruitment: 'census' } },
    unitSizes: Object.fromEntries(sizes),
    unitParents: Object.fromEntries(units.map(({ id, parent }) => [id, parent ?? null])),
    seed: 1,
    level: 0.95,
    ...more.design,
  }
  const responses = units.flatMap((unit) => responsesOf(questionnaire, unit))
  return {
    input: { label, questionnaire, responses, design },
    at: Number(label),
    smallestCell: more.smallestCell ?? 5,
    readersAnswer: false,
  }
}
