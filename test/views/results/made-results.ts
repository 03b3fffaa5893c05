/**
 * Results made by hand for tests of pages, tables and charts. The one place where a `ReleasedResult` is made without disclosure control.
 */
import type { Description, Estimate, IntervalEstimate } from '../../../analysis/estimate.ts'
import type { ReleasedGroup, ReleasedResult } from '../../../analysis/released-result.ts'
import type {
  ChangeResult,
  Clearness,
  GapResult,
  GroupResult,
  ItemResult,
  ScoreResult,
  SlopeResult,
  TypeResult,
  TypeStatement,
  Verdict,
} from '../../../analysis/result.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { ResultContext, ResultRound } from '../../../views/results/result-context.ts'
import { cooking } from './made-questionnaires.ts'

/** A value with an interval of ± `half`. */
export const around = (value: number, half = 5, n = 40): IntervalEstimate => ({
  value,
  n,
  effectiveN: n,
  standardError: half / 2,
  lower: value - half,
  upper: value + half,
  level: 0.95,
  method: 't',
})

export const described = (value: number, n = 412): Description => ({ value, n, method: 'description' })

export const score = (estimate: Estimate, verdict: Verdict = 'inBetween'): ScoreResult => ({
  score: estimate,
  inference: estimate,
  verdict,
  relative: 'notDifferent',
})

export const item = (estimate: Estimate, verdict: Verdict = 'inBetween', shares: readonly number[] = [0.1, 0.2, 0.3, 0.4]): ItemResult => ({
  ...score(estimate, verdict),
  place: { from: 1, to: 2, of: 3 },
  asked: 50,
  answered: 40,
  distribution: Object.fromEntries(shares.map((share, index) => [String(index + 1), around(share, 0.02)])),
  dontKnowShare: around(0.08, 0.02),
  notConcernedShare: around(0, 0),
})

export const groupOf = (parts: Partial<GroupResult>): GroupResult => ({
  n: 40,
  recruitment: 'census',
  populationSize: 43,
  responseRate: 40 / 43,
  warnings: [],
  dimensions: {},
  items: {},
  type: null,
  straightLiners: { count: 0, of: 40 },
  ...parts,
})

export const full = (parts: Partial<GroupResult>): ReleasedGroup => ({ tier: 'full', figures: groupOf(parts) })

export const gap = (difference: number, word: GapResult['word']): GapResult => ({
  difference: around(difference),
  hedgesG: around(difference / 20, 0.2),
  adjustedP: 0.01,
  word,
  unseenBelow: 5,
})

export const change = (difference: number, word: ChangeResult['word']): ChangeResult => ({
  difference: around(difference),
  adjustedP: 0.2,
  word,
  unseenBelow: word === 'cantTell' ? 6.2 : null,
})

type ReleasedParts = Partial<
  Pick<
    ReleasedResult,
    'groups' | 'units' | 'unitParents' | 'unitUnions' | 'gaps' | 'changes' | 'slopes' | 'backgrounds' | 'readersAnswer' | 'smallestCell'
  >
>

export function released(questionnaire: Questionnaire, parts: ReleasedParts): ReleasedResult {
  const { id, version, hash } = questionnaire
  const made = {
    questionnaire: { id, version, hash },
    smallestCell: 5,
    readersAnswer: false,
    level: 0.95,
    groups: {},
    units: {},
    gaps: {},
    changes: {},
    slopes: { groups: {}, units: {} },
    unitParents: {},
    unitUnions: {},
    backgrounds: {},
    ...parts,
  }
  return made as ReleasedParts as ReleasedResult
}

export const round = (label: string, result: ReleasedResult): ResultRound => ({ label, year: Number(label), released: result })

export function contextOf(
  questionnaire: Questionnaire,
  rounds: readonly [ResultRound, ...ResultRound[]],
  parts: Partial<ResultContext> = {},
): ResultContext {
  return {
    language: 'en',
    questionnaire,
    organisationKind: 'municipality',
    organisationName: 'Koivuranta',
    roundTitle: 'Test round',
    year: 2026,
    unitNames: { north: 'North team', south: 'South team' },
    rounds,
    address: '/results/r1',
    methods: { open_space: 'Open space', world_cafe: 'World café' },
    ...parts,
  }
}

const clearnessAt = (size: number): Clearness => (size < 12 ? 'balanced' : size < 25 ? 'slight' : size < 50 ? 'clear' : 'veryClear')

/** A type whose first `4 − open` axes lean clearly to the first pole and whose others are open in the middle. */
export function typeWith(open: number): TypeResult {
  const ids = cooking.axes.map(({ id }) => id)
  const openAxes = ids.slice(4 - open)
  const statements: readonly TypeStatement[] = ['named', 'neighbours', 'likeliest', 'balanced', 'balanced']
  const byAxis = <Value>(value: (isOpen: boolean) => Value) => Object.fromEntries(ids.map((id) => [id, value(openAxes.includes(id))]))
  const share = (value: number): Estimate => around(value, 0.05)
  return {
    letters: 'ESTJ',
    statement: statements[open] ?? 'none',
    named: open === 0 ? 'ESTJ' : null,
    candidates: open === 0 ? ['ESTJ'] : open <= 2 ? ['ESTJ', 'ESTP'] : [],
    openAxes,
    positions: byAxis((isOpen) => (isOpen ? around(4, 12) : around(-40, 8))),
    axes: byAxis((isOpen) => ({
      clearness: clearnessAt(isOpen ? 4 : 40),
      letter: 'E',
      sure: !isOpen,
      spread: around(30),
      firstShare: share(0.7),
      secondShare: share(0.3),
    })),
    letterProbability: byAxis((isOpen) => (isOpen ? 0.61 : 0.99)),
    probabilities: { ESTJ: 0.58, ESTP: 0.39, undecided: 0.03 },
    personShares: { ESTJ: share(0.31), ESTP: share(0.23), undecided: share(0.05) },
    facets: { inside: byAxis(() => around(-20)), outside: byAxis(() => around(20)) },
  }
}

/** A slope over three years with an interval of ± `half` a year. */
export const slope = (perYear: number, word: SlopeResult['word'], half = 2, parts: Partial<SlopeResult> = {}): SlopeResult => ({
  perYear: around(perYear, half, 120),
  rounds: ['2024', '2025', '2026'],
  from: '2024',
  to: '2026',
  years: 2,
  answered: { 2024: 40, 2025: 40, 2026: 40 },
  leftOut: {},
  adjustedP: word === 'cantTell' ? 0.4 : 0.001,
  word,
  unseenBelow: word === 'none' ? null : 3.2,
  ...parts,
})
