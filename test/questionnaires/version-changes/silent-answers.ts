/**
 * Silent changes of what is read and what can be answered, each with the problems it must give.
 */
import type { SilentChange } from './silent-change.ts'
import { add, drop, listed, newItem, set, text, trust } from './silent-change.ts'

const wordings: readonly SilentChange[] = [
  {
    name: 'another wording',
    base: 'odi',
    edits: [set('/pages/0/items/0/a/fi', 'Toisin')],
    problems: [['undeclaredWording', '/pages/0/items/0']],
  },
  {
    name: 'another wording for one kind of organisation',
    base: 'democracy-barometer',
    edits: [set('/pages/0/items/0/wording/fi/county', 'Toisin')],
    problems: [['undeclaredWording', '/pages/0/items/0']],
  },
  {
    name: 'another wording for one group',
    base: 'democracy-barometer',
    edits: [set('/pages/5/items/0/wording/byGroup/deputies/fi', 'Toisin')],
    problems: [['undeclaredWording', '/pages/5/items/0']],
  },
  {
    name: 'one translation corrected',
    base: 'democracy-barometer',
    edits: [set('/pages/5/items/0/wording/byGroup/deputies/sv', 'Annorlunda')],
    problems: [['undeclaredTranslation', '/pages/5/items/0']],
  },
  {
    name: 'two translations changed at once',
    base: 'odi',
    edits: [set('/pages/0/items/0/b/sv', 'Annorlunda'), set('/pages/0/items/0/b/en', 'Otherwise')],
    problems: [['undeclaredWording', '/pages/0/items/0']],
  },
  {
    name: 'help added',
    base: 'democracy-barometer',
    edits: [add(trust, { help: text('Think of last year.') })],
    problems: [['undeclaredWording', trust]],
  },
  {
    name: 'another label of an option of a shared scale',
    base: 'democracy-barometer',
    edits: [set('/scales/2/options/0/label/fi', 'Toisin')],
    problems: [['undeclaredWording', trust]],
  },
  {
    name: 'another wording of don’t know',
    base: 'democracy-barometer',
    edits: [set('/scales/2/dontKnow/fi', 'Toisin')],
    problems: [['undeclaredWording', trust]],
  },
  {
    name: 'another scale with the same codes',
    base: 'democracy-barometer',
    edits: [set(`${trust}/scale`, 'satisfaction')],
    problems: [['undeclaredWording', trust]],
  },
  {
    name: 'another unit of a number',
    base: 'tiny',
    edits: [set('/pages/0/items/1/unit/fi', 'tuntia')],
    problems: [['undeclaredWording', '/pages/0/items/1']],
  },
  {
    name: 'an id used again for another question',
    base: 'democracy-barometer',
    edits: [set(trust, newItem('overall_trust'))],
    problems: [['undeclaredWording', trust]],
  },
]

const scales: readonly SilentChange[] = [
  {
    name: 'an option added',
    base: 'democracy-barometer',
    edits: [listed('/scales/2/options', (options) => [...options, { code: 5, label: text('More') }])],
    problems: [['undeclaredScale', trust]],
  },
  {
    name: 'another code',
    base: 'democracy-barometer',
    edits: [set('/scales/2/options/3/code', 9)],
    problems: [['undeclaredScale', trust]],
  },
  {
    name: 'don’t know taken away',
    base: 'democracy-barometer',
    edits: [drop('/scales/2/dontKnow')],
    problems: [['undeclaredScale', trust]],
  },
  {
    name: 'does not concern me offered',
    base: 'democracy-barometer',
    edits: [add(trust, { notConcerned: true })],
    problems: [['undeclaredScale', trust]],
  },
  {
    name: 'no longer reverse-keyed',
    base: 'democracy-barometer',
    edits: [drop('/pages/0/items/3/reverseKeyed'), drop('/pages/0/items/3/resultLabel')],
    problems: [['undeclaredScale', '/pages/0/items/3']],
  },
  {
    name: 'a pair keyed the other way',
    base: 'odi',
    edits: [set('/pages/0/items/0/key', 1)],
    problems: [['undeclaredScale', '/pages/0/items/0']],
  },
  {
    name: 'other bounds of a number',
    base: 'tiny',
    edits: [set('/pages/0/items/1/maximum', 240)],
    problems: [['undeclaredScale', '/pages/0/items/1']],
  },
  {
    name: 'fewer that may be chosen',
    base: 'tiny',
    edits: [set('/pages/3/items/0/atMost', 1)],
    problems: [['undeclaredScale', '/pages/3/items/0']],
  },
  {
    name: 'no longer a background item',
    base: 'tiny',
    edits: [drop('/pages/3/items/1/background')],
    problems: [['undeclaredScale', '/pages/3/items/1']],
  },
]

export const silentAnswers = [...wordings, ...scales]
