import { describe, expect, it } from '@jest/globals'
import { openStore } from '../../data/open-store.ts'
import type { NewReferenceValue, ReferenceValue } from '../../data/reference-value.ts'
import { sampleOrganisation } from './sample-round.ts'

const value = (organisation: string, parts: Partial<ReferenceValue> = {}): NewReferenceValue => ({
  organisation,
  questionnaire: 'democracy-barometer',
  group: 'residents',
  kind: 'dimensions',
  measure: 'clarity',
  value: 51.5,
  lower: 50,
  upper: 53,
  n: 9120,
  year: 2024,
  label: 'Medel för 131 kommuner',
  source: 'Rapport 12/2024, s. 8',
  address: 'https://example.org/rapport',
  ...parts,
})

describe('reference values', () => {
  it('are kept as they were given, in order, and removed one by one by their own organisation only', async () => {
    const store = await openStore({ file: ':memory:' })
    const { organisation } = await sampleOrganisation(store)
    const older = value(organisation, { year: 2021, lower: null, upper: null, n: null, address: null, value: 48 })
    await store.referenceValues.add([older, value(organisation), value(organisation, { questionnaire: 'odi' })])
    const kept = await store.referenceValues.list(organisation, 'democracy-barometer')
    expect(kept).toEqual([value(organisation), older].map((given) => ({ ...given, id: expect.any(String), purpose: 'others' })))
    const [first] = kept
    expect(await store.referenceValues.remove('another', first?.id ?? '')).toBe('unknown')
    expect(await store.referenceValues.remove(organisation, first?.id ?? '')).toBe('removed')
    expect(await store.referenceValues.remove(organisation, first?.id ?? '')).toBe('unknown')
    expect((await store.referenceValues.list(organisation, 'democracy-barometer')).map(({ year }) => year)).toEqual([2021])
    await store.close()
  })

  it('are kept all or not at all', async () => {
    const store = await openStore({ file: ':memory:' })
    const { organisation } = await sampleOrganisation(store)
    const many = Array.from({ length: 1200 }, (_, index) => value(organisation, { label: `Mean ${index}` }))
    await expect(store.referenceValues.add([...many, value('nobody')])).rejects.toThrow(/FOREIGN KEY/i)
    expect(await store.referenceValues.list(organisation, 'democracy-barometer')).toEqual([])
    await store.referenceValues.add(many)
    expect(await store.referenceValues.list(organisation, 'democracy-barometer')).toHaveLength(1200)
    await store.close()
  })
})
