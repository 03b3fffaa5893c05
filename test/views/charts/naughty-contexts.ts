/**
 * Results with every kind of figure, in which every word that people type is as naughty as it can be: for tests of files and pages.
 */
import type { ReleasedGroup } from '../../../analysis/released-result.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { cooking, fair } from '../results/made-questionnaires.ts'
import { around, change, contextOf, full, gap, item, released, round, score, typeWith } from '../results/made-results.ts'

/** Each a label that someone may type. */
export const naughtyLabels: Readonly<Record<string, string>> = {
  'of 300 letters': 'pitkä nimi '.repeat(28).slice(0, 300),
  'of 300 letters without a space': 'å'.repeat(300),
  'from right to left, of emoji and of markup':
    'בְּרֵאשִׁית مرحبا بالعالم \u202e123\u202c 👩🏽‍🚒👨‍👩‍👧‍👦🏳️‍🌈 🇫🇮 </svg><script>alert(1)</script><![CDATA[ ]]> &amp; &#0; "\' -->',
  'of control characters': 'a\u0000b\u0001c\u0008\u000b\u001f\u007f\u0085\ufffe\uffff\ud800d\n\te',
}

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }

/** Every text of a definition with the label behind it; letters and ids stay. */
function withLabel(value: Json, label: string): Json {
  if (Array.isArray(value)) return value.map((part: Json) => withLabel(part, label))
  if (value === null || typeof value !== 'object') return value
  const isText = 'en' in value && typeof value['en'] === 'string'
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      isText && typeof part === 'string' ? `${part} ${label}`.trimEnd() : withLabel(part, label),
    ]),
  )
}

const naughty = (questionnaire: Questionnaire, label: string): Questionnaire =>
  withLabel(JSON.parse(JSON.stringify(questionnaire)), label) as object as Questionnaire

const names = (label: string): Partial<ResultContext> => ({
  organisationName: `Town ${label}`.trimEnd(),
  roundTitle: `Survey ${label}`.trimEnd(),
  unitNames: { north: `North ${label}`, south: `South ${label}`, east: `East ${label}`, west: `West ${label}` },
})

const scored = (value: number): ReleasedGroup =>
  full({
    dimensions: { food: score(around(value)) },
    items: { buns: item(around(value)), queues: item(around(value - 9), 'inBetween', [0.3, 0.1, 0.2, 0.4]) },
  })

/** A barometer: criteria, answers, classes, a gap, years. */
export function criteriaContext(label = ''): ResultContext {
  const groups = { residents: scored(60), councillors: scored(40) }
  const gaps = {
    'residents-councillors': {
      dimensions: { food: gap(20, 'firstHigher') },
      items: { buns: gap(20, 'firstHigher'), queues: gap(1, 'cantTell') },
    },
  }
  const changes = {
    '2025→2026': {
      groups: { residents: { dimensions: { food: change(5, 'risen') }, items: {}, positions: {}, changedLetters: [] } },
      units: {},
    },
  }
  const questionnaire = naughty(fair, label)
  const before = round('2025', released(questionnaire, { groups }))
  return contextOf(questionnaire, [before, round('2026', released(questionnaire, { groups, gaps, changes }))], names(label))
}

/** A dialogue type: axes, landscapes, facets, practice, movement, all rounds, units of every tier. */
export function typeContext(label = ''): ResultContext {
  const staff = full({
    type: typeWith(1),
    dimensions: { taste: score(around(70), 'strength') },
    items: { salt_in: item(around(70), 'strength'), salt_out: item(around(30)) },
  })
  const units: Readonly<Record<string, ReleasedGroup>> = {
    north: staff,
    south: full({ type: typeWith(4) }),
    east: { tier: 'bands', dimensions: {}, positions: { direction: 'first', start: 'balanced', grounds: 'open', way: 'second' } },
    west: { tier: 'hidden' },
  }
  const positions = { direction: change(30, 'risen'), start: change(-1, 'cantTell') }
  const moved = { dimensions: {}, items: {}, positions, changedLetters: [] }
  const changes = { '2025→2026': { groups: { staff: moved }, units: { north: moved } } }
  const questionnaire = naughty(cooking, label)
  const parts = { groups: { staff }, units }
  return contextOf(
    questionnaire,
    [
      round('2024', released(questionnaire, parts)),
      round('2025', released(questionnaire, parts)),
      round('2026', released(questionnaire, { ...parts, changes })),
    ],
    names(label),
  )
}
