/**
 * Texts as they stand in a file: by language, by kind of organisation, by group. Which languages there must be is for the checks.
 */
import { lazy } from 'yup'
import { isJsonObject } from '../json-object.ts'
import { organisationKinds } from '../wording.ts'
import { exactly, record, sentence } from './building-blocks.ts'
import { withTest } from './finding.ts'

/** Characters that a text may have; a portrait needs about 1 500. */
export const longestText = 4000
/** Characters that a label in charts and tables may have. */
export const longestLabel = 40

function wording(one: ReturnType<typeof sentence>) {
  const byKind = exactly(Object.fromEntries(organisationKinds.map((kind) => [kind, one.optional()])))
  const variants = withTest(byKind, 'tooFew', (value) =>
    isJsonObject(value) && Object.keys(value).length === 0 ? { count: 0, minimum: 1 } : undefined,
  )
  return lazy((value: unknown) => (isJsonObject(value) ? variants : one))
}

/** A text in any number of languages. */
export const text = () => record(wording(sentence(longestText)), { byGroup: 'groupedText' })

/** A text that has to fit beside a bar. */
export const label = () => record(wording(sentence(longestLabel, 'labelTooLong')), { byGroup: 'groupedText' })

/** A text, or one for each group under `byGroup`. */
export const groupedText = () => {
  const plain = text()
  const byGroup = exactly({ byGroup: record(text()) })
  const isGrouped = (value: unknown) => isJsonObject(value) && Object.hasOwn(value, 'byGroup')
  return lazy((value: unknown) => (isGrouped(value) ? byGroup : plain))
}
