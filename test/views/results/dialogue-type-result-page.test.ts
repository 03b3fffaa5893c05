import { describe, expect, it } from '@jest/globals'
import { render } from '../../../views/render.ts'
import { dialogueTypeResultPage } from '../../../views/results/dialogue-type-result-page.ts'
import { pageFrame } from '../../../views/frame/page-frame.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { cooking } from './made-questionnaires.ts'
import { around, change, contextOf, full, item, released, round, score, typeWith } from './made-results.ts'

const practice = { dimensions: { taste: score(around(70), 'strength') }, items: { salt_in: item(around(70)), salt_out: item(around(30)) } }
const contextWith = (open: number) =>
  contextOf(cooking, [round('2026', released(cooking, { groups: { staff: full({ ...practice, type: typeWith(open) }) } }))])
const pageWith = (open: number) => dialogueTypeResultPage(contextWith(open), { group: 'staff' })

describe('a dialogue-type page by how many axes are open', () => {
  it.each([
    [0, 'As land 0: tagline 0', 1, 'All four directions are sure'],
    [1, 'As land 0 or as land 1 – still open: Name of way', 2, 'Three directions are sure, one is open'],
    [2, 'As land 0 or as land 1 – still open: Name of grounds and Name of way', 2, 'Two directions are sure, two are open'],
    [3, 'Still open: no single landscape describes the whole', 0, 'One direction is sure, three are open'],
    [4, 'Still open: no single landscape describes the whole', 0, 'No direction is sure'],
  ])('with %i open says "%s" and shows %i portraits', (open, title, portraits, axes) => {
    const page = pageWith(open)
    expect(page.title).toBe(title)
    expect(page.shown?.portraits).toHaveLength(portraits)
    expect(page.shown?.axesFigure.sentence).toBe(axes)
  })

  it('puts the questions of open axes first', () => {
    expect(pageWith(1).shown?.axisQuestions.map(({ open }) => open)).toEqual([true, false, false, false])
  })

  it('keeps landscapes from the first level where most axes are open', () => {
    expect(pageWith(4).shown?.sureness.isNameable).toBe(false)
    expect(pageWith(1).shown?.sureness.landscapes).toEqual(['Land 0 58%', 'Land 1 39%', 'Undecided 3%'])
  })
})

describe('what a dialogue-type page shows of the figures', () => {
  it('places axes in per cent of the line', () => {
    expect(pageWith(1).shown?.axes[0]).toMatchObject({ low: 26, value: 30, high: 34, verdict: 'Left of direction, clearly' })
  })

  it('shades the matrix by share and writes the share in each cell', () => {
    const cells = pageWith(1).shown?.matrix.cells ?? []
    expect(cells).toHaveLength(16)
    expect(cells[0]).toEqual({ name: 'Land 0', share: '31%', step: 4 })
    expect(cells[5]).toEqual({ name: 'Land 5', share: '–', step: 0 })
  })

  it.each([
    [[0.5, 0.08, 0.08], 'Most common individual pictures: Land 0 50%, Land 1 8% and Land 2 8%'],
    [[0.5, 0.3, 0.08], 'Most common individual pictures: Land 0 50% and Land 1 30%'],
    [[0.5, 0.08, 0.08, 0.084], 'Most common individual picture: Land 0 50%'],
    [[0.2, 0.2, 0.1], 'Most common individual pictures: Land 0 20% and Land 1 20%'],
    [[0.2, 0.2, 0.2, 0.2], 'Most common individual pictures: 4 landscapes, 20% each'],
    [[1], 'Most common individual picture: Land 0 100%'],
  ])('names the commonest pictures and those that tie with them, at most three: %j', (shares, words) => {
    const personShares = Object.fromEntries(cooking.types.map(({ letters }, index) => [letters, around(shares[index] ?? 0, 0)]))
    const staff = full({ type: { ...typeWith(1), personShares } })
    const page = dialogueTypeResultPage(contextOf(cooking, [round('2026', released(cooking, { groups: { staff } }))]), { group: 'staff' })
    const { cells = [], figure } = page.shown?.matrix ?? {}
    expect(figure?.sentence).toBe(words)
    expect(cells.map(({ share }) => share)).toEqual(figure?.table.rows.slice(0, 16).map((row) => row[2]))
    expect(cells.at(-1)?.share).toBe('0%')
  })

  it('says of practice what a score means only with its lead-in, and not of one in between', () => {
    const meaningAt = (verdict: 'strength' | 'inBetween') => {
      const staff = full({ ...practice, dimensions: { taste: score(around(70), verdict) }, type: typeWith(1) })
      const context = contextOf(cooking, [round('2026', released(cooking, { groups: { staff } }))])
      return dialogueTypeResultPage(context, { group: 'staff' }).shown?.practice?.dimensions[0]?.meaning
    }
    expect(meaningAt('strength')).toEqual({ label: 'When the score is high:', text: 'rich' })
    expect(meaningAt('inBetween')).toBeNull()
  })

  it('says once that margins are rough', () => {
    const staff = full({ type: typeWith(1), warnings: ['rough'] })
    const page = dialogueTypeResultPage(contextOf(cooking, [round('2026', released(cooking, { groups: { staff } }))]), { group: 'staff' })
    expect(page.shown?.sureness.rough).toContain('Fewer than 30')
    expect(page.shown?.sureness.notes.join(' ')).not.toContain('Fewer than 30')
  })

  it('names only methods that the guide has, each with its page', () => {
    expect(pageWith(0).shown?.portraits[0]?.methods).toEqual([{ href: '/guide/methods/world_cafe', label: 'World café' }])
  })
})

