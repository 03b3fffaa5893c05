/**
 * The small style sheet of an organisation's colour: it replaces the accent's tokens and nothing else, in both colour schemes.
 *
 * Served by the server under an address of its own, because pages may hold no style. Forced colours stand above all tokens.
 */
import type { AccentColours } from './accent-colours.ts'
import { accentColours, darkScheme, lightScheme } from './accent-colours.ts'

const tokensOf = ({ accent, strong, tint, interval }: AccentColours): string =>
  `--accent:${accent};--accent-strong:${strong};--accent-tint:${tint};--accent-border:${accent};--track-interval:${interval}`

/** `chosen`: `#rrggbb`. Paper is always light. */
export const lookSheet = (chosen: string): string =>
  `:root{${tokensOf(accentColours(chosen, lightScheme))}}
@media screen and (prefers-color-scheme: dark){:root{${tokensOf(accentColours(chosen, darkScheme))}}}
`
