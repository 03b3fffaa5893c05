/**
 * Statements that surely matter more and work less than the others of a group. Called by `planFindings`.
 */
import { priorities } from '../../analysis/importance/priorities.ts'
import type { SeriesGroup } from '../results/criteria-overview.ts'
import { seriesGroups } from '../results/criteria-overview.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice } from '../results/result-context.ts'
import type { Indicator } from '../../questionnaires/indicator.ts'
import type { Found } from './found.ts'
import { indicatorName } from './indicator-name.ts'

const mostOfAGroup = 5

function ofGroup(context: ResultContext, { id: group, group: released }: SeriesGroup): readonly Found[] {
  const found = released.tier === 'full' ? priorities(released.figures) : null
  const { t } = contextVoice(context)
  return (found?.items ?? [])
    .filter(({ quadrant, isSure }) => quadrant === 'first' && isSure)
    .slice(0, mostOfAGroup)
    .map(({ id }) => {
      const indicator: Indicator = { kind: 'item', group, id }
      const sentence = t('plan:section.importantSentence', { name: indicatorName(context, indicator) })
      return { indicator, said: { sentence, chip: { text: t('priority:quadrant.first'), tone: 'needs-work' } } }
    })
}

/** None of a group whose figures of importance are not shown. */
export const importantFindings = (context: ResultContext): readonly Found[] =>
  seriesGroups(context).flatMap((group) => ofGroup(context, group))
