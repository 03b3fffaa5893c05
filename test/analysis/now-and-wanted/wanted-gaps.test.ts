/** What is beside what is wanted: the analysis, and what of it leaves the house. */
import { describe, expect, it } from '@jest/globals'
import { analyseRound } from '../../../analysis/analyse-round.ts'
import { releaseResult } from '../../../analysis/disclosure/release-result.ts'
import type { IntervalEstimate } from '../../../analysis/estimate.ts'
import { hasInterval } from '../../../analysis/estimate.ts'
import type { Response } from '../../../analysis/response-matrix.ts'
import type { GroupResult } from '../../../analysis/result.ts'
import type { WantedResult } from '../../../analysis/relation-result.ts'
import type { SamplingDesign } from '../../../analysis/sampling-design.ts'
import { chanceOf } from '../../attack/invented-rounds.ts'
import { wantedQuestionnaire, wantedResponses } from '../../fixtures/wanted-questionnaire.ts'

const design: SamplingDesign = {
  groups: { residents: { recruitment: 'randomSample' }, staff: { recruitment: 'census' } },
  unitSizes: { north: 60 },
  seed: 1,
  level: 0.95,
}

const dontKnow = -2

/** `n` persons of whom some want more than there is; `skips`: who doesn't know how it is. */
function persons(n: number, seed: number, skips: (person: number) => boolean = () => false): Readonly<Record<string, readonly number[]>> {
  const chance = chanceOf(seed)
  const rows = Array.from({ length: n }, (_, person) => {
    const now = 1 + chance.below(4)
    return { now: skips(person) ? dontKnow : now, wanted: Math.min(5, now + chance.below(3)), same: 1 + chance.below(4) }
  })
  const column = (of: 'now' | 'wanted' | 'same') => rows.map((row) => row[of])
  return { now_1: column('now'), wanted_1: column('wanted'), now_2: column('same'), wanted_2: column('same').toReversed() }
}

const analysed = (responses: readonly Response[], by: SamplingDesign = design) => analyseRound(wantedQuestionnaire, responses, by)

function shown(responses: readonly Response[], by?: SamplingDesign) {
  const released = releaseResult(wantedQuestionnaire, analysed(responses, by), { smallestCell: 5 })
  const full = (group: (typeof released.groups)[string] | undefined): GroupResult | undefined =>
    group?.tier === 'full' ? group.figures : undefined
  return { residents: full(released.groups['residents']), north: full(released.units['north']) }
}

function intervalOf(result: WantedResult | undefined): IntervalEstimate {
  if (!result || !hasInterval(result.difference)) throw new Error(`No interval: ${JSON.stringify(result?.difference)}`)
  return result.difference
}

const matter = (figures: GroupResult | undefined, id = 'matter_1'): WantedResult | undefined => figures?.nowAndWanted?.[id]

