import { describe, expect, it } from '@jest/globals'
import { create } from 'qrcode'
import { drawLetter } from '../../../views/letters/letter-pdf.ts'
import { windowMm } from '../../../views/letters/letter-sheet.ts'
import type { LetterInput, LetterRecipient } from '../../../views/letters/letter-view.ts'
import { letterView } from '../../../views/letters/letter-view.ts'
import { drawPoster } from '../../../views/letters/poster-pdf.ts'
import { posterView } from '../../../views/letters/poster-view.ts'
import { isPrintable, printable, printFonts } from '../../../views/letters/print-fonts.ts'
import { qrSquares } from '../../../views/letters/qr-squares.ts'
import { newSheets } from '../../../views/letters/sheet-drawing.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { hasCamera, pageCount, placedWords, readByCamera, textOf } from './pdf-pages.ts'

const input: LetterInput = {
  language: 'fi',
  organisation: 'Järvelän kunta',
  survey: 'Demokratiabarometri 2026',
  today: '2026-11-21',
  lastDay: '2026-12-12',
  resultsOn: '2027-01-15',
  resultsAddress: 'https://puntari.jarvela.fi/results/abcdefgh23456',
  own: undefined,
  contact: 'Kirjaamo, puh. 014 123 456',
  publicUrl: 'https://puntari.jarvela.fi',
}
const aino: LetterRecipient = { name: 'Äinö Šimková', street: 'Rantatie 5 B 12', postcode: '00100', town: 'Järvelä', code: 'KX7M-PR3D' }

async function drawn(draw: (doc: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const doc = newSheets(printFonts(), 'Letters', 'fi')
  const parts: Buffer[] = []
  doc.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve) => doc.on('end', resolve))
  draw(doc)
  doc.end()
  await ended
  return Buffer.concat(parts)
}
const letter = (recipient = aino, more: Partial<LetterInput> = {}) =>
  drawn((doc) => drawLetter(doc, letterView({ ...input, ...more }, recipient)))

describe('A letter', () => {
  it.each(screenLanguages)(
    'in %s has sender, address, the words, the last day, the code to type and the square with its link',
    async (language) => {
      const view = letterView({ ...input, language }, aino)
      expect(view.address).toEqual(['Äinö Šimková', 'Rantatie 5 B 12', '00100 JÄRVELÄ'])
      expect([view.link, view.place]).toEqual(['https://puntari.jarvela.fi/p/KX7M-PR3D', 'puntari.jarvela.fi'])
      const pdf = await letter(aino, { language })
      expect(pageCount(pdf)).toBe(1)
      if (!hasCamera) return expect(qrSquares(view.link).size).toBe(create(view.link, { errorCorrectionLevel: 'M' }).modules.size)
      expect(readByCamera(pdf)).toBe(view.link)
      const words = textOf(pdf).replaceAll(/\s+/g, ' ')
      expect(view.notes.join()).toMatch(/2027.*puntari\.jarvela\.fi\/results\/abcdefgh23456/)
      for (const text of [view.sender, ...view.address, ...view.paragraphs, view.code, view.place, ...view.notes])
        expect(words).toContain(text)
    },
  )

  it('fills the places of the organisation’s own text', () => {
    const own = 'Hei {name}!\n\n{organisation} kysyy: {survey}. Vastaa {lastDay}. {muu}'
    expect(letterView({ ...input, own }, aino).paragraphs).toEqual([
      'Hei Äinö Šimková!',
      'Järvelän kunta kysyy: Demokratiabarometri 2026. Vastaa 12. joulukuuta 2026. {muu}',
    ])
  })

  it.each([
    ['an ordinary one', aino],
    [
      'a very long one',
      {
        ...aino,
        name: 'Friherrinnan Wilhelmina Charlotta Åkerblom-Gyllenstierna af Öfverstenbacken-Långholmen',
        street: `c/o Österbottniska Kulturfonden, Stora Långgatan 128 B trapphus C lägenhet 1204 ${'X'.repeat(60)}`,
        town: 'Kristinestad',
      },
    ],
    ['one without a blank', { ...aino, name: 'Ö'.repeat(120), street: 'W'.repeat(120) }],
  ])('shows the address in the window and nothing else there: %s', async (_what, recipient) => {
    const view = letterView(input, recipient)
    const pdf = await letter(recipient)
    expect(pageCount(pdf)).toBe(1)
    expect(view.address.at(-1)).toMatch(/^00100 /)
    if (!hasCamera) return
    const right = windowMm.left + windowMm.width
    const seen = placedWords(pdf).filter(
      ({ leftMm, rightMm, topMm, bottomMm }) => rightMm > 15 && leftMm < 120 && bottomMm > 40 && topMm < 90,
    )
    expect(seen.some(({ word }) => word === '00100')).toBe(true)
    for (const { leftMm, rightMm, topMm, bottomMm } of seen) {
      expect([leftMm >= windowMm.left, rightMm <= right]).toEqual([true, true])
      expect([topMm >= windowMm.top, bottomMm <= windowMm.top + windowMm.height]).toEqual([true, true])
    }
  })

  it('stays on one sheet with a long own text, and the square stands below the fold', async () => {
    const pdf = await letter(aino, { own: 'Kunta haluaa kuulla, mitä ajattelet. '.repeat(45) })
    expect(pageCount(pdf)).toBe(1)
    if (!hasCamera) return
    expect(readByCamera(pdf)).toContain(aino.code)
    const words = placedWords(pdf)
    expect(Math.max(...words.map(({ bottomMm }) => bottomMm))).toBeLessThan(290)
    expect(placedWords(await letter()).find(({ word }) => word === aino.code)?.topMm).toBeGreaterThan(148.5)
  })
})

