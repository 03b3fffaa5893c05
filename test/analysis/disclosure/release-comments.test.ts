/** Which open answers may be read at all. */
import { describe, expect, it } from '@jest/globals'
import { releaseComments } from '../../../analysis/disclosure/release-comments.ts'
import type { ReleasedGroup } from '../../../analysis/released-result.ts'

const hidden: ReleasedGroup = { tier: 'hidden' }
const bands: ReleasedGroup = { tier: 'bands', dimensions: {}, positions: {} }
const full: ReleasedGroup = {
  tier: 'full',
  figures: {
    n: 12,
    recruitment: 'census',
    populationSize: 12,
    responseRate: 1,
    warnings: [],
    dimensions: {},
    items: {},
    type: null,
    straightLiners: { count: 0, of: 0 },
  },
}

const written = (group: string, item: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${group}-${item}-${index}`, group, item, text: `text ${index}` }))

const released = (groups: Readonly<Record<string, ReleasedGroup>>, smallestCell = 5) => ({ groups, smallestCell })
const ids = (comments: readonly { readonly id: string }[]): readonly string[] => comments.map(({ id }) => id)

describe('Open answers', () => {
  it('are read from ten on, and not before', () => {
    const groups = released({ residents: full })
    expect(releaseComments(groups, ['else'], written('residents', 'else', 9))).toEqual([])
    expect(releaseComments(groups, ['else'], written('residents', 'else', 10))).toHaveLength(10)
  })

  it('need more where the survey promised more', () => {
    expect(releaseComments(released({ residents: full }, 12), ['else'], written('residents', 'else', 11))).toEqual([])
  })

  it('of a group that is shown in words, or not at all, stay in', () => {
    const texts = [...written('staff', 'else', 20), ...written('councillors', 'else', 20), ...written('residents', 'else', 10)]
    const readable = releaseComments(released({ staff: bands, councillors: hidden, residents: full }), ['else'], texts)
    expect(ids(readable)).toEqual(ids(written('residents', 'else', 10)))
  })

  it('name a group only where as many of it wrote', () => {
    const texts = [...written('residents', 'else', 30), ...written('councillors', 'else', 4)]
    const readable = releaseComments(released({ residents: full, councillors: full }), ['else'], texts)
    expect(readable.filter(({ group }) => group !== null)).toEqual([])
    expect(readable).toHaveLength(34)
  })

  it('to other questions stay in', () => {
    expect(releaseComments(released({ residents: full }), ['else'], written('residents', 'name', 20))).toEqual([])
  })
})
