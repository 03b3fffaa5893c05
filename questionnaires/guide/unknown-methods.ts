/**
 * Methods that a definition points to and the dialogue guide does not have: a result page could not link to them.
 *
 * Called where both are known: at the start of a server and by `puntari check`.
 */
import type { Definition } from '../definition.ts'
import { located } from '../json-pointer.ts'
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'

type Pointing = Pick<Definition, 'dimensions' | 'axes' | 'types' | 'nowAndWanted'>

/** `known`: ids of the guide's methods. */
export function unknownMethods({ dimensions, axes, types, nowAndWanted }: Pointing, known: ReadonlySet<string>): readonly Problem[] {
  const sections = Object.entries({ dimensions, nowAndWanted, axes, types })
  return sections.flatMap(([name, parts]) =>
    located<{ readonly methods: readonly string[] }>(parts, `/${name}`)
      .flatMap(({ value, at }) => located(value.methods, `${at}/methods`))
      .filter(({ value }) => !known.has(value))
      .map(({ value, at }) => problemAt(at, 'unknownMethod', { id: value })),
  )
}
