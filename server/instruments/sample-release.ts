/**
 * The job that makes a sample result: invented answers to any questionnaire, through the same analysis and disclosure control as real ones.
 *
 * Given to the workshop by `sampleResults`. Same definition, same figures: nothing is drawn but from a fixed seed.
 */
import type { ReleasedResult } from '../../analysis/released-result.ts'
import { packAnswers } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { inventedResponses } from '../demo/invented-responses.ts'
import type { LikelySizes } from '../demo/likely-respondents.ts'
import { likelyRespondents } from '../demo/likely-respondents.ts'
import { releaseStory } from '../results/release-story.ts'

/** Units of a sample result by key; each has its words in `instruments:sample.units`. */
export const sampleUnits = [
  { key: 'north', persons: 29 },
  { key: 'south', persons: 22 },
  { key: 'east', persons: 18 },
  { key: 'west', persons: 16 },
] as const

/** Enough that everything may be shown. */
const sizes: LikelySizes = { open: 240, whole: [48, 38, 31, 27], units: sampleUnits }
const seed = 2026
const level = 0.95

/** `label`: the year that the result is said to be of. */
export function sampleRelease({ questionnaire, label }: { readonly questionnaire: Questionnaire; readonly label: string }): ReleasedResult {
  const { groups, respondents } = likelyRespondents(questionnaire, sizes, seed)
  const people = inventedResponses(questionnaire, { key: 'sample', respondents, writing: 0 }, 1, seed)
  const responses = people.map(({ group, unit, answers }) => ({ group, unit: unit ?? null, codes: packAnswers(questionnaire, answers) }))
  const byUnit = questionnaire.groups.some((group) => group.byUnit === true)
  const design = {
    groups: Object.fromEntries(
      groups.map(({ group, recruitment, populationSize, invited }) => [
        group,
        { recruitment, ...(populationSize === null ? {} : { populationSize }), ...(invited === null ? {} : { invited }) },
      ]),
    ),
    unitSizes: byUnit ? Object.fromEntries(sampleUnits.map(({ key, persons }) => [key, persons])) : {},
    seed,
    level,
  }
  const round = { input: { label, questionnaire, responses, design }, at: 0, smallestCell: 5, readersAnswer: false }
  const [released] = releaseStory([round], () => [questionnaire])
  if (released === undefined) throw new Error('A story of one round gave no result')
  return released
}
