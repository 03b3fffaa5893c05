/**
 * A gap compares two different groups that exist.
 */
import { located } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'

export const gapGroups: Check = ({ gaps }, { groups }) =>
  located(gaps, '/gaps').flatMap(({ value: { first, second }, at }) => [
    ...(groups.has(first) ? [] : [problemAt(`${at}/first`, 'unknownGroup', { group: first })]),
    ...(groups.has(second) ? [] : [problemAt(`${at}/second`, 'unknownGroup', { group: second })]),
    ...(first === second && groups.has(first) ? [problemAt(at, 'gapWithItself', { group: first })] : []),
  ])
