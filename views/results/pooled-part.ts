/**
 * What stands above a pooled result: what it means, whose answers are in it and whose are not, and the way to the size classes.
 *
 * Called by `showResult` where the context is that of a programme.
 */
import { formatsFor } from '../format.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { PooledContext, PooledGroupNames, PooledSize } from './pooled-context.ts'
import type { ResultContext } from './result-context.ts'
import { groupName } from './result-context.ts'

export interface PooledPart {
  readonly title: string
  readonly meaning: readonly string[]
  readonly groups: readonly { readonly name: string; readonly lines: readonly string[] }[]
  readonly notIn: string | null
  /** The other results of the programme. */
  readonly links: readonly LinkView[]
}

const scopeName = (t: Translate, size: PooledSize | null): string => t(`programme:scope.${size ?? 'whole'}`)

function linesOf(t: Translate, list: (names: readonly string[]) => string, group: PooledGroupNames): readonly string[] {
  const { full, fewTogether, leftOut, notPooled } = group
  if (notPooled !== null) return [t(`programme:notPooled.${notPooled}`)]
  return [
    ...(full.length > 0 ? [t('programme:full', { count: full.length, names: list(full) })] : []),
    ...(fewTogether.length > 0 ? [t('programme:fewIn', { count: fewTogether.length, names: list(fewTogether) })] : []),
    ...(leftOut.length > 0 ? [t('programme:fewOut', { count: leftOut.length, names: list(leftOut) })] : []),
  ]
}

export function pooledPart(context: ResultContext, pooled: PooledContext): PooledPart {
  const t = translatorFor(context.language)
  const { list } = formatsFor(context.language)
  const { size, groups, notIn, scopes } = pooled
  return {
    title: scopeName(t, size),
    meaning: ['together', 'own', 'hidden'].map((key) => t(`programme:meaning.${key}`)),
    groups: groups.map((group) => ({ name: groupName(context, group.group), lines: linesOf(t, list, group) })),
    notIn: notIn.length === 0 ? null : t('programme:notIn', { count: notIn.length, names: list(notIn) }),
    links: scopes.filter((scope) => scope.size !== size).map((scope) => ({ href: scope.href, label: scopeName(t, scope.size) })),
  }
}
