/**
 * The finding of a barometer in one line per group: what is a strength, what needs work. Names of criteria stand as labels.
 */
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { Verdict } from '../../analysis/result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { valueOf } from './estimate-words.ts'
import type { Voice } from './voice.ts'
import { wantedFinding } from './wanted-sentence.ts'

const namesWith = (
  voice: Voice,
  questionnaire: Questionnaire,
  verdicts: Readonly<Record<string, Verdict>>,
  wanted: Verdict,
): readonly string[] => questionnaire.dimensions.filter(({ id }) => verdicts[id] === wanted).map(({ name }) => voice.say(name))

/** What those who chose to answer rated highest and lowest: a description of them, no verdict. Null for other groups and where nothing differs. */
export function selfSelectedScores(voice: Voice, questionnaire: Questionnaire, group: ReleasedGroup): string | null {
  if (group.tier !== 'full' || group.figures.recruitment !== 'selfSelected') return null
  const { dimensions } = group.figures
  const scores = questionnaire.dimensions
    .flatMap(({ id, name }) => {
      const value = dimensions[id] ? valueOf(dimensions[id].inference) : null
      return value === null ? [] : [{ value, words: `${voice.say(name)} ${voice.format.whole(value)}` }]
    })
    .toSorted((first, second) => second.value - first.value)
  const [highest, lowest] = [scores[0], scores.at(-1)]
  if (highest === undefined || lowest === undefined || highest.value === lowest.value) return null
  return voice.t('results:finding.self_selected_scores', { highest: highest.words, lowest: lowest.words })
}

/** The finding of what a group's result is about first: what is wanted beside what is, or the criteria. */
export const groupFinding = (voice: Voice, questionnaire: Questionnaire, group: ReleasedGroup): string =>
  (questionnaire.resultKind === 'nowAndWanted' ? wantedFinding(voice, questionnaire, group) : null) ??
  criteriaFinding(voice, questionnaire, group)

/** "Strength: Gets things done. Needs work: Close to residents." */
export function criteriaFinding(voice: Voice, questionnaire: Questionnaire, group: ReleasedGroup): string {
  const { t, format } = voice
  if (group.tier === 'hidden') return t('results:finding.hidden')
  if (group.tier === 'bands') return t('results:finding.bands')
  if (group.figures.recruitment === 'selfSelected')
    return t('results:finding.self_selected', { count: group.figures.n, n: format.whole(group.figures.n) })
  const verdicts = Object.fromEntries(Object.entries(group.figures.dimensions).map(([id, { verdict }]) => [id, verdict]))
  const strengths = namesWith(voice, questionnaire, verdicts, 'strength')
  const needs = namesWith(voice, questionnaire, verdicts, 'needsWork')
  const values = { strengths: format.list(strengths), needs: format.list(needs) }
  if (strengths.length > 0 && needs.length > 0) return t('results:finding.both', values)
  if (strengths.length > 0) return t('results:finding.strengths', { ...values, count: strengths.length })
  if (needs.length > 0) return t('results:finding.needs', { ...values, count: needs.length })
  return t('results:finding.in_between')
}
