/**
 * What a round found of one indicator, as whole sentences with a verdict. The plan keeps no words of a finding: they are made here.
 */
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { Indicator } from '../../questionnaires/indicator.ts'
import type { Axis } from '../../questionnaires/meaning.ts'
import type { ResultContext, ResultRound } from '../results/result-context.ts'
import { contextVoice, scopedGroup } from '../results/result-context.ts'
import { axisSentence, positionBandSentence } from '../sentences/axis-sentence.ts'
import { scoreBandSentence, scoreSentence } from '../sentences/score-sentence.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { bandChip, verdictChip } from '../sentences/verdict-chip.ts'
import type { NamedFigure } from './indicator-name.ts'
import { axisOfIndicator, figureIn, indicatorName, namedFigure } from './indicator-name.ts'

export interface FindingSentence {
  readonly sentence: string
  /** Null where there is no verdict; a position has none, neither end is better. */
  readonly chip: Chip | null
}

/** `name`: whose position it is stands before the name of the direction. */
function ofPosition(context: ResultContext, group: ReleasedGroup, named: NamedFigure, name: string): string | null {
  const found = axisOfIndicator(context, named)
  if (found === undefined) return null
  const axis: Axis = { ...found, name: { [context.language]: name } }
  const voice = contextVoice(context)
  const band = group.tier === 'bands' ? group.positions[axis.id] : undefined
  if (band !== undefined) return positionBandSentence(voice, axis, band)
  const [position, result] = [figureIn(group, named), group.tier === 'full' ? group.figures.type?.axes[axis.id] : undefined]
  return position && result ? axisSentence(voice, axis, position, result, context.questionnaire.rules) : null
}

function ofScore(context: ResultContext, group: ReleasedGroup, { family, id }: NamedFigure, name: string): FindingSentence | null {
  const voice = contextVoice(context)
  if (family === 'positions' || group.tier === 'hidden') return null
  if (group.tier === 'bands') {
    const band = family === 'dimensions' ? group.dimensions[id] : undefined
    return band === undefined ? null : { sentence: scoreBandSentence(voice, name, band), chip: bandChip(voice, band) }
  }
  const result = group.figures[family][id]
  if (result === undefined) return null
  const chip = result.verdict === 'none' ? null : verdictChip(voice, result.verdict)
  return { sentence: scoreSentence(voice, name, result), chip }
}

/** Null where the round tells nothing of it to this reader. */
export function findingSentence(context: ResultContext, round: ResultRound, indicator: Indicator): FindingSentence | null {
  const named = namedFigure(indicator)
  const group = scopedGroup(round, named.scope)
  if (group === undefined) return null
  const name = indicatorName(context, indicator)
  if (named.family !== 'positions') return ofScore(context, group, named, name)
  const sentence = ofPosition(context, group, named, name)
  return sentence === null ? null : { sentence, chip: null }
}
