/**
 * How a person came to the form: what may be promised differs. The same words as in `data/round.ts`, which this folder may not import.
 */

/** open: a link for many, each on a device of their own; personal: an invitation; kiosk: a device that many use in turn. */
export type Way = 'open' | 'personal' | 'kiosk'
