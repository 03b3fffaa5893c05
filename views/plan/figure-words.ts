/**
 * A figure of one round in words, as the plan sets it beside that of another: a range, one word where answers are few, or none.
 */
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice } from '../results/result-context.ts'
import { axisVerdict, bandWords } from '../sentences/axis-words.ts'
import { estimateWords } from '../sentences/estimate-words.ts'
import type { NamedFigure } from './indicator-name.ts'
import { axisOfIndicator, figureIn } from './indicator-name.ts'

function positionWords(context: ResultContext, group: ReleasedGroup, named: NamedFigure): string | undefined {
  const axis = axisOfIndicator(context, named)
  if (axis === undefined) return undefined
  const voice = contextVoice(context)
  const band = group.tier === 'bands' ? group.positions[axis.id] : undefined
  if (band !== undefined) return bandWords(voice, axis, band)
  const [position, result] = [figureIn(group, named), group.tier === 'full' ? group.figures.type?.axes[axis.id] : undefined]
  return position && result ? axisVerdict(voice, axis, position, result, context.questionnaire.rules) : undefined
}

function scoreWords(context: ResultContext, group: ReleasedGroup, named: NamedFigure): string | undefined {
  const voice = contextVoice(context)
  const band = group.tier === 'bands' && named.family === 'dimensions' ? group.dimensions[named.id] : undefined
  if (band !== undefined) return voice.t(`results:band.${band}`)
  const figure = figureIn(group, named)
  return figure && estimateWords(voice, figure)
}

/** "48 (45–51)", "low", "Outwards, clearly", "not shown". */
export function figureWords(context: ResultContext, group: ReleasedGroup | undefined, named: NamedFigure): string {
  const words = named.family === 'positions' ? positionWords : scoreWords
  return (group && words(context, group, named)) ?? contextVoice(context).t('results:not_shown')
}
