/**
 * The codes of a response as bytes: 16-bit integers, little-endian on every machine. Used by `responses` only.
 */

const bytesPerCode = Int16Array.BYTES_PER_ELEMENT

/** Two bytes a column, in the codebook's order. */
export function codesToBlob(codes: Int16Array): Buffer {
  const blob = Buffer.alloc(codes.length * bytesPerCode)
  codes.forEach((code, index) => blob.writeInt16LE(code, index * bytesPerCode))
  return blob
}

/** The codes that `codesToBlob` packed. A plain loop: hundreds of thousands of rows go through here. */
export function codesFromBlob(blob: Buffer): Int16Array {
  const codes = new Int16Array(blob.length / bytesPerCode)
  for (let index = 0; index < codes.length; index++) codes[index] = blob.readInt16LE(index * bytesPerCode)
  return codes
}
