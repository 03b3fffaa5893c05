/**
 * Whether an item means the same in two versions of a questionnaire, or the line over the years is broken there.
 *
 * Called by `compareRounds` and `slopesOf`. The relation that a version declares counts from its previous version only, so every version
 * between the two must be known. Words and scales that changed undeclared break the line as well.
 */
import { itemsOf } from '../../questionnaires/columns.ts'
import { defaultAnsweredShare } from '../../questionnaires/definition.ts'
import type { Item } from '../../questionnaires/item.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { covers, itemChanges } from '../../questionnaires/version-changes/item-changes.ts'
import type { ScoredItem } from '../scores/scored-item.ts'

/** Relations that leave the line whole. Absent means `same`. */
const wholeRelations: readonly string[] = ['same', 'translated']

/** From the older to the newer version without a hole, or null. Several rounds may have answered one version. */
function chainOf(versions: readonly Questionnaire[]): readonly Questionnaire[] | null {
  const known = new Map(versions.map((version) => [version.version, version]))
  const chain = [...known.values()].toSorted((a, b) => a.version - b.version)
  const isWhole = chain.every((version, index) => index === 0 || version.previousVersion === chain[index - 1]?.version)
  return isWhole ? chain : null
}

/** What else the figure of an item's measure depends on: the share that a person must answer, and which pole comes first. */
function countedBy(item: Item, { dimensions, axes, rules }: Questionnaire): readonly (string | number)[] {
  if (item.kind === 'pair') {
    const axis = axes.find(({ id }) => id === item.axis)
    return [rules.minimumPairShare, ...(axis?.poles ?? []).map(({ letter }) => letter)]
  }
  const dimension = item.kind === 'rating' ? dimensions.find(({ id }) => id === item.dimension) : undefined
  return dimension ? [dimension.minimumAnsweredShare ?? defaultAnsweredShare] : []
}

/**
 * Ids of the items whose words and scale are those of the version before, and that count alike, whatever is declared. An undeclared
 * change of order or layout is left to `puntari check` and to the library, which take no such version.
 */
function unbrokenBetween(older: Questionnaire, newer: Questionnaire): ReadonlySet<string> {
  const changes = itemChanges(older, newer)
  const were = new Map(itemsOf(older).map((item) => [item.id, countedBy(item, older).join()]))
  const unbroken = itemsOf(newer).filter(
    (item) => covers('layoutOrModeChanged', changes.get(item.id) ?? 'scale') && were.get(item.id) === countedBy(item, newer).join(),
  )
  return new Set(unbroken.map(({ id }) => id))
}

/** Ids of the items that the newer version does not declare to have changed. */
function undeclaredIn(newer: Questionnaire): ReadonlySet<string> {
  const items = itemsOf(newer).filter(({ relation = 'same' }) => wholeRelations.includes(relation))
  return new Set(items.map(({ id }) => id))
}

/**
 * A test for item ids: true where the item stands in both versions and every step between them left its meaning alone.
 *
 * Two rounds of one version compare everything, but for what was changed in it without a new number. Where a version between is not
 * known, nothing can be compared; versions in `between` that do not lie between the two do no harm.
 */
export function comparableItems(one: Questionnaire, other: Questionnaire, between: readonly Questionnaire[]): (id: string) => boolean {
  const [inOne, inOther] = [one, other].map((version) => new Set(itemsOf(version).map((item) => item.id)))
  const inBoth = (id: string): boolean => inOne?.has(id) === true && inOther?.has(id) === true
  if (one.version === other.version) {
    const unbroken = one.hash === other.hash ? null : unbrokenBetween(one, other)
    return (id) => inBoth(id) && unbroken?.has(id) !== false
  }
  const [oldest, newest] = [Math.min(one.version, other.version), Math.max(one.version, other.version)]
  const chain = chainOf([one, other, ...between.filter(({ version }) => version > oldest && version < newest)])
  if (!chain) return () => false
  const steps = chain.slice(1).flatMap((version, index) => [undeclaredIn(version), unbrokenBetween(chain[index] ?? version, version)])
  return (id) => inBoth(id) && steps.every((unbroken) => unbroken.has(id))
}

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index])

/** Same codes worth the same: a guard against a scale that changed without being declared. */
export function scoredAlike(one: ScoredItem, other: ScoredItem): boolean {
  return sameNumbers(one.codes, other.codes) && sameNumbers(one.scores, other.scores)
}

/** Whether what was made of `before` may be compared with what is made of `after`: the same items, each of them `comparable`. */
export function isWhole(
  before: readonly ScoredItem[] | undefined,
  after: readonly ScoredItem[],
  comparable: (id: string) => boolean,
): boolean {
  if (before?.length !== after.length) return false
  return after.every((item) => {
    const same = before.find(({ id }) => id === item.id)
    return same !== undefined && comparable(item.id) && scoredAlike(same, item)
  })
}
