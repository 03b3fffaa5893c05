/**
 * The shape of a whole definition file, as yup. The published JSON Schema says the same; a test holds the two together.
 *
 * Called by `parseQuestionnaire` through `structureProblems`.
 */
import { defaultRules } from '../definition.ts'
import type { Problem } from '../problem.ts'
import { resultKinds, uses } from '../questionnaire.ts'
import { organisationKinds } from '../wording.ts'
import {
  day,
  exactly,
  id,
  list,
  numberWithin,
  oneOf,
  outsideId,
  problemsBy,
  record,
  reference,
  trueOrFalse,
  wholeNumber,
} from './building-blocks.ts'
import { item, options } from './item-structure.ts'
import { axis, dialogueType, dimension, facet, facetRow, mostAxes, nowAndWanted } from './meaning-structure.ts'
import { groupedText, label, text } from './text-structure.ts'

/** Items on one screen. */
export const mostItemsOfPage = 6

const isShare = new Set(['sureLetterProbability', 'namedTypeProbability', 'minimumPairShare'])

const rules = exactly(
  Object.fromEntries(Object.keys(defaultRules).map((name) => [name, numberWithin(0, isShare.has(name) ? 1 : 100).optional()])),
)

const changes = exactly({
  removed: list(reference()).optional(),
  measures: list(reference()).optional(),
  rules: list(oneOf(Object.keys(defaultRules))).optional(),
})

const group = exactly({
  id: id(),
  name: label(),
  byUnit: trueOrFalse().optional(),
  terms: list(exactly({ from: day(), to: day() })).optional(),
})

const evidence = exactly({
  status: oneOf(['notYetValidated', 'pilot', 'validated']),
  note: text(),
  samples: list(exactly({ language: reference(), n: wholeNumber(1, 1e9), cronbachAlpha: record(numberWithin(-1, 1)) })).optional(),
})

const page = exactly({
  id: id(),
  title: text().optional(),
  instruction: groupedText().optional(),
  items: list(item(), { minimum: 1, maximum: mostItemsOfPage, tooFew: 'pageWithoutItems', tooMany: 'pageTooLong' }),
})

const definitionFile = exactly({
  $schema: reference().optional(),
  id: outsideId(),
  version: wholeNumber(1, 9999),
  previousVersion: wholeNumber(1, 9999).optional(),
  changes: changes.optional(),
  languages: list(reference(), { minimum: 1 }),
  organisationKinds: list(oneOf(organisationKinds), { minimum: 1 }),
  resultKind: oneOf(resultKinds),
  useFor: oneOf(uses).optional(),
  title: text(),
  purpose: text(),
  introduction: groupedText(),
  ownResultTitle: text(),
  source: text(),
  minutes: wholeNumber(1, 240),
  evidence,
  groups: list(group, { minimum: 1 }),
  scales: list(exactly({ id: id(), options: options(), dontKnow: text().optional() })),
  dimensions: list(dimension()).optional(),
  nowAndWanted: list(nowAndWanted()).optional(),
  axes: list(axis(), { maximum: mostAxes }).optional(),
  facets: list(facet()).optional(),
  facetRows: list(facetRow()).optional(),
  types: list(dialogueType()).optional(),
  gaps: list(exactly({ first: reference(), second: reference() })).optional(),
  rules: rules.optional(),
  overallItem: reference().optional(),
  pages: list(page, { minimum: 1 }),
})

/** Every problem that a part of the definition has by itself: what is missing, of the wrong kind, unknown, too long, out of range. */
export function structureProblems(json: unknown): readonly Problem[] {
  return problemsBy(definitionFile, json)
}
