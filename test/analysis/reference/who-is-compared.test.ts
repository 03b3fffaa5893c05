import { describe, expect, it } from '@jest/globals'
import { comparableMeasures } from '../../../analysis/reference/comparable-measures.ts'
import { latestRound, referenceKindOf, sameReferenceClass } from '../../../analysis/reference/reference-class.ts'
import type { ItemRelation } from '../../../questionnaires/item.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { OrganisationKind } from '../../../questionnaires/wording.ts'
import { fair } from '../../views/results/made-questionnaires.ts'

/** The next version of the fair, in which one item stands in this relation to the version before. */
const nextVersion = (of: Questionnaire, id: string, relation: ItemRelation): Questionnaire => ({
  ...of,
  hash: `${of.hash} ${relation}`,
  version: of.version + 1,
  previousVersion: of.version,
  pages: of.pages.map((page) => ({ ...page, items: page.items.map((item) => (item.id === id ? { ...item, relation } : item)) })),
})

describe('Measures of two versions', () => {
  const measures = [
    ['dimensions', 'food'],
    ['dimensions', 'music'],
    ['items', 'buns'],
    ['items', 'band'],
  ] as const
  const told = (one: Questionnaire, other: Questionnaire, between: readonly Questionnaire[] = []) => {
    const comparable = comparableMeasures(one, other, between, 'residents')
    return measures.filter(([kind, id]) => comparable(kind, id)).map(([, id]) => id)
  }

  it('are all compared within one version, and after a translation', () => {
    expect(told(fair, fair)).toEqual(['food', 'music', 'buns', 'band'])
    expect(told(fair, nextVersion(fair, 'buns', 'translated'))).toEqual(['food', 'music', 'buns', 'band'])
  })

  it('are not compared where an item was reworded, nor is its criterion; the others are, either way round', () => {
    const later = nextVersion(fair, 'buns', 'reworded')
    expect(told(fair, later)).toEqual(['music', 'band'])
    expect(told(later, fair)).toEqual(['music', 'band'])
  })

  it('are compared over a version between only where that is known', () => {
    const second = nextVersion(fair, 'buns', 'same')
    const third = nextVersion(second, 'band', 'reworded')
    expect(told(fair, third)).toEqual([])
    expect(told(fair, third, [second])).toEqual(['food', 'buns'])
  })

  it('are not compared where the group is asked other items of the criterion', () => {
    const onlyBuns: Questionnaire = {
      ...nextVersion(fair, 'buns', 'same'),
      pages: fair.pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => id !== 'queues') })),
    }
    expect(told(fair, onlyBuns)).toEqual(['music', 'buns', 'band'])
  })

  it('of two questionnaires are never compared, even under one id', () => {
    expect(told(fair, { ...fair, id: 'other' })).toEqual([])
  })
})

describe('Organisations', () => {
  const small = 'under50000'
  it.each<readonly [OrganisationKind, string | null, OrganisationKind, string | null, boolean]>([
    ['municipality', small, 'municipality', small, true],
    ['municipality', small, 'city', small, true],
    ['municipality', small, 'municipality', 'under10000', false],
    ['municipality', 'from50000', 'county', 'from50000', false],
    ['county', 'from50000', 'county', 'from50000', true],
    ['municipality', null, 'municipality', null, false],
    ['jointAuthority', null, 'jointAuthority', null, true],
    ['other', null, 'other', small, false],
  ])('%s of %s and %s of %s: compared is %s', (kind, sizeClass, otherKind, otherSize, expected) => {
    const [one, other] = [
      { kind, sizeClass },
      { kind: otherKind, sizeClass: otherSize },
    ]
    expect([sameReferenceClass(one, other), sameReferenceClass(other, one)]).toEqual([expected, expected])
  })

  it('have cities among the municipalities', () => {
    expect([referenceKindOf('city'), referenceKindOf('county')]).toEqual(['municipality', 'county'])
  })
})

describe('The round of an other that counts', () => {
  const round = (year: number, closesOn = `${year}-04-30`) => ({ year, closesOn })
  it.each([
    ['the latest of several', [round(2023), round(2025), round(2024)], round(2025)],
    ['of one year the one that closed last', [round(2025), round(2025, '2025-11-30')], round(2025, '2025-11-30')],
    ['of the same year', [round(2026)], round(2026)],
    ['none later than the own one', [round(2027), round(2023)], round(2023)],
    ['none of more than three years before', [round(2022)], undefined],
  ])('is %s', (_, rounds, expected) => {
    expect(latestRound(2026, rounds)).toEqual(expected)
  })
})
