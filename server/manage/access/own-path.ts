/**
 * Where a person goes after signing in: only ever to a page of ours.
 */

const ours = /^\/(?:manage|results)(?:[/?][\w/?=&%-]*)?$/

/** The path that was asked for, or the staff's first page. */
export const ownPath = (typed: unknown): string => (typeof typed === 'string' && ours.test(typed) ? typed : '/manage')
