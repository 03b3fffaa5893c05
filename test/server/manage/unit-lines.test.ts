import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { placeLines, unitProblems } from '../../../server/manage/organisations/check-unit-lines.ts'
import type { NamedUnit } from '../../../server/manage/organisations/match-units.ts'
import { matchUnits } from '../../../server/manage/organisations/match-units.ts'
import { readUnitLines, readWholeNumber, unitText } from '../../../server/manage/organisations/unit-text.ts'

const shortly = (text: string) => readUnitLines(text).map(({ depth, name, persons }) => [depth, name, persons])
const problemsIn = (text: string) => unitProblems(placeLines(readUnitLines(text))).map(({ problem, values }) => [values?.['line'], problem])

describe('A tree of units typed as lines', () => {
  it('is read with two spaces, tabs or hyphens for each level', () => {
    const tree = [
      [0, 'Koulut', 60],
      [1, 'Keskuskoulu', 34],
      [2, 'Keittiö', 4],
    ]
    for (const text of [
      'Koulut; 60\n  Keskuskoulu; 34\n    Keittiö; 4',
      'Koulut;60\r\n\tKeskuskoulu;34\n\t\tKeittiö;4'.replaceAll('\r', ''),
      'Koulut ; 60\n\n- Keskuskoulu; 34\n-- Keittiö; 4',
      '- Koulut; 60\n  - Keskuskoulu; 34\n    - Keittiö; 4',
    ])
      expect(shortly(text)).toEqual(tree)
  })

  it('takes rows pasted from a spreadsheet, blanks between thousands, and semicolons within names', () => {
    expect(shortly('Sote; pohjoinen\t1 200\nSivistys; etelä; 3')).toEqual([
      [0, 'Sote; pohjoinen', 1200],
      [0, 'Sivistys; etelä', 3],
    ])
  })

  it('is told every problem with its line, empty lines counted', () => {
    const text = 'Koulut; 60\n\n      Keskuskoulu 34\n  Rantakoulu; monta\n  RANTAKOULU; 3\n  Iso; 61\n; 4'
    expect(problemsIn(text)).toEqual([
      [3, 'unit.noPersons'],
      [3, 'unit.jump'],
      [4, 'unit.personsWrong'],
      [5, 'unit.twice'],
      [6, 'unit.largerThanParent'],
      [7, 'unit.noName'],
    ])
  })

  it('may have the same name under different units', () => {
    expect(problemsIn('Itä; 20\n  Koti; 5\nLänsi; 20\n  Koti; 5')).toEqual([])
  })

  it('is refused where it is too long or too deep', () => {
    expect(problemsIn(Array.from({ length: 1001 }, (_, index) => `U${index}; 1`).join('\n'))).toEqual([[undefined, 'unit.tooMany']])
    const deep = Array.from({ length: 9 }, (_, depth) => `${'  '.repeat(depth)}U; 1`).join('\n')
    expect(problemsIn(deep)).toEqual([[9, 'unit.tooDeep']])
  })

  it('never throws, and written out again it reads the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        unitProblems(placeLines(readUnitLines(text)))
      }),
    )
    const name = fc.stringMatching(/^[A-ZÅÄÖa-zåäö][\wåäö ;]{0,10}[\wåäö]$/)
    const unit = fc.record({ name: name.map((text) => text.replaceAll(/\s+/g, ' ')), persons: fc.nat(99_999_999), deeper: fc.boolean() })
    fc.assert(
      fc.property(fc.array(unit), (list) => {
        const units = list.map(({ deeper, ...rest }, index) => ({ ...rest, depth: deeper && index > 0 ? 1 : 0 }))
        expect(shortly(unitText(units))).toEqual(units.map(({ depth, name: words, persons }) => [depth, words, persons]))
      }),
    )
  })
})

describe('Lines of units that exist', () => {
  const units: readonly NamedUnit[] = [
    { id: 'a', parent: null, names: ['Itä', 'Öster'] },
    { id: 'b', parent: 'a', names: ['Koti'] },
    { id: 'c', parent: null, names: ['Länsi'] },
    { id: 'd', parent: 'c', names: ['Koti'] },
  ]
  const idsOf = (text: string) => Object.fromEntries(matchUnits(placeLines(readUnitLines(text)), units))

  it('are matched by their place, in any of their languages and in any order', () => {
    expect(idsOf('länsi; 1\n  Koti; 1\nÖster; 1\n  Koti; 1')).toEqual({ 0: 'c', 1: 'd', 2: 'a', 3: 'b' })
  })

  it('are matched after a move where the name leaves no doubt, with what stands below them', () => {
    expect(idsOf('Kaikki; 9\n  Itä; 1\n    Koti; 1\nLänsi; 1\n  Koti; 1')).toEqual({ 1: 'a', 2: 'b', 3: 'c', 4: 'd' })
  })

  it('are new where two units of that name are left over', () => {
    expect(idsOf('Itä; 1\nLänsi; 1\nUusi; 2\n  Koti; 1')).toEqual({ 0: 'a', 1: 'c' })
  })
})

describe('A whole number', () => {
  it('may have blanks between thousands and nothing else', () => {
    expect(['12', ' 29 870 ', '1\u00a0200', '12,5', '1.200', '-1', '', '1e3', '123 45'].map(readWholeNumber)).toEqual([
      12,
      29_870,
      1200,
      ...Array<undefined>(6).fill(undefined),
    ])
  })
})
