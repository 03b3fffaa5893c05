import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { openStore } from '../../../../data/open-store.ts'
import type { Store } from '../../../../data/store.ts'
import type { UnitName } from '../../../../data/organisation.ts'
import { importUnits } from '../../../../server/manage/organisations/import-units.ts'
import { placeUnitRows } from '../../../../server/manage/organisations/place-unit-rows.ts'
import { presentUnits } from '../../../../server/manage/organisations/present-units.ts'
import { readUnitsCsv } from '../../../../server/manage/organisations/read-units-csv.ts'
import { unitsCsv } from '../../../../server/manage/organisations/units-csv.ts'
import { cleanName } from '../../../../server/manage/organisations/unit-names.ts'
import { readText, writtenText } from '../../../../server/web/formula-text.ts'
import { textOfBytes } from '../../../../server/web/text-of-bytes.ts'
import { neutralised } from '../../../../views/tables/to-csv.ts'

const today = '2026-11-21'

const formula = fc.constantFrom('=1+1', "'=1+1", "''-x", '@SUMMA', '+358', '-', "'", '"quoted"', 'a;b,c\td', 'Ääkkölä “x”', 'ID')
const name = fc
  .oneof(formula, fc.string({ unit: 'grapheme', maxLength: 20 }))
  .map((text) => cleanName(text))
  .filter((text) => text !== '' && [...text].length <= 100)
const unitName: fc.Arbitrary<UnitName> = fc.oneof(
  name,
  fc.record({ fi: name, sv: name }),
  fc.record({ fi: name, sv: name, en: name }),
  fc.record({ sv: name }),
)
const day = fc.constantFrom(null, '2026-01-01', '2027-03-01')

const unit = fc.record({ name: unitName, above: fc.nat(), from: day, until: fc.constantFrom(null, '2027-12-31') })

/** An organisation with these units; below which each stands is `above` modulo those made before, or nothing. */
async function made(store: Store, units: readonly { name: UnitName; above: number; from: string | null; until: string | null }[]) {
  const { id: organisation } = await store.organisations.create({ name: 'X', kind: 'other', languages: ['fi'], inhabitants: null })
  const ids: string[] = []
  for (const each of units) {
    const parent = ids[each.above % (ids.length + 1)] ?? null
    const added = await store.units.add({ organisation, parent, name: each.name, persons: null })
    if (added.outcome !== 'added') throw new Error(added.outcome)
    await store.units.begin(added.id, each.from)
    ids.push(added.id)
  }
  for (const [index, each] of [...units.entries()].toReversed())
    if (each.until !== null) await store.units.end(ids[index] ?? '', each.until)
  return organisation
}

const readBack = (csv: string) => {
  const { problems, rows } = readUnitsCsv(textOfBytes(new TextEncoder().encode(csv)))
  const placed = placeUnitRows(rows, today)
  return { problems: [...problems, ...placed.problems], rows: placed.rows }
}

describe('Units that are exported and read back', () => {
  it('change nothing, whatever they are called and wherever they stand', async () => {
    const store = await openStore({ file: ':memory:' })
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 8 }), fc.constantFrom('fi', 'sv', 'en'), async (units, language) => {
        const organisation = await made(store, units)
        const before = await store.units.history(organisation)
        const { problems, rows } = readBack(unitsCsv(await presentUnits(store.units, organisation, today), language as 'fi'))
        // Two of one name in one place are the only thing that a file says and forms don't let through.
        fc.pre(problems.every(({ problem }) => problem === 'unit.twice' || problem === 'unitfile:problem.tooDeep'))
        const { keep, changes } = await importUnits(store.units, { organisation, rows, today, tryOnly: false })
        expect([changes, keep]).toEqual([[], true])
        expect(await store.units.history(organisation)).toEqual(before)
      }),
      { numRuns: 60 },
    )
    await store.close()
  })

  it('begin with nothing that a spreadsheet runs', () => {
    fc.assert(
      fc.property(fc.oneof(formula, fc.string({ unit: 'grapheme' })), (text) => {
        const cell = neutralised(writtenText(text))
        expect(neutralised(cell)).toBe(cell)
        expect(readText(cell)).toBe(text)
      }),
    )
  })
})

describe('A file of units', () => {
  it('may name the unit above by an id of its own, by its name, or by one of its names', () => {
    const { problems, rows } = readBack(
      'id,parent,name_fi,name_sv,persons\nA,,Koulut,Skolor,60\n,A,Lukio,Gymnasium,20\n,skolor,Päiväkoti,Daghem,12',
    )
    expect(problems).toEqual([])
    expect(rows.map(({ above, depth }) => [above, depth])).toEqual([[null, 0], [0, 1], [0, 1]]) // prettier-ignore
  })

  it('names everything that is wrong with its tree', () => {
    const rows = ['id;parent;name;persons', 'a;;Koulut;10', 'a;;Koulut;4', 'c;Koulut;Lukio;1', 'd;a;Suuri;11', 'e;f;E;', 'f;e;F;', 'g;g;G;']
    const found = readBack(rows.join('\n')).problems.map(({ problem, values }) => `${String(values?.['line'])} ${problem}`)
    expect(found).toEqual([
      '3 unitfile:problem.idTwice',
      '3 unit.twice',
      '4 unitfile:problem.parentTwice',
      '5 unit.largerThanParent',
      '6 unitfile:problem.circle',
      '7 unitfile:problem.circle',
      '8 unitfile:problem.circle',
    ])
  })

  it('does not take units that follow each other for the same', () => {
    expect(readBack('name;first day;last day\nLukio;;2027-07-31\nLukio;2027-08-01;').problems).toEqual([])
    expect(readBack('name;first day;last day\nLukio;;2027-07-31\nLukio;2027-07-31;').problems).toHaveLength(1)
  })

  it('of a thousand units is read and taken in seconds', async () => {
    const store = await openStore({ file: ':memory:' })
    const { id: organisation } = await store.organisations.create({ name: 'X', kind: 'other', languages: ['fi'], inhabitants: null })
    const lines = Array.from({ length: 1000 }, (_, index) => `u${index};${index < 30 ? '' : `u${index % 30}`};Yksikkö ${index}`)
    const { problems, rows } = readBack(['id;parent;name', ...lines].join('\n'))
    const began = performance.now()
    const { changes } = await importUnits(store.units, { organisation, rows, today, tryOnly: false })
    expect([problems, changes.length]).toEqual([[], 1000])
    expect(performance.now() - began).toBeLessThan(20_000)
    await store.close()
  }, 60_000)
})
