/**
 * A questionnaire is called validated only with the samples it was tried on; they speak of its own languages, dimensions and axes.
 */
import { located, locatedMembers } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'

export const evidenceSamples: Check = ({ evidence, languages }, { dimensions, axes }) => {
  const samples = located(evidence.samples ?? [], '/evidence/samples')
  return [
    ...(evidence.status === 'validated' && samples.length === 0 ? [problemAt('/evidence', 'validatedWithoutSamples')] : []),
    ...samples
      .filter(({ value }) => !languages.includes(value.language))
      .map(({ value, at }) => problemAt(`${at}/language`, 'undeclaredLanguage', { language: value.language })),
    ...samples
      .flatMap(({ value, at }) => locatedMembers(value.cronbachAlpha, `${at}/cronbachAlpha`))
      .filter(({ key }) => !dimensions.has(key) && !axes.has(key))
      .map(({ key, at }) => problemAt(at, 'unknownMeasure', { id: key })),
  ]
}
