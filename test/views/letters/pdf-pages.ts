/**
 * PDF files as tests see them: their words by page and place, and what a camera reads in them.
 *
 * With poppler and zbar the rendered page is read; on a machine without them the test compares what is drawn instead (`qrSquares`).
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const works = (program: string, flag: string): boolean => spawnSync(program, [flag]).error === undefined

/** Whether pages can be rendered and read on this machine. */
export const hasCamera = works('pdftoppm', '-v') && works('pdftotext', '-v') && works('zbarimg', '--version')

function inFolder<Result>(pdf: Uint8Array, look: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'puntari-pdf-'))
  try {
    const file = join(folder, 'sheet.pdf')
    writeFileSync(file, pdf)
    return look(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a camera reads on a page; the first is 1. */
export const readByCamera = (pdf: Uint8Array, page = 1): string =>
  inFolder(pdf, (file) => {
    execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', '-f', String(page), '-l', String(page), file, `${file}-page`])
    return execFileSync('zbarimg', ['-q', '--raw', `${file}-page.png`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  })

/** The text of all pages in the order of reading. */
export const textOf = (pdf: Uint8Array): string =>
  inFolder(pdf, (file) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }))

export interface PlacedWord {
  readonly word: string
  readonly leftMm: number
  readonly rightMm: number
  readonly topMm: number
  readonly bottomMm: number
}

const mm = (points: string | undefined): number => (Number(points) * 25.4) / 72

/** Every word of the first page with its place. */
export const placedWords = (pdf: Uint8Array): readonly PlacedWord[] =>
  inFolder(pdf, (file) => {
    execFileSync('pdftotext', ['-bbox', '-l', '1', file, `${file}.html`])
    const words = readFileSync(`${file}.html`, 'utf8').matchAll(
      /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)/g,
    )
    return [...words].map(([, left, top, right, bottom, word = '']) => ({
      word,
      leftMm: mm(left),
      topMm: mm(top),
      rightMm: mm(right),
      bottomMm: mm(bottom),
    }))
  })

/** The number of pages, from the file itself. */
export const pageCount = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0
