/**
 * The second and later of equal ids in a list. Used by the checks of the guide and of its methods.
 */
import { located } from '../json-pointer.ts'
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'

/** `end`: where the id stands in each element of the list at `at`. */
export const repeatedIds = (ids: readonly string[], at: string, end = ''): readonly Problem[] =>
  located(ids, at)
    .filter(({ value }, index) => ids.indexOf(value) < index)
    .map(({ value, at: place }) => problemAt(`${place}${end}`, 'duplicateId', { id: value }))
