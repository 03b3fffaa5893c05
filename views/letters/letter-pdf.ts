/**
 * Letters as PDF, one A4 sheet each: the address in the envelope's window, the words, the square code and the code to type.
 */
import { addressMm, bodyMm, dayMm, points, senderMm } from './letter-sheet.ts'
import type { LetterView } from './letter-view.ts'
import { printable } from './print-fonts.ts'
import { drawLines, drawQr, fitLines } from './sheet-drawing.ts'

/** PNG or JPEG of the sender, with its size in pixels. */
export interface LetterLogo {
  readonly bytes: Buffer
}

const qrSide = 36
const boxHeight = 52

/** The sheet is folded in the middle, at 148.5 mm: the square code stands below, so that no crease goes through it. */
const belowFold = 153

function drawHead(doc: PDFKit.PDFDocument, { sender, day, address }: LetterView, logo: LetterLogo | undefined): void {
  const { left, top, width } = senderMm
  if (logo !== undefined) doc.image(logo.bytes, points(left), points(top), { fit: [points(width), points(11)] })
  const below = logo === undefined ? senderMm : { ...senderMm, top: top + 12.5, height: 5.5 }
  doc.fillColor('black').font('bold')
  drawLines(doc, below, fitLines(doc, [sender], below, [11, 10, 9, 8]))
  doc
    .font('regular')
    .fontSize(10)
    .text(day, points(dayMm.left), points(dayMm.top), { width: points(dayMm.width), align: 'right' })
  drawLines(doc, addressMm, fitLines(doc, address, addressMm, [11, 10.5, 10, 9.5, 9, 8.5, 8]))
}

/** The size at which the own words and the notes leave room for the code on the same sheet. */
function wordSize(doc: PDFKit.PDFDocument, { heading, paragraphs, notes }: LetterView): number {
  const width = points(bodyMm.width)
  const room = points(bodyMm.bottom - bodyMm.top - boxHeight - 8)
  const heightAt = (size: number): number => {
    const head = doc
      .font('bold')
      .fontSize(size * 1.5)
      .heightOfString(printable(heading), { width })
    doc.font('regular').fontSize(size)
    const words = [...paragraphs, ...notes].map((text) => doc.heightOfString(printable(text), { width, lineGap: size * 0.3 }) + size * 0.7)
    return words.reduce((sum, each) => sum + each, head)
  }
  return [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5].find((size) => heightAt(size) <= room) ?? 7
}

/** Draws paragraphs and moves below them. */
function drawWords(doc: PDFKit.PDFDocument, texts: readonly string[], size: number): void {
  doc.font('regular').fontSize(size)
  for (const text of texts) {
    doc.text(printable(text), points(bodyMm.left), doc.y, { width: points(bodyMm.width), lineGap: size * 0.3 })
    doc.y += size * 0.7
  }
}

/** Two ways to the same place: the square to scan, and the address with the code to type. */
function drawWays(doc: PDFKit.PDFDocument, { scan, link, type, place, code }: LetterView): void {
  const top = Math.max((doc.y * 25.4) / 72 + 3, belowFold)
  const { left, width } = bodyMm
  doc
    .roundedRect(points(left), points(top), points(width), points(boxHeight - 6), 6)
    .lineWidth(1)
    .stroke('#5c6b6b')
  drawQr(doc, link, { left: left + 6, top: top + 5, side: qrSide })
  const right = left + qrSide + 16
  const inside = { left: right, width: width - qrSide - 22 }
  doc.fillColor('black').font('regular')
  drawLines(doc, { left: right, top: top + 5 }, fitLines(doc, [scan, type], { width: inside.width, height: 12 }, [10.5, 10, 9, 8]))
  doc.font('bold')
  drawLines(doc, { left: right, top: top + 18 }, fitLines(doc, [place], { width: inside.width, height: 8 }, [15, 13, 11, 9, 7, 6]))
  drawLines(doc, { left: right, top: top + 28 }, fitLines(doc, [code], { width: inside.width, height: 14 }, [30]))
  doc.y = points(top + boxHeight)
}

/** Adds one letter as a page. */
export function drawLetter(doc: PDFKit.PDFDocument, letter: LetterView, logo?: LetterLogo): void {
  doc.addPage()
  drawHead(doc, letter, logo)
  const size = wordSize(doc, letter)
  doc
    .font('bold')
    .fontSize(size * 1.5)
    .text(printable(letter.heading), points(bodyMm.left), points(bodyMm.top), { width: points(bodyMm.width) })
  doc.y += size * 0.8
  drawWords(doc, letter.paragraphs, size)
  drawWays(doc, letter)
  drawWords(doc, letter.notes, size * 0.95)
}
