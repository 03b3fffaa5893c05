/**
 * Who answered, said above every result as a label: the first thing a figure depends on.
 */
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { Voice } from './voice.ts'

/** `name` of the group or unit, such as "Residents". */
export function whoAnswered({ t, format }: Voice, name: string, group: ReleasedGroup | undefined): string {
  if (group === undefined || group.tier === 'hidden') return t('results:who.hidden', { name })
  if (group.tier === 'bands') return t('results:who.bands', { name })
  const { n, recruitment, populationSize, responseRate } = group.figures
  const values = { name, n: format.whole(n), size: format.whole(populationSize ?? 0), rate: format.percent(responseRate ?? 0) }
  if (recruitment === 'selfSelected') return t('results:who.self_selected', values)
  const how = recruitment === 'census' ? 'census' : 'sample'
  const isKnown = recruitment === 'census' ? populationSize !== null : responseRate !== null
  return t(`results:who.${how}${isKnown ? '' : '_unknown_size'}`, values)
}

/** How it must be read where those who answered chose themselves; null where they did not. `id` of the group: residents are named. */
export function selfSelectedCaution({ t, format }: Voice, id: string, group: ReleasedGroup): string | null {
  if (group.tier !== 'full' || group.figures.recruitment !== 'selfSelected') return null
  return t(id === 'residents' ? 'results:self_selected_caution' : 'results:self_selected_group_caution', {
    count: group.figures.n,
    n: format.whole(group.figures.n),
  })
}
