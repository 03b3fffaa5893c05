/**
 * "What matters most" as the report of a barometer tells it: by group the picture, what is sure of it, and what its numbers stand for.
 *
 * Called by `criteriaSections`; what may be said was decided by `prioritySection`.
 */
import type { PrioritySection } from '../results/priority-section.ts'
import type { Translate } from '../translate.ts'
import type { SectionDraft } from './report-block.ts'
import { figureBlock, headed, linesBlock } from './report-block.ts'

/** `section` null: nothing is told of it. */
export const priorityDraft = (t: Translate, section: PrioritySection | null): SectionDraft => ({
  id: 'priority',
  title: t('priority:title'),
  // A few notes alone need no page.
  joins: section?.groups.length === 0,
  blocks:
    section === null
      ? []
      : [
          ...linesBlock([`${t('priority:lead')} ${t('priority:caution')}`]),
          ...section.groups.flatMap(({ name, figure, notes, quadrants }) =>
            headed(name, [figureBlock(figure), ...linesBlock(notes), { kind: 'quadrants', name, quadrants }]),
          ),
          ...linesBlock(section.notShown, 'quiet'),
        ],
})