describe('Now and wanted', () => {
  const { residents } = analysed(wantedResponses('residents', persons(60, 3))).groups

  it('says that more is wanted where it is sure, and by how much', () => {
    const result = matter(residents)
    expect(result).toMatchObject({ now: 'now_1', wanted: 'wanted_1', word: 'more' })
    expect(intervalOf(result).lower).toBeGreaterThan(0)
    expect(matter(residents, 'matter_2')?.word).toBe('cantTell')
  })

  it('are no strengths or weaknesses, and in no mean of all ratings', () => {
    expect(['now_1', 'wanted_1'].map((id) => residents?.items[id])).toMatchObject([
      { verdict: 'none', relative: 'none' },
      { verdict: 'none', relative: 'none' },
    ])
    const other = analysed(wantedResponses('residents', { ...persons(60, 9), time: [1, 2, 4], money: [2, 2, 3], will: [4, 1, 2] }))
    const alone = analysed(wantedResponses('residents', { time: [1, 2, 4], money: [2, 2, 3], will: [4, 1, 2] }))
    const standing = (result: typeof other) => ['time', 'money', 'will'].map((id) => result.groups['residents']?.items[id]?.relative)
    expect(standing(other)).toEqual(standing(alone))
  })

  it('differ by as much as the two shown values do, also where some answered only one', () => {
    const figures = analysed(
      wantedResponses(
        'residents',
        persons(60, 5, (person) => person % 4 === 0),
      ),
    ).groups['residents']
    const [now, wanted] = ['now_1', 'wanted_1'].map((id) => figures?.items[id]?.inference)
    if (!now || !wanted || !hasInterval(now) || !hasInterval(wanted)) throw new Error('No interval')
    expect(now.n).toBeLessThan(wanted.n)
    expect(intervalOf(matter(figures)).value).toBeCloseTo(wanted.value - now.value, 10)
  })

  it('are described and not judged where people chose to answer', () => {
    const open = { ...design, groups: { residents: { recruitment: 'selfSelected' as const } } }
    const result = matter(analysed(wantedResponses('residents', persons(60, 3)), open).groups['residents'])
    expect(result).toMatchObject({ word: 'none', difference: { method: 'description' } })
    expect(matter(shown(wantedResponses('residents', persons(60, 3)), open).residents)).toMatchObject({ word: 'none' })
  })
})

describe('Now and wanted on their way out', () => {
  it('have the same distance, and never a narrower interval than the answers give', () => {
    const widths = [31, 44, 80, 150].map((n) => {
      const responses = wantedResponses('residents', persons(n, n))
      const [raw, out] = [matter(analysed(responses).groups['residents']), matter(shown(responses).residents)].map(intervalOf)
      if (!raw || !out) throw new Error('No interval')
      expect(out.value).toBeCloseTo(raw.value, 10)
      return (out.upper - out.lower) / (raw.upper - raw.lower)
    })
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(1)
    // The rounded correlation is of use: without it an interval would be about twice as wide.
    expect(Math.min(...widths)).toBeLessThan(1.1)
  })

  it('tell nothing of how two answers go together in a small group and in a unit: the interval is that of the worst case', () => {
    for (const [responses, figures] of [
      [wantedResponses('residents', persons(20, 4)), shown(wantedResponses('residents', persons(20, 4))).residents],
      [wantedResponses('staff', persons(50, 4), 'north'), shown(wantedResponses('staff', persons(50, 4), 'north')).north],
    ] as const) {
      expect(responses.length).toBeGreaterThan(9)
      const [now, wanted] = ['now_1', 'wanted_1'].map((id) => figures?.items[id]?.inference)
      if (!now || !wanted || !hasInterval(now) || !hasInterval(wanted)) throw new Error('No interval')
      expect(intervalOf(matter(figures)).standardError).toBeCloseTo(now.standardError + wanted.standardError, 10)
      expect(matter(figures)?.isOpen).toBe(false)
      expect(matter(figures)?.correlation).toHaveProperty('suppressed')
    }
  })

  it('are the same for all answers that have the same distributions and the same rounded correlation', () => {
    const answers = persons(64, 8)
    const [now = [], wanted = []] = [answers['now_1'], answers['wanted_1']]
    const of = (columns: typeof answers) => matter(shown(wantedResponses('residents', columns)).residents)
    const before = of(answers)
    // Two who said different things of both exchange what they want: who combined which answers is another story then.
    const others = now.flatMap((code, at) => {
      const partner = now.findIndex(
        (other, later) => later > at && Math.abs(other - code) === 1 && Math.abs((wanted[later] ?? 0) - (wanted[at] ?? 0)) === 1,
      )
      return partner < 0 ? [] : [of({ ...answers, wanted_1: wanted.with(at, wanted[partner] ?? 0).with(partner, wanted[at] ?? 0) })]
    })
    const alike = others.filter((other) => JSON.stringify(other?.correlation) === JSON.stringify(before?.correlation))
    expect(before?.isOpen).toBe(true)
    expect(alike.length).toBeGreaterThan(3)
    for (const other of alike) expect(other).toEqual(before)
  })
})