describe('The fonts of letters', () => {
  it('print Nordic, Baltic, Slavic, Sámi, Vietnamese, Greek and Cyrillic letters, and a question mark for what they lack', () => {
    for (const name of ['Äinö Åkerö', 'Šimková Žižka', 'Ēriks Ģirts', 'Áŋŋel Čuđe', 'Nguyễn Thế', 'Αθηνά', 'Яна Їжакевич', 'Łukasz Őry']) {
      expect([name, isPrintable(name)]).toEqual([name, true])
      expect(printable(name.normalize('NFD'))).toBe(name)
    }
    expect(printable('王 Wang ملک')).toBe('? Wang ???')
    expect(isPrintable('王')).toBe(false)
  })
})

describe('The square code', () => {
  it('is drawn as the library makes it, square by square', () => {
    const text = 'https://puntari.jarvela.fi/p/KX7M-PR3D'
    const { modules } = create(text, { errorCorrectionLevel: 'M' })
    const { size, runs } = qrSquares(text)
    const dark = Array.from({ length: size * size }, () => 0)
    for (const { row, column, length } of runs) dark.fill(1, row * size + column, row * size + column + length)
    expect([size, dark]).toEqual([modules.size, [...modules.data]])
  })
})

describe('A poster', () => {
  it.each([1, 2, 3])('in %d languages has the square, the link as text and who is asked, on one sheet', async (count) => {
    const address = 'https://puntari.jarvela.fi/a/abcdefgh2345mnpqr'
    const languages = screenLanguages
      .slice(0, count)
      .map((language) => ({ language, survey: 'Ilmapuntari 2026', group: 'Henkilöstö', unit: 'Koulu' }))
    const { lastDay, resultsOn, resultsAddress } = input
    const view = posterView({ organisation: 'Järvelän kunta', lastDay, resultsOn, resultsAddress, address, languages })
    const pdf = await drawn((doc) => drawPoster(doc, view))
    expect([pageCount(pdf), view.place, view.languages[0]?.who]).toEqual([
      1,
      'puntari.jarvela.fi/a/abcdefgh2345mnpqr',
      'Henkilöstö · Koulu',
    ])
    if (!hasCamera) return
    expect(readByCamera(pdf)).toBe(address)
    expect(textOf(pdf).match(/Henkilöstö · Koulu/g)).toHaveLength(count)
    expect(textOf(pdf)).toContain(view.place)
    expect(textOf(pdf).match(/puntari\.jarvela\.fi\/results\/abcdefgh23456/g)).toHaveLength(count)
  })
})
