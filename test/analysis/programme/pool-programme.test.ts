import { describe, expect, it } from '@jest/globals'
import { analyseRound } from '../../../analysis/analyse-round.ts'
import { releasedJson } from '../../../analysis/released-json.ts'
import { alike } from '../../attack/named-rounds.ts'
import { figuresOf, fromOf, group, member, membersWith, pooledOf, questionnaire } from './made-members.ts'

const json = (pooled: ReturnType<typeof pooledOf>): string => JSON.stringify(releasedJson(pooled.whole.released))

describe('the pooled result of members whose own results are shown in full', () => {
  it('is that of all answers together, with the persons of all members', () => {
    const members = membersWith(12, 20, 30)
    const responses = members.flatMap(({ input }) => input.responses)
    const design = { groups: { [group]: { recruitment: 'census' as const, populationSize: 77 } }, unitSizes: {}, seed: 1, level: 0.95 }
    const together = analyseRound(questionnaire, responses, design).groups[group]
    const pooled = figuresOf(pooledOf(members))
    expect(pooled).toMatchObject({ n: 62, populationSize: 77, responseRate: 62 / 77 })
    expect(pooled?.dimensions).toEqual(together?.dimensions)
    const { score, distribution } = together?.items['well'] ?? {}
    expect(pooled?.items['well']).toMatchObject({ score, distribution, asked: 62 })
  })

  it('is the same to the byte in whatever order the members come', () => {
    const members = membersWith(12, 20, 30, 15)
    expect(json(pooledOf(members.toReversed()))).toBe(json(pooledOf(members)))
  })

  it('has no size of the group where one member does not know its own', () => {
    const [first, ...others] = membersWith(12, 20, 30)
    const sizeless = first && {
      ...first,
      input: { ...first.input, design: { ...first.input.design, groups: { [group]: { recruitment: 'census' as const } } } },
    }
    expect(figuresOf(pooledOf([...(sizeless ? [sizeless] : []), ...others]))?.populationSize).toBeNull()
  })

  it('never counts who ticked the same everywhere', () => {
    expect(figuresOf(pooledOf(membersWith(12, 20, 30)))?.straightLiners).toEqual({ count: 0, of: 0 })
  })
})

describe('a figure that one member hides', () => {
  const most = { road: alike(20, 4, 3) }

  it('is pooled from the others, and the member still counts in the figures that it shows', () => {
    const pooled = pooledOf([...membersWith(12, 20, 30), member('x', 20, { codes: most })])
    expect(fromOf(pooled)?.figures['item road']).toEqual(['m0', 'm1', 'm2'])
    expect(fromOf(pooled)?.figures['item well']).toEqual(['m0', 'm1', 'm2', 'x'])
    expect(figuresOf(pooled)?.items['road']?.answered).toBe(62)
    expect(figuresOf(pooled)?.items['well']?.answered).toBe(82)
    expect(figuresOf(pooled)?.n).toBe(82)
  })

  it('is not shown at all where fewer than three others are left', () => {
    const pooled = pooledOf([...membersWith(12, 20), member('x', 20, { codes: most })])
    expect(fromOf(pooled)?.figures['item road']).toBeUndefined()
    expect(figuresOf(pooled)?.items['road']?.answered).toBe(0)
  })
})

describe('members', () => {
  it('are not pooled where there are two, where they were asked in different ways, or where one gave nearly all answers', () => {
    expect(fromOf(pooledOf(membersWith(40, 50)))?.notPooled).toBe('tooFewMembers')
    const open = member('x', 20, { recruitment: 'selfSelected' })
    expect(fromOf(pooledOf([...membersWith(12, 20, 30), open]))?.notPooled).toBe('mixedRecruitment')
    expect(fromOf(pooledOf(membersWith(100, 12, 12)))?.notPooled).toBe('dominated')
    expect(fromOf(pooledOf(membersWith(96, 12, 12)))?.notPooled).toBeNull()
  })

  it('who chose themselves get a description and no interval', () => {
    const open = [12, 20, 30].map((n, index) => member(`m${index}`, n, { recruitment: 'selfSelected' }))
    expect(figuresOf(pooledOf(open))?.dimensions['water']?.score).toMatchObject({ n: 62, method: 'description' })
  })

  it('whose figures some pages show and others do not are left out of everything', () => {
    const pooled = pooledOf([...membersWith(12, 20, 30), member('x', 11, { stricter: 12 })])
    expect(figuresOf(pooled)?.n).toBe(62)
    expect(fromOf(pooled)).toMatchObject({ full: ['m0', 'm1', 'm2'], few: [], apart: ['x'], fewIn: false })
  })

  it('of a size class have a result of their own where there are three of them', () => {
    const towns = [12, 15, 20, 12, 15, 20, 30].map((n, index) =>
      member(`m${index}`, n, { sizeClass: index < 3 ? 'a' : index < 5 ? 'b' : 'c' }),
    )
    expect(Object.keys(pooledOf(towns).classes)).toEqual(['a'])
  })
})
