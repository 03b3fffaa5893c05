/** What the simple rules take for names, and that hiding takes out exactly what a person said. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { nameSuggestions, spansOf, textPieces } from '../../../analysis/comments/name-suggestions.ts'

const found = (text: string): readonly string[] => nameSuggestions(text).map(({ start, end }) => text.slice(start, end))

describe('Suggestions of what to hide', () => {
  it.each([
    ['Rehtori Maija Meikäläinen ei vastaa.', ['Rehtori Maija Meikäläinen']],
    ['Kiitos, Anna-Liisa on hyvä.', ['Anna-Liisa']],
    ['Palvelu on hidasta. Kaikki odottavat.', []],
    ['Skriv till eva.öst@kommun.example genast', ['eva.öst@kommun.example']],
    ['Soita 040 123 4567 tai +358 40 1234567.', ['040 123 4567', '+358 40 1234567']],
    ['Tunnus 131052-308T on minun.', ['131052-308T']],
    ['Vuonna 2026 rakennettiin 1200 asuntoa.', []],
    ['I think I’m fine in Finland on Monday.', []],
    ['tiina sen tietää', []],
  ])('in "%s"', (text, names) => {
    expect(found(text)).toEqual(names)
  })

  it('never overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const spans = nameSuggestions(text)
        expect(spans.every(({ start, end }, index) => start < end && start >= (spans[index - 1]?.end ?? 0))).toBe(true)
      }),
    )
  })
})

describe('Hiding', () => {
  it('takes every place where the words stand by themselves, in capitals or not', () => {
    const text = 'Virtanen sanoi. VIRTANEN ei: Virtasen koti. (virtanen)'
    expect(spansOf(text, ['Virtanen']).map(({ start }) => start)).toEqual([0, 16, 45])
  })

  it('takes signs of search patterns as they stand', () => {
    expect(spansOf('a.b axb (a.b)', ['a.b'])).toHaveLength(2)
    expect(spansOf('mitä [c++] on', ['c++'])).toHaveLength(1)
  })

  it('loses and adds nothing: the pieces are the text', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }))
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span), (text, hidden) => {
        const pieces = textPieces(text, hidden)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        const shown = pieces.filter(({ isHidden }) => !isHidden).reduce((sum, piece) => sum + piece.text.length, 0)
        const isHidden = [...text].map((_, at) => hidden.some(({ start, end }) => at >= start && at < end))
        expect([...text].length === text.length ? shown : NaN).toEqual(
          [...text].length === text.length ? isHidden.filter((each) => !each).length : NaN,
        )
      }),
    )
  })
})
