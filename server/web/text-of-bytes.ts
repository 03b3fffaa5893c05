/**
 * The text in the bytes of a file, as offices save it: UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252.
 *
 * Called by those who read an uploaded table. Never throws: any bytes are some text in Windows-1252.
 */

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The text without its byte order mark. */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return strictUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
}
