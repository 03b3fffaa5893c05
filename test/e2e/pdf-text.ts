/**
 * What chromium printed: each page's text in the order of drawing, read from the file itself, so that no other program is needed.
 *
 * Knows what chromium's PDF writer makes: deflated streams, hexadecimal strings, a table of letters (ToUnicode) for each font. Blanks
 * between words are distances, not letters, so texts come without any.
 */
import { inflateSync } from 'node:zlib'

type Objects = ReadonlyMap<string, string>

/** Bodies of objects by number; streams are cut by their length, because anything may stand in them. */
function objectsOf(file: string): Objects {
  const objects = new Map<string, string>()
  const start = /(\d+) 0 obj\s/g
  for (let found = start.exec(file); found !== null; found = start.exec(file)) {
    const from = found.index + found[0].length
    const rest = file.slice(from, from + 4000)
    const [head = ''] = /^[\s\S]*?(?=stream\r?\n|endobj)/.exec(rest) ?? []
    const length = rest.slice(head.length).startsWith('stream') ? Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0) : 0
    const end = file.indexOf('endobj', from + head.length + length)
    objects.set(found[1] ?? '', file.slice(from, end))
    start.lastIndex = end
  }
  return objects
}

function streamOf(body: string | undefined): string {
  const [, length = '0'] = /\/Length (\d+)/.exec(body ?? '') ?? []
  const at = /stream\r?\n/.exec(body ?? '')
  if (body === undefined || at === null) return ''
  const from = at.index + at[0].length
  return inflateSync(Buffer.from(body.slice(from, from + Number(length)), 'latin1')).toString('latin1')
}

const letters = (hex: string): string => (hex.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('')

/** Letters by the code that stands in the strings, in capitals. */
function lettersOf(table: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) known.set(code.toUpperCase(), letters(text))
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, to, letter] = [first, last, text].map((hex) => Number.parseInt(hex, 16))
      for (let code = from ?? 0; code <= (to ?? -1); code += 1)
        known.set(code.toString(16).padStart(first.length, '0').toUpperCase(), String.fromCharCode((letter ?? 0) + code - (from ?? 0)))
    }
  return known
}

function textOf(page: string, objects: Objects): string {
  const fonts = new Map(
    [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => {
      const [, table = ''] = /\/ToUnicode (\d+)/.exec(objects.get(number) ?? '') ?? []
      return [name, lettersOf(streamOf(objects.get(table)))] as const
    }),
  )
  const [, contents = ''] = /\/Contents (\d+)/.exec(page) ?? []
  let font: ReadonlyMap<string, string> = new Map()
  let text = ''
  for (const [, name, shown = ''] of streamOf(objects.get(contents)).matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map()
    const width = [...font.keys()][0]?.length ?? 2
    text += (shown.toUpperCase().match(new RegExp(`.{${width}}`, 'g')) ?? []).map((code) => font.get(code) ?? '').join('')
  }
  return text
}

/** The pages in order, as the tree of pages has them. */
function pagesIn(number: string, objects: Objects): readonly string[] {
  const body = objects.get(number) ?? ''
  if (/\/Type \/Page\b/.test(body)) return [body]
  const [, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(body) ?? []
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => pagesIn(kid, objects))
}

/** The text of each page, without blanks. */
export function pdfPages(pdf: Uint8Array): readonly string[] {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'))
  const [, root = ''] =
    [...objects.values()].flatMap((body) => (/\/Type \/Catalog/.test(body) ? [/\/Pages (\d+)/.exec(body)] : []))[0] ?? []
  return pagesIn(root, objects).map((page) => textOf(page, objects).replaceAll(/\s+/g, ''))
}
