/**
 * What a plain text may not hold: tags, characters that are not seen, characters that turn the direction of reading.
 *
 * Called by the check of definitions, and where an organisation writes questions of its own.
 */

const tag = /<[/!?]?[A-Za-z][^<>]*>|<!--/
const unseen = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cs}\p{Co}\u{FEFF}\u{200B}]/u
const turning = /\p{Bidi_Control}/u

/** The first of each that stands in the text. */
export interface PlainTextFaults {
  readonly tag: string | undefined
  readonly unseen: string | undefined
  readonly turning: string | undefined
}

export const plainTextFaults = (text: string): PlainTextFaults => ({
  tag: tag.exec(text)?.[0],
  unseen: unseen.exec(text)?.[0],
  turning: turning.exec(text)?.[0],
})

/** The text without characters that are not seen or turn the direction: they come along from word processors, and nobody typed them. */
export const withoutUnseen = (text: string): string =>
  text.replaceAll(new RegExp(unseen.source, 'gu'), '').replaceAll(new RegExp(turning.source, 'gu'), '')
