import { describe, expect, it } from '@jest/globals'
import { indicatorChoices } from '../../../views/plan/indicator-choices.ts'
import { planFindings, unitFindings } from '../../../views/plan/plan-findings.ts'
import { cooking, fair } from '../results/made-questionnaires.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { around, change, contextOf, described, full, gap, item, released, round, score, typeWith } from '../results/made-results.ts'

const keysOf = (context: ResultContext): readonly string[] =>
  planFindings(context).flatMap(({ kind, findings }) => findings.map(({ key }) => `${kind} ${key}`))

const residents = full({
  dimensions: { food: score(around(30), 'needsWork'), music: score(around(70), 'strength') },
  items: { buns: item(around(20), 'needsWork'), queues: item(around(35), 'needsWork'), band: item(around(70), 'strength') },
})

describe('the findings of a barometer', () => {
  it('are what needs work, lowest statement first, each with questions and methods of its criterion', () => {
    const context = contextOf(fair, [round('2026', released(fair, { groups: { residents } }))])
    expect(keysOf(context)).toEqual([
      'needsWork dimension:residents:food',
      'needsWork item:residents:buns',
      'needsWork item:residents:queues',
    ])
    const [section] = planFindings(context)
    expect(section?.findings[1]).toMatchObject({
      name: 'Residents · Label buns',
      sentence: 'Residents · Label buns: this needs work. The score is 15–25 out of 100.',
      questions: ['Why food?'],
      methods: [{ id: 'open_space', name: 'Open space' }],
    })
  })

  it('are what may need work where nothing surely does, and words where answers are few', () => {
    const leaning = full({ dimensions: { food: score(around(39), 'leaningNeedsWork') } })
    expect(keysOf(contextOf(fair, [round('2026', released(fair, { groups: { residents: leaning } }))]))).toEqual(['needsWork dimension:residents:food']) // prettier-ignore
    const few = { tier: 'bands' as const, dimensions: { food: 'low' as const, music: 'high' as const }, positions: {} }
    expect(keysOf(contextOf(fair, [round('2026', released(fair, { groups: { residents: few } }))]))).toEqual(['needsWork dimension:residents:food']) // prettier-ignore
  })

  it('are sure gaps, widest first, of the group that gives less; and what has fallen since the round before', () => {
    const gaps = {
      'residents-councillors': { dimensions: {}, items: { buns: gap(-12, 'secondHigher'), band: gap(20, 'firstHigher'), queues: gap(3, 'cantTell') } }, // prettier-ignore
    }
    const none = { dimensions: {}, items: {}, positions: {}, changedLetters: [] }
    const changes = { '2025→2026': { groups: { residents: { ...none, items: { band: change(-9, 'fallen'), buns: change(9, 'risen') } } }, units: {} } } // prettier-ignore
    const quiet = full({ items: { band: item(around(50)) } })
    const rounds = [round('2025', released(fair, { groups: { residents: quiet } }))] as const
    const last = round('2026', released(fair, { groups: { residents: quiet, councillors: quiet }, gaps, changes }))
    expect(keysOf(contextOf(fair, [...rounds, last]))).toEqual([
      'gap item:councillors:band',
      'gap item:residents:buns',
      'fallen item:residents:band',
    ])
  })

  it('are statements that surely matter more and work less than the others', () => {
    const importance = Object.fromEntries(
      [['buns', 0.8], ['queues', 0.1], ['band', 0.1]].map(([id, value]) => [id, { correlation: { ...around(Number(value), 0.05, 400), method: 'fisher' }, isOpen: true }]), // prettier-ignore
    ) as Readonly<Record<string, { readonly correlation: ReturnType<typeof around>; readonly isOpen: boolean }>>
    const items = { buns: { ...item(around(20)), relative: 'below' as const }, queues: item(around(60)), band: item(around(60)) }
    const context = contextOf(fair, [round('2026', released(fair, { groups: { residents: full({ items, importance }) } }))])
    expect(keysOf(context)).toEqual(['important item:residents:buns'])
  })

  it('are none of those who chose to answer, of hidden groups, and where nothing stands out', () => {
    const open = full({ recruitment: 'selfSelected', dimensions: { food: score(described(20), 'none') } })
    expect(keysOf(contextOf(fair, [round('2026', released(fair, { groups: { residents: open } }))]))).toEqual([])
    expect(keysOf(contextOf(fair, [round('2026', released(fair, { groups: { residents: { tier: 'hidden' } } }))]))).toEqual([])
  })
})

describe('the findings of a dialogue type', () => {
  const typed = full({ type: typeWith(2), dimensions: { taste: score(around(30), 'needsWork') } })

  it('are open directions of the whole and of units, beside what needs work', () => {
    const context = contextOf(cooking, [round('2026', released(cooking, { groups: { staff: typed }, units: { north: typed, south: { tier: 'hidden' } } }))]) // prettier-ignore
    expect(keysOf(context)).toEqual(['needsWork dimension:staff:taste', 'open position:staff:grounds', 'open position:staff:way'])
    expect(unitFindings(context).map(({ name, findings }) => [name, findings.map(({ key }) => key)])).toEqual([
      ['North team', ['unitDimension:north:taste', 'unitPosition:north:grounds', 'unitPosition:north:way']],
    ])
  })

  it('may be followed by any indicator of groups and units that are shown', () => {
    const context = contextOf(cooking, [round('2026', released(cooking, { groups: { staff: typed }, units: { north: typed, south: { tier: 'hidden' } } }))]) // prettier-ignore
    const keys = indicatorChoices(context).map(({ key }) => key)
    expect(keys).toContain('item:staff:salt_in')
    expect(keys).toContain('unitPosition:north:way')
    expect(keys.filter((key) => key.includes('south'))).toEqual([])
  })
})
