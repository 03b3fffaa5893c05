/** Labels in lines, whatever people type. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fitLines } from '../../../views/charts/fit-lines.ts'

const textsOf = (label: string, width: number, most: number) => fitLines(label, width, 16, most).map(({ text }) => text)

describe('A label in lines', () => {
  it('breaks between words, and a word only where it is longer than a line', () => {
    expect(textsOf('Palvelut vastaavat tarpeita', 120, 4)).toEqual(['Palvelut', 'vastaavat', 'tarpeita'])
    expect(textsOf('Elinvoimaohjelmakokonaisuus', 90, 4)).toEqual(['Elinvoimao', 'hjelmakoko', 'naisuus'])
  })

  it('is cut at its last line with an ellipsis, and tells the whole', () => {
    const lines = fitLines('one two three four five six', 90, 16, 2)
    expect(lines).toEqual([{ text: 'one two' }, { text: 'three fou…', full: 'one two three four five six' }])
  })

  it('never cuts a sign that is made of several', () => {
    const family = '👨‍👩‍👧‍👦'
    for (const text of textsOf(family.repeat(40), 100, 3)) expect(text.replace('…', '').length % family.length).toBe(0)
  })

  it('has nothing in it that is not seen, and a line where there is nothing', () => {
    expect(textsOf('a\u0000b\n\u0007c\ud800', 200, 4)).toEqual(['a b c\ufffd'])
    expect(textsOf(' \t ', 200, 4)).toEqual([''])
  })

  it('has as many lines as it may and no line much longer than there is room, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 1, max: 6 }), (label, most) => {
        const lines = fitLines(label, 160, 16, most)
        expect(lines.length).toBeGreaterThan(0)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const { text } of lines) expect([...new Intl.Segmenter().segment(text)].length).toBeLessThanOrEqual(21)
      }),
    )
  })
})
