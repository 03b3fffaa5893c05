/**
 * A mark of what a person saw when a form was opened, so that two who edit at once don't overwrite each other unawares.
 *
 * The form carries the mark; where it no longer fits what is kept, the form is shown again with a word about it and the new mark.
 */
import { createHash } from 'node:crypto'

/** Name of the form field that holds the mark. */
export const seenField = 'seen'

/** The mark of a state: same JSON, same mark. */
export const seenMark = (state: object): string => createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 16)
