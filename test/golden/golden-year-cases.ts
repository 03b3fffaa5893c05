/**
 * Our side of the golden cases over the years: slopes, and the families of tests of changes and slopes.
 *
 * Called by golden-cases.ts.
 */
import { compareRounds } from '../../analysis/compare-rounds.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import type { RoundInput } from '../../analysis/measure-round.ts'
import type { SlopeResult } from '../../analysis/result.ts'
import type { TimedRound } from '../../analysis/slopes-of.ts'
import { slopesOf } from '../../analysis/slopes-of.ts'
import { tinyQuestionnaire, tinyResponses } from '../fixtures/tiny-questionnaire.ts'

type Numbers = Readonly<Record<string, readonly number[]>>

/** R's mark for what is not tested. */
const none = -999

const ids = { items: ['fresh', 'stale', 'choice', 'greeting', 'queue'], dimensions: ['goods', 'service'], positions: ['pace', 'reach'] }
const kinds = ['items', 'dimensions', 'positions'] as const
const wordNumbers: Readonly<Record<SlopeResult['word'], number>> = { risen: 1, fallen: -1, cantTell: 0, none }

/** Every pair of an axis from one column: turned round where the key is −1, so that each has the same score. */
function pairs(axis: string, count: number, codes: readonly number[]): Numbers {
  const turned = codes.map((code) => 5 - code)
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${axis}_${index + 1}`, index % 2 === 0 ? codes : turned]))
}

function round(label: string, columns: Numbers, level = 0.95): RoundInput {
  const design = { groups: { keepers: { recruitment: 'randomSample' as const } }, unitSizes: {}, seed: 1, level, exactSpread: true }
  return { label, questionnaire: tinyQuestionnaire, responses: tinyResponses('keepers', columns), design }
}

/** Columns that begin with the label of a round. */
function wholeRound(input: Numbers, label: string): RoundInput {
  const columns = Object.entries(input).flatMap(([name, codes]) =>
    name.startsWith(`${label}_`) ? [[name.slice(label.length + 1), codes]] : [],
  )
  const { pace = [], reach = [], ...items }: Numbers = Object.fromEntries(columns)
  return round(label, { ...items, ...pairs('pace', 9, pace), ...pairs('reach', 4, reach) })
}

function slope(input: Numbers): Numbers {
  const rounds = (input['at'] ?? []).map((at, index) => ({ ...round(`r${index}`, { fresh: input[`codes_${index + 1}`] ?? [] }), at }))
  const fresh = slopesOf(tinyQuestionnaire, rounds).groups['keepers']?.items['fresh']
  if (!fresh || !hasInterval(fresh.perYear)) throw new Error(`No slope: ${JSON.stringify(fresh)}`)
  const { value, standardError, lower, upper } = fresh.perYear
  return { value: [value], error: [standardError], interval: [lower, upper], p: [fresh.adjustedP ?? none] }
}

function changeFamilies(input: Numbers): Numbers {
  const changes = compareRounds(tinyQuestionnaire, wholeRound(input, 'r1'), wholeRound(input, 'r2'))['r1→r2']?.groups['keepers']
  return Object.fromEntries(kinds.map((kind) => [kind, ids[kind].map((id) => changes?.[kind][id]?.adjustedP ?? none)]))
}

function slopeFamilies(input: Numbers): Numbers {
  const rounds = (input['at'] ?? []).map((at, index): TimedRound => ({ ...wholeRound(input, `r${index + 1}`), at }))
  const slopes = slopesOf(tinyQuestionnaire, rounds).groups['keepers']
  const results = kinds.flatMap((kind) => {
    const family = ids[kind].map((id) => slopes?.[kind][id])
    return [
      [`p_${kind}`, family.map((one) => one?.adjustedP ?? none)],
      [`unseen_${kind}`, family.map((one) => one?.unseenBelow ?? none)],
      [`word_${kind}`, family.map((one) => wordNumbers[one?.word ?? 'none'])],
    ]
  })
  return Object.fromEntries(results)
}

/** By the name of the JSON file. */
export const yearCases: Readonly<Record<string, (input: Numbers) => Numbers>> = {
  'slope-three': slope,
  'slope-four': slope,
  'slope-five': slope,
  'change-families': changeFamilies,
  'slope-families': slopeFamilies,
}
