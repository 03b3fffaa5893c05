/**
 * Units that merge, are split, moved and ended: who follows whom, what each round gets, and everything that is refused.
 */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { present } from './sample-round.ts'
import { inTown } from './town.ts'

describe('a merger', () => {
  it('makes one unit that names those it came from, which end the day before', () =>
    inTown(async ({ store, organisation, add, on, merge }) => {
      const [north, south, west] = [await add('North'), await add('South'), await add('West')]
      const merged = await merge([north, south], '2026-01-01')
      const id = merged.outcome === 'merged' ? merged.id : merged.outcome
      expect(await on('2025-12-31')).toEqual(['/North', '/South', '/West'])
      expect(await on('2026-01-01')).toEqual(['/Merged', '/West'])
      expect(await on()).toEqual(['/Merged', '/West'])
      const history = await store.units.history(organisation)
      expect(history).toHaveLength(4)
      const dates = new Map(history.map(({ id: unit, validFrom, validUntil }) => [unit, [validFrom, validUntil]]))
      expect([north, south, id, west].map((unit) => dates.get(unit))).toEqual([
        [null, '2025-12-31'],
        [null, '2025-12-31'],
        ['2026-01-01', null],
        [null, null],
      ])
      expect(present(history.find((unit) => unit.id === id)).predecessors).toEqual([north, south])
    }))

  it('takes what stood below the units with it, from its first day on', () =>
    inTown(async ({ add, on, merge }) => {
      const [north, south] = [await add('North'), await add('South')]
      await add('Team', south)
      await merge([north, south], '2026-01-01')
      expect(await on('2025-06-01')).toEqual(['/North', '/South', 'South/Team'])
      expect(await on('2026-06-01')).toEqual(['/Merged', 'Merged/Team'])
    }))

  it('goes into the rounds that are opened from its first day on, and into none before', () =>
    inTown(async ({ store, add, merge, openRound }) => {
      const [north, south] = [await add('North'), await add('South')]
      await add('Team', south)
      await merge([north, south], '2026-01-01')
      const unitsOf = async (opensOn: string) =>
        (await store.rounds.units(await openRound(opensOn))).map(({ name, depth }) => [name, depth])
      const before = [['North', 0], ['South', 0], ['Team', 1]] // prettier-ignore
      const after = [['Merged', 0], ['Team', 1]] // prettier-ignore
      expect(await unitsOf('2025-12-31')).toEqual(before)
      expect(await unitsOf('2026-01-01')).toEqual(after)
    }))

  it('is refused by name where it makes no sense, and then nothing of it is kept', () =>
    inTown(async ({ store, organisation, add, merge }) => {
      const [north, south, ended] = [await add('North'), await add('South'), await add('Ended')]
      const [team, young] = [await add('Team', south), await add('Young')]
      await store.units.end(ended, '2025-01-31')
      await merge([young, await add('Younger')], '2027-05-05', { name: 'Youth' })
      const youth = present((await store.units.history(organisation)).find(({ name }) => name === 'Youth')).id
      const other = await store.organisations.create({ name: 'Other', kind: 'other', languages: ['fi'], inhabitants: null })
      const foreign = await store.units.add({ organisation: other.id, parent: null, name: 'Foreign', persons: 3 })
      const foreignId = foreign.outcome === 'added' ? foreign.id : ''
      const before = await store.units.history(organisation)
      const from = '2028-01-01'
      const refusals = [
        await merge([north], from),
        await merge([north, north], from),
        await merge([north, 'nowhere'], from),
        await merge([north, foreignId], from),
        await merge([north, ended], from),
        await merge([north, young], from),
        await merge([north, youth], '2027-05-05'),
        await merge([north, youth], '2026-01-01'),
        await merge([south, team], from),
        await merge([north, youth], from, { parent: 'nowhere' }),
        await merge([north, youth], from, { parent: ended }),
        await merge([north, south], from, { parent: team }),
        await merge([north, south], from, { parent: north }),
      ]
      expect(refusals).toEqual([
        { outcome: 'fewerThanTwo' },
        { outcome: 'fewerThanTwo' },
        { outcome: 'unknown', unit: 'nowhere' },
        { outcome: 'otherOrganisation', unit: foreignId },
        { outcome: 'alreadyEnded', unit: ended },
        { outcome: 'alreadyEnded', unit: young },
        { outcome: 'twiceInAYear', unit: youth },
        { outcome: 'beforeItBegan', unit: youth },
        { outcome: 'aboveOrBelow', unit: south },
        { outcome: 'unknownParent', unit: 'nowhere' },
        { outcome: 'parentNotValid', unit: ended },
        { outcome: 'parentAmongThem', unit: team },
        { outcome: 'parentAmongThem', unit: north },
      ])
      expect(await store.units.history(organisation)).toEqual(before)
    }))

  it('that no round has seen is taken back by removing the merged unit', () =>
    inTown(async ({ store, add, on, merge, openRound }) => {
      const [north, south] = [await add('North'), await add('South')]
      const first = await merge([north, south], '2026-01-01')
      expect(await store.units.remove(north)).toBe('inHistory')
      expect(await store.units.remove(first.outcome === 'merged' ? first.id : '')).toBe('removed')
      expect(await on('2026-01-01')).toEqual(['/North', '/South'])
      const second = await merge([north, south], '2026-01-01')
      await openRound('2026-02-01')
      expect(await store.units.remove(second.outcome === 'merged' ? second.id : '')).toBe('inHistory')
    }))
})

