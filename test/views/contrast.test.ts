/**
 * Everything that is read or pressed stays readable in both colour schemes: computed from views/styles/tokens.css by WCAG 2.2.
 * Also guards the bundle: no colour or size that is used and not defined, and its compressed size.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { styleSheets } from '../../views/styles/style-sheets.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

type Tokens = Readonly<Record<string, string>>
const tokensOf = (css: string): Tokens =>
  Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]))

const [lightCss = '', darkCss = ''] = read('views/styles/tokens.css').split('@media screen and (prefers-color-scheme: dark)')
const light = tokensOf(lightCss)
const schemes: readonly (readonly [string, Tokens])[] = [
  ['light', light],
  ['dark', { ...light, ...tokensOf(darkCss) }],
]

/** Relative luminance of sRGB, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other]
    .map((name) => {
      const hex = tokens[name]
      if (hex === undefined) throw new Error(`views/styles/tokens.css has no colour --${name}`)
      return luminance(hex)
    })
    .sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const each = (front: readonly string[], back: readonly string[]): [string, string][] =>
  front.flatMap((one) => back.map((other): [string, string] => [one, other]))
const steps = [1, 2, 3, 4, 5]
const grounds = ['ground', 'surface', 'surface-tint']

const textPairs: readonly [string, string][] = [
  ...each(['text', 'text-quiet', 'link', 'accent', 'error', 'caution'], [...grounds, 'accent-tint']),
  ...each(['text', 'error'], ['error-tint']),
  ...each(['text', 'caution'], ['caution-tint']),
  ...each(['on-accent'], ['accent', 'accent-strong']),
  ...each(['surface'], ['error']),
  ...steps.map((step): [string, string] => [`on-scale-${step}`, `scale-${step}`]),
  ...steps.map((step): [string, string] => [`on-share-${step}`, `share-${step}`]),
  ...each(['text'], ['scale-absent']),
]

const groups = ['residents', 'councillors', 'deputies', 'staff', 'office-holders'].map((group) => `group-${group}`)
const markPairs: readonly [string, string][] = [
  ...each(['border-control', 'accent-border', 'focus', 'threshold', 'error', 'caution', 'scale-1', 'scale-5', ...groups], grounds),
  ...each(['border-control', 'accent-border', 'focus'], ['accent-tint']),
  ...each(['accent', 'text-quiet'], ['track']),
  ...each(['accent'], ['track-interval']),
]

describe.each(schemes)('the %s colours', (_name, tokens) => {
  it.each(textPairs)('keep text readable: %s on %s has a contrast of at least 4.5', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(markPairs)('keep marks and borders visible: %s on %s has a contrast of at least 3', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(3)
  })

  it('keep an answer scale ordered in grey print: both ends stand apart from the middle, and so do their neighbours', () => {
    const fromMiddle = steps.map((step) => contrast(tokens, `scale-${step}`, 'scale-3'))
    const [first = 0, second = 0, middle = 0, fourth = 0, last = 0] = fromMiddle
    expect(first).toBeGreaterThan(second * 1.5)
    expect(second).toBeGreaterThan(middle * 1.2)
    expect(fourth).toBeGreaterThan(middle * 1.2)
    expect(last).toBeGreaterThan(fourth * 1.5)
  })
})

describe('the bundle of styles', () => {
  const bundle = styleSheets.map(read).join('\n')

  it('defines every token that it uses without a fallback', () => {
    const defined = new Set([...bundle.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name))
    const used = [...bundle.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name = '']) => name)
    // Sizes of headings and icons of components that we do not use stand in the component sheets unasked.
    const unasked = /^--(ds-heading-(2xs|xs|sm|lg|xl|2xl)-|_ds-field-sizing|ds-heading-md-font-size)/
    expect([...new Set(used)].filter((name) => !defined.has(name) && !unasked.test(name))).toEqual([])
  })

  it('weighs less than 25 KB compressed', () => {
    expect(gzipSync(bundle).length).toBeLessThan(25_000)
  })

  it('asks for nothing from elsewhere', () => {
    expect([...bundle.matchAll(/url\((?!['"]?(?:data:|\/assets\/))[^)]*\)/g)].map(([address]) => address)).toEqual([])
    expect(bundle).not.toContain('@import')
  })
})
