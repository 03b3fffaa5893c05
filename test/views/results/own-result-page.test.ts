import { describe, expect, it } from '@jest/globals'
import type { OwnResult } from '../../../analysis/own-result.ts'
import { ownResult } from '../../../analysis/own-result.ts'
import { ownResultPage } from '../../../views/results/own-result-page.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { cooking, fair } from './made-questionnaires.ts'

const pairs = (codes: readonly number[]): OwnResult =>
  ownResult(
    cooking,
    Object.fromEntries(cooking.axes.map(({ id }, index) => [`pair_${id}`, codes[index] ?? { missing: 'notAnswered' as const }])),
  )
const page = (own: OwnResult) => ownResultPage(cooking, own, 'en', 'municipality')

describe('how one person sees the unit', () => {
  it('is one landscape where all sides are clear', () => {
    const { type, title } = page(pairs([1, 1, 1, 1]))
    expect(title).toBe('How you see the kitchen')
    expect(type?.headline).toBe('As land 0: tagline 0')
    expect(type?.portraits).toHaveLength(1)
  })

  it('is two neighbours where one axis has too few answers, and says which', () => {
    const { type } = page(pairs([1, 1, 1]))
    expect(type?.headline).toBe('As land 0 or as land 1')
    expect(type?.missing).toEqual(['Name of way'])
  })

  it('is no one landscape where more are open', () => {
    const { type } = page(pairs([1, 1]))
    expect(type?.portraits).toEqual([])
    expect(type?.axes).toHaveLength(2)
  })

  it('is an explanation where nothing was answered', () => {
    const empty = page(pairs([]))
    expect(empty.type).toBeNull()
    expect(empty.explanation).not.toBe('')
  })
})

describe('one person’s own profile', () => {
  const profile = (answers: Parameters<typeof ownResult>[1]) => ownResultPage(fair, ownResult(fair, answers), 'en', 'municipality').profile

  it('says highest and lowest, with a word for each criterion', () => {
    const own = profile({ buns: 4, queues: 1, band: 1 })
    expect(own?.headline).toBe('Highest: Name of food. Lowest: Name of music.')
    expect(own?.criteria.map(({ value, words }) => [value, words])).toEqual([
      [100, 'high'],
      [0, 'low'],
    ])
  })

  it('names criteria with too few answers', () => {
    expect(profile({ buns: 4, queues: 1 })?.missing).toEqual(['Name of music'])
  })

  it.each(screenLanguages)('has its words in %s', (language) => {
    const own = ownResultPage(fair, ownResult(fair, { buns: 2, queues: 2, band: 3 }), language, 'municipality')
    expect(own.answered).toContain('3')
    expect(own.note.length).toBeGreaterThan(10)
  })
})
