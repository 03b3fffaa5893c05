/**
 * At most one group speaks of its organisational unit: units are one tree, and each answer is counted in one place.
 */
import { located } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'

export const unitGroup: Check = ({ groups }) =>
  located(groups, '/groups')
    .filter(({ value }) => value.byUnit === true)
    .slice(1)
    .map(({ value, at }) => problemAt(`${at}/byUnit`, 'secondUnitGroup', { group: value.id }))
