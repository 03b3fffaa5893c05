import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addDays, nextYearsDay, readDay } from '../../../server/manage/rounds/calendar-day.ts'
import { ownPersons, personsOf, unitsAsked } from '../../../server/units-asked.ts'
import { postedFields } from '../../../server/manage/posted-fields.ts'
import { groupCounts } from '../../../views/manage/round-counts.ts'

describe('A calendar day', () => {
  it('is read as browsers post it and as people write it, and only if the calendar has it', () => {
    const typed = ['2026-09-01', '1.9.2026', '01/09/2026', '2026-02-29', '31.4.2026', '1.9.26', 'huomenna', '', '9999-01-01']
    expect(typed.map(readDay)).toEqual(['2026-09-01', '2026-09-01', '2026-09-01', ...Array<undefined>(6).fill(undefined)])
  })

  it('counts on over months, years and leap days', () => {
    expect([addDays('2026-12-20', 21), addDays('2028-02-28', 1), addDays('2026-03-28', 2)]).toEqual([
      '2027-01-10',
      '2028-02-29',
      '2026-03-30',
    ])
    expect([nextYearsDay('2026-11-21'), nextYearsDay('2028-02-29')]).toEqual(['2027-11-21', '2029-02-28'])
  })

  it('is itself again when read from what was written', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(readDay(day)).toBe(day)
      }),
    )
  })
})

describe('The units that are asked', () => {
  const units = [
    { id: 'schools', parent: null, persons: 60 },
    { id: 'central', parent: 'schools', persons: 34 },
    { id: 'shore', parent: 'schools', persons: 26 },
    { id: 'works', parent: null, persons: 12 },
    { id: 'empty', parent: null, persons: 0 },
    { id: 'unknown', parent: null, persons: null },
  ]

  it('are those with people of their own: nobody is asked twice, and no unit without anybody', () => {
    expect(unitsAsked(units).map(({ id }) => id)).toEqual(['central', 'shore', 'works', 'unknown'])
    expect(units.map((unit) => ownPersons(unit, units))).toEqual([0, 34, 26, 12, 0, null])
  })

  it('count each person once', () => {
    expect(personsOf(units)).toBe(72)
  })
})

describe('Who has answered', () => {
  it('is never told exactly of a unit', () => {
    const group = { name: 'Henkilöstö', recruitment: 'census', asked: 60, completes: 9 } as const
    const links = [0, 4, 5, 9].map((completes) => ({ address: `x${completes}`, unit: `Yksikkö`, completes }))
    const [view] = groupCounts('fi', [{ ...group, links }], 5)
    expect(view?.number).toBe('9')
    expect(view?.links.map(({ count }) => count)).toEqual([
      'alle 5 vastausta',
      'alle 5 vastausta',
      '5 vastausta tai enemmän',
      '5 vastausta tai enemmän',
    ])
  })
})

describe('Posted fields', () => {
  it('are text whatever was posted: lists, nothing, control characters', () => {
    const { text, has } = postedFields({ body: { a: ['x', 'y'], b: 'r\r\ns\u0000\u0007', c: { d: 1 } } })
    expect([text('a'), text('b'), text('c'), text('missing'), has('c'), has('missing')]).toEqual(['x', 'r\ns', '', '', true, false])
    for (const body of [undefined, null, 'text', 7]) expect(postedFields({ body }).text('a')).toBe('')
  })
})
