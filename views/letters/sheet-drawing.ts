/**
 * What letters and posters draw with: a document with the project's fonts, lines that fit into a box, and the square code.
 *
 * pdfkit counts in points from the top left; whoever calls counts in millimetres.
 */
import PDFDocument from 'pdfkit'
import type { ScreenLanguage } from '../translate.ts'
import { locales } from '../translate.ts'
import { points } from './letter-sheet.ts'
import type { PrintFonts } from './print-fonts.ts'
import { printable } from './print-fonts.ts'
import { qrSquares } from './qr-squares.ts'

export interface BoxMm {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** An A4 document without pages. Nothing in it tells who made it, when, or of whom it is. */
export function newSheets(fonts: PrintFonts, title: string, language: ScreenLanguage): PDFKit.PDFDocument {
  const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, lang: locales[language], info: { Title: title } })
  doc.registerFont('regular', fonts.regular)
  doc.registerFont('bold', fonts.bold)
  return doc
}

/** Lines have the height of this many times their size. */
const leading = 1.22

/** A word that is wider than the box is cut where it must be. */
function brokenWord(doc: PDFKit.PDFDocument, word: string, width: number): readonly string[] {
  if (doc.widthOfString(word) <= width) return [word]
  const letters = [...word]
  let end = letters.length - 1
  while (end > 1 && doc.widthOfString(letters.slice(0, end).join('')) > width) end--
  return [letters.slice(0, end).join(''), ...brokenWord(doc, letters.slice(end).join(''), width)]
}

function wrapped(doc: PDFKit.PDFDocument, line: string, width: number): readonly string[] {
  const words = line.split(' ').flatMap((word) => brokenWord(doc, word, width))
  return words.reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    return last !== undefined && doc.widthOfString(longer) <= width ? [...lines.slice(0, -1), longer] : [...lines, word]
  }, [])
}

export interface FittedLines {
  readonly size: number
  readonly lines: readonly string[]
}

/** The lines as they fit: of the largest size that does, long ones wrapped; what is still too much at the smallest ends with `…`. */
export function fitLines(
  doc: PDFKit.PDFDocument,
  lines: readonly string[],
  { width, height }: Pick<BoxMm, 'width' | 'height'>,
  sizes: readonly number[],
): FittedLines {
  const tries = sizes.map((size) => {
    doc.fontSize(size)
    return { size, lines: lines.flatMap((line) => wrapped(doc, printable(line), points(width))) }
  })
  const most = (size: number): number => Math.floor(points(height) / (size * leading))
  const fitting = tries.find((tried) => tried.lines.length <= most(tried.size))
  if (fitting !== undefined) return fitting
  const { size, lines: all } = tries.at(-1) ?? { size: 8, lines: [] }
  const kept = all.slice(0, most(size))
  // The last line is postcode and town: without it no letter arrives.
  return { size, lines: [...kept.slice(0, -2), `${kept.at(-2) ?? ''}…`, all.at(-1) ?? ''] }
}

/** Draws fitted lines from the top of a box, in the font that is set. */
export function drawLines(doc: PDFKit.PDFDocument, { left, top }: Pick<BoxMm, 'left' | 'top'>, { size, lines }: FittedLines): void {
  doc.fontSize(size)
  lines.forEach((line, at) => doc.text(line, points(left), points(top) + at * size * leading, { lineBreak: false }))
}

/** Draws fitted lines in the middle of a box; the millimetres from its top to where they end. */
export function drawCentred(doc: PDFKit.PDFDocument, { left, top, width }: Omit<BoxMm, 'height'>, { size, lines }: FittedLines): number {
  doc.fontSize(size)
  lines.forEach((line, at) => {
    const free = points(width) - doc.widthOfString(line)
    doc.text(line, points(left) + free / 2, points(top) + at * size * leading, { lineBreak: false })
  })
  return (lines.length * size * leading * 25.4) / 72
}

/** Draws the square code of a text, `side` wide without its quiet zone. */
export function drawQr(doc: PDFKit.PDFDocument, text: string, { left, top, side }: { left: number; top: number; side: number }): void {
  const { size, runs } = qrSquares(text)
  const unit = points(side) / size
  for (const { column, row, length } of runs) doc.rect(points(left) + column * unit, points(top) + row * unit, length * unit, unit)
  doc.fill('black')
}
