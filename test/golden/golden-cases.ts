/**
 * Our side of each golden case: from the numbers that R was given to the numbers that R gave, through the code that runs.
 *
 * Called by golden.test.ts; a JSON file without a case here fails there.
 */
import { analyseRound } from '../../analysis/analyse-round.ts'
import { compareRounds } from '../../analysis/compare-rounds.ts'
import { axisSummary, letterProbabilityOf } from '../../analysis/dialogue-type/axis-summary.ts'
import { correlations, lowerRoot } from '../../analysis/dialogue-type/correlation.ts'
import { typeProbabilities } from '../../analysis/dialogue-type/type-probabilities.ts'
import { typeOfPositions } from '../../analysis/dialogue-type/type-result.ts'
import type { Estimate, IntervalEstimate } from '../../analysis/estimate.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import type { Basis } from '../../analysis/estimates/basis.ts'
import { hedgesG } from '../../analysis/estimates/hedges-g.ts'
import { holm } from '../../analysis/estimates/holm.ts'
import { meanEstimate } from '../../analysis/estimates/mean-estimate.ts'
import { momentsOf, momentsOfDifference } from '../../analysis/estimates/moments.ts'
import { noncentralTCdf } from '../../analysis/estimates/noncentral-t.ts'
import { pairedP } from '../../analysis/estimates/paired-test.ts'
import { wilsonInterval } from '../../analysis/estimates/share-estimate.ts'
import { tCritical, tUpperTail } from '../../analysis/estimates/student-t.ts'
import { welchDifference } from '../../analysis/estimates/welch.ts'
import { matrixOf } from '../../analysis/response-matrix.ts'
import type { GroupResult } from '../../analysis/result.ts'
import type { GroupDesign } from '../../analysis/sampling-design.ts'
import { groupPlan } from '../../analysis/scores/group-plan.ts'
import { dimensionScores } from '../../analysis/scores/person-means.ts'
import { columnsOf } from '../../questionnaires/columns.ts'
import { tinyQuestionnaire, tinyResponses } from '../fixtures/tiny-questionnaire.ts'
import { releasedCases } from './golden-released-cases.ts'
import { relationCases } from './golden-relation-cases.ts'
import { yearCases } from './golden-year-cases.ts'

/** Named columns of numbers, in and out. */
export type Numbers = Readonly<Record<string, readonly number[]>>

const { rules, axes } = tinyQuestionnaire

const at = (input: Numbers, name: string): readonly number[] => input[name] ?? []
const first = (input: Numbers, name: string): number => at(input, name)[0] ?? NaN
const scoresOf = (codes: readonly number[]): Float64Array => Float64Array.from(codes, (code) => ((code - 1) / 3) * 100)

function interval(estimate: Estimate | undefined): IntervalEstimate {
  if (!estimate || !hasInterval(estimate)) throw new Error(`No interval: ${JSON.stringify(estimate)}`)
  return estimate
}

function figures(estimate: Estimate | undefined): Numbers {
  const { value, standardError, lower, upper } = interval(estimate)
  return { value: [value], error: [standardError], interval: [lower, upper] }
}

/** Customers who gave these answers; a random sample unless told otherwise. */
function customers(columns: Numbers, design: Partial<GroupDesign> = {}, level = 0.95): GroupResult {
  const groups = { customers: { recruitment: 'randomSample' as const, ...design } }
  const result = analyseRound(tinyQuestionnaire, tinyResponses('customers', columns), {
    groups,
    unitSizes: {},
    seed: 1,
    level,
    exactSpread: true,
  })
  const group = result.groups['customers']
  if (!group) throw new Error('No customers')
  return group
}

const fresh = (input: Numbers, design?: Partial<GroupDesign>, level?: number) =>
  customers({ fresh: at(input, 'codes') }, design, level).items['fresh']

const compared = ['fresh', 'greeting', 'queue']

const columnsFrom = (input: Numbers, prefix: string): Numbers =>
  Object.fromEntries(compared.map((id) => [id, at(input, `${prefix}_${id}`)]))

const census: GroupDesign = { recruitment: 'census' }

