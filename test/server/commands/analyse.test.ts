/**
 * `puntari analyse` as a researcher meets it: files in, JSON or a summary out, nothing else.
 */
import { describe, expect, it } from '@jest/globals'
import { readAnalyseOptions } from '../../../server/commands/analyse-options.ts'
import { analyse, tinyColumns, tinyFile, tinyRows } from './analyse-run.ts'

const census = {
  groups: {
    staff: { recruitment: 'census', populationSize: 14 },
    guests: { recruitment: 'randomSample', populationSize: 90, invited: 20 },
  },
  unitSizes: { kahvio: 8, 'Pöytä Å': 6, tyhjä: 0 },
  seed: 5,
}

const json = async (options: Parameters<typeof analyse>[0]) => {
  const run = await analyse({ ...options, args: [...(options.args ?? []), '--json', 'OUT'] })
  expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: [] })
  return JSON.parse(run.written())
}

describe('the analysis of a file', () => {
  it('holds groups, units, gaps and design, at the paths that others build on', async () => {
    const report = await json({ responses: tinyFile(tinyRows()), design: census })
    expect(Object.keys(report)).toEqual([
      ...['questionnaire', 'seed', 'level', 'exactSpread', 'groups', 'units', 'unitParents', 'unitUnions', 'backgrounds'],
      ...['gaps', 'changes', 'slopes', 'assumedSelfSelected'],
    ])
    expect(report).toMatchObject({ questionnaire: { id: 'coffee-break', version: 1 }, seed: 5, level: 0.95, changes: {} })
    expect(report.groups.staff).toMatchObject({ n: 12, recruitment: 'census', populationSize: 14, responseRate: 12 / 14 })
    expect(report.groups.guests).toMatchObject({ n: 10, recruitment: 'randomSample', responseRate: 0.5 })
    expect(report.groups.staff.items.on_time.score).toMatchObject({ value: 50, n: 12, level: 0.95 })
    expect(report.groups.staff.items.on_time.distribution['1'].value).toBeCloseTo(4 / 12, 12)
    expect(Object.keys(report.units)).toEqual(['Pöytä Å', 'kahvio', 'tyhjä'])
    expect(report.units['Pöytä Å'].n).toBe(6)
    expect(report.units.tyhjä.warnings).toContain('emptyGroup')
    expect(Object.keys(report.gaps)).toEqual(['staff-guests'])
  })

  it('counts an empty cell as not answered where the item was asked, and as not asked where it was not', async () => {
    const { groups } = await json({ responses: tinyFile(tinyRows()), design: census })
    expect(groups.guests.items.welcome_guests).toMatchObject({ asked: 10, answered: 0, notConcernedShare: { value: 1 } })
    expect(groups.staff.items.crowded).toMatchObject({ asked: 8, answered: 8 })
    expect(groups.guests.items.welcome_us).toBeUndefined()
  })

  it('gives the same bytes for the same rows and columns in any other order, separator and line ending', async () => {
    const rows = tinyRows()
    const shuffled = [...rows].sort((a, b) => (a.split('').reverse().join('') < b.split('').reverse().join('') ? -1 : 1))
    const turned = `\uFEFF${['group,unit', ...shuffled]
      .map((row, index) => {
        const [group, unit, ...codes] = row.split(',')
        return [...(index === 0 ? tinyColumns.split(',') : codes).toReversed(), unit, group].map((cell) => `"${cell}"`).join(';')
      })
      .join('\r\n')}`
    const one = await analyse({ responses: tinyFile(rows), design: census, args: ['--json', 'OUT'] })
    const other = await analyse({ responses: turned, design: census, args: ['--json', 'OUT'] })
    expect(other.err).toEqual([])
    expect(other.written()).toBe(one.written())
    expect(one.written().length).toBeGreaterThan(5000)
  })

  it('compares rounds in their order, whatever the order of rows, and keeps every round', async () => {
    const rows = [2026, 999, 2025].flatMap((round) => tinyRows(round % 2).map((row) => `${round},${row}`))
    const responses = `round,group,unit,${tinyColumns}\n${rows.join('\n')}`
    const report = await json({
      responses,
      design: { ...census, rounds: { 999: { at: 1999, groups: { guests: { recruitment: 'selfSelected' } } } } },
    })
    expect(Object.keys(report.changes)).toEqual(['999→2025', '2025→2026'])
    expect(report.round).toBe('2026')
    expect(Object.keys(report.rounds).toSorted()).toEqual(['2025', '2026', '999'])
    expect(report.rounds[999].groups.guests.recruitment).toBe('selfSelected')
    expect(report.groups.guests.recruitment).toBe('randomSample')
    expect(report.changes['2025→2026'].groups.staff.dimensions.comfort.difference.n).toBeGreaterThan(0)
    expect(report.rounds[2026].groups).toEqual(report.groups)
  })

  it('takes level and seed from the command before the design', async () => {
    const report = await json({
      responses: tinyFile(tinyRows()),
      design: { ...census, level: 0.9 },
      args: ['--level', '.8', '--seed', '77'],
    })
    expect(report).toMatchObject({ level: 0.8, seed: 77 })
  })

  it('goes through disclosure control with a smallest cell, and not without', async () => {
    const hidden = await json({ responses: tinyFile(tinyRows()), design: census, args: ['--smallest-cell', '7'] })
    expect(hidden.units.kahvio).toEqual({ tier: 'hidden', suppressed: 'tooFewAnswers' })
    // Two units of six at most: the number of the whole would tell each of them.
    expect(hidden.groups.staff.tier).toBe('bands')
    const banded = await json({ responses: tinyFile(tinyRows()), design: census, args: ['--smallest-cell', '5'] })
    expect(banded.units.kahvio.tier).toBe('bands')
    expect(banded.groups.staff.dimensions.comfort.score.n).toBeGreaterThan(9)
    expect(JSON.stringify(banded.units.kahvio)).not.toMatch(/\d/)
    expect(banded.groups.staff.tier).toBe('full')
    expect(hidden.smallestCell).toBe(7)
    const open = await json({ responses: tinyFile(tinyRows()), design: census })
    expect(open.units.kahvio.n).toBe(6)
  })

  it('counts the units below a unit with it where the design says which stand below which', async () => {
    const unitParents = { kahvio: 'talo', 'Pöytä Å': 'talo', talo: null }
    const report = await json({ responses: tinyFile(tinyRows()), design: { ...census, unitParents } })
    expect(report.units.talo.n).toBe(12)
    expect(report.unitParents).toEqual({ kahvio: 'talo', 'Pöytä Å': 'talo', talo: null, tyhjä: null })
  })

  it('takes groups of unknown recruitment as self-selected, says so, and says how to mend it', async () => {
    const run = await analyse({
      responses: tinyFile(tinyRows()),
      design: { groups: { staff: census.groups.staff } },
      args: ['--json', 'OUT'],
    })
    const report = JSON.parse(run.written())
    expect(run.code).toBe(0)
    expect(report.assumedSelfSelected).toEqual(['guests'])
    expect(report.groups.guests.dimensions.comfort).toMatchObject({ verdict: 'none', score: { method: 'description' } })
    expect(run.err.join(' ')).toMatch(/not known: guests.*design\.json.*"guests": \{"recruitment": "census"/)
  })

  it('prints a summary in plain words without --json, positive names for reverse-keyed items included', async () => {
    const { out, err, code } = await analyse({ responses: tinyFile(tinyRows()), design: census })
    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(out).toMatch(
      /^.+ \(coffee-break, version 1\); 95 % intervals\n\nStaff \(staff\): 12 of 14 answered, census, response rate 86 %\n/,
    )
    expect(out).toContain('Fewer than 30 answers: intervals are rough.')
    expect(out).toContain('tyhjä: 0 of 0 answered')
    expect(out).toMatch(/Gaps\n {2}Staff minus Guests/)
    expect(out).not.toMatch(/NaN|undefined|\[object/)
  })

  it('says that few answers are not shown in the summary as well', async () => {
    const { out } = await analyse({ responses: tinyFile(tinyRows()), design: census, args: ['--smallest-cell', '5'] })
    expect(out).toContain('kahvio: few answers, words only')
    expect(out).toContain('tyhjä: not shown: too few answers')
  })

  it('writes to standard output where the file is called -', async () => {
    const { out } = await analyse({ responses: tinyFile(tinyRows()), design: census, args: ['--json', '-'] })
    expect(JSON.parse(out).groups.staff.n).toBe(12)
  })
})

describe('the words behind analyse', () => {
  it('are refused with everything that is wrong, and the usage', () => {
    const read = readAnalyseOptions(['a.json', '--level', '95', '--seed', 'x', '--smallest-cell', '2'])
    expect(read).toEqual({
      ok: false,
      problems: [
        'Please name the definition and the file of responses.',
        '--smallest-cell must be a whole number from 3 up; it is "2".',
        '--level must be between 0 and 1, such as 0.95; it is "95".',
        '--seed must be a whole number from 0 to 2147483647; it is "x".',
        expect.stringContaining('puntari analyse DEFINITION.json'),
      ],
    })
  })

  it('are refused where one is unknown or too many', () => {
    expect(readAnalyseOptions(['a', 'b', '--colour']).ok).toBe(false)
    expect(readAnalyseOptions(['a', 'b', 'c'])).toMatchObject({ problems: [expect.stringContaining('too many: c'), expect.anything()] })
  })

  it('end with 2, and wrong files with 1', async () => {
    expect((await analyse({ responses: '', args: ['--level', '2'] })).code).toBe(2)
    expect(await analyse({ responses: tinyFile(tinyRows()), args: ['--json', '/no/such/folder/out.json'] })).toMatchObject({ code: 1 })
  })
})
