import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import fc from 'fast-check'
import { analyseRound } from '../../../../analysis/analyse-round.ts'
import type { StoredResponse } from '../../../../data/stored-response.ts'
import { columnsOf, itemsOf } from '../../../../questionnaires/columns.ts'
import type { Questionnaire } from '../../../../questionnaires/questionnaire.ts'
import { folded } from '../../../../server/manage/folded.ts'
import { profileImport } from '../../../../server/manage/imports/profile-import.ts'
import { importedAnswers, previewImport } from '../../../../server/manage/imports/read-import.ts'
import { allWords } from '../../../../server/manage/imports/targets.ts'
import type { ValueList } from '../../../../server/manage/imports/value-choices.ts'
import { valueLists } from '../../../../server/manage/imports/value-choices.ts'
import { loadLibrary } from '../../../../server/questionnaire-library.ts'
import { textOfBytes } from '../../../../server/web/text-of-bytes.ts'
import type { ImportMapping } from '../../../../views/manage/imports/import-mapping.ts'
import { present } from '../../../data/sample-round.ts'
import { tinyQuestionnaire } from '../../../fixtures/tiny-questionnaire.ts'
import type { FileStyle } from './earlier-file.ts'
import { csvText, fileRows, madeAnswers } from './earlier-file.ts'

const library = loadLibrary(join(import.meta.dirname, '..', '..', '..', '..', 'questionnaires'))
const [odi, barometer] = ['odi', 'democracy-barometer'].map((id) => present(library.byId(id)))
const units = ['koulu', 'päiväkoti']

/** The mapping with every guess as if it had been said. */
function withGuesses(mapping: ImportMapping, lists: readonly ValueList[]): ImportMapping {
  const guessed = lists.map(({ domain, values }) => {
    const said = Object.fromEntries(values.map(({ value, meaning }) => [folded(value), meaning]))
    return [domain, { ...said, ...mapping.values[domain] }]
  })
  return { ...mapping, values: { ...mapping.values, ...Object.fromEntries(guessed) } }
}

/** The text read as the pages do where a person confirms every guess. */
function rulesFor(questionnaire: Questionnaire, text: string, saved: Parameters<typeof profileImport>[0]['saved'] = null) {
  const profiled = profileImport({ text, questionnaire, saved })
  if (!profiled.ok) throw new Error(profiled.fault)
  const groups = questionnaire.groups.map(({ id, name }) => ({ id, names: allWords(questionnaire, name) }))
  const places = { groups, units: units.map((id) => ({ id, names: [id] })) }
  const lists = valueLists(questionnaire, profiled.profile, profiled.mapping, places)
  const byUnit = questionnaire.groups.find((group) => group.byUnit)?.id
  const ids = questionnaire.groups.map(({ id }) => id)
  return { profiled, lists, rules: { questionnaire, mapping: withGuesses(profiled.mapping, lists), groups: ids, byUnit, units } }
}

function readBack(questionnaire: Questionnaire, text: string): readonly StoredResponse[] {
  const { rules } = rulesFor(questionnaire, text)
  const { problemCount, places, codes } = importedAnswers({ text, rules })
  expect([problemCount, previewImport({ text, rules }).problems]).toEqual([0, []])
  const each = columnsOf(questionnaire).length
  return places.map((place, at) => ({ ...place, codes: codes.subarray(at * each, (at + 1) * each) }))
}

function answersTo(questionnaire: Questionnaire, people: number, seed: number): readonly StoredResponse[] {
  return questionnaire.groups.flatMap(({ id, byUnit }, at) =>
    byUnit === true
      ? units.flatMap((unit, place) => madeAnswers(questionnaire, { group: id, unit, people, seed: seed + at + 10 * place }))
      : madeAnswers(questionnaire, { group: id, people, seed: seed + at }),
  )
}

const resultOf = (questionnaire: Questionnaire, responses: readonly StoredResponse[]): string => {
  const groups = Object.fromEntries(questionnaire.groups.map(({ id }) => [id, { recruitment: 'census' as const, populationSize: 400 }]))
  const design = { groups, unitSizes: {}, unitParents: { koulu: null, päiväkoti: null }, unitUnions: {}, seed: 7, level: 0.95 }
  return JSON.stringify(analyseRound(questionnaire, responses, design))
}

const styles = fc.record<FileStyle>({ language: fc.constantFrom('fi', 'sv', 'en'), separator: fc.constantFrom(';', ',', '\t') })
const seeds = fc.integer({ min: 1, max: 1_000_000 })