function gap(input: Numbers): Numbers {
  const responses = [...tinyResponses('keepers', columnsFrom(input, 'first')), ...tinyResponses('customers', columnsFrom(input, 'second'))]
  const { gaps } = analyseRound(tinyQuestionnaire, responses, {
    groups: { keepers: census, customers: census },
    unitSizes: {},
    seed: 1,
    level: 0.95,
  })
  const items = compared.map((id) => gaps['keepers-customers']?.items[id])
  const differences = items.map((item) => interval(item?.difference))
  return {
    difference: differences.map(({ value }) => value),
    lower: differences.map(({ lower }) => lower),
    upper: differences.map(({ upper }) => upper),
    p: items.map((item) => item?.adjustedP ?? NaN),
    g: items.map((item) => interval(item?.hedgesG).value),
  }
}

function change(input: Numbers): Numbers {
  const round = (label: string) => ({
    label,
    questionnaire: tinyQuestionnaire,
    responses: tinyResponses('keepers', columnsFrom(input, label)),
    design: { groups: { keepers: census }, unitSizes: {}, seed: 1, level: 0.95 },
  })
  const changes = compareRounds(tinyQuestionnaire, round('earlier'), round('later'))
  const items = compared.map((id) => changes['earlier→later']?.groups['keepers']?.items[id])
  const differences = items.map((item) => interval(item?.difference))
  return {
    difference: differences.map(({ value }) => value),
    lower: differences.map(({ lower }) => lower),
    upper: differences.map(({ upper }) => upper),
    p: items.map((item) => item?.adjustedP ?? NaN),
    unseen: items.map((item) => item?.unseenBelow ?? NaN),
  }
}

function dimensionMissing(input: Numbers): Numbers {
  const plan = groupPlan(tinyQuestionnaire, 'customers').dimensions[0]
  if (!plan) throw new Error('No dimension')
  const ids = columnsOf(tinyQuestionnaire).map((column) => column.id)
  const persons = dimensionScores(matrixOf(ids, tinyResponses('customers', input)), plan).filter((score) => !Number.isNaN(score))
  const { value, n, lower, upper } = interval(customers(input).dimensions['goods']?.inference)
  return { persons: [...persons], value: [value], n: [n], interval: [lower, upper] }
}

function positions(input: Numbers): Numbers {
  const type = customers(input).type
  const { value, n, lower, upper } = interval(type?.positions['pace'])
  const spread = type?.axes['pace']?.spread
  return { value: [value], n: [n], interval: [lower, upper], spread: [spread && 'value' in spread ? (spread.value ?? NaN) : NaN] }
}

function letterProbability(input: Numbers): Numbers {
  const basis: Basis = { recruitment: 'census', populationSize: 9, level: 0.95 }
  const probabilityOf = (name: string) =>
    letterProbabilityOf(meanEstimate(momentsOf(Float64Array.from(at(input, name))), basis, 'none')) ?? NaN
  return { probability: [probabilityOf('positions'), probabilityOf('negative')] }
}

function correlation(input: Numbers): Numbers {
  const matrix = correlations(['a', 'b', 'c'].map((name) => Float64Array.from(at(input, name))))
  const lower = (rows: readonly (readonly number[])[]) => [0, 1, 2].flatMap((j) => rows.slice(j).map((row) => row[j] ?? NaN))
  return { correlation: lower(matrix), root: lower(lowerRoot(matrix)) }
}

function typeProbabilitiesOfTwo(input: Numbers): Numbers {
  const both = axes.map((axis, index) => ({ axis, positions: Float64Array.from(at(input, index === 0 ? 'a' : 'b')) }))
  const { probabilities } = typeOfPositions(both, { recruitment: 'census', populationSize: 9, level: 0.95 }, rules, 4711)
  return { probability: ['QH', 'QZ', 'WH', 'WZ'].map((type) => probabilities?.[type] ?? NaN) }
}

