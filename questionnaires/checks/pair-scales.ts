/**
 * The scale of a pair has an even number of steps and no "don't know": a complete answer then always leans one way.
 */
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { itemsOfKind } from './located-items.ts'

export const pairScales: Check = (definition) =>
  itemsOfKind(definition, 'pair').flatMap(({ value: pair, at }) => {
    const scale = definition.scales.find(({ id }) => id === pair.scale)
    if (scale === undefined) return []
    return [
      ...(scale.options.length % 2 === 0
        ? []
        : [problemAt(`${at}/scale`, 'pairScaleOdd', { scale: scale.id, count: scale.options.length })]),
      ...(scale.dontKnow === undefined ? [] : [problemAt(`${at}/scale`, 'pairScaleDontKnow', { scale: scale.id })]),
    ]
  })