describe('A file of an earlier year', () => {
  it.each([present(odi), present(barometer), tinyQuestionnaire])(
    'gives the very result that the same answers gave when they were sent, in any language, with any separator and in any order: $id',
    (questionnaire) => {
      fc.assert(
        fc.property(styles, seeds, fc.integer({ min: 3, max: 9 }), (style, seed, people) => {
          const answers = answersTo(questionnaire, people, seed)
          const [heading = [], ...rows] = fileRows(questionnaire, answers, style)
          const turned = csvText([heading, ...rows.toReversed()], style.separator)
          const expected = resultOf(questionnaire, answers)
          expect(resultOf(questionnaire, readBack(questionnaire, csvText([heading, ...rows], style.separator)))).toBe(expected)
          expect(resultOf(questionnaire, readBack(questionnaire, turned))).toBe(expected)
        }),
        { numRuns: 3 },
      )
    },
  )

  it('is read as UTF-8 and as Windows-1252, with codes, decimal commas, a reason in words, and an apostrophe before a minus', () => {
    const text =
      'Grupp;fresh;stale;walk;buys\nKeepers;4,0;1 = aldrig;12,00;1,2\nKeepers;Don´t know;\'-2;ej svar på frågan;"1;3"\nKeepers;2.0;3;7;\n'
    const question = { ...tinyQuestionnaire, languages: ['fi', 'sv', 'en'] }
    const bytes = Uint8Array.from([...text], (letter) => letter.charCodeAt(0))
    const { rules, lists } = rulesFor(question, textOfBytes(bytes))
    const meanings = lists.flatMap(({ values }) => values.map(({ value, meaning }) => `${value}→${meaning}`))
    expect(meanings.toSorted()).toEqual(
      [
        ...['Keepers→keepers', '1 = aldrig→1', '2.0→2', '3→3', '4,0→4', '-2→dontKnow', 'Don´t know→dontKnow', 'ej svar på frågan→'],
        ...['1→1', '2→2', '3→3'],
      ].toSorted(),
    )
    const { places, codes, problemCount } = importedAnswers({ text: textOfBytes(bytes), rules })
    expect([places.length, problemCount]).toEqual([2, 1])
    const each = columnsOf(question)
    const row = (at: number) => Object.fromEntries(each.map(({ id }, place) => [id, codes[at * each.length + place]]))
    expect(row(0)).toMatchObject({ fresh: 4, stale: 1, walk: 12, buys__1: 1, buys__2: 1, buys__3: 0, queue: -4 })
    expect(row(1)).toMatchObject({ fresh: 2, stale: 3, walk: 7, buys__1: -1 })
  })

  it('takes columns of options with 0, 1, labels and empty cells, and leaves open texts out unless they are chosen', () => {
    const text = 'buys__1;buys__2;buys__3;wish\n1;0;;Lisää leipää\n;x;;\n;;;\n'
    const { profiled, rules } = rulesFor(tinyQuestionnaire, text)
    expect(profiled.mapping.columns.map(({ target }) => target)).toEqual(['buys__1', 'buys__2', 'buys__3', ''])
    const mapping = { ...rules.mapping, group: 'customers' }
    const read = importedAnswers({ text, rules: { ...rules, mapping } })
    const at = columnsOf(tinyQuestionnaire).findIndex(({ id }) => id === 'buys__1')
    const each = columnsOf(tinyQuestionnaire).length
    expect([0, 1].map((row) => [...read.codes.subarray(row * each + at, row * each + at + 3)])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
    ])
    expect([read.places.length, read.texts]).toEqual([2, []])
    const chosen = {
      ...mapping,
      columns: mapping.columns.map((column) => (column.heading === 'wish' ? { ...column, target: 'wish' } : column)),
    }
    expect(importedAnswers({ text, rules: { ...rules, mapping: chosen } }).texts).toEqual([
      { group: 'customers', item: 'wish', text: 'Lisää leipää' },
    ])
  })

  it('is not taken where it is empty, only headings, no text, badly quoted, too wide or with a heading of 200 kB', () => {
    const faults = ['', '\n \n', 'a;b', 'a;b\n"c;d', 'PK\u0003\u0004', `${'x;'.repeat(450)}x\n1`, `${'x'.repeat(200_000)}\n1`].map(
      (text) => {
        const read = profileImport({ text, questionnaire: tinyQuestionnaire, saved: null })
        return read.ok ? 'read' : read.fault
      },
    )
    expect(faults).toEqual(['empty', 'empty', 'onlyHeadings', 'quote', 'notText', 'tooManyColumns', 'headingTooLong'])
  })

  it('knows headings that stand twice by their places, and guesses nothing for two columns at once', () => {
    const { profiled } = rulesFor(tinyQuestionnaire, 'fresh;fresh;fresh;constructor;__proto__\n1;2;3;a;b')
    expect(profiled.mapping.columns.map(({ place, target }) => [place, target])).toEqual([
      [0, 'fresh'],
      [1, ''],
      [2, ''],
      [0, ''],
      [0, ''],
    ])
  })

  it('does not take the positive words of a reversed statement for its question: such a file may have turned the codes already', () => {
    const reversed = present(itemsOf(tinyQuestionnaire).find((item) => item.kind === 'rating' && item.reverseKeyed))
    expect(reversed.id).toBe('stale')
    expect(rulesFor(tinyQuestionnaire, 'not stale;stale\n1;2').profiled.mapping.columns.map(({ target }) => target)).toEqual(['', 'stale'])
  })

  it('is read at once by a mapping that was saved, which fits only where it knows every column', () => {
    const { rules } = rulesFor(tinyQuestionnaire, 'group;fresh\nkeepers;1')
    const again = rulesFor(tinyQuestionnaire, 'fresh;group\n9;keepers', rules.mapping)
    expect(again.profiled.fits).toBe(true)
    const saved = { ...again.rules, mapping: again.profiled.mapping }
    expect(previewImport({ text: 'fresh;group\n9;keepers', rules: saved }).problems).toEqual([
      { line: 2, problem: 'valueUnknown', column: 'fresh', values: { cell: '9' } },
    ])
    expect(rulesFor(tinyQuestionnaire, 'fresh;group;more\n1;keepers;2', rules.mapping).profiled.fits).toBe(false)
  })
})
