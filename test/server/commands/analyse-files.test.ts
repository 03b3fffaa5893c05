/**
 * What `puntari analyse` says of files that are wrong: everything at once, with line and column, never an exception.
 */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseQuestionnaire } from '../../../questionnaires/parse-questionnaire.ts'
import { readDesign } from '../../../server/commands/design-file.ts'
import { readResponsesCsv } from '../../../server/commands/responses-csv.ts'
import { validDefinition } from '../../questionnaires/read-fixture.ts'
import { analyse, tinyColumns, tinyFile, tinyHeader, tinyRows } from './analyse-run.ts'

const parsed = parseQuestionnaire(validDefinition('tiny'))
if (!parsed.ok) throw new Error('The definition of the tests does not parse')
const { questionnaire } = parsed
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const problemsOf = (text: string | Uint8Array) => {
  const read = readResponsesCsv(typeof text === 'string' ? bytes(text) : text, questionnaire)
  return read.ok ? [] : read.problems
}
const [staffRow = '', guestRow = ''] = [tinyRows()[0], tinyRows()[12]]

describe('a file of responses', () => {
  it('is told every problem at once, with line and column', async () => {
    const wrong = [
      'staff,kahvio,4,300,x,2,4,3,1,2,3,2,1,0,7,1',
      'cats,kahvio,1,1,1,2,4,3,1,2,3,2,1,0,1,1',
      'guests,kahvio,1,1,1,,,,1,,3,2,1,0,1,',
    ]
    const { code, out, err } = await analyse({ responses: tinyFile([staffRow, ...wrong, 'staff,kahvio,1']) })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.map((line) => line.slice(0, 62))).toEqual([
      'responses.csv line 3, column place: 4 is not a code of this item.'.slice(0, 62),
      'responses.csv line 3, column length: 300 is not a code of this'.slice(0, 62),
      'responses.csv line 3, column talk_1: "x" is not a whole number.'.slice(0, 62),
      'responses.csv line 3, column drinks__3: 7 is not a code of this'.slice(0, 62),
      'responses.csv line 4, column group: The questionnaire has no g'.slice(0, 62),
      'responses.csv line 5, column unit: This group does not answer '.slice(0, 62),
      'responses.csv line 5, column talk_1: The group guests is not a'.slice(0, 62),
      'responses.csv line 6: The row has 3 cells, the first line 16. '.slice(0, 62),
    ])
    expect(err[0]).toContain('Expected: 1, 2, 3; or -1 (notAnswered), -2 (dontKnow), -3 (notConcerned), -4 (notAsked).')
  })

  it('is told which columns are unknown, double, missing, unnamed, not yet supported, or not to be analysed', () => {
    const header = `group,unit,weight,colour,,drinks,wish,group,${tinyColumns.replace(',years', '')}`
    expect(
      problemsOf(`${header}\n${'1,'.repeat(20)}1`)
        .filter(({ line }) => line === 1)
        .map(({ column, what }) => [column, what.slice(0, 24)]),
    ).toEqual([
      ['weight', 'Weights are not supporte'],
      ['colour', 'The questionnaire has no'],
      ['number 5', 'The column has no name. '],
      ['drinks', 'This item has a column f'],
      ['wish', 'Open texts are not analy'],
      ['group', 'The column stands twice.'],
      ['years', 'The column is missing. P'],
    ])
  })

  it('may use the codes of the reasons for absence, and may lack the column of the unit', () => {
    const header = tinyHeader.replace('unit,', '')
    const read = readResponsesCsv(bytes(`${header}\nstaff,-1,-2,-3,-4,1,1,1,1,1,,0,0,1,-1`), questionnaire)
    expect(read).toEqual({
      ok: true,
      rounds: [
        { round: null, responses: [{ group: 'staff', unit: null, codes: Int16Array.of(-1, -2, -3, -4, 1, 1, 1, 1, 1, -4, 0, 0, 1, -1) }] },
      ],
    })
  })

  it('is refused with a clear word where it is Windows-1252, UTF-16 or binary', () => {
    const latin = Buffer.from(tinyFile([staffRow.replace('kahvio', 'Pöytä')]), 'latin1')
    for (const file of [latin, Buffer.from(`\uFEFF${tinyFile([staffRow])}`, 'utf16le'), Buffer.from([0, 1, 2, 255])]) {
      expect(problemsOf(file)).toMatchObject([{ code: 'notUtf8', what: expect.stringMatching(/not UTF-8.*Windows-1252.*CSV UTF-8/) }])
    }
  })

  it('is refused where it is empty, has no answers, or leaves a quotation mark open', () => {
    expect(problemsOf('')).toMatchObject([{ what: expect.stringContaining('empty') }])
    expect(problemsOf(`\n${tinyHeader}\n\n`)).toMatchObject([{ line: 2, what: expect.stringContaining('no answers') }])
    expect(problemsOf(`${tinyFile([staffRow])}"staff,1`)).toMatchObject([
      { line: expect.any(Number), what: expect.stringContaining('quotation mark') },
    ])
  })

  it('may end in rows of empty cells, as spreadsheets leave them', () => {
    expect(problemsOf(`${tinyFile([staffRow, guestRow])}${','.repeat(15)}\n\n`)).toEqual([])
  })

  it('refuses rounds that have no name or could not be told from a change', () => {
    const header = `round,${tinyHeader}`
    expect(problemsOf(`${header}\n,${guestRow}\n2→3,${guestRow}`).map(({ line, column }) => [line, column])).toEqual([
      [2, 'round'],
      [3, 'round'],
    ])
  })

  it('takes names that mean something to JavaScript as plain names', async () => {
    const rows = ['__proto__', 'constructor', 'toString'].map((unit) => staffRow.replace('kahvio', unit))
    const { code, written } = await analyse({ responses: tinyFile(rows), args: ['--json', 'OUT'] })
    expect(code).toBe(0)
    expect(Object.keys(JSON.parse(written()).units)).toEqual(['__proto__', 'constructor', 'toString'])
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ maxLength: 300 }).map((text) => bytes(`${tinyHeader}\n${text}`)),
        ),
        (file) => {
          expect(typeof readResponsesCsv(file, questionnaire).ok).toBe('boolean')
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a design file', () => {
  it('is told every problem with its path', () => {
    const design = {
      groups: {
        staff: { recruitment: 'all', size: 3 },
        cats: { recruitment: 'census' },
        guests: { recruitment: 'census', populationSize: 1.5 },
      },
      unitSizes: { kahvio: -1, toinen: '9' },
      rounds: { 2025: { groups: 7, seed: 1 }, 2026: { groups: { guests: {} } } },
    }
    expect(readDesign(design, questionnaire)).toEqual({
      ok: false,
      problems: [
        'groups.staff.recruitment must be census, randomSample or selfSelected',
        'groups.staff has keys that are not known: size',
        'groups.guests.populationSize must be a whole number',
        'groups.cats is no group of the questionnaire; it has staff, guests',
        'unitSizes.kahvio must not be negative',
        'unitSizes.toinen must be a number',
        'rounds.2025.groups must be an object',
        'rounds.2025 has keys that are not known: seed',
        'rounds.2026.groups.guests.recruitment is missing; it must be census, randomSample or selfSelected',
      ],
    })
  })

  it('is told of units that stand in a circle or are larger than the one above', () => {
    const unitParents = { kahvio: 'talo', talo: 'kahvio', lato: 'tila', tila: null, halli: 4 }
    const read = readDesign({ unitSizes: { lato: 9, tila: 7 }, unitParents }, questionnaire)
    expect(read).toEqual({
      ok: false,
      problems: [
        'unitParents.halli must be the id of a unit, or null',
        'unitParents.kahvio stands below itself; please name another unit above it, or null',
        'unitParents.talo stands below itself; please name another unit above it, or null',
        'unitParents.lato has 9 persons and tila, the unit above it, 7; please mend unitSizes: they include the units below',
      ],
    })
  })

  it('is refused where it has margins, which are not supported yet, or a level that is none', () => {
    expect(readDesign({ margins: {}, level: 95 }, questionnaire)).toEqual({
      ok: false,
      problems: ['margins is not supported yet; please remove it', 'level must be below 1'],
    })
  })

  it('is refused together with the responses, and where it is no JSON', async () => {
    const { code, err } = await analyse({ responses: 'group\n', design: '{"groups": ' })
    expect(code).toBe(1)
    expect(err.some((line) => line.startsWith('responses.csv line 1'))).toBe(true)
    expect(err.at(-1)).toMatch(/^design\.json is no JSON/)
  })

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => expect(typeof readDesign(json, questionnaire).ok).toBe('boolean')),
      { numRuns: 300 },
    )
  })
})
