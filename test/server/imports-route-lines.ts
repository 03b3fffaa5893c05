/**
 * Lines of `route-matrix.ts`: earlier results that come in. What waits between two steps of an import is nobody else's to find.
 */
import type { RouteLine } from './route-rows.ts'
import { line } from './route-rows.ts'

const organisation = '/manage/organisations/:organisation'

export const routesOfImports: Readonly<Record<string, RouteLine>> = {
  [`GET ${organisation}/imports`]: line('manage'),
  [`GET ${organisation}/imports/new`]: line('manage', { at: { questionnaire: 'version' } }),
  [`POST ${organisation}/imports/new`]: line('manage', { at: { questionnaire: 'version' } }),
  [`GET ${organisation}/imports/published`]: line('manage'),
  [`POST ${organisation}/imports/published`]: line('manage'),
  [`POST ${organisation}/imports/published/:value/remove`]: line('manage'),
  [`POST ${organisation}/imports/mappings`]: line('manage'),
  [`GET ${organisation}/imports/mappings/:mapping.json`]: line('manageNothing'),
  [`POST ${organisation}/imports/mappings/:mapping/remove`]: line('manage'),
  [`POST ${organisation}/imports/rounds/:round/place`]: line('manage', { at: { round: 'imported' } }),
  [`GET ${organisation}/imports/rounds/:round/remove`]: line('manage', { at: { round: 'imported' } }),
  [`POST ${organisation}/imports/rounds/:round/remove`]: line('manage', { at: { round: 'doomed import' } }),
  [`GET ${organisation}/imports/:import`]: line('manage'),
  [`GET ${organisation}/imports/:import/columns`]: line('manage'),
  [`POST ${organisation}/imports/:import/columns`]: line('manage'),
  [`GET ${organisation}/imports/:import/values`]: line('manage'),
  [`POST ${organisation}/imports/:import/values`]: line('manage'),
  [`GET ${organisation}/imports/:import/problems.csv`]: line('manage'),
  [`GET ${organisation}/imports/:import/mapping.json`]: line('manage'),
  [`POST ${organisation}/imports/:import/mapping`]: line('manage'),
  [`POST ${organisation}/imports/:import/confirm`]: line('manage'),
  [`POST ${organisation}/imports/:import/forget`]: line('manage'),
}
