/**
 * What was asked, as the codebook tells it: items with their wording in three languages, scales, and what items measure together.
 */
import type { Item, ResponseOption, Scale } from '../../questionnaires/item.ts'
import { isOwnQuestion } from '../../questionnaires/own-questions.ts'
import type { GroupedText, Text } from '../../questionnaires/wording.ts'
import { isGrouped, textFor } from '../../questionnaires/wording.ts'
import { allItems } from '../tables/item-labels.ts'
import { showsPart } from '../results/publication-context.ts'
import type { ResultContext } from '../results/result-context.ts'
import { currentRound } from '../results/result-context.ts'
import type { ByLanguage } from './open-data-source.ts'
import { inEveryLanguage, textInEveryLanguage } from './open-data-source.ts'

/** A text by group where groups read different words; else one for all. */
const wordings = (context: ResultContext, text: GroupedText, groups: readonly string[]): Readonly<Record<string, ByLanguage>> =>
  Object.fromEntries(
    (isGrouped(text) ? groups.filter((group) => group in text.byGroup) : ['all']).map((group) => [
      group,
      inEveryLanguage((language) => textFor(text, { language, organisationKind: context.organisationKind, group })),
    ]),
  )

const options = (context: ResultContext, all: readonly ResponseOption[]) =>
  all.map(({ code, label }) => ({ code, label: textInEveryLanguage(context, label) }))

const optional = (context: ResultContext, name: string, text: Text | undefined) =>
  text === undefined ? {} : { [name]: textInEveryLanguage(context, text) }

/** What only items of this kind have. */
function ofKind(context: ResultContext, item: Item) {
  switch (item.kind) {
    case 'rating':
      return {
        scale: item.scale,
        dimension: item.dimension ?? null,
        facet: item.facet ?? null,
        reverseKeyed: item.reverseKeyed ?? false,
        ...optional(context, 'resultLabel', item.resultLabel),
      }
    case 'pair':
      return {
        scale: item.scale,
        axis: item.axis,
        facet: item.facet ?? null,
        key: item.key,
        a: textInEveryLanguage(context, item.a),
        b: textInEveryLanguage(context, item.b),
      }
    case 'singleChoice':
    case 'multipleChoice':
      return { options: options(context, item.options), ...optional(context, 'dontKnow', item.dontKnow) }
    case 'number':
      return { minimum: item.minimum, maximum: item.maximum }
    case 'openText':
      return {}
  }
}

/** Items that may have figures: without open texts, and without own questions where these are not public. */
export function codebookItems(context: ResultContext): readonly object[] {
  const shown = Object.keys(currentRound(context).released.groups)
  const withOwn = showsPart(context.publication, 'ownQuestions')
  return allItems(context.questionnaire)
    .filter(
      ({ id, kind, groups = shown }) => kind !== 'openText' && (withOwn || !isOwnQuestion(id)) && groups.some((one) => shown.includes(one)),
    )
    .map((item) => {
      const groups = shown.filter((group) => item.groups === undefined || item.groups.includes(group))
      return {
        id: item.id,
        kind: item.kind,
        groups,
        background: item.background ?? false,
        notConcerned: item.notConcerned ?? false,
        relationToPreviousVersion: item.relation ?? 'same',
        shortLabel: textInEveryLanguage(context, item.shortLabel),
        wording: wordings(context, item.wording, groups),
        ...(item.showIf === undefined ? {} : { showIf: item.showIf }),
        ...ofKind(context, item),
      }
    })
}

export const codebookScales = (context: ResultContext, scales: readonly Scale[]): readonly object[] =>
  scales.map((scale) => ({
    id: scale.id,
    options: options(context, scale.options),
    ...optional(context, 'dontKnow', scale.dontKnow),
  }))
