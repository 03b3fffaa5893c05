/**
 * `codebook.json`: what was asked and what every field of `data.json` means, in three languages. A job of the workshop.
 */
import { canonicalJson } from '../../questionnaires/canonical-json.ts'
import type { ResultContext } from '../results/result-context.ts'
import { currentRound } from '../results/result-context.ts'
import { translatorFor } from '../translate.ts'
import { codebookItems, codebookScales } from './codebook-items.ts'
import type { Field } from './codebook-paths.ts'
import { shapeNames, shapes } from './codebook-paths.ts'
import { codedValues } from './codebook-values.ts'
import { citations } from './data-file.ts'
import type { ByLanguage, OpenDataSource } from './open-data-source.ts'
import { inEveryLanguage, licence, textInEveryLanguage } from './open-data-source.ts'

const words = (key: string): ByLanguage => inEveryLanguage((language) => translatorFor(language)(`open-data:${key}`))

const keyOf = (path: string): string => path.replaceAll('.*', '').replaceAll('.', '_')

const fields = (shape: string, all: readonly Field[]) =>
  all.map(({ path, holds }) => ({
    path,
    ...(holds === undefined ? {} : { holds }),
    meaning: words(`path.${shape}.${keyOf(path)}`),
  }))

/** What is measured: criteria, or axes with the types that they make. */
function measures(context: ResultContext) {
  const { dimensions, axes, facets, types } = context.questionnaire
  const say = (text: Parameters<typeof textInEveryLanguage>[1]) => textInEveryLanguage(context, text)
  return {
    dimensions: dimensions.map(({ id, name, description, low, high, minimumAnsweredShare = 0.5 }) => ({
      id,
      name: say(name),
      description: say(description),
      low: say(low),
      high: say(high),
      minimumAnsweredShare,
    })),
    axes: axes.map(({ id, name, description, poles }) => ({
      id,
      name: say(name),
      description: say(description),
      poles: poles.map((pole) => ({ letter: pole.letter, name: say(pole.name), description: say(pole.description) })),
    })),
    facets: facets.map(({ id, name }) => ({ id, name: say(name) })),
    types: types.map(({ letters, name }) => ({ letters, name: say(name) })),
  }
}

/** The file's text. */
export function codebookFile(source: OpenDataSource): string {
  const { context, title, version } = source
  const { questionnaire } = context
  const shown = questionnaire.groups.filter(({ id }) => id in currentRound(context).released.groups)
  const codebook = {
    about: {
      program: { name: 'Puntari', version },
      licence,
      citation: citations(source),
      data: 'data.json',
      questionnaire: { id: questionnaire.id, version: questionnaire.version, hash: questionnaire.hash },
      title,
      source: textInEveryLanguage(context, questionnaire.source),
    },
    groups: shown.map(({ id, name, byUnit = false }) => ({ id, name: textInEveryLanguage(context, name), byUnit })),
    scales: codebookScales(context, questionnaire.scales),
    items: codebookItems(context),
    ...measures(context),
    rules: questionnaire.rules,
    gaps: questionnaire.gaps,
    shapes: Object.fromEntries(shapeNames.map((name) => [name, { meaning: words(`shape.${name}`), fields: fields(name, shapes[name]) }])),
    values: Object.fromEntries(
      Object.entries(codedValues).map(([name, values]) => [
        name,
        Object.fromEntries(values.map((value) => [value, words(`value.${name}.${value}`)])),
      ]),
    ),
  }
  return `${canonicalJson(codebook)}\n`
}
