/**
 * Silent changes of where items stand, and of the whole questionnaire, each with the problems it must give.
 */
import type { SilentChange } from './silent-change.ts'
import { add, at, each, listed, newItem, set, text, trust } from './silent-change.ts'

const places: readonly SilentChange[] = [
  {
    name: 'two items of a page in the other order',
    base: 'democracy-barometer',
    edits: [listed('/pages/4/items', (items) => items.toReversed())],
    problems: each('undeclaredOrder', at(4, 0, 1)),
  },
  {
    name: 'two pages in the other order',
    base: 'democracy-barometer',
    edits: [listed('/pages', (pages) => [...pages.slice(0, 3), pages[4], pages[3], ...pages.slice(5)])],
    problems: each('undeclaredOrder', at(3, 0, 1)),
  },
  {
    name: 'a page broken elsewhere',
    base: 'democracy-barometer',
    edits: [
      listed('/pages', ([first, ...others]) => [
        { ...Object(first), id: 'other', items: Object(first).items.slice(0, 1) },
        first,
        ...others,
      ]),
      listed('/pages/1/items', (items) => items.slice(1)),
    ],
    problems: each('undeclaredLayout', [...at(0, 0), ...at(1, 0, 1, 2)]),
  },
  {
    name: 'another instruction on the page',
    base: 'democracy-barometer',
    edits: [set('/pages/4/instruction/fi/city', 'Toisin')],
    problems: each('undeclaredLayout', at(4, 0, 1)),
  },
  {
    name: 'a new item on a page',
    base: 'democracy-barometer',
    edits: [listed('/pages/4/items', (items) => [newItem('more_trust'), ...items])],
    problems: [['newItemUndeclared', '/pages/4/items/0'], ...each('undeclaredLayout', at(4, 1, 2))],
  },
  {
    name: 'another group asked',
    base: 'democracy-barometer',
    edits: [set('/pages/7/items/3/groups', ['councillors', 'deputies'])],
    problems: each('undeclaredLayout', at(7, 0, 1, 2, 3)),
  },
  {
    name: 'another condition',
    base: 'tiny',
    edits: [set('/pages/2/items/3/showIf/codes', [1])],
    problems: [['undeclaredLayout', '/pages/2/items/3']],
  },
  {
    name: 'room for longer texts',
    base: 'tiny',
    edits: [set('/pages/3/items/2/maximumLength', 900)],
    problems: [['undeclaredLayout', '/pages/3/items/2']],
  },
  {
    name: 'another kind of item',
    base: 'tiny',
    edits: [
      set('/pages/3/items/2', { kind: 'number', id: 'wish', minimum: 0, maximum: 9, wording: text('Wish'), shortLabel: text('Wish') }),
    ],
    problems: [['undeclaredScale', '/pages/3/items/2']],
  },
]

const wholes: readonly SilentChange[] = [
  {
    name: 'an item removed',
    base: 'democracy-barometer',
    edits: [listed('/pages/4/items', (items) => items.slice(0, 1))],
    problems: [
      ['removedSilently', '/pages'],
      ['undeclaredLayout', '/pages/4/items/0'],
    ],
    changes: { removed: ['overall_trust'] },
  },
  {
    name: 'an item moved to another dimension',
    base: 'democracy-barometer',
    edits: [set('/pages/0/items/0/dimension', 'closeness')],
    problems: each('undeclaredMeasure', ['/dimensions/0', '/dimensions/2']),
    changes: { measures: ['clarity', 'closeness'] },
  },
  {
    name: 'another share to answer',
    base: 'democracy-barometer',
    edits: [add('/dimensions/1', { minimumAnsweredShare: 0.9 })],
    problems: [['undeclaredMeasure', '/dimensions/1']],
    changes: { measures: ['reliability'] },
  },
  {
    name: 'a pair moved to another facet',
    base: 'odi',
    edits: [set('/pages/0/items/0/facet', 'external')],
    problems: each('undeclaredMeasure', ['/facets/0', '/facets/1']),
    changes: { measures: ['internal', 'external'] },
  },
  {
    name: 'the poles of an axis changed places',
    base: 'odi',
    edits: [listed('/axes/0/poles', (poles) => poles.toReversed())],
    problems: [['undeclaredMeasure', '/axes/0']],
    changes: { measures: ['direction'] },
  },
  {
    name: 'another bound',
    base: 'democracy-barometer',
    edits: [(json) => ({ ...Object(json), rules: { strengthFrom: 65 } })],
    problems: [['undeclaredRule', '/rules']],
    changes: { rules: ['strengthFrom'] },
  },
  {
    name: 'an item called new with an id that is not',
    base: 'democracy-barometer',
    edits: [add(trust, { relation: 'new' })],
    problems: [['newItemExists', `${trust}/relation`]],
    changes: null,
  },
  {
    name: 'a part called removed that is not',
    base: 'democracy-barometer',
    edits: [(json) => ({ ...Object(json), changes: { removed: ['overall_trust', 'nobody'] } })],
    problems: each('notRemoved', ['/changes/removed/0', '/changes/removed/1']),
    changes: null,
  },
  {
    name: 'another kind of result',
    base: 'tiny',
    edits: [set('/resultKind', 'criteria')],
    problems: [['resultKindChanged', '/resultKind']],
    changes: null,
  },
]

export const silentPlaces = [...places, ...wholes]
