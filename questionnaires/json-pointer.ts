/**
 * JSON Pointers (RFC 6901): where in a definition something stands. Used by everything that reports problems.
 */

/** A value and the pointer to it. */
export interface Located<T> {
  readonly value: T
  readonly at: string
}

/** One more step: `~` and `/` of a key are escaped. */
export function pointerStep(at: string, key: string | number): string {
  const isPlain = typeof key === 'number' || !/[~/]/.test(key)
  return `${at}/${isPlain ? key : key.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The steps of a pointer, unescaped; none for ''. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The elements of the list that `at` points to, each with its own pointer. */
export function located<T>(list: readonly T[], at: string): readonly Located<T>[] {
  return list.map((value, index) => ({ value, at: pointerStep(at, index) }))
}

/** The members of the object that `at` points to, each with its own pointer. */
export function locatedMembers<T>(members: Readonly<Record<string, T>>, at: string): readonly (Located<T> & { readonly key: string })[] {
  return Object.entries(members).map(([key, value]) => ({ key, value, at: pointerStep(at, key) }))
}
