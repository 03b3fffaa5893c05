/**
 * Two small questionnaires of the tests' own for result pages: a team's cooking (four axes) and a village fair (two criteria).
 */
import { defaultRules } from '../../../questionnaires/definition.ts'
import type { Item } from '../../../questionnaires/item.ts'
import type { Axis, DialogueType } from '../../../questionnaires/meaning.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { Text } from '../../../questionnaires/wording.ts'

export const same = (words: string): Text => ({ fi: words, sv: words, en: words })

const meaning = (id: string) => ({
  id,
  name: same(`Name of ${id}`),
  description: same(`About ${id}`),
  questions: [same(`Why ${id}?`)],
  methods: ['open_space'],
})

const poles = ['EI', 'SN', 'TF', 'JP']
const axisIds = ['direction', 'start', 'grounds', 'way']

const axes: readonly Axis[] = axisIds.map((id, index) => {
  const [first = '', second = ''] = [...(poles[index] ?? '')]
  const pole = (letter: string, side: string) => ({
    letter,
    name: same(`${side} of ${id}`),
    description: same(`${side} ${id} in daily work`),
  })
  return { ...meaning(id), poles: [pole(first, 'Left'), pole(second, 'Right')] }
})

const letterSets = poles.reduce<readonly string[]>((made, pair) => made.flatMap((start) => [...pair].map((letter) => start + letter)), [''])

const types: readonly DialogueType[] = letterSets.map((letters, index) => ({
  letters,
  landscape: index === 0 ? 'rapids' : 'no_such_drawing',
  name: same(`Land ${index}`),
  asName: same(`as land ${index}`),
  tagline: same(`tagline ${index}`),
  portrait: same(`Portrait ${index}`),
  comesEasily: [same('easy')],
  blindSpots: [same('blind')],
  withTheGrain: [same('grain')],
  firstSteps: [same('step')],
  questions: [same('question')],
  methods: ['world_cafe', 'not_a_named_method'],
}))

const rating = (id: string, more: Partial<Extract<Item, { kind: 'rating' }>> = {}): Item => ({
  kind: 'rating',
  id,
  scale: 'four',
  wording: same(id),
  shortLabel: same(`Label ${id}`),
  ...more,
})

const base = {
  version: 1,
  languages: ['fi', 'sv', 'en'],
  organisationKinds: ['municipality'],
  purpose: same('purpose'),
  introduction: same('introduction'),
  source: same('source'),
  minutes: 3,
  evidence: { status: 'notYetValidated', note: same('Not yet tried.') },
  scales: [{ id: 'four', options: [1, 2, 3, 4].map((code) => ({ code, label: same(`Option ${code}`) })), dontKnow: same('No idea') }],
  rules: defaultRules,
  nowAndWanted: [],
} as const

/** Four axes, sixteen types, two facets, one facet row. */
export const cooking: Questionnaire = {
  ...base,
  hash: 'cooking',
  id: 'cooking',
  resultKind: 'dialogueType',
  title: same('How we cook'),
  ownResultTitle: same('How you see the kitchen'),
  groups: [{ id: 'staff', name: same('Staff'), byUnit: true }],
  dimensions: [{ ...meaning('taste'), low: same('bland'), high: same('rich') }],
  axes,
  facets: [
    { id: 'inside', name: same('Inside') },
    { id: 'outside', name: same('Outside') },
  ],
  facetRows: [{ id: 'salting', name: same('Salting'), items: { inside: 'salt_in', outside: 'salt_out' } }],
  types,
  gaps: [],
  pages: [
    {
      id: 'one',
      items: [
        rating('salt_in', { dimension: 'taste' }),
        rating('salt_out', { dimension: 'taste' }),
        ...axisIds.map((axis): Item => ({
          kind: 'pair',
          id: `pair_${axis}`,
          scale: 'four',
          axis,
          key: 1,
          wording: same(axis),
          shortLabel: same(axis),
          a: same('A'),
          b: same('B'),
        })),
      ],
    },
  ],
}

/** Two criteria, two groups that are compared; one item is asked negatively. */
export const fair: Questionnaire = {
  ...base,
  hash: 'fair',
  id: 'fair',
  resultKind: 'criteria',
  title: same('Village fair'),
  ownResultTitle: same('Your fair'),
  groups: [
    { id: 'residents', name: same('Residents') },
    { id: 'councillors', name: same('Councillors') },
  ],
  dimensions: ['food', 'music'].map((id) => ({ ...meaning(id), low: same(`bad ${id}`), high: same(`good ${id}`) })),
  axes: [],
  facets: [],
  facetRows: [],
  types: [],
  gaps: [{ first: 'residents', second: 'councillors' }],
  pages: [
    {
      id: 'one',
      items: [
        rating('buns', { dimension: 'food' }),
        rating('queues', { dimension: 'food', reverseKeyed: true, resultLabel: same('=No queues') }),
        rating('band', { dimension: 'music' }),
      ],
    },
  ],
}
