import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { accentColours, darkScheme, lightScheme } from '../../../views/look/accent-colours.ts'
import { contrastOf, mixed } from '../../../views/look/contrast.ts'
import { lookSheet } from '../../../views/look/look-sheet.ts'

const tokens = readFileSync(join(import.meta.dirname, '../../../views/styles/tokens.css'), 'utf8')
const [light = '', dark = ''] = tokens.split('@media screen and (prefers-color-scheme: dark)')
const token = (sheet: string, name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(sheet)?.[1] ?? ''
const schemes = [
  ['light', lightScheme, light],
  ['dark', darkScheme, dark],
] as const

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)
const odd = ['#ffffff', '#000000', '#ffcc00', '#00ff00', '#ff0000', '#0000ff', '#808080', '#1f5a4a']

describe.each(schemes)('An accent in the %s scheme', (_name, scheme, sheet) => {
  it('stands on the grounds and beside the texts of the tokens', () => {
    expect(scheme.grounds).toEqual(['ground', 'surface', 'surface-tint'].map((name) => token(sheet, name)))
    expect(scheme.texts).toEqual(['text', 'text-quiet', 'link', 'error', 'caution', 'border-control'].map((name) => token(sheet, name)))
    expect([scheme.surface, scheme.onAccent, scheme.track]).toEqual(['surface', 'on-accent', 'track'].map((name) => token(sheet, name)))
  })

  it('can be read on every ground, bears text, and leaves the text on its tint readable, whatever was chosen', () => {
    fc.assert(
      fc.property(fc.oneof(colour, fc.constantFrom(...odd)), (chosen) => {
        const { accent, strong, tint, interval } = accentColours(chosen, scheme)
        const [control = '', ...texts] = scheme.texts.toReversed()
        for (const ground of [...scheme.grounds, tint]) expect(contrastOf(accent, ground)).toBeGreaterThanOrEqual(4.5)
        for (const text of texts) expect(contrastOf(text, tint)).toBeGreaterThanOrEqual(4.5)
        for (const ground of [accent, strong]) expect(contrastOf(scheme.onAccent, ground)).toBeGreaterThanOrEqual(4.5)
        for (const mark of [control, accent]) expect(contrastOf(mark, tint)).toBeGreaterThanOrEqual(3)
        for (const ground of [scheme.track, interval]) expect(contrastOf(accent, ground)).toBeGreaterThanOrEqual(3)
      }),
      { numRuns: 300 },
    )
  })
})

describe('A chosen colour', () => {
  it('stays as it is where it can be read', () => {
    for (const chosen of ['#1f5a4a', '#0050a0', '#7d4595', '#a8123d']) expect(accentColours(chosen, lightScheme).accent).toBe(chosen)
  })

  it('keeps its hue where it is darkened', () => {
    const { accent } = accentColours('#ffcc00', lightScheme)
    expect(accent).not.toBe('#ffcc00')
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => Number.parseInt(accent.slice(start, start + 2), 16))
    expect([blue, Math.round((green / red) * 10)]).toEqual([0, 8])
  })

  it('becomes a sheet of tokens and nothing else', () => {
    expect(lookSheet('#0050a0')).toMatch(
      /^:root\{(--[a-z-]+:#[0-9a-f]{6};?)+\}\n@media screen and \(prefers-color-scheme: dark\)\{:root\{(--[a-z-]+:#[0-9a-f]{6};?)+\}\}\n$/,
    )
    expect(lookSheet('#0050a0')).toContain('--accent:#0050a0;')
  })

  it('mixes as light does on a screen', () => {
    expect([mixed('#ffffff', '#000000', 0.5), mixed('#ff0000', '#00ff00', 1), contrastOf('#ffffff', '#000000')]).toEqual([
      '#808080',
      '#ff0000',
      21,
    ])
  })
})
