/**
 * The words that stand in `data.json` where a field holds one of a few: each is explained in the codebook. What they mean stands in
 * texts/LANGUAGE/open-data.json.
 */
import type { NotEstimableReason, SuppressionReason } from '../../analysis/estimate.ts'
import type { ToldQuality } from '../../analysis/relation-result.ts'
import type { PositionBand, ReleasedGroup, ScoreBand } from '../../analysis/released-result.ts'
import type {
  ChangeResult,
  Clearness,
  GapResult,
  LeftOutOfSlope,
  ScoreResult,
  TypeStatement,
  Verdict,
  Warning,
} from '../../analysis/result.ts'
import type { Recruitment } from '../../analysis/sampling-design.ts'

/** The words of a type, every one of them: one that is missing does not compile. */
const every = <Word extends string>(words: Readonly<Record<Word, true>>): readonly string[] => Object.keys(words)

/** Plain words for the values of fields that hold one of a few words. */
export const codedValues = {
  tier: every<ReleasedGroup['tier']>({ full: true, bands: true, hidden: true }),
  suppressed: every<SuppressionReason>({ tooFewAnswers: true, complementary: true, bandOnly: true, roundOpen: true }),
  notEstimable: every<NotEstimableReason>({
    noAnswers: true,
    oneAnswer: true,
    fewerThan30: true,
    noVariation: true,
    tooFewItems: true,
    tooFewRounds: true,
    noOneFactor: true,
    notComparable: true,
    aboveSize: true,
    selfSelected: true,
  }),
  recruitment: every<Recruitment>({ census: true, randomSample: true, selfSelected: true }),
  verdict: every<Verdict>({
    strength: true,
    leaningStrength: true,
    inBetween: true,
    leaningNeedsWork: true,
    needsWork: true,
    none: true,
  }),
  relative: every<ScoreResult['relative']>({ above: true, below: true, notDifferent: true, none: true }),
  statement: every<TypeStatement>({ named: true, neighbours: true, likeliest: true, balanced: true, none: true }),
  clearness: every<Clearness>({ balanced: true, slight: true, clear: true, veryClear: true }),
  band: every<ScoreBand | PositionBand>({ low: true, middle: true, high: true, first: true, balanced: true, open: true, second: true }),
  word: every<GapResult['word'] | ChangeResult['word']>({
    firstHigher: true,
    secondHigher: true,
    risen: true,
    fallen: true,
    cantTell: true,
    break: true,
    none: true,
  }),
  leftOut: every<LeftOutOfSlope>({ selfSelected: true, break: true, notEstimable: true }),
  warnings: every<Warning>({ aboveSize: true, emptyGroup: true, rough: true, sizeUnknown: true }),
  told: every<ToldQuality>({ items: true, whole: true, nothing: true }),
}
