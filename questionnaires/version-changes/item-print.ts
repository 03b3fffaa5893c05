/**
 * What of an item could change an answer to it, in parts that can be compared over versions: words, scale, layout.
 *
 * Called by `itemChanges`. Labels of charts are no part of it: no respondent reads them.
 */
import { canonicalJson } from '../canonical-json.ts'
import type { Item, ResponseOption, Scale } from '../item.ts'
import type { Page, Questionnaire } from '../questionnaire.ts'
import { scaleOf } from '../read-answers.ts'
import { isForGroup } from '../show-if.ts'
import type { GroupedText } from '../wording.ts'
import type { Readers, ReadTexts } from './readers.ts'
import { readTexts } from './readers.ts'

/** Equal strings are equal parts. `surroundings`: the title and the instruction of the page. */
export interface ItemPrint {
  readonly wording: ReadTexts
  readonly surroundings: ReadTexts
  readonly scale: string
  readonly layout: string
}

type Options = Pick<Scale, 'dontKnow'> & { readonly options: readonly ResponseOption[] }

/** The options of an item, whether its own or its scale's; none for a number and an open text. */
function optionsOf(item: Item, questionnaire: Questionnaire): Options {
  switch (item.kind) {
    case 'rating':
    case 'pair':
      return scaleOf(questionnaire, item.scale)
    case 'singleChoice':
    case 'multipleChoice':
      return item
    case 'number':
      return { options: [], ...(item.dontKnow === undefined ? {} : { dontKnow: item.dontKnow }) }
    case 'openText':
      return { options: [] }
  }
}

function textsOf(item: Item, { options, dontKnow }: Options): Readonly<Record<string, GroupedText | undefined>> {
  const statements = item.kind === 'pair' ? { a: item.a, b: item.b } : {}
  const unit = item.kind === 'number' ? { unit: item.unit } : {}
  const labels = Object.fromEntries(options.map(({ code, label }) => [`option ${code}`, label]))
  return { wording: item.wording, help: item.help, ...statements, ...unit, ...labels, dontKnow }
}

/** What an answer can be, and which way it counts. */
function scaleContent(item: Item, { options, dontKnow }: Options) {
  return {
    codes: options.map(({ code }) => code),
    dontKnow: dontKnow !== undefined,
    notConcerned: item.notConcerned === true,
    background: item.background === true,
    reverseKeyed: item.kind === 'rating' && item.reverseKeyed === true,
    key: item.kind === 'pair' ? item.key : null,
    atMost: item.kind === 'multipleChoice' ? (item.atMost ?? options.length) : null,
    bounds: item.kind === 'number' ? [item.minimum, item.maximum] : null,
  }
}

/** Who meets the item and beside how many others; `items`: how many of its page each group is asked. */
function layoutContent(item: Item, page: Page, questionnaire: Questionnaire, groups: readonly string[]) {
  const asked = groups.filter((group) => isForGroup(item, group))
  return {
    kind: item.kind,
    showIf: item.showIf === undefined ? null : { item: item.showIf.item, codes: item.showIf.codes.toSorted((a, b) => a - b) },
    maximumLength: item.kind === 'openText' ? item.maximumLength : null,
    asked: asked.toSorted(),
    byUnit: questionnaire.groups.filter(({ id, byUnit }) => byUnit === true && asked.includes(id)).map(({ id }) => id),
    items: Object.fromEntries(asked.map((group) => [group, page.items.filter((one) => isForGroup(one, group)).length])),
  }
}

/** An item and the page it stands on. */
export interface PlacedItem {
  readonly item: Item
  readonly page: Page
}

/** The readers whom both versions of an item ask; all where there are none, so that its words are compared anyway. */
export function readersOfBoth(one: Item, other: Item, readers: Readers): Readers {
  const asked = readers.groups.filter((group) => isForGroup(one, group) && isForGroup(other, group))
  return asked.length > 0 ? { ...readers, groups: asked } : readers
}

/** The item as it is met. `itemReaders`: whose words count; `readers`: who may be asked. Throws only for a definition that was never checked. */
export function itemPrint({ item, page }: PlacedItem, questionnaire: Questionnaire, itemReaders: Readers, readers: Readers): ItemPrint {
  const options = optionsOf(item, questionnaire)
  return {
    wording: readTexts(textsOf(item, options), questionnaire.languages, itemReaders),
    surroundings: readTexts({ title: page.title, instruction: page.instruction }, questionnaire.languages, itemReaders),
    scale: canonicalJson(scaleContent(item, options)),
    layout: canonicalJson(layoutContent(item, page, questionnaire, readers.groups)),
  }
}
