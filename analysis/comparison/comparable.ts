/**
 * Whether an item means the same in two versions of a questionnaire, or the line over the years is broken there.
 *
 * Called by `compareRounds`. The relation that a version declares counts from its previous version only, so every version
 * between the two must be known.
 */
import { itemsOf } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { ScoredItem } from '../scores/scored-item.ts'

/** Relations that leave the line whole. Absent means `same`. */
const wholeRelations: readonly string[] = ['same', 'translated']

/** From the older to the newer version without a hole, or null. */
function chainOf(versions: readonly Questionnaire[]): readonly Questionnaire[] | null {
  const chain = versions.toSorted((a, b) => a.version - b.version)
  const isWhole = chain.every((version, index) => index === 0 || version.previousVersion === chain[index - 1]?.version)
  return isWhole ? chain : null
}

function unbrokenIn(version: Questionnaire): ReadonlySet<string> {
  const unbroken = itemsOf(version).filter((item) => wholeRelations.includes(item.relation ?? 'same'))
  return new Set(unbroken.map((item) => item.id))
}

/**
 * A test for item ids: true where the item stands in both versions and every step between them left its meaning alone.
 *
 * Two rounds of one version compare everything. Where a version between is not known, nothing can be compared.
 */
export function comparableItems(one: Questionnaire, other: Questionnaire, between: readonly Questionnaire[]): (id: string) => boolean {
  const [inOne, inOther] = [one, other].map((version) => new Set(itemsOf(version).map((item) => item.id)))
  const inBoth = (id: string): boolean => inOne?.has(id) === true && inOther?.has(id) === true
  if (one.version === other.version) return inBoth
  const [oldest, newest] = [Math.min(one.version, other.version), Math.max(one.version, other.version)]
  const chain = chainOf([one, other, ...between.filter(({ version }) => version > oldest && version < newest)])
  if (!chain) return () => false
  const steps = chain.slice(1).map(unbrokenIn)
  return (id) => inBoth(id) && steps.every((unbroken) => unbroken.has(id))
}

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index])

/** Same codes worth the same: a guard against a scale that changed without being declared. */
export function scoredAlike(one: ScoredItem, other: ScoredItem): boolean {
  return sameNumbers(one.codes, other.codes) && sameNumbers(one.scores, other.scores)
}
