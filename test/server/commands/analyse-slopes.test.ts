/**
 * Slopes as `puntari analyse` gives them: over three rounds or more whose time is known.
 */
import { describe, expect, it } from '@jest/globals'
import { analyse, tinyColumns, tinyRows } from './analyse-run.ts'

const design = {
  groups: { staff: { recruitment: 'census', populationSize: 14 }, guests: { recruitment: 'randomSample' } },
  unitSizes: { kahvio: 8, 'Pöytä Å': 6 },
}

const columns = tinyColumns.split(',')

/** Staff answer `on_time` higher in each round: means of 16⅔, 41⅔ and 75. `times`: as many persons. */
function fileOf(rounds: readonly string[], times = 1): string {
  const place = 2 + columns.indexOf('on_time')
  const rows = rounds.flatMap((round, step) =>
    tinyRows(step % 2).map((row, index) => {
      const cells = row.split(',')
      const codes = cells.map((cell, at) =>
        at === place && cells[0] === 'staff' ? String(1 + Math.min(2, Math.floor((index + 5 * step) / 8))) : cell,
      )
      return [round, ...codes].join(',')
    }),
  )
  return `round,group,unit,${tinyColumns}\n${Array<string>(times).fill(rows.join('\n')).join('\n')}\n`
}

async function slopesOf(rounds: readonly string[], more: object = {}, args: readonly string[] = [], times = 1) {
  const run = await analyse({ responses: fileOf(rounds, times), design: { ...design, ...more }, args: [...args, '--json', 'OUT'] })
  return { err: run.err, slopes: JSON.parse(run.written()).slopes }
}

describe('slopes in the analysis of a file', () => {
  it('are there for groups and units, at the paths that others build on', async () => {
    const { err, slopes } = await slopesOf(['2024', '2025', '2026'])
    expect(err).toEqual([])
    expect(slopes.groups.staff.items.on_time).toMatchObject({
      perYear: { value: expect.closeTo(175 / 6, 9), n: 36, method: 'Satterthwaite t' },
      rounds: ['2024', '2025', '2026'],
      from: '2024',
      to: '2026',
      years: 2,
      answered: { 2024: 12, 2025: 12, 2026: 12 },
      leftOut: {},
      word: 'risen',
    })
    expect(Object.keys(slopes.units)).toEqual(['Pöytä Å', 'kahvio'])
    expect(Object.keys(slopes.groups.staff)).toEqual(['dimensions', 'items', 'positions'])
    expect(Object.keys(slopes.groups.staff.positions)).toEqual(['talk', 'brew'])
  })

  it('are empty for two rounds', async () => {
    expect(await slopesOf(['2025', '2026'])).toEqual({ err: [], slopes: { groups: {}, units: {} } })
  })

  it('take the time of a round from the design before its name', async () => {
    const { slopes } = await slopesOf(['2024', '2025', '2026'], { rounds: { 2025: { at: 2024.5 }, 2026: { at: 2025 } } })
    expect(slopes.groups.staff.items.on_time.perYear.value).toBeCloseTo(175 / 3, 9)
    expect((await slopesOf(['a', 'b', 'c'], { rounds: { a: { at: 2020 }, b: { at: 2021 }, c: { at: 2022 } } })).err).toEqual([])
  })

  it('are left out where the time of a round is not known, and the command says so', async () => {
    const { err, slopes } = await slopesOf(['1', '2', '2026'])
    expect(slopes).toEqual({ groups: {}, units: {} })
    expect(err).toEqual([
      'When these rounds were is not known: 1, 2. No slopes over the years are computed.',
      'Please name rounds by their years, or say it in design.json, for example {"rounds":{"1":{"at":2026.5}}}.',
    ])
  })

  it('leave out a round in which the group chose itself', async () => {
    const chosen = { rounds: { 2024: { groups: { staff: { recruitment: 'selfSelected' } } } } }
    const { slopes } = await slopesOf(['2023', '2024', '2025', '2026'], chosen)
    expect(slopes.groups.staff.items.on_time).toMatchObject({ rounds: ['2023', '2025', '2026'], leftOut: { 2024: 'selfSelected' } })
  })

  it('are shown where every round is shown in full, and hidden elsewhere, where a smallest cell is given', async () => {
    const shown = async (times: number) => {
      const asked = { groups: { staff: { recruitment: 'census', populationSize: 120 } }, unitSizes: { kahvio: 60, 'Pöytä Å': 60 } }
      const { slopes } = await slopesOf(['2024', '2025', '2026'], asked, ['--smallest-cell', '5'], times)
      return ['kahvio', 'Pöytä Å'].map((unit) => slopes.units[unit].dimensions.comfort)
    }
    expect(await shown(5)).toMatchObject([{ word: 'risen' }, { word: 'risen' }])
    for (const unit of await shown(1)) {
      expect(unit).toMatchObject({ word: 'none', rounds: [], answered: {}, perYear: { notEstimable: 'tooFewRounds', n: 0 } })
    }
  })

  it('stand in the summary with their words', async () => {
    const { out } = await analyse({ responses: fileOf(['2024', '2025', '2026']), design })
    expect(out).toMatch(/\nSlopes\n(?:.*\n)*? {2}Staff\n {4}.* 2024, 2025, 2026 {2}-?\d+\.\d \(-?\d+\.\d to -?\d+\.\d\) a year/)
    expect(out).not.toMatch(/NaN|undefined/)
  })

  it('need times that are years', async () => {
    const { code, err } = await analyse({
      responses: fileOf(['a', 'b', 'c']),
      design: { ...design, rounds: { a: { at: 3 }, b: { at: '2025' } } },
    })
    expect({ code, err }).toEqual({
      code: 1,
      err: ['design.json: rounds.a.at must be a year, such as 2026 or 2026.5', 'design.json: rounds.b.at must be a number'],
    })
  })
})
