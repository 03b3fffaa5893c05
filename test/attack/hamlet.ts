/**
 * The attacker's hunting ground: a questionnaire small enough for linear programming, with everything that may leak in it.
 *
 * A dimension of two items and one of a single item, a filter and an item behind it, two background items; with pairs an axis of two
 * pairs, one facet each; with own questions a rating and a choice of the organisation's.
 */
import type { Item } from '../../questionnaires/item.ts'
import type { OwnQuestion } from '../../questionnaires/own-questions.ts'
import { withOwnQuestions } from '../../questionnaires/own-questions.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Text } from '../../questionnaires/wording.ts'
import { tinyQuestionnaire } from '../fixtures/tiny-questionnaire.ts'

const text = (words: string): Text => ({ fi: words, sv: words, en: words })
const options = (codes: readonly number[]) => codes.map((code) => ({ code, label: text(`${code}`) }))
const worded = (id: string) => ({ id, wording: text(id), shortLabel: text(id) })
const meaning = (id: string) => ({ id, name: text(id), description: text(id), questions: [text(`Why ${id}?`)], methods: [] })

const ratings: readonly Item[] = [
  { kind: 'rating', ...worded('well'), scale: 'four', dimension: 'water', notConcerned: true },
  { kind: 'rating', ...worded('pump'), scale: 'four', dimension: 'water', reverseKeyed: true, resultLabel: text('pump') },
  { kind: 'rating', ...worded('road'), scale: 'four', dimension: 'roads' },
  { kind: 'singleChoice', ...worded('owns'), options: options([1, 2]) },
]

const behindTheFilter: Item = { kind: 'rating', ...worded('rent'), scale: 'four', showIf: { item: 'owns', codes: [2] } }

const pair = (id: string, facet: string): Item => ({
  kind: 'pair',
  ...worded(id),
  scale: 'steps',
  axis: 'pace',
  key: 1,
  facet,
  a: text('A'),
  b: text('B'),
})

const background = (id: string, codes: readonly number[]): Item => ({
  kind: 'singleChoice',
  ...worded(id),
  background: true,
  options: options(codes),
})

const ownQuestions: readonly OwnQuestion[] = [
  { kind: 'agreement', wording: { fi: 'Mill' }, options: [] },
  { kind: 'choice', wording: { fi: 'Where' }, options: [{ fi: 'East' }, { fi: 'West' }, { fi: 'Nowhere' }] },
]

/** `backgrounds`: 0–2 of them. */
export function hamlet(withPairs: boolean, backgrounds: number, withOwn = false): Questionnaire {
  const known = [background('age', [1, 2, 3]), background('stay', [1, 2])].slice(0, backgrounds)
  const core: Questionnaire = {
    ...tinyQuestionnaire,
    id: 'hamlet',
    hash: `hamlet ${withPairs} ${backgrounds}`,
    groups: [{ id: 'helpers', name: text('Helpers'), byUnit: true }],
    dimensions: ['water', 'roads'].map((id) => ({ ...meaning(id), low: text('low'), high: text('high') })),
    axes: withPairs ? tinyQuestionnaire.axes.slice(0, 1) : [],
    gaps: [],
    pages: [
      { id: 'ratings', items: ratings },
      { id: 'behind', items: [behindTheFilter] },
      ...(withPairs ? [{ id: 'pairs', items: [pair('slow', 'counter'), pair('late', 'storeroom')] }] : []),
      ...(known.length > 0 ? [{ id: 'known', items: known }] : []),
    ],
  }
  return withOwnQuestions(core, withOwn ? ownQuestions : [])
}
