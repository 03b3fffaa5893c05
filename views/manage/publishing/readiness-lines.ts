/**
 * What there is to show of a round, group by group, and what has to be settled before it can be published: in sentences.
 */
import { formatsFor } from '../../format.ts'
import type { ScreenLanguage } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { GroupReadiness, PublishingInput, ReleaseBlock } from './publishing-input.ts'

/** Too few answers, or enough and still not shown for the sake of others. */
function readinessKey({ answers, tier, needs }: GroupReadiness): string {
  if (answers === 0) return 'nobody'
  if (tier === 'full') return 'full'
  if (tier === 'bands') return answers < needs.figures ? 'bands' : 'guardedBands'
  return answers < needs.words ? 'hidden' : 'guarded'
}

/** One line a group, and one for all where nothing at all can be shown. */
export function readinessLines(language: ScreenLanguage, { groups, form }: Pick<PublishingInput, 'groups' | 'form'>): readonly string[] {
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  const lines = groups.map((one) => {
    if (form.groupsNotShown.includes(one.group)) return t('publishing:ready.notShown', { name: one.name })
    const values = { name: one.name, count: one.answers, number: whole(one.answers), ...one.needs }
    return t(`publishing:ready.${readinessKey(one)}`, values)
  })
  const answered = groups.some(({ answers }) => answers > 0)
  const nothing = answered && groups.every(({ tier, group }) => tier === 'hidden' || form.groupsNotShown.includes(group))
  return nothing ? [...lines, t('publishing:ready.nothing')] : lines
}

export function blockLines(language: ScreenLanguage, blocks: readonly ReleaseBlock[]): readonly string[] {
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  return blocks.map((block) =>
    block.kind === 'emptyGroup'
      ? t(block.only ? 'publishing:block.emptyOnly' : 'publishing:block.emptyGroup', { name: block.name })
      : t(block.only ? 'publishing:block.aboveOnly' : 'publishing:block.aboveSize', {
          name: block.name,
          number: whole(block.answers),
          size: whole(block.size),
        }),
  )
}
