/**
 * The text of an uploaded definition. JSON is UTF-8 (RFC 8259): a file in another encoding is told so, before its letters come out wrong.
 */

type DefinitionText = { readonly outcome: 'text'; readonly text: string } | { readonly outcome: 'notUtf8' | 'empty' }

/** A byte order mark at the start is taken as nothing. UTF-16 without one is UTF-8 with a zero in every other place. */
export function definitionText(bytes: Uint8Array): DefinitionText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.trim() === '') return { outcome: 'empty' }
    return text.slice(0, 4).includes('\0') ? { outcome: 'notUtf8' } : { outcome: 'text', text }
  } catch {
    return { outcome: 'notUtf8' }
  }
}
