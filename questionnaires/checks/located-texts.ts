/**
 * Every text of a definition with where it stands, and the groups that must each find their words in it.
 *
 * The one list of texts: a text added to the format is added here, and the checks of translations, variants and characters see it.
 */
import type { Definition } from '../definition.ts'
import type { Item } from '../item.ts'
import type { Located } from '../json-pointer.ts'
import { located, locatedMembers } from '../json-pointer.ts'
import type { Axis, DialogueType, Dimension, NowAndWanted } from '../meaning.ts'
import type { GroupedText, Text } from '../wording.ts'
import { groupsAsked, locatedItems } from './located-items.ts'

/** A text that may differ by group; `readers` are the ids of the groups that see it. */
export interface LocatedGroupedText extends Located<GroupedText> {
  readonly readers: readonly string[]
}

/** The texts among these members: undefined ones are left out, lists of texts are opened. */
function textsUnder(at: string, members: Readonly<Record<string, Text | readonly Text[] | undefined>>): readonly Located<Text>[] {
  return Object.entries(members).flatMap(([key, member]) => {
    if (member === undefined) return []
    return isList(member) ? located(member, `${at}/${key}`) : [{ value: member, at: `${at}/${key}` }]
  })
}

const isList = (member: Text | readonly Text[]): member is readonly Text[] => Array.isArray(member)

function textsOfItem(item: Item, at: string): readonly Located<Text>[] {
  const shared = textsUnder(at, { help: item.help, shortLabel: item.shortLabel })
  const optionLabels = (options: readonly { readonly label: Text }[]) =>
    options.flatMap((option, index) => textsUnder(`${at}/options/${index}`, { label: option.label }))
  if (item.kind === 'rating') return [...shared, ...textsUnder(at, { resultLabel: item.resultLabel })]
  if (item.kind === 'pair') return [...shared, ...textsUnder(at, { a: item.a, b: item.b })]
  if (item.kind === 'number') return [...shared, ...textsUnder(at, { unit: item.unit, dontKnow: item.dontKnow })]
  if (item.kind === 'openText') return shared
  return [...shared, ...optionLabels(item.options), ...textsUnder(at, { dontKnow: item.dontKnow })]
}

const textsOfMeaning = ({ value: { name, description, questions }, at }: Located<Dimension | NowAndWanted | Axis>) =>
  textsUnder(at, { name, description, questions })

function textsOfAxis(axis: Located<Axis>): readonly Located<Text>[] {
  const poles = located(axis.value.poles, `${axis.at}/poles`)
  return [...textsOfMeaning(axis), ...poles.flatMap(({ value: { name, description }, at }) => textsUnder(at, { name, description }))]
}

function textsOfType({ value: type, at }: Located<DialogueType>): readonly Located<Text>[] {
  const { name, asName, tagline, portrait, comesEasily, blindSpots, withTheGrain, firstSteps, questions } = type
  return textsUnder(at, { name, asName, tagline, portrait, comesEasily, blindSpots, withTheGrain, firstSteps, questions })
}

/** Texts that are the same for every group. */
export function plainTexts(definition: Definition): readonly Located<Text>[] {
  const { title, purpose, ownResultTitle, source, evidence, groups, scales, dimensions, axes, facets, facetRows, types, pages } = definition
  const names = (parts: readonly { readonly name: Text }[], at: string) =>
    located(parts, at).flatMap((part) => textsUnder(part.at, { name: part.value.name }))
  return [
    ...textsUnder('', { title, purpose, ownResultTitle, source }),
    ...textsUnder('/evidence', { note: evidence.note }),
    ...names(groups, '/groups'),
    ...located(scales, '/scales').flatMap(({ value: scale, at }) => [
      ...scale.options.flatMap((option, index) => textsUnder(`${at}/options/${index}`, { label: option.label })),
      ...textsUnder(at, { dontKnow: scale.dontKnow }),
    ]),
    ...located(dimensions, '/dimensions').flatMap((dimension) => [
      ...textsOfMeaning(dimension),
      ...textsUnder(dimension.at, { low: dimension.value.low, high: dimension.value.high }),
    ]),
    ...located(definition.nowAndWanted, '/nowAndWanted').flatMap(textsOfMeaning),
    ...located(axes, '/axes').flatMap(textsOfAxis),
    ...names(facets, '/facets'),
    ...names(facetRows, '/facetRows'),
    ...located(types, '/types').flatMap(textsOfType),
    ...located(pages, '/pages').flatMap((page) => textsUnder(page.at, { title: page.value.title })),
    ...locatedItems(definition).flatMap((item) => textsOfItem(item.value, item.at)),
  ]
}

/** Texts that may differ by group. */
export function groupedTexts(definition: Definition): readonly LocatedGroupedText[] {
  const groups = definition.groups.map((group) => group.id)
  const readersOf = (items: readonly Item[]) =>
    groups.filter((group) => items.some((item) => groupsAsked(item, definition).includes(group)))
  return [
    { value: definition.introduction, at: '/introduction', readers: groups },
    ...located(definition.pages, '/pages').flatMap(({ value: page, at }) =>
      page.instruction === undefined ? [] : [{ value: page.instruction, at: `${at}/instruction`, readers: readersOf(page.items) }],
    ),
    ...locatedItems(definition).map(({ value: item, at }) => ({
      value: item.wording,
      at: `${at}/wording`,
      readers: groupsAsked(item, definition),
    })),
  ]
}

/** Every text, also those inside a text by group. */
export function everyText(definition: Definition): readonly Located<Text>[] {
  const ofGroups = groupedTexts(definition).flatMap(({ value, at }): readonly Located<Text>[] =>
    isByGroup(value) ? locatedMembers(value.byGroup, `${at}/byGroup`) : [{ value, at }],
  )
  return [...plainTexts(definition), ...ofGroups]
}

/** Whether a text has words of their own for each group. */
export function isByGroup(text: GroupedText): text is { readonly byGroup: Readonly<Record<string, Text>> } {
  return 'byGroup' in text
}
