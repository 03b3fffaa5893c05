/**
 * Everything in which a version of a questionnaire differs from the one before it without saying so.
 *
 * Called by `versionProblems`. What it lets pass, the analysis breaks the line at or knows to be the same.
 */
import { itemsOf } from '../columns.ts'
import { defaultRules } from '../definition.ts'
import { located } from '../json-pointer.ts'
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'
import { inOrderOfFile } from '../problem-order.ts'
import type { Questionnaire, Rules } from '../questionnaire.ts'
import { undeclaredItems } from './undeclared-items.ts'
import { undeclaredMeasures } from './undeclared-measures.ts'

const isRule = (name: string): name is keyof Rules => Object.hasOwn(defaultRules, name)

function undeclaredRules(older: Questionnaire, newer: Questionnaire): readonly Problem[] {
  return Object.keys(defaultRules)
    .filter(isRule)
    .filter((rule) => older.rules[rule] !== newer.rules[rule] && newer.changes?.rules?.includes(rule) !== true)
    .map((rule) =>
      problemAt('/rules', 'undeclaredRule', { rule, before: older.rules[rule], now: newer.rules[rule], version: older.version }),
    )
}

/** What is said to be gone, but still stands there or never did. */
function wronglyRemoved(older: Questionnaire, newer: Questionnaire): readonly Problem[] {
  const idsIn = (version: Questionnaire) => {
    const { groups, dimensions, axes, facets } = version
    return new Set([...itemsOf(version), ...groups, ...dimensions, ...axes, ...facets].map(({ id }) => id))
  }
  const [were, are] = [idsIn(older), idsIn(newer)]
  return located(newer.changes?.removed ?? [], '/changes/removed')
    .filter(({ value: id }) => are.has(id) || !were.has(id))
    .map(({ value: id, at }) => problemAt(at, 'notRemoved', { id, version: older.version }))
}

/**
 * The changes from `older` to `newer` that neither an item's `relation` nor `changes` declares; none for a version against itself.
 *
 * Compared are what respondents meet (items, scales, pages, groups) and what figures are made by (measures, rules, the kind of result).
 * Titles, introductions, names of measures, labels of charts and portraits may change freely.
 */
export function undeclaredChanges(older: Questionnaire, newer: Questionnaire): readonly Problem[] {
  const ofKind = older.resultKind === newer.resultKind ? [] : [problemAt('/resultKind', 'resultKindChanged', { kind: older.resultKind })]
  const problems = [
    ...ofKind,
    ...undeclaredRules(older, newer),
    ...undeclaredMeasures(older, newer),
    ...wronglyRemoved(older, newer),
    ...undeclaredItems(older, newer),
  ]
  return inOrderOfFile(problems, newer)
}
