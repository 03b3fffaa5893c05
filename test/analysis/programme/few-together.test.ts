/** Members with few answers: counted together, or not at all. */
import { describe, expect, it } from '@jest/globals'
import { alike } from '../../attack/named-rounds.ts'
import { figuresOf, fromOf, group, member, membersWith, pooledOf } from './made-members.ts'

const large = membersWith(12, 20, 30)
const few = (...counts: readonly number[]) => counts.map((n, index) => member(`few${index}`, n))
const isCounted = (...counts: readonly number[]): boolean | undefined => fromOf(pooledOf([...large, ...few(...counts)]))?.fewIn

describe('members with few answers', () => {
  it('are not counted alone or as two: one would know the other', () => {
    expect(isCounted(7)).toBe(false)
    expect(isCounted(7, 9)).toBe(false)
    expect(figuresOf(pooledOf([...large, ...few(7, 9)]))?.n).toBe(62)
  })

  it('are counted where the sum of all but any one of them has ten answers', () => {
    expect(isCounted(5, 6, 7)).toBe(true)
    expect(figuresOf(pooledOf([...large, ...few(5, 6, 7)]))?.n).toBe(80)
    expect(isCounted(2, 2, 6, 6)).toBe(true)
    expect(isCounted(2, 6, 6)).toBe(false)
  })

  it('are not counted where their numbers would follow from the sum and the words of their pages', () => {
    // Three in words have five to nine answers each: 15 and 27 can be reached in one way only.
    expect(isCounted(5, 5, 5)).toBe(false)
    expect(isCounted(9, 9, 9)).toBe(false)
    // Whoever is the one with 8 knows that the others have 18 together, nine each.
    expect(isCounted(9, 9, 8)).toBe(false)
    expect(isCounted(8, 8, 8)).toBe(true)
  })

  it('are left out of figures in which all of them but one are nearly alike, and stay in the others', () => {
    const same = { road: alike(7, 4) }
    const towns = [...large, ...few(8), member('x', 7, { codes: same }), member('y', 7, { codes: same })]
    const from = fromOf(pooledOf(towns))
    expect(from?.fewIn).toBe(true)
    expect(from?.figures['item road']).toEqual(['m0', 'm1', 'm2'])
    expect(from?.figures['dimension roads']).toEqual(['m0', 'm1', 'm2'])
    expect(from?.figures['item well']).toEqual(['m0', 'm1', 'm2', 'few0', 'x', 'y'])
  })

  it('are none of them counted where one is hidden for another reason than few answers', () => {
    const overfull = member('odd', 12, { persons: 11 })
    expect(fromOf(pooledOf([...large, ...few(7, 7, 7), overfull]))).toMatchObject({ fewIn: false })
  })

  it('are given up in a size class before they are given up in the whole', () => {
    const inClass = (sizeClass: string, ...counts: readonly number[]) =>
      counts.map((n, index) => member(`${sizeClass}${index}`, n, { sizeClass }))
    const towns = [...inClass('a', 12, 15, 20, 7, 7, 7), ...inClass('b', 12, 15, 20, 6)]
    const pooled = pooledOf(towns)
    // With the class's three the whole would leave the one of the other class.
    expect(fromOf(pooled)?.fewIn).toBe(true)
    expect(pooled.classes['a']?.groups[group]?.fewIn).toBe(false)
    expect(pooled.classes['b']?.groups[group]?.fewIn).toBe(false)
    const apart = pooledOf([...inClass('a', 12, 15, 20, 7, 7, 7), ...inClass('b', 12, 15, 20, 6, 7, 8)])
    expect([apart.whole, ...Object.values(apart.classes)].map(({ groups }) => groups[group]?.fewIn)).toEqual([true, true, true])
  })
})
