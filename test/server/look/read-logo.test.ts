import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { mostLogoBytes, readLogo } from '../../../server/look/read-logo.ts'
import { jpegOf, pngOf } from './pictures.ts'

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

describe('A logo', () => {
  it('is a PNG or a JPEG, told by its bytes, with its size read from its header', () => {
    expect(readLogo(pngOf(12, 7))).toMatchObject({ logo: { mediaType: 'image/png', width: 12, height: 7 } })
    expect(readLogo(jpegOf(640, 200))).toMatchObject({ logo: { mediaType: 'image/jpeg', width: 640, height: 200 } })
  })

  it('is not a drawing, which could hold a script, however it begins', () => {
    for (const drawing of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '\ufeff<?xml version="1.0"?>\n<svg/>', ' \n<!-- x --><svg/>'])
      expect(readLogo(text(drawing))).toEqual({ problem: 'svg' })
  })

  it('is not a page, another picture, nothing, or half a picture', () => {
    expect(readLogo(text('<html><script>alert(1)</script>'))).toEqual({ problem: 'notPicture' })
    expect(readLogo(text('GIF89a…'))).toEqual({ problem: 'notPicture' })
    expect(readLogo(new Uint8Array())).toEqual({ problem: 'empty' })
    expect(readLogo(pngOf(12, 7).subarray(0, 40))).toEqual({ problem: 'broken' })
    expect(readLogo(pngOf(12, 7).subarray(0, -4))).toEqual({ problem: 'broken' })
    expect(readLogo(jpegOf(640, 200).subarray(0, 14))).toEqual({ problem: 'broken' })
    expect(readLogo(jpegOf(0, 200))).toEqual({ problem: 'broken' })
  })

  it('is neither too heavy nor too large', () => {
    expect(readLogo(new Uint8Array(mostLogoBytes + 1))).toEqual({ problem: 'tooLarge' })
    expect(readLogo(jpegOf(2000, 2000))).toHaveProperty('logo')
    expect(readLogo(jpegOf(2001, 10))).toEqual({ problem: 'tooManyPixels', values: { width: 2001, height: 10 } })
  })

  it('is a logo or a problem for any bytes at all', () => {
    const begun = fc.constantFrom<readonly number[]>(
      [],
      [...pngOf(3, 3).subarray(0, 20)],
      [0xff, 0xd8, 0xff],
      [...jpegOf(9, 9).subarray(0, 12)],
    )
    fc.assert(
      fc.property(begun, fc.uint8Array({ maxLength: 60 }), (start, rest) => {
        const reading = readLogo(Uint8Array.of(...start, ...rest))
        expect('logo' in reading || reading.problem.length > 0).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