describe('a split', () => {
  it('puts the parts in the place of the unit, and what stood below goes below the first', () =>
    inTown(async ({ add, on, split }) => {
      const [north] = [await add('North'), await add('South')]
      await add('Team', north)
      expect(await split(north, '2026-01-01', ['East', 'West'])).toMatchObject({ outcome: 'split' })
      expect(await on('2025-12-31')).toEqual(['/North', 'North/Team', '/South'])
      expect(await on('2026-01-01')).toEqual(['/East', 'East/Team', '/West', '/South'])
    }))

  it('is refused into fewer than two, and in the year of another change', () =>
    inTown(async ({ add, split, on }) => {
      const north = await add('North')
      expect(await split(north, '2026-01-01', ['Only'])).toEqual({ outcome: 'fewerThanTwo' })
      expect(await split('nowhere', '2026-01-01')).toEqual({ outcome: 'unknown', unit: 'nowhere' })
      const done = await split(north, '2026-01-01')
      const [one = ''] = done.outcome === 'split' ? done.ids : []
      expect(await split(one, '2026-12-31')).toEqual({ outcome: 'twiceInAYear', unit: one })
      expect(await split(north, '2027-01-01')).toEqual({ outcome: 'alreadyEnded', unit: north })
      expect(await split(one, '2027-01-01', ['Three', 'Four'])).toMatchObject({ outcome: 'split' })
      expect(await on('2027-01-01')).toEqual(['/Three', '/Four', '/Two'])
    }))
})

describe('a unit', () => {
  it('that was in a round moves below another once a year, and back at any time', () =>
    inTown(async ({ store, add, openRound }) => {
      const [north, south, team] = [await add('North'), await add('South'), await add('Team')]
      const move = (parent: string | null, on: string) => store.units.move(team, { parent, index: 0, on })
      expect([await move(north, '2026-01-02'), await move(null, '2026-01-03')]).toEqual(['moved', 'moved'])
      await openRound('2026-02-01')
      expect([await move(north, '2026-03-01'), await move(south, '2026-04-01')]).toEqual(['moved', 'twiceInAYear'])
      expect([await move(north, '2026-04-01'), await move(null, '2026-04-01'), await move(south, '2026-05-01')]).toEqual([
        'moved',
        'moved',
        'moved',
      ])
      expect(await move(north, '2027-01-01')).toBe('moved')
    }))

  it('that was in a round can be ended, not removed; nothing ends twice, before it began or above others', () =>
    inTown(async ({ store, add, on, merge, openRound }) => {
      const [north, south, team] = [await add('North'), await add('South'), await add('Team')]
      await store.units.move(team, { parent: north, index: 0 })
      await openRound('2026-02-01')
      expect(await store.units.remove(south)).toBe('inHistory')
      expect(await store.units.end(north, '2026-02-28')).toBe('hasUnitsBelow')
      const ends = [await store.units.end(team, '2026-02-28'), await store.units.end(north, '2026-02-28')]
      expect([...ends, await store.units.end(north, '2026-03-01'), await store.units.end('x', '2026-03-01')]).toEqual([
        'ended',
        'ended',
        'alreadyEnded',
        'unknown',
      ])
      expect([await on('2026-02-28'), await on('2026-03-01')]).toEqual([['/North', 'North/Team', '/South'], ['/South']])
      const merged = await merge([south, await add('West')], '2026-04-01')
      expect(await store.units.end(merged.outcome === 'merged' ? merged.id : '', '2026-03-31')).toBe('beforeItBegan')
    }))

  it('changes together with others or not at all', () =>
    inTown(async ({ store, add, on }) => {
      const [north, south] = [await add('North'), await add('South')]
      const rename = (keep: boolean) =>
        store.units.together(async (units) => {
          await units.change(north, { name: 'Renamed' })
          await units.end(south, '2026-01-01')
          return { keep }
        })
      await rename(false)
      expect(await on()).toEqual(['/North', '/South'])
      await rename(true)
      expect(await on()).toEqual(['/Renamed'])
    }))
})

describe('any series of changes', () => {
  it('leaves a tree on every day in which each unit stands once, below one that stands then', async () => {
    const step = fc.tuple(fc.constantFrom('merge', 'split', 'end', 'move'), fc.nat(20), fc.nat(20), fc.integer({ min: 2024, max: 2029 }))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) =>
        inTown(async ({ store, organisation, add, merge, split }) => {
          const top = await add('Top')
          for (const name of ['A', 'B', 'C', 'D']) await add(name, name < 'C' ? top : null)
          for (const [kind, first, second, year] of steps) {
            const all = await store.units.history(organisation)
            const [one, two] = [all[first % all.length]?.id ?? '', all[second % all.length]?.id ?? '']
            if (kind === 'merge') await merge([one, two], `${year}-01-01`, { parent: all[(first + second) % all.length]?.id ?? null })
            if (kind === 'split') await split(one, `${year}-07-01`)
            if (kind === 'end') await store.units.end(one, `${year}-03-31`)
            if (kind === 'move') await store.units.move(one, { parent: two, index: 0 })
          }
          for (const day of ['2023-12-31', '2025-02-01', '2027-08-01', '2029-12-31', undefined]) {
            const units = await store.units.ofOrganisation(organisation, day)
            const valid = (await store.units.history(organisation)).filter(
              ({ validFrom, validUntil }) =>
                (validFrom === null || day === undefined || validFrom <= day) &&
                (validUntil === null || (day !== undefined && validUntil >= day)),
            )
            expect(units.map(({ id }) => id).toSorted()).toEqual(valid.map(({ id }) => id).toSorted())
            for (const { parent } of units) expect(parent === null || units.some(({ id }) => id === parent)).toBe(true)
          }
        }),
      ),
      { numRuns: 60 },
    )
  })
})
