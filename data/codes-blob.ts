/**
 * The codes of a response as bytes: 16-bit integers, little-endian on every machine. `packed-responses` reads them back.
 */

const bytesPerCode = Int16Array.BYTES_PER_ELEMENT

/** Two bytes a column, in the codebook's order. */
export function codesToBlob(codes: Int16Array): Buffer {
  const blob = Buffer.alloc(codes.length * bytesPerCode)
  codes.forEach((code, index) => blob.writeInt16LE(code, index * bytesPerCode))
  return blob
}