describe('a unit with few answers', () => {
  const units = {
    north: { tier: 'bands' as const, dimensions: {}, positions: { direction: 'first' as const, start: 'balanced' as const } },
    south: { tier: 'hidden' as const },
  }
  const context = contextOf(cooking, [round('2026', released(cooking, { units }))])

  it('is told in words only from five answers', () => {
    const page = dialogueTypeResultPage(context, { unit: 'north' })
    expect(page.shown).toBeNull()
    expect(page.labels).toEqual([])
    expect(page.bands).toEqual([
      { sentence: 'Name of direction: towards ‘Left of direction’.', words: 'Left of direction' },
      { sentence: 'Name of start: the mean is close to the middle.', words: 'balanced' },
    ])
  })

  it('is not told at all below the smallest cell, and the page says why', () => {
    const page = dialogueTypeResultPage(context, { unit: 'south' })
    expect(page.bands).toEqual([])
    expect(page.state?.text).toContain('5 answers')
    expect(page.labels).toEqual(['South team: not shown, too few answers'])
  })

  it('stands in the comparison of units without a figure', () => {
    const { units: figure } = dialogueTypeResultPage(context, { unit: 'south' })
    expect(figure?.svg).toContain('not shown')
    expect(figure?.table.rows).toEqual([])
  })
})

describe('over the years', () => {
  const group = full({ type: typeWith(1) })
  const changes = (changedLetters: readonly string[], word: 'risen' | 'cantTell') => ({
    '2025→2026': { groups: { staff: { dimensions: {}, items: {}, positions: { way: change(15, word) }, changedLetters } }, units: {} },
  })
  const findings = (told: ReturnType<typeof changes>) => {
    const rounds = [
      round('2025', released(cooking, { groups: { staff: group } })),
      round('2026', released(cooking, { groups: { staff: group }, changes: told })),
    ] as const
    return dialogueTypeResultPage(contextOf(cooking, [...rounds]), { group: 'staff' }).shown?.years?.findings
  }

  it('says towards which pole a position moved, and that it changed sides only if sure both times', () => {
    expect(findings(changes([], 'risen'))).toEqual([
      {
        text: '2025–2026 · Name of way: the position has moved towards ‘Right of way’ since 2025. The change is 10–20 points.',
        chip: { text: 'towards: Right of way', tone: 'in-between' },
      },
    ])
    expect(findings(changes(['way'], 'risen'))?.[0]?.text).toContain('The side has changed, and it was sure both times.')
  })

  it('says what could have gone unseen where nothing can be told', () => {
    expect(findings(changes([], 'cantTell'))).toEqual([
      { text: '2025–2026: no change is sure. A change of less than 7 points could have gone unseen.', chip: null },
    ])
  })
})

describe('the page as HTML', () => {
  it.each(screenLanguages)('holds no style attribute and no letters of types in %s', async (language) => {
    const context = { ...contextWith(1), language }
    const page = dialogueTypeResultPage(context, { group: 'staff' })
    const frame = pageFrame({ language, title: page.title, address: '/x' })
    const html = await render('results/dialogue-type', language, { ...page, frame })
    expect(html).not.toMatch(/\sstyle=/)
    expect(html).not.toMatch(/\b[EI][SN][TF][JP]\b/)
  })
})
