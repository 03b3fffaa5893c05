/**
 * Our side of the golden cases of importance and quality. Called by golden-cases.ts.
 */
import { analyseRound } from '../../analysis/analyse-round.ts'
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval, hasValue } from '../../analysis/estimate.ts'
import { fQuantile } from '../../analysis/estimates/f-distribution.ts'
import { relationsOf } from '../../analysis/relations-of.ts'
import { shopMember } from '../fixtures/shop-members.ts'
import { wantedQuestionnaire, wantedResponses } from '../fixtures/wanted-questionnaire.ts'

type Numbers = Readonly<Record<string, readonly number[]>>

const items = ['fresh', 'stale', 'choice']

function interval(estimate: Estimate | undefined): readonly [value: number, lower: number, upper: number, n: number] {
  if (!estimate || !hasInterval(estimate)) throw new Error(`No interval: ${JSON.stringify(estimate)}`)
  return [estimate.value, estimate.lower, estimate.upper, estimate.n]
}

const value = (estimate: Estimate | undefined): number => (estimate && hasValue(estimate) ? estimate.value : NaN)

const qualityOf = (input: Numbers, level = 0.95) => relationsOf(shopMember(input, { level }), 'whole').quality ?? {}

function importance(input: Numbers): Numbers {
  const at = (level: number) => {
    const found = relationsOf(shopMember(input, { level }), 'whole').importance
    return items.map((id) => interval(found?.[id]?.correlation))
  }
  const [wide, narrow] = [at(0.95), at(0.9)]
  return {
    correlation: wide.map(([correlation]) => correlation),
    lower: wide.map(([, lower]) => lower),
    upper: wide.map(([, , upper]) => upper),
    lower90: narrow.map(([, lower]) => lower),
    upper90: narrow.map(([, , upper]) => upper),
    n: wide.map(([, , , n]) => n),
  }
}

function alpha(input: Numbers): Numbers {
  const goods = qualityOf(input)['goods']
  const [found, lower, upper, n] = interval(goods?.alpha)
  const [, lower90, upper90] = interval(qualityOf(input, 0.9)['goods']?.alpha)
  return {
    alpha: [found],
    interval: [lower, upper],
    interval90: [lower90, upper90],
    n: [n],
    without: items.map((id) => value(goods?.items[id]?.alphaWithout)),
    rest: items.map((id) => value(goods?.items[id]?.restCorrelation)),
  }
}

/** The golden codes of pairs are keyed one way; the shop's alternate, so every second one is turned. */
function nine(input: Numbers): Numbers {
  const turned = Object.entries(input).map(([id, codes], index) => [id, index % 2 === 0 ? codes : codes.map((code) => 5 - code)])
  const pace = qualityOf(Object.fromEntries(turned))['pace']
  return { omega: [value(pace?.omega)], alpha: [value(pace?.alpha)] }
}

function wanted(input: Numbers): Numbers {
  const design = { groups: { residents: { recruitment: 'randomSample' as const } }, unitSizes: {}, seed: 1, level: 0.95 }
  const result = analyseRound(wantedQuestionnaire, wantedResponses('residents', input), design).groups['residents']?.nowAndWanted ?? {}
  const found = Object.values(result)
  const gaps = found.map(({ difference }) => {
    if (!hasInterval(difference)) throw new Error(`No interval: ${JSON.stringify(difference)}`)
    return difference
  })
  return {
    difference: gaps.map((gap) => gap.value),
    lower: gaps.map((gap) => gap.lower),
    upper: gaps.map((gap) => gap.upper),
    error: gaps.map((gap) => gap.standardError),
    p: found.map(({ adjustedP }) => adjustedP ?? NaN),
  }
}

/** By the name of the JSON file. */
export const relationCases: Readonly<Record<string, (input: Numbers) => Numbers>> = {
  'now-and-wanted': wanted,
  importance,
  alpha,
  'omega-three': (input) => ({ omega: [value(qualityOf(input)['goods']?.omega)] }),
  'omega-nine': nine,
  'f-quantiles': (input) => ({
    quantile: (input['p'] ?? []).map((p, index) => fQuantile(p, input['first']?.[index] ?? NaN, input['second']?.[index] ?? NaN)),
  }),
}
