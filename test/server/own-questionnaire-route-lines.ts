/**
 * Lines of `route-matrix.ts`: an organisation's own questionnaires. What waits between an upload and its use is nobody else's to find.
 */
import type { RouteLine } from './route-rows.ts'
import { line } from './route-rows.ts'

const own = '/manage/organisations/:organisation/questionnaires'

export const routesOfOwnQuestionnaires: Readonly<Record<string, RouteLine>> = {
  [`GET ${own}`]: line('manage'),
  [`POST ${own}`]: line('manage'),
  [`GET ${own}/models/:file`]: line('manage', { at: { file: 'model' } }),
  [`GET ${own}/uploads/:upload`]: line('manage'),
  [`GET ${own}/uploads/:upload/problems.csv`]: line('manage'),
  [`GET ${own}/uploads/:upload/try`]: line('manage'),
  [`POST ${own}/uploads/:upload/try`]: line('manage'),
  [`POST ${own}/uploads/:upload/take`]: line('manage'),
  [`POST ${own}/uploads/:upload/forget`]: line('manage'),
  [`GET ${own}/:definition`]: line('manage', { at: { definition: 'own' } }),
  [`GET ${own}/:definition/file`]: line('manage', { at: { definition: 'own' } }),
  [`GET ${own}/:definition/try`]: line('manage', { at: { definition: 'own' } }),
  [`POST ${own}/:definition/try`]: line('manage', { at: { definition: 'own' } }),
  [`GET ${own}/:definition/remove`]: line('manage', { at: { definition: 'own' } }),
  [`POST ${own}/:definition/remove`]: line('manage', { at: { definition: 'doomed own' } }),
}
