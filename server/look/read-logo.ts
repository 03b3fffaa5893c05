/**
 * Whether the bytes of a file are a logo that pages can show: PNG or JPEG, told by the bytes themselves, not too large. Pure.
 *
 * Called by the page of an organisation's look. The picture is not decoded; it is served with its type and `nosniff`, so that a
 * browser takes it for nothing else.
 */
import type { NewLogo } from '../../data/organisations.ts'

export const mostLogoBytes = 300_000
export const mostLogoPixels = 2000

/** `svg`: a drawing that can hold scripts. `broken`: begins like a picture and has no size or no end. */
export type LogoProblem = 'empty' | 'tooLarge' | 'svg' | 'notPicture' | 'broken' | 'tooManyPixels'

export type LogoReading =
  { readonly logo: NewLogo } | { readonly problem: LogoProblem; readonly values?: { readonly width: number; readonly height: number } }

interface Size {
  readonly width: number
  readonly height: number
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte)

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const jpegSignature = [0xff, 0xd8, 0xff]

/** The last chunk and its checksum; a few programs write something behind it. */
const pngEnd = /IEND\u00aeB`\u201a/u

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** The header chunk comes first and holds the size (PNG, 11.2.1). */
function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 45 || latin(bytes.subarray(12, 16)) !== 'IHDR' || !pngEnd.test(latin(bytes.subarray(-1024)))) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Markers that begin a frame and hold its size: SOF0 to SOF15 without DHT, JPG and DAC (ITU T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    // A marker may be filled up with further 0xff.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}

const isDrawing = (bytes: Uint8Array): boolean => /^[^<]{0,8}\s*<(?:\?xml|!--|!doctype svg|svg)/iu.test(latin(bytes.subarray(0, 400)))

function checked(bytes: Uint8Array, mediaType: NewLogo['mediaType'], size: Size | undefined): LogoReading {
  if (size === undefined || size.width === 0 || size.height === 0) return { problem: 'broken' }
  if (Math.max(size.width, size.height) > mostLogoPixels) return { problem: 'tooManyPixels', values: { ...size } }
  return { logo: { bytes, mediaType, ...size } }
}

/** The logo in these bytes, or the one thing that is wrong with them. Never throws. */
export function readLogo(bytes: Uint8Array): LogoReading {
  if (bytes.length === 0) return { problem: 'empty' }
  if (bytes.length > mostLogoBytes) return { problem: 'tooLarge' }
  if (startsWith(bytes, pngSignature)) return checked(bytes, 'image/png', pngSize(bytes))
  if (startsWith(bytes, jpegSignature)) return checked(bytes, 'image/jpeg', jpegSize(bytes))
  return { problem: isDrawing(bytes) ? 'svg' : 'notPicture' }
}
