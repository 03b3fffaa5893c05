/**
 * What can be wrong with a definition, and where.
 *
 * Made by the structure, by the checks and by the JSON scanner; put into words by `describeProblem`. Every code has a text in
 * problem-texts/ in each language, and at least one fixture in test/questionnaires/fixtures/.
 */

const fileCodes = ['unreadableFile', 'misnamedFile', 'jsonSyntax', 'nestedTooDeeply', 'duplicateKey'] as const

/** Problems of a version beside the one before it, which no definition has alone. */
export const versionCodes = [
  'previousVersionGone',
  'previousVersionMissing',
  'previousVersionOther',
  'otherQuestionnaire',
  'versionNotHigher',
  'versionTwice',
  'newItemUndeclared',
  'newItemExists',
  'undeclaredTranslation',
  'undeclaredOrder',
  'undeclaredLayout',
  'undeclaredWording',
  'undeclaredScale',
  'undeclaredMeasure',
  'undeclaredRule',
  'removedSilently',
  'notRemoved',
  'resultKindChanged',
] as const

/** Problems of a definition beside the dialogue guide. */
export const guideCodes = ['unknownMethod'] as const

/** Problems of a definition that an organisation has made itself, beside what it and this house have already. */
export const ownCodes = ['idOfLibrary', 'idTooLong', 'kindNotServed', 'versionNotNewer', 'earlierVersionAbsent'] as const

/** Problems that keep a part from being understood at all. */
const shapeCodes = [
  'notObject',
  'notList',
  'notText',
  'notNumber',
  'notBoolean',
  'missing',
  'notOneOf',
  'groupedText',
  'poleCount',
] as const

/** Problems of one value alone; the part around it can still be checked. */
const valueCodes = [
  'unknownKey',
  'malformedId',
  'malformedLetter',
  'malformedDay',
  'emptyText',
  'textTooLong',
  'labelTooLong',
  'numberOutOfRange',
  'notWholeNumber',
  'tooFew',
  'tooMany',
  'pageWithoutItems',
  'pageTooLong',
  'scaleTooShort',
] as const

const textCodes = [
  'requiredLanguageMissing',
  'malformedLanguage',
  'missingTranslation',
  'undeclaredLanguage',
  'missingVariant',
  'undeclaredKind',
  'missingGroupWording',
  'groupNotAsked',
  'markup',
  'controlCharacter',
  'directionOverride',
] as const

const referenceCodes = [
  'duplicateId',
  'reservedId',
  'columnCollision',
  'unknownScale',
  'unknownDimension',
  'unknownAxis',
  'unknownFacet',
  'unknownGroup',
  'unknownItem',
  'unknownMeasure',
  'unknownChangedMeasure',
  'facetRowNeedsRating',
  'facetMismatch',
] as const

const itemCodes = [
  'duplicateCode',
  'codesNotRising',
  'minimumNotBelowMaximum',
  'atMostTooHigh',
  'showIfItself',
  'showIfLaterItem',
  'showIfSamePage',
  'showIfKind',
  'showIfCode',
  'showIfGroup',
  'pairScaleOdd',
  'pairScaleDontKnow',
  'reverseWithoutResultLabel',
  'resultLabelWithoutReverse',
  'backgroundNotAllowed',
  'relationWithoutPreviousVersion',
] as const

const wholeCodes = [
  'dimensionWithoutItems',
  'axisWithoutPairs',
  'axisKeyedOneWay',
  'duplicateLetter',
  'typeLetters',
  'typeMissing',
  'groupAskedNothing',
  'secondUnitGroup',
  'gapWithItself',
  'gapWithoutItems',
  'rulesOrder',
  'overallItemKind',
  'overallItemOfDimension',
  'nowAndWantedKind',
  'nowAndWantedApart',
  'nowAndWantedTwice',
  'validatedWithoutSamples',
  'previousVersionNotEarlier',
  'changesWithoutPreviousVersion',
  'noSuchDay',
  'termEndsFirst',
  'termsOverlap',
  'resultNeedsAxes',
  'resultNeedsTypes',
  'resultNeedsDimensions',
  'resultNeedsNowAndWanted',
] as const

export const problemCodes = [
  ...fileCodes,
  ...shapeCodes,
  ...valueCodes,
  ...textCodes,
  ...referenceCodes,
  ...itemCodes,
  ...wholeCodes,
  ...versionCodes,
  ...guideCodes,
  ...ownCodes,
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** Fills the placeholders of the code's text. */
export type ProblemValues = Readonly<Record<string, string | number>>

/** `pointer` is a JSON Pointer (RFC 6901) into the definition; '' is the whole. What is missing is pointed at by what should hold it. */
export interface Problem {
  readonly pointer: string
  readonly code: ProblemCode
  readonly values: ProblemValues
}

/** Whether a string is a problem's code. */
export function isProblemCode(text: string): text is ProblemCode {
  return problemCodes.some((code) => code === text)
}

/** Whether the problem keeps the part it stands in from being understood. */
export function isShapeProblem(problem: Problem): boolean {
  return shapeCodes.some((code) => code === problem.code)
}

/** A problem, with its values left out where its text needs none. */
export function problemAt(pointer: string, code: ProblemCode, values: ProblemValues = {}): Problem {
  return { pointer, code, values }
}
