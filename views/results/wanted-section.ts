/**
 * How it is and how it should be, group by group: sentences, picture, and what to talk about where the two lie apart.
 *
 * Called by the page of criteria. Neither end of a scale is called good: what counts is the distance.
 */
import type { GroupResult } from '../../analysis/result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { methodLinks } from '../guide/method-names.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { wantedChip, wantedFinding, wantedSentence } from '../sentences/wanted-sentence.ts'
import { scaleOf } from '../tables/item-labels.ts'
import type { FigureView, MarkedGroup } from '../templates/layout/layout-view.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import type { TalkView } from './criteria-talk.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'
import type { ShownPair } from './wanted-figure.ts'
import { wantedFigure } from './wanted-figure.ts'

interface WantedGroup {
  readonly name: string
  readonly mark: MarkedGroup
  readonly finding: string | null
  readonly lines: readonly { readonly sentence: string; readonly chip: Chip }[]
  readonly figures: readonly FigureView[]
}

export interface WantedSection {
  /** Whether the whole result is about it: then it stands first. */
  readonly isFirst: boolean
  readonly groups: readonly WantedGroup[]
}

const pairsIn = ({ nowAndWanted }: Questionnaire, figures: GroupResult): readonly ShownPair[] =>
  nowAndWanted.flatMap((pair) => {
    const result = figures.nowAndWanted?.[pair.id]
    return result ? [{ pair, result }] : []
  })

function groupView(context: ResultContext, series: SeriesGroup): readonly WantedGroup[] {
  const { questionnaire } = context
  const voice = contextVoice(context)
  if (series.group.tier !== 'full') return []
  const { figures } = series.group
  const pairs = pairsIn(questionnaire, figures)
  if (pairs.length === 0) return []
  const smallest = questionnaire.rules.smallestScoreDifference
  const scales = Map.groupBy(pairs, ({ pair }) => scaleOf(questionnaire, pair.now))
  return [
    {
      name: series.label,
      mark: series.look.mark,
      finding: wantedFinding(voice, questionnaire, series.group),
      lines: pairs.map(({ pair, result }) => {
        const count = scaleOf(questionnaire, pair.now)?.options.length ?? 2
        return {
          sentence: wantedSentence(voice, { name: voice.say(pair.name), count, smallest }, result),
          chip: wantedChip(voice, result, smallest),
        }
      }),
      figures: [...scales].flatMap(([scale, ofScale]) =>
        scale ? [wantedFigure(context, series, figures, { scale, pairs: ofScale })] : [],
      ),
    },
  ]
}

/** Null where no group has figures of it. */
export function wantedSection(context: ResultContext, series: readonly SeriesGroup[]): WantedSection | null {
  const groups = series.flatMap((one) => groupView(context, one))
  return groups.length === 0 ? null : { isFirst: context.questionnaire.resultKind === 'nowAndWanted', groups }
}

/** Of every pair that some group was asked; those where a distance is sure come first. */
export function wantedTalk(context: ResultContext, series: readonly SeriesGroup[]): readonly TalkView[] {
  const voice = contextVoice(context)
  const { questionnaire } = context
  const smallest = questionnaire.rules.smallestScoreDifference
  const talks = questionnaire.nowAndWanted.map((pair) => {
    const count = scaleOf(questionnaire, pair.now)?.options.length ?? 2
    const results = series.flatMap(({ label, group }) => {
      const result = group.tier === 'full' ? group.figures.nowAndWanted?.[pair.id] : undefined
      return result ? [{ label, result }] : []
    })
    const verdicts = results.map(({ label, result }) => ({
      sentence: wantedSentence(voice, { name: label, count, smallest }, result),
      chip: wantedChip(voice, result, smallest),
    }))
    const isSure = results.some(({ result }) => result.word === 'more' || result.word === 'less')
    return { pair, verdicts, isSure }
  })
  return talks
    .filter(({ verdicts }) => verdicts.length > 0)
    .toSorted((one, other) => Number(other.isSure) - Number(one.isSure))
    .map(({ pair, verdicts }) => ({
      name: voice.say(pair.name),
      description: voice.say(pair.description),
      meaning: null,
      verdicts,
      questions: pair.questions.map(voice.say),
      methods: methodLinks(context.methods, pair.methods),
    }))
}
