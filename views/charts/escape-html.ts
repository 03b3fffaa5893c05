/**
 * Text as HTML or SVG text and as a quoted attribute, for markup that is made outside the templates. What no XML document may hold is
 * left out: control characters, halves of characters.
 */
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const controls = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/gu

export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(controls, '')
    .replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? letter)
