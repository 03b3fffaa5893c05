/**
 * Posters as PDF, one A4 sheet for each open link: for the coffee room or the notice board.
 */
import { pageMm } from './letter-sheet.ts'
import type { PosterView } from './poster-view.ts'
import { drawCentred, drawQr, fitLines } from './sheet-drawing.ts'

const margin = 20
const width = pageMm.width - 2 * margin
const [qrTop, qrSide] = [112, 92]
const below = qrTop + qrSide + 10

const titleSizes = [38, 32, 26, 22, 18, 15, 12, 10]
const smallSizes = [16, 14, 12, 11, 10, 9, 8, 7]

/** The survey and who is asked, in each language; one language has more room and larger words. */
function drawTitles(doc: PDFKit.PDFDocument, languages: PosterView['languages']): void {
  const share = (qrTop - 36) / languages.length
  languages.forEach(({ survey, who }, at) => {
    const top = 30 + at * share
    doc.font('bold')
    const title = fitLines(
      doc,
      [survey],
      { width, height: Math.min(share - 12, 34) },
      languages.length > 2 ? titleSizes.slice(2) : titleSizes,
    )
    const down = drawCentred(doc, { left: margin, top, width }, title)
    doc.font('regular')
    drawCentred(doc, { left: margin, top: top + down + 1, width }, fitLines(doc, [who], { width, height: 8 }, smallSizes))
  })
}

/** Adds one poster as a page. */
export function drawPoster(doc: PDFKit.PDFDocument, { organisation, languages, link, place }: PosterView): void {
  doc.addPage()
  doc.fillColor('black').font('regular')
  drawCentred(doc, { left: margin, top: 15, width }, fitLines(doc, [organisation], { width, height: 9 }, smallSizes))
  drawTitles(doc, languages)
  drawQr(doc, link, { left: (pageMm.width - qrSide) / 2, top: qrTop, side: qrSide })
  doc.font('bold')
  drawCentred(doc, { left: margin, top: below, width }, fitLines(doc, [place], { width, height: 10 }, [22, 20, 18, 16, 14, 12, 10, 8]))
  doc.font('regular')
  const part = (288 - below - 14) / languages.length
  languages.forEach(({ lines }, at) => {
    const box = { left: margin, top: below + 14 + at * part, width }
    drawCentred(doc, box, fitLines(doc, lines, { width, height: part - 2 }, languages.length === 1 ? smallSizes : smallSizes.slice(2)))
  })
}
