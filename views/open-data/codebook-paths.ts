/**
 * What stands where in `data.json`: the fields of each shape, in the order in which they are explained. Words stand in
 * texts/LANGUAGE/open-data.json; a test compares with what the data of the demo really hold.
 *
 * `*` stands for an id that the codebook names: a group, an item, a dimension, an axis, a unit, a code.
 */

/** `holds`: the shape of what stands there, where it is no plain value. */
export interface Field {
  readonly path: string
  readonly holds?: ShapeName
}

const field = (path: string, holds?: ShapeName): Field => (holds === undefined ? { path } : { path, holds })

export const shapeNames = [
  'result',
  'group',
  'score',
  'item',
  'type',
  'axis',
  'importance',
  'quality',
  'gap',
  'change',
  'changes',
  'slope',
  'slopes',
  'estimate',
] as const
export type ShapeName = (typeof shapeNames)[number]

export const shapes: Readonly<Record<ShapeName, readonly Field[]>> = {
  result: [
    field('questionnaire.id'),
    field('questionnaire.version'),
    field('questionnaire.hash'),
    field('smallestCell'),
    field('readersAnswer'),
    field('level'),
    field('groups.*', 'group'),
    field('units.*', 'group'),
    field('unitParents.*'),
    field('unitUnions.*'),
    field('backgrounds.*.*.*', 'group'),
    field('gaps.*.dimensions.*', 'gap'),
    field('gaps.*.items.*', 'gap'),
    field('changes.*.groups.*', 'changes'),
    field('changes.*.units.*', 'changes'),
    field('slopes.groups.*', 'slopes'),
    field('slopes.units.*', 'slopes'),
  ],
  group: [
    field('tier'),
    field('suppressed'),
    field('n'),
    field('recruitment'),
    field('populationSize'),
    field('responseRate'),
    field('warnings'),
    field('dimensions.*', 'score'),
    field('items.*', 'item'),
    field('type', 'type'),
    field('straightLiners.count'),
    field('straightLiners.of'),
    field('importance.*', 'importance'),
    field('quality.*', 'quality'),
  ],
  score: [field('score', 'estimate'), field('inference', 'estimate'), field('verdict'), field('relative'), field('place')],
  item: [
    field('score', 'estimate'),
    field('inference', 'estimate'),
    field('verdict'),
    field('relative'),
    field('place'),
    field('asked'),
    field('answered'),
    field('distribution.*', 'estimate'),
    field('dontKnowShare', 'estimate'),
    field('notConcernedShare', 'estimate'),
  ],
  type: [
    field('letters'),
    field('statement'),
    field('named'),
    field('candidates'),
    field('openAxes'),
    field('positions.*', 'estimate'),
    field('axes.*', 'axis'),
    field('letterProbability.*'),
    field('probabilities.*'),
    field('personShares.*', 'estimate'),
    field('facets.*.*', 'estimate'),
  ],
  axis: [
    field('clearness'),
    field('letter'),
    field('sure'),
    field('spread', 'estimate'),
    field('firstShare', 'estimate'),
    field('secondShare', 'estimate'),
  ],
  importance: [field('correlation', 'estimate'), field('isOpen')],
  quality: [
    field('alpha', 'estimate'),
    field('omega', 'estimate'),
    field('items.*.restCorrelation', 'estimate'),
    field('items.*.alphaWithout', 'estimate'),
    field('told'),
  ],
  gap: [field('difference', 'estimate'), field('hedgesG', 'estimate'), field('adjustedP'), field('word'), field('unseenBelow')],
  changes: [field('dimensions.*', 'change'), field('items.*', 'change'), field('positions.*', 'change'), field('changedLetters')],
  change: [
    field('answered.earlier'),
    field('answered.later'),
    field('difference', 'estimate'),
    field('adjustedP'),
    field('word'),
    field('unseenBelow'),
  ],
  slopes: [field('dimensions.*', 'slope'), field('items.*', 'slope'), field('positions.*', 'slope')],
  slope: [
    field('perYear', 'estimate'),
    field('rounds'),
    field('from'),
    field('to'),
    field('years'),
    field('answered.*'),
    field('leftOut.*'),
    field('adjustedP'),
    field('word'),
    field('unseenBelow'),
  ],
  estimate: [
    field('value'),
    field('n'),
    field('effectiveN'),
    field('standardError'),
    field('lower'),
    field('upper'),
    field('level'),
    field('method'),
    field('notEstimable'),
    field('suppressed'),
    field('band'),
  ],
}