/** R's -999: no position. Enough draws for a tolerance at which neither the t stretch nor a correlation can be left out. */
function typeProbabilitiesOfFour(input: Numbers): Numbers {
  const [template] = axes
  if (!template) throw new Error('No axis')
  const basis: Basis = { recruitment: 'census', populationSize: null, level: 0.95 }
  const summaries = Object.values(input).map((values, index) => {
    const poles = [
      { ...template.poles[0], letter: `${index}a` },
      { ...template.poles[1], letter: `${index}b` },
    ] as const
    const positions = Float64Array.from(values, (value) => (value === -999 ? NaN : value))
    return axisSummary({ axis: { ...template, id: `axis_${index}`, poles }, positions }, basis, rules)
  })
  return { probability: Object.values(typeProbabilities(summaries, 4711, 400_000) ?? {}).slice(0, 16) }
}

const relativeNumbers: Readonly<Record<string, number>> = { above: 1, below: -1, notDifferent: 0 }

const ratingIds = ['fresh', 'stale', 'choice', 'greeting', 'queue']

/** By the name of the JSON file. */
export const goldenCases: Readonly<Record<string, (input: Numbers) => Numbers>> = {
  'mean-t': (input) => figures(fresh(input)?.inference),
  'mean-level-90': (input) => figures(fresh(input, {}, 0.9)?.inference),
  'mean-fpc': (input) => figures(fresh(input, { populationSize: first(input, 'size') })?.score),
  'share-fpc': (input) => figures(fresh(input, { populationSize: first(input, 'size') })?.distribution[first(input, 'code')]),
  'dont-know-share': (input) => figures(fresh(input, { populationSize: first(input, 'size') })?.dontKnowShare),
  'census-complete': (input) => figures(fresh(input, { ...census, populationSize: first(input, 'size') })?.score),
  'share-wilson': (input) => {
    const intervals = at(input, 'n').map((n, index) => wilsonInterval((at(input, 'count')[index] ?? NaN) / n, n, 0.95))
    return { lower: intervals.map(({ lower }) => lower), upper: intervals.map(({ upper }) => upper) }
  },
  welch: (input) => {
    const { estimate, p } = welchDifference(momentsOf(scoresOf(at(input, 'first'))), momentsOf(scoresOf(at(input, 'second'))), 0.95)
    return { ...figures(estimate), p: [p ?? NaN] }
  },
  'hedges-g': (input) => figures(hedgesG(momentsOf(scoresOf(at(input, 'first'))), momentsOf(scoresOf(at(input, 'second'))), 0.95)),
  holm: (input) => ({ adjusted: holm(at(input, 'p')).map((p) => p ?? NaN) }),
  paired: (input) => {
    const moments = momentsOfDifference(scoresOf(at(input, 'first')), scoresOf(at(input, 'second')))
    return { difference: [moments.mean], p: [pairedP(moments) ?? NaN] }
  },
  't-tails': (input) => ({
    tail: at(input, 'x').map((x, index) => tUpperTail(x, at(input, 'df')[index] ?? NaN)),
    critical: at(input, 'df').map((df) => tCritical(0.95, df)),
  }),
  'noncentral-t': (input) => ({
    p: at(input, 't').map((t, i) => noncentralTCdf(t, at(input, 'df')[i] ?? NaN, at(input, 'ncp')[i] ?? NaN)),
  }),
  'letter-probability': letterProbability,
  correlation,
  'dimension-missing': dimensionMissing,
  relative: (input) => {
    const { items } = customers(input)
    return { relative: ratingIds.map((id) => relativeNumbers[items[id]?.relative ?? ''] ?? NaN) }
  },
  places: (input) => {
    const { items } = customers(input)
    return { from: ratingIds.map((id) => items[id]?.place?.from ?? NaN), to: ratingIds.map((id) => items[id]?.place?.to ?? NaN) }
  },
  positions,
  gap,
  change,
  'response-rate': (input) => ({
    rate: at(input, 'invited').map((invited, index) => {
      const columns = { fresh: Array.from({ length: at(input, 'answered')[index] ?? 0 }, () => 1) }
      return customers(columns, { invited, populationSize: 2000 }).responseRate ?? NaN
    }),
  }),
  'type-probabilities': typeProbabilitiesOfTwo,
  'type-probabilities-few': typeProbabilitiesOfFour,
  'type-probabilities-unequal': typeProbabilitiesOfFour,
  ...yearCases,
  ...relationCases,
  ...releasedCases,
}
