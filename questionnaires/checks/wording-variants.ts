/**
 * A text that differs by kind of organisation has words for every declared kind and for no other.
 */
import { locatedMembers } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import { organisationKinds } from '../wording.ts'
import type { Check } from './check.ts'
import { everyText } from './located-texts.ts'

export const wordingVariants: Check = (definition) => {
  const declared: readonly string[] = definition.organisationKinds
  const undeclared = organisationKinds.filter((kind) => !declared.includes(kind))
  const wordings = everyText(definition).flatMap(({ value, at }) => locatedMembers(value, at))
  return wordings.flatMap(({ value: wording, at }) => {
    if (typeof wording === 'string') return []
    return [
      ...declared.filter((kind) => !Object.hasOwn(wording, kind)).map((kind) => problemAt(at, 'missingVariant', { kind })),
      ...undeclared.filter((kind) => Object.hasOwn(wording, kind)).map((kind) => problemAt(`${at}/${kind}`, 'undeclaredKind', { kind })),
    ]
  })
}
