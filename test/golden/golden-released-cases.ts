/**
 * Our side of the golden case of released figures: from a result that went through disclosure control to differences tested together.
 *
 * Called by golden-cases.ts. One pair is a gap of the definition and comes from the release; the others come from means and their errors.
 */
import { analyseRound } from '../../analysis/analyse-round.ts'
import { releasedPlace } from '../../analysis/comparison/place.ts'
import { releasedDifferences } from '../../analysis/comparison/released-differences.ts'
import { releaseResult } from '../../analysis/disclosure/release-result.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import { tinyQuestionnaire, tinyResponses } from '../fixtures/tiny-questionnaire.ts'

type Numbers = Readonly<Record<string, readonly number[]>>

const groups = ['keepers', 'customers', 'helpers']
const items = ['fresh', 'greeting']

function differences(input: Numbers): Numbers {
  const responses = groups.flatMap((group) =>
    tinyResponses(group, Object.fromEntries(items.map((item) => [item, input[`${group}_${item}`] ?? []]))),
  )
  const census = Object.fromEntries(groups.map((group) => [group, { recruitment: 'census' as const, populationSize: 40 }]))
  const result = analyseRound(tinyQuestionnaire, responses, { groups: census, unitSizes: {}, seed: 1, level: 0.95 })
  const released = releaseResult(tinyQuestionnaire, result, { smallestCell: 5 })
  const places = groups.map((group) =>
    releasedPlace({ organisation: '', questionnaire: tinyQuestionnaire, round: '2026', group, unit: null, standsFor: true, released }),
  )
  const { rules } = tinyQuestionnaire
  const { compared } = releasedDifferences({ places, labels: ['2026'], kind: 'items', ids: items, rules, versions: [], level: 0.95 })
  const estimates = compared.flatMap(({ difference }) => (hasInterval(difference) ? [difference] : []))
  return {
    difference: estimates.map(({ value }) => value),
    lower: estimates.map(({ lower }) => lower),
    upper: estimates.map(({ upper }) => upper),
    p: compared.map(({ adjustedP }) => adjustedP ?? NaN),
  }
}

/** By the name of the JSON file. */
export const releasedCases: Readonly<Record<string, (input: Numbers) => Numbers>> = { 'released-differences': differences }
